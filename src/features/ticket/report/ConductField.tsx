import { useState } from 'react'
import { forbiddenConducts } from '@/contracts/ticket/lists'
import { Cell } from '@/ui/Cell'
import { Block } from '@/ui/Cells'
import { Pressable, Text, View } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import type { Conduct } from './fields'
import { texts } from './texts'

const conducts = Object.keys(forbiddenConducts) as Conduct[]

type Props = { value: Conduct[]; onChange: (value: Conduct[]) => void }

/** Eight acts that are forbidden outright; folded until somebody looks for them. */
export function ConductField({ value, onChange }: Props) {
  const [isOpen, setOpen] = useState(value.length > 0)
  const toggle = (conduct: Conduct) =>
    onChange(value.includes(conduct) ? value.filter((each) => each !== conduct) : [...value, conduct])
  if (!isOpen)
    return (
      <Cell
        title={texts.conductOpen}
        note={texts.conductNote}
        value={<Text className="note">{texts.optional}</Text>}
        onPress={() => setOpen(true)}
      />
    )
  return (
    <View className="cell-group" role="group" aria-label={texts.conductTitle}>
      <Block>
        <View>{texts.conductTitle}</View>
        <View className="note">{texts.conductSource}</View>
      </Block>
      {conducts.map((conduct) => (
        <Pressable
          key={conduct}
          className="cell"
          role="checkbox"
          aria-checked={value.includes(conduct)}
          onPress={() => toggle(conduct)}
        >
          <View className={`box ${value.includes(conduct) ? 'on' : ''}`}>
            {value.includes(conduct) && <Icon name="check" />}
          </View>
          <View className="cell-body">{forbiddenConducts[conduct].words}</View>
        </Pressable>
      ))}
    </View>
  )
}
