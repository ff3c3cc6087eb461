import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Sheet } from '@/ui/Sheet'
import { type ActionName, actionForms } from '../action/forms'
import type { Choose } from './OfficeAction'
import { texts } from './texts'

/** What a verification can end in. None of them is put before the others: which one it is, the case says. */
export const verdicts: readonly ActionName[] = ['correctOnSpot', 'draftLetter', 'unsubstantiated']

type Props = {
  names: readonly ActionName[]
  isOpen: boolean
  onChoose: Choose
  onClose: () => void
}

/** The conclusions side by side; each leads to its own form. */
export const Conclusions = ({ names, isOpen, onChoose, onClose }: Props) => (
  <Sheet title={texts.conclude} isOpen={isOpen} onClose={onClose}>
    <View className="sheet-list">
      <Cells>
        {names.map((name) => {
          const title = texts.conclusions[name] ?? actionForms[name].words.title
          return (
            <Cell
              key={name}
              icon={actionForms[name].icon}
              title={title}
              onPress={() => {
                onClose()
                onChoose(name, title)
              }}
            />
          )
        })}
      </Cells>
    </View>
  </Sheet>
)
