import type { ReactNode } from 'react'
import { replace, tab } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { Text, View } from '@/ui/elements'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { shortDigest } from '../receipt/digest'
import { Capacity } from './Capacity'
import { isAnsweredDirectly } from './fields'
import { texts } from './texts'
import type { Submitted } from './useReport'

type Props = { submitted: Submitted; afterwards?: ReactNode }

/** It was handed in: the receipt, to whom, by when there is an answer. */
export function SubmittedState({ submitted, afterwards }: Props) {
  const { ticketId, receipt, routing, acceptDueAt, isOnBehalf, kind } = submitted
  const active = useSession()?.active
  const footer = (
    <BottomBar>
      <Button isNarrow onPress={() => tab('/pages/home/index')}>
        {texts.home}
      </Button>
      <Button kind="primary" onPress={() => replace('/pkg-reporter/ticket/index', { id: ticketId })}>
        {texts.progress}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer}>
      <EmptyState icon="okc" title={texts.done}>
        {texts.doneText(routing.officeName, acceptDueAt)}
      </EmptyState>
      <Cells>
        {active && <Cell isKeyValue title={texts.filedAs} value={<Capacity active={active} />} />}
        {isOnBehalf && (
          <>
            <Cell isKeyValue title={texts.forWhom} value={texts.onBehalf} />
            <Block>
              <View className="note">{texts.filedOnBehalf}</View>
            </Block>
          </>
        )}
        <Cell isKeyValue title={texts.number} value={<Text className="nb strong">{receipt.number}</Text>} />
        <Cell
          isKeyValue
          title={texts.digest}
          value={<Text className="nb strong">{shortDigest(receipt.digest)}</Text>}
        />
        <Cell isKeyValue title={texts.office} value={routing.officeName} />
        <Cell isKeyValue title={texts.due} value={texts.before(acceptDueAt)} />
        <Block hasLine>
          <View className="note">{texts.next}</View>
          <View className="read">
            {kind && isAnsweredDirectly(kind) ? texts.nextDirect(routing.officeName) : texts.nextText}
          </View>
        </Block>
        <Block hasLine>
          <View className="note">{texts.receiptNote}</View>
        </Block>
      </Cells>
      {afterwards}
    </Page>
  )
}
