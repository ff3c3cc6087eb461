import { Block } from '@/ui/Cells'
import { View } from '@/ui/elements'
import type { Letter } from './letter.types'
import { texts } from './texts'

const parts = ['facts', 'basis', 'demands'] as const

/** What a letter says: facts, basis, demands. Stands inside Cells. */
export const LetterText = ({ letter, hasLine = true }: { letter: Letter; hasLine?: boolean }) => (
  <>
    {parts.map((part, place) => (
      <Block key={part} hasLine={hasLine || place > 0}>
        <View className="note">{texts[part]}</View>
        <View className="read">{letter[part]}</View>
      </Block>
    ))}
  </>
)
