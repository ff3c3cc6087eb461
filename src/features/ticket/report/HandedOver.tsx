import { useRef } from 'react'
import { go, replace, tab } from '@/platform/navigation'
import { useOnline } from '@/platform/network'
import { sendWaiting, takeBack, useAnswer, useOwnEntries, useSending } from '@/platform/outbox'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { KeptTag } from '@/ui/KeptTag'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { SubmittedState } from './SubmittedState'
import { texts } from './texts'
import type { Submitted } from './useReport'

/** A report in the outbox, until it was sent: then its receipt. */
export function HandedOver({ clientId }: { clientId: string }) {
  const entry = useOwnEntries().find((each) => each.clientId === clientId)
  const submitted = useAnswer<Submitted>(clientId)
  const isSending = useSending() === clientId
  const isOnline = useOnline()
  // Once it was sent, the entry has forgotten what it said.
  const said = useRef<Pick<Submitted, 'isOnBehalf' | 'kind'>>({})
  if (entry?.input) {
    const { isOnBehalf, kind } = entry.input
    said.current = { isOnBehalf: isOnBehalf === true, kind: String(kind) }
  }
  if (submitted) return <SubmittedState submitted={{ ...submitted, ...said.current }} />
  const isRefused = entry?.state === 'refused'
  const edit = () => {
    const page = entry && takeBack(entry)
    if (page) void replace(page)
  }
  const footer = (
    <BottomBar>
      <Button isNarrow onPress={() => go('/pkg-reporter/kept/index')}>
        {texts.outbox}
      </Button>
      {isRefused ? (
        <Button kind="primary" onPress={edit}>
          {texts.edit}
        </Button>
      ) : (
        <Button kind="primary" onPress={isOnline ? sendWaiting : home} isBusy={isSending}>
          {isOnline ? texts.sendNow : texts.home}
        </Button>
      )}
    </BottomBar>
  )
  if (!entry || entry.state === 'sent')
    return (
      <Page title={texts.page}>
        <EmptyState
          icon="okc"
          title={texts.done}
          action={{ text: texts.records, onPress: () => tab('/pages/records/index') }}
        >
          {texts.sentElsewhere}
        </EmptyState>
      </Page>
    )
  return (
    <Page title={texts.page} footer={footer}>
      {isRefused ? (
        <Notice tone="bad" title={texts.refused} isAlert>
          {entry.reason} {texts.refusedText}
        </Notice>
      ) : (
        <EmptyState icon="clock" title={texts.kept}>
          {texts.keptText}
        </EmptyState>
      )}
      <Cells>
        <Cell isStrong title={entry.title} note={stateOf(isRefused, isSending)} />
      </Cells>
    </Page>
  )
}

const home = () => tab('/pages/home/index')

function stateOf(isRefused: boolean, isSending: boolean) {
  if (isRefused) return texts.refused
  return isSending ? texts.keptSending : <KeptTag />
}
