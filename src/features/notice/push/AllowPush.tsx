import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { usePushes } from './pushes'
import { texts } from './texts'

type Props = { occasion: Parameters<typeof usePushes>[0] }

/** How many WeChat messages are still allowed, and a button to allow one more; nothing where WeChat has none to send. */
export function AllowPush({ occasion }: Props) {
  const { left, ask } = usePushes(occasion)
  if (left === undefined) return null
  return (
    <>
      <SectionTitle>{texts.push}</SectionTitle>
      <Cells>
        <Block>
          <View className="strong" aria-live="polite">
            {left ? texts.pushLeft(left) : texts.pushNone}
          </View>
          <View className="note">{texts.pushNote}</View>
          <Button kind="outline" icon="bell" onPress={ask}>
            {left ? texts.pushAgain : texts.pushFirst}
          </Button>
        </Block>
      </Cells>
    </>
  )
}
