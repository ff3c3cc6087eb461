import { useState } from 'react'
import { Cell } from '@/ui/Cell'
import { Block } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { PickerSheet } from '@/ui/PickerSheet'
import { texts } from './texts'

type Props = { isOnBehalf: boolean; onChange: (isOnBehalf: boolean) => void }

const options = [
  { key: 'own', text: texts.ownMatter, note: texts.ownMatterNote },
  { key: 'other', text: texts.onBehalf, note: texts.onBehalfNote },
] as const

/** Whose matter it is: his own, or that of somebody who would rather not be named, and then what that asks of him. */
export function BehalfCell({ isOnBehalf, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
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
      <PickerSheet
        title={texts.forWhom}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        options={options}
        value={isOnBehalf ? 'other' : 'own'}
        onPick={(key) => onChange(key === 'other')}
      />
    </>
  )
}
