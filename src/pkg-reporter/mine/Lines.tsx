import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { texts } from './texts'

const number = process.env.TARO_APP_FILING_NUMBER

/** What everybody may read: who sees what of a person, and what this app is. */
export function Lines({ part }: { part: keyof typeof texts.lines }) {
  const lines = [...texts.lines[part], ...(part === 'about' && number ? [texts.filing(number)] : [])]
  return (
    <Cells isSpaced>
      {lines.map((line, index) => (
        <Block key={line} hasLine={index > 0}>
          <View className="read">{line}</View>
        </Block>
      ))}
    </Cells>
  )
}
