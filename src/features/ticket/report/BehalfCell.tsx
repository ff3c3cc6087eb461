import { useState } from 'react'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Block } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { PickerSheet } from '@/ui/PickerSheet'
import type { ReportFields } from './fields'
import { TownshipCell } from './TownshipCell'
import { texts } from './texts'

type Props = {
  fields: ReportFields
  onChange: (part: Partial<ReportFields>) => void
  problems: Record<string, string>
}

const options = [
  { key: 'own', text: texts.ownMatter, note: texts.ownMatterNote },
  { key: 'other', text: texts.onBehalf, note: texts.onBehalfNote },
] as const

/** Whose matter it is: his own, or that of somebody who would rather not be named, and then what that asks of him. What
 *  an enterprise reports of itself happened where it stands; for another it says where, which leads to the right office
 *  and, under seal, does not tell the reporter's own township. */
export function BehalfCell({ fields, onChange, problems }: Props) {
  const [isOpen, setOpen] = useState(false)
  const isEnterprise = useSession()?.active?.role === 'enterpriseUser'
  const { isOnBehalf } = fields
  return (
    <>
      <Cell
        id="isOnBehalf"
        isKeyValue
        title={texts.forWhom}
        value={isOnBehalf ? texts.onBehalf : texts.ownMatter}
        onPress={() => setOpen(true)}
      />
      {isOnBehalf && (
        <Block>
          <View className="note">{texts.onBehalfNote}</View>
        </Block>
      )}
      {isOnBehalf && isEnterprise && (
        <TownshipCell isOthers fields={fields} onChange={onChange} error={problems.townshipCode} />
      )}
      <PickerSheet
        title={texts.forWhom}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        options={options}
        value={isOnBehalf ? 'other' : 'own'}
        onPick={(key) => {
          const isOther = key === 'other'
          if (isOther !== isOnBehalf) onChange({ isOnBehalf: isOther, ...(isEnterprise && { township: null }) })
        }}
      />
    </>
  )
}
