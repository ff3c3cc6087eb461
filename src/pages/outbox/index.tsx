import { choose, confirm, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { useOnline } from '@/platform/network'
import { type Outgoing, outbox } from '@/platform/outbox'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { StatusTag, type Tone } from '@/ui/StatusTag'
import { paths } from '../paths'
import { texts } from './texts'

/** 待发送: what was handed in on this phone and has not arrived, or has just arrived. */
export default function OutboxPage() {
  const waiting = outbox.use()
  const isOnline = useOnline()
  const isAnyOpen = waiting.some(({ state }) => state === 'waiting' || state === 'sending')
  const footer = isAnyOpen && isOnline && (
    <BottomBar>
      <Button
        kind="primary"
        isBusy={waiting.some(({ state }) => state === 'sending')}
        onPress={() => void outbox.send()}
      >
        {texts.send}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.title} footer={footer || undefined}>
      {!isOnline && (
        <Notice tone="warn" icon="nonet" title={texts.offline}>
          {texts.offlineText}
        </Notice>
      )}
      {waiting.length === 0 ? (
        <EmptyState icon="inbox" title={texts.empty}>
          {texts.emptyText}
        </EmptyState>
      ) : (
        <Cells>
          {waiting.map((entry) => (
            <OutgoingCell key={entry.id} entry={entry} />
          ))}
        </Cells>
      )}
    </Page>
  )
}

const tones: Record<Outgoing['state'], Tone> = { waiting: 'warn', sending: 'run', refused: 'bad', sent: 'ok' }

const OutgoingCell = ({ entry }: { entry: Outgoing }) => (
  <Cell
    title={entry.label || texts[entry.command]}
    note={[texts[entry.command], texts.put(entry.putAt)].join('·')}
    badge={<StatusTag tone={tones[entry.state]}>{texts.states[entry.state]}</StatusTag>}
    error={entry.state === 'refused' ? entry.problem : undefined}
    onPress={entry.state === 'sending' ? undefined : () => void ask(entry)}
  />
)

async function ask(entry: Outgoing): Promise<void> {
  const isSent = entry.state === 'sent'
  const ways = isSent
    ? [...(entry.ticketId ? [{ key: 'see', text: texts.see }] : []), { key: 'clear', text: texts.clear }]
    : [
        { key: 'change', text: texts.change },
        { key: 'giveUp', text: texts.giveUp },
      ]
  const way = await choose(ways)
  if (way === 'see') void go(paths.ticket, { id: entry.ticketId })
  if (way === 'clear') outbox.forget(entry)
  if (way === 'change') {
    if (!outbox.takeBack(entry)) return toast(texts.occupied)
    void go(entry.form.page, entry.form.params)
  }
  if (way !== 'giveUp') return
  if (await confirm({ title: texts.giveUpTitle, text: texts.giveUpText, yes: texts.giveUpYes })) outbox.forget(entry)
}
