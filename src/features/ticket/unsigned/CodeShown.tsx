import { copyText } from '@/platform/clipboard'
import { toast } from '@/platform/feedback'
import { useLeaveQuestion } from '@/platform/leaving'
import { back, replace, tab } from '@/platform/navigation'
import { groupedCode } from '@/platform/receiptCode'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { Text, View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { holder } from './holder'
import { DigestCells } from './ReceiptBlock'
import { texts } from './texts'
import type { Filed } from './useComplaint'

/** The number and the code of a report that was just taken: shown once, to be written down. */
export function CodeShown({ filed: { receipt, routing, acceptDueAt, code, untaken } }: { filed: Filed }) {
  const { number, digest } = receipt
  const leaveBy = useLeaveQuestion(texts.leave)
  const copy = async () => {
    const isCopied = await copyText(texts.copyLines(number, groupedCode(code)))
    toast(isCopied ? texts.copied : texts.notCopied)
  }
  const copyUntaken = async (words: string) => toast((await copyText(words)) ? texts.wordsCopied : texts.notCopied)
  const seeProgress = () => {
    holder.set({ number, code })
    void replace('/pkg-public/dialogue/index')
  }
  const footer = (
    <BottomBar>
      <Button isNarrow onPress={() => leaveBy(() => tab('/pages/home/index'))}>
        {texts.home}
      </Button>
      <Button kind="primary" onPress={seeProgress}>
        {texts.seeProgress}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer} onBack={() => leaveBy(back)}>
      <View id="filed">
        <Notice tone="warn" icon="lock" title={texts.done}>
          {texts.doneText}
        </Notice>
      </View>
      <Cells isSpaced>
        <Block>
          <View className="note">{texts.number}</View>
          <View className="receipt-code">{number}</View>
        </Block>
        <Block hasLine>
          <View className="note">{texts.code}</View>
          <View className="receipt-code">{groupedCode(code)}</View>
          <Button kind="outline" onPress={copy}>
            {texts.copy}
          </Button>
        </Block>
      </Cells>
      {untaken && (
        <>
          <Notice tone="warn" title={texts.earlier}>
            {texts.earlierText}
          </Notice>
          <Cells isSpaced>
            <Block>
              <View className="note">{texts.untaken}</View>
              <View className="read">{untaken}</View>
              <Button kind="outline" onPress={() => copyUntaken(untaken)}>
                {texts.copyUntaken}
              </Button>
            </Block>
          </Cells>
        </>
      )}
      <Cells isSpaced>
        <Cell isKeyValue title={texts.office} value={routing.officeName} />
        <Cell isKeyValue title={texts.due} value={<Text>{texts.before(acceptDueAt)}</Text>} />
        <Block hasLine>
          <View className="read">{texts.noNotice}</View>
        </Block>
        <DigestCells digest={digest} />
      </Cells>
    </Page>
  )
}
