import { type FC, useState } from 'react'
import { ticketCategories, ticketCategoryKeys } from '@/contracts/ticket/categories'
import { categoryExamples } from '@/contracts/ticket/categoryExamples'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { PickerSheet } from '@/ui/PickerSheet'
import { AgencySheet } from '../AgencySheet'
import type { PickField } from './fields'
import { TicketSheet } from './TicketSheet'
import { texts } from './texts'
import type { Action } from './useAction'
import { idOf } from './values'

type Props = { field: PickField; action: Action }

/** One row that opens a long list: an office, an agency, a category, another ticket. */
export function PickCell({ field, action }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { kind, name, label, isOptional } = field
  const Picker = pickers[kind]
  const value = action.words[name]
  return (
    <Cells isSpaced>
      <Cell
        id={name}
        isKeyValue
        title={label}
        value={
          kind === 'office' && value ? (
            <OfficeName officeId={value} />
          ) : (
            (action.words[`${name}Name`] ?? (isOptional ? texts.noAgency : texts.choose))
          )
        }
        error={action.problems[name]}
        onPress={() => setOpen(true)}
      />
      <Picker field={field} action={action} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Cells>
  )
}

type PickerProps = Props & { isOpen: boolean; onClose: () => void }

const useOffices = () =>
  useQuery({
    queryKey: ['registry', 'offices'],
    queryFn: () => api.registry.offices({}),
    staleTime: 600_000,
  }).data?.offices ?? []

// An office that was proposed comes without its name.
const OfficeName = ({ officeId }: { officeId: string }) =>
  useOffices().find((office) => office.officeId === officeId)?.name ?? texts.choose

const OfficePicker = ({ field: { name, label }, action: { words, setWord }, isOpen, onClose }: PickerProps) => (
  <PickerSheet
    title={label}
    searchText={texts.officeSearch}
    isOpen={isOpen}
    onClose={onClose}
    options={useOffices().map(({ officeId, name: text, township }) => ({ key: officeId, text, note: township }))}
    value={words[name]}
    onPick={(officeId) => setWord(name, officeId)}
  />
)

const categories = ticketCategoryKeys.map((key) => ({
  key,
  text: ticketCategories[key].words,
  note: categoryExamples[key],
}))

const CategoryPicker = ({ field: { name, label }, action: { words, setWord }, isOpen, onClose }: PickerProps) => (
  <PickerSheet
    title={label}
    searchText={texts.categorySearch}
    isOpen={isOpen}
    onClose={onClose}
    options={categories}
    value={words[name]}
    onPick={(key) => setWord(name, key, { [`${name}Name`]: categories.find((each) => each.key === key)?.text ?? '' })}
  />
)

const AgencyPicker = ({ field: { name }, action: { setWord }, isOpen, onClose }: PickerProps) => (
  <AgencySheet
    isOpen={isOpen}
    onClose={onClose}
    onPick={(agency) => agency && setWord(name, agency.id, { [`${name}Name`]: agency.name })}
  />
)

const TicketPicker = ({ field: { name, label }, action, isOpen, onClose }: PickerProps) => (
  <TicketSheet
    title={label}
    besides={idOf(action.subject)}
    isOpen={isOpen}
    onClose={onClose}
    onPick={({ ticketId, title }) => action.setWord(name, ticketId, { [`${name}Name`]: title })}
  />
)

const pickers: Record<PickField['kind'], FC<PickerProps>> = {
  office: OfficePicker,
  category: CategoryPicker,
  agency: AgencyPicker,
  ticket: TicketPicker,
}
