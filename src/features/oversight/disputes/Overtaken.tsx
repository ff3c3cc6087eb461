import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { texts } from './texts'

const { meanwhile } = texts

type Props = { words: string; onTake: () => void; onKeep: () => void }

/** Somebody wrote in this field while it was being written on: what he wrote, and which of the two goes on. */
export const Overtaken = ({ words, onTake, onKeep }: Props) => (
  <>
    <Notice tone="warn" title={meanwhile.title}>
      {meanwhile.text}
    </Notice>
    <Cells>
      <Block>
        <View className="read">{words}</View>
      </Block>
      <Block hasLine>
        <Button kind="outline" onPress={onTake}>
          {meanwhile.takeTheirs}
        </Button>
      </Block>
      <Block>
        <Button kind="outline" onPress={onKeep}>
          {meanwhile.keepMine}
        </Button>
      </Block>
    </Cells>
  </>
)

/** What a step is about was written anew since its panel was opened. */
export const Changed = ({ children }: { children: string }) => (
  <>
    <Notice tone="warn" title={meanwhile.changed}>
      {meanwhile.changedText}
    </Notice>
    <Cells>
      <Block>
        <View className="read">{children}</View>
      </Block>
    </Cells>
  </>
)
