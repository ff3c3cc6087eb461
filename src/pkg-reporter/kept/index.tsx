import { useState } from 'react'
import { useRole } from '@/features/identity/profile'
import { paths } from '@/pages/paths'
import { newClientId } from '@/platform/clientId'
import { ownDrafts } from '@/platform/draft'
import { go } from '@/platform/navigation'
import { useOnline } from '@/platform/network'
import { sendWaiting, useOwnEntries, useSending } from '@/platform/outbox'
import { useSession } from '@/platform/session'
import { useShown } from '@/platform/shown'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cells } from '@/ui/Cells'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { EmptyState } from '@/ui/States'
import { DraftCell } from './DraftCell'
import { LetterCell } from './LetterCell'
import { texts } from './texts'

const writers = ['enterpriseUser', 'liaisonPointUser', 'specialSupervisor']

/** What is kept on this device of the present person: what waits to be sent, what was sent just now, drafts. */
export default function KeptPage() {
  const session = useSession()
  return <Kept key={session?.active?.assignmentId} />
}

function Kept() {
  const entries = useOwnEntries()
  const isOnline = useOnline()
  const isSending = useSending() !== undefined
  const isWriter = writers.includes(useRole() ?? '')
  const [drafts, setDrafts] = useState(ownDrafts)
  const look = () => setDrafts(ownDrafts())
  useShown(look)
  const open = entries.filter(({ state }) => state !== 'sent')
  const sent = entries.filter(({ state }) => state === 'sent')
  const isWaiting = open.some(({ state }) => state === 'waiting')
  const footer = (isWriter || isWaiting) && (
    <BottomBar>
      {isWaiting && isOnline ? (
        <Button kind="primary" onPress={sendWaiting} isBusy={isSending}>
          {texts.sendNow}
        </Button>
      ) : (
        isWriter && (
          <Button kind="primary" onPress={() => go(paths.report, { draft: newClientId() })}>
            {texts.another}
          </Button>
        )
      )}
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer || undefined}>
      {!entries.length && !drafts.length && (
        <EmptyState icon="inbox" title={texts.empty}>
          {texts.emptyText}
        </EmptyState>
      )}
      {open.length > 0 && (
        <>
          <SectionTitle>{texts.waiting(open.length)}</SectionTitle>
          <Cells>
            {open.map((entry) => (
              <LetterCell key={entry.clientId} entry={entry} />
            ))}
          </Cells>
        </>
      )}
      {drafts.length > 0 && (
        <>
          <SectionTitle>{texts.drafts(drafts.length)}</SectionTitle>
          <Cells>
            {drafts.map((draft) => (
              <DraftCell key={draft.key} draft={draft} onRemoved={look} />
            ))}
          </Cells>
        </>
      )}
      {sent.length > 0 && (
        <>
          <SectionTitle>{texts.sent}</SectionTitle>
          <Cells>
            {sent.map((entry) => (
              <LetterCell key={entry.clientId} entry={entry} />
            ))}
          </Cells>
        </>
      )}
    </Page>
  )
}
