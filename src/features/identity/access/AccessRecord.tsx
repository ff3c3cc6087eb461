import { useState } from 'react'
import { accessStates } from '@/contracts/identityLists'
import { bureauRoles } from '@/contracts/roles'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { goSignIn } from '@/platform/signIn'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Moment } from '@/ui/Moment'
import { Page } from '@/ui/Page'
import { PageError } from '@/ui/PageError'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { StatusTag } from '@/ui/StatusTag'
import { DecideSheet } from './DecideSheet'
import { OpenedIdentity } from './OpenedIdentity'
import { type AccessRequest, toneOf } from './states'
import { texts } from './texts'
import { useOpening } from './useOpening'

const readers = [...bureauRoles, 'identityCustodian'] as const

type Props = { requestId: string; onTicket: (ticketId: string) => void }

/** One request to open a sealed identity: who asks, why, who agreed; deciding, and looking. */
export function AccessRecord({ requestId, onTicket }: Props) {
  const [isDeciding, setDeciding] = useState(false)
  const { data, error, refetch } = useQuery<AccessRequest>({
    queryKey: ['identity', 'accessShow', { requestId }],
    queryFn: () => api.identity.accessShow({ requestId }),
  })
  const opening = useOpening(requestId)
  if (error?.code === 'NOT_SIGNED_IN') goSignIn()
  const can = (action: AccessRequest['actions'][number]) => data?.actions.includes(action)
  const footer = (can('decide') || (can('open') && !opening.shown)) && (
    <BottomBar>
      {can('decide') ? (
        <Button kind="primary" onPress={() => setDeciding(true)}>
          {texts.decide}
        </Button>
      ) : (
        <Button kind="primary" onPress={opening.open} isBusy={opening.isPending} busyText={texts.opening}>
          {data?.openings.length ? texts.again : texts.open}
        </Button>
      )}
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer || undefined}>
      {!data && (error ? <PageError error={error} onRetry={refetch} roles={readers} /> : <Skeleton />)}
      {data && (
        <>
          <OpenedIdentity opening={opening} />
          <Facts request={data} onTicket={onTicket} />
          <Decisions request={data} />
          {isDeciding && can('decide') && <DecideSheet request={data} onClose={() => setDeciding(false)} />}
        </>
      )}
    </Page>
  )
}

const Facts = ({ request, onTicket }: { request: AccessRequest; onTicket: Props['onTicket'] }) => {
  const { state, clock, number, ticketId, receiptNumber, requester, requestedAt, reason, legalGround } = request
  return (
    <>
      <Cells isSpaced>
        <Cell
          isStrong
          title={<StatusTag tone={toneOf[state]}>{accessStates[state]}</StatusTag>}
          badge={clock && clock.kind !== 'view' && <DeadlineBadge clock={clock} />}
          note={clock && clock.kind !== 'view' ? `${texts.due} ${texts.day(clock.dueAt)}` : undefined}
        />
        <Cell isKeyValue title={texts.number} value={number} />
        <Cell
          isKeyValue
          title={texts.receipt}
          value={receiptNumber}
          onPress={ticketId ? () => onTicket(ticketId) : undefined}
        />
        <Cell isKeyValue title={texts.requester} value={texts.by(requester.title, requester.name)} />
        <Cell isKeyValue title={texts.asked} value={<Moment at={requestedAt} />} />
      </Cells>
      <SectionTitle>{texts.why}</SectionTitle>
      <Cells>
        <Block>
          <View className="read">{reason}</View>
          {legalGround === null && <View className="note">{texts.told}</View>}
        </Block>
        {legalGround !== null && <Cell icon="eyeoff" isTop title={texts.groundHead} note={legalGround} />}
      </Cells>
    </>
  )
}

const Decisions = ({ request: { decisions, openings } }: { request: AccessRequest }) => (
  <>
    <SectionTitle extra={openings.length ? texts.openings(openings.length) : undefined}>{texts.decisions}</SectionTitle>
    <Cells>
      {decisions.length === 0 && <Cell icon="clock" title={texts.undecided} />}
      {decisions.map(({ role, unit, isApproved, reason, isSilenceApproved, at }) => (
        <Cell
          key={role}
          icon="user"
          isTop
          title={texts.by(texts.roles[role], unit)}
          badge={<StatusTag tone={isApproved ? 'ok' : 'bad'}>{isApproved ? texts.approved : texts.denied}</StatusTag>}
          note={
            <>
              <View>{reason}</View>
              {isSilenceApproved && <View>{texts.silenceApproved}</View>}
              <View>{texts.moment(at)}</View>
            </>
          }
        />
      ))}
    </Cells>
  </>
)
