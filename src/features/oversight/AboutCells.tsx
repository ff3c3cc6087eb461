import { type FC, useState } from 'react'
import { type TicketCategory, ticketCategories, ticketCategoryKeys } from '@/contracts/ticket/categories'
import { categoryExamples } from '@/contracts/ticket/categoryExamples'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { PickerSheet } from '@/ui/PickerSheet'
import { texts } from './texts'

type Agency = { id: string; name: string }

/** The list of agencies, which belongs to another feature: the page hands it in. */
export type AgencyList = FC<{
  isOpen: boolean
  onClose: () => void
  onPick: (agency: Agency | null) => void
  /** The name of one that is not to choose. */
  without?: string
}>

/** Which reports an issue gathers when it is registered; nothing chosen gathers none. */
export type About = { agency?: Agency; category?: TicketCategory }

type Props = {
  about: About
  onChange: (about: About) => void
  agencyList: AgencyList
  problems: Readonly<Record<string, string>>
}

const categories = ticketCategoryKeys.map((key) => ({
  key,
  text: ticketCategories[key].words,
  note: categoryExamples[key],
}))

/** Agency and category of an issue that somebody registers by hand. */
export function AboutCells({ about, onChange, agencyList: AgencySheet, problems }: Props) {
  const [open, setOpen] = useState<'agency' | 'category'>()
  const { agency, category } = about
  const close = () => setOpen(undefined)
  const hasAny = agency !== undefined || category !== undefined
  return (
    <>
      <Cells isSpaced>
        <Cell
          id="agencyId"
          isKeyValue
          title={texts.agency}
          value={agency?.name ?? texts.anyAgency}
          error={problems.agencyId}
          onPress={() => setOpen('agency')}
        />
        <Cell
          id="category"
          isKeyValue
          title={texts.category}
          value={category ? ticketCategories[category].words : texts.anyCategory}
          error={problems.category}
          onPress={() => setOpen('category')}
        />
        {hasAny && <Cell icon="close" title={texts.clearAbout} onPress={() => onChange({})} />}
      </Cells>
      <View className="note under">{hasAny ? texts.aboutGathers : texts.aboutNothing}</View>
      <AgencySheet
        isOpen={open === 'agency'}
        onClose={close}
        onPick={(picked) => onChange({ ...about, agency: picked ?? undefined })}
      />
      <PickerSheet
        title={texts.category}
        searchText={texts.categorySearch}
        isOpen={open === 'category'}
        onClose={close}
        options={categories}
        value={category}
        onPick={(picked) => onChange({ ...about, category: picked as TicketCategory })}
      />
    </>
  )
}
