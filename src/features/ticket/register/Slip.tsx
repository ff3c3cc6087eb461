import { copyText } from '@/platform/clipboard'
import { toast } from '@/platform/feedback'
import { useLeaveQuestion } from '@/platform/leaving'
import { back, replace } from '@/platform/navigation'
import { groupedCode } from '@/platform/receiptCode'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { Text, View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { OnPaper } from '@/ui/OnPaper'
import { Page } from '@/ui/Page'
import { ticketPage } from '../OfficeRow'
import { PrintSlip } from './PrintSlip'
import { texts } from './texts'
import type { Registered } from './useRegister'

type Props = { registered: Registered; onAgain: () => void }

/** What the originator is handed or read: number, code, and how to use them. Shown once. */
export function Slip({ registered: { ticketId, receipt, routing, acceptDueAt, code, isReadable }, onAgain }: Props) {
  const { number } = receipt
  const leaveBy = useLeaveQuestion(texts.leave)
  const copy = async () => {
    const isCopied = await copyText(texts.copyLines(number, groupedCode(code)))
    toast(isCopied ? texts.copied : texts.notCopied)
  }
  const goOn = () => void (isReadable ? replace(ticketPage, { id: ticketId }) : replace('/pkg-office/ledger/index'))
  const footer = (
    <BottomBar>
      <Button isNarrow onPress={() => leaveBy(onAgain)}>
        {texts.again}
      </Button>
      <Button kind="primary" onPress={() => leaveBy(goOn)}>
        {isReadable ? texts.open : texts.toLedger}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.slip} footer={footer} onBack={() => leaveBy(back)}>
      <View id="registered" className="only-screen">
        <Notice tone="warn" icon="lock" title={texts.done}>
          {texts.doneText}
        </Notice>
        {!isReadable && <Notice icon="route">{texts.elsewhere}</Notice>}
      </View>
      <OnPaper>{texts.slip}</OnPaper>
      <Cells isSpaced>
        <Block>
          <View className="note">{texts.receipt}</View>
          <View className="receipt-code">{number}</View>
        </Block>
        <Block hasLine>
          <View className="note">{texts.code}</View>
          <View className="receipt-code">{groupedCode(code)}</View>
        </Block>
      </Cells>
      <View className="only-screen">
        <Cells isSpaced>
          <PrintSlip />
          <Cell icon="file" title={texts.copy} onPress={copy} />
        </Cells>
      </View>
      <Cells isSpaced>
        <Cell isKeyValue title={texts.office} value={routing.officeName} />
        <Cell isKeyValue title={texts.due} value={<Text>{texts.before(acceptDueAt)}</Text>} />
        <Block hasLine>
          <View className="strong">{texts.howTo}</View>
          <View className="read">{texts.howToText}</View>
          <View className="read">{texts.holder}</View>
          <View className="note">{texts.keep}</View>
        </Block>
      </Cells>
    </Page>
  )
}
