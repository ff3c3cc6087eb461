import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { texts } from './texts'

type Props = { onAnswer: (answer: 'none' | 'happened') => void; isBusy: boolean; error: string | undefined }

/** The question itself, with its two answers. */
export const WatchAsk = ({ onAnswer, isBusy, error }: Props) => (
  <Cells isSpaced>
    <Block>
      <View className="strong">{texts.watchAsk}</View>
      <View className="note">{texts.watchAskText}</View>
      {error && (
        <Notice tone="bad" isAlert>
          {error}
        </Notice>
      )}
      <Button kind="outline" onPress={() => onAnswer('none')} isDisabled={isBusy}>
        {texts.watchNone}
      </Button>
      <Button kind="outline" onPress={() => onAnswer('happened')} isDisabled={isBusy}>
        {texts.watchHappened}
      </Button>
    </Block>
  </Cells>
)
