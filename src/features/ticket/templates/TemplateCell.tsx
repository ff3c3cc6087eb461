import { useState } from 'react'
import { bureauRoles, officeRoles, type Role } from '@/contracts/roles'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { PickerSheet } from '@/ui/PickerSheet'
import { texts } from './texts'
import { useTemplates } from './useTemplates'

const staff: readonly Role[] = [...officeRoles, ...bureauRoles]

type Props = { onPick: (text: string) => void }

/** Puts one of the unit's wordings into a field; nothing where there is none, or for those who have none. */
export function TemplateCell({ onPick }: Props) {
  const role = useSession()?.active?.role
  const { data } = useTemplates(role !== undefined && staff.includes(role))
  const [isOpen, setOpen] = useState(false)
  if (!data?.templates.length) return null
  return (
    <>
      <Cell icon="book" title={texts.use} onPress={() => setOpen(true)} />
      <PickerSheet
        title={texts.use}
        searchText={texts.useSearch}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        options={data.templates.map(({ templateId, title, text }) => ({ key: templateId, text: title, note: text }))}
        value={undefined}
        onPick={(key) => {
          const found = data.templates.find(({ templateId }) => templateId === key)
          if (found) onPick(found.text)
        }}
      />
    </>
  )
}
