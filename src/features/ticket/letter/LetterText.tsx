import { Block } from '@/ui/Cells'
import { View } from '@/ui/elements'
import type { Letter } from './letter.types'
import { texts } from './texts'

const all = ['facts', 'basis', 'demands'] as const

type Props = { letter: Letter; hasLine?: boolean; parts?: readonly (typeof all)[number][] }

/** What a letter says: facts, basis, demands, or only some of them. Stands inside Cells. */
export const LetterText = ({ letter, hasLine = true, parts = all }: Props) => (
  <>
    {parts.map((part, place) => (
      <Block key={part} hasLine={hasLine || place > 0}>
        <View className="note">{texts[part]}</View>
        <View className="read">{letter[part]}</View>
      </Block>
    ))}
  </>
)
