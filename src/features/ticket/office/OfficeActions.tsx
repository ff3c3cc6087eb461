import { useState } from 'react'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { Sheet } from '@/ui/Sheet'
import { type ActionName, actionForms } from '../action/forms'
import { texts as actionTexts } from '../action/texts'
import { grouped } from './groups'
import type { Choose } from './OfficeAction'
import { texts } from './texts'

type Props = {
  names: readonly ActionName[]
  titleOf: (name: ActionName) => string
  onChoose: Choose
}

/** What can be done beside the main action: a few rows, and the rest in groups one tap away. */
export function OfficeActions({ names, titleOf, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (!names.length) return null
  const { rows, groups } = grouped(names)
  const row = (name: ActionName) => {
    const title = titleOf(name)
    const act = () => {
      setOpen(false)
      onChoose(name, title)
    }
    return <Cell key={name} icon={actionForms[name].icon} title={title} onPress={act} />
  }
  return (
    <View className="only-screen other-actions">
      <SectionTitle>{actionTexts.others}</SectionTitle>
      <Cells>
        {rows.map(row)}
        {groups.length > 0 && (
          <Cell
            icon="list"
            title={texts.more}
            note={groups.map(({ words }) => words).join('·')}
            onPress={() => setOpen(true)}
          />
        )}
      </Cells>
      <Sheet title={texts.more} isOpen={isOpen} onClose={() => setOpen(false)}>
        <View className="sheet-list">
          {groups.map((group) => (
            <View key={group.key}>
              <SectionTitle>{group.words}</SectionTitle>
              <Cells>{group.names.map(row)}</Cells>
            </View>
          ))}
        </View>
      </Sheet>
    </View>
  )
}
