import { useState } from 'react'
import { reporterRoles } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { useOwnEntries } from '@/platform/outbox'
import { useQuery } from '@/platform/query'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { ActionBar } from '../action/ActionBar'
import { ActionFields } from '../action/ActionFields'
import { ActionSheet } from '../action/ActionSheet'
import { type ActionName, actionForms } from '../action/forms'
import { OtherActions } from '../action/OtherActions'
import { useAction } from '../action/useAction'
import { Loaded } from '../Loaded'
import { Exchanges } from '../record/Exchanges'
import { Messages } from '../record/Messages'
import { RecordTimeline } from '../record/RecordTimeline'
import { ReplyBlock } from '../record/ReplyBlock'
import { useRecorder } from '../voice/useRecorder'
import { VoiceField } from '../voice/VoiceField'
import { actionsOf } from './actionsOf'
import { formOf } from './formOf'
import { Head } from './Head'
import { isLastReply } from './isLastReply'
import { MoreCells } from './MoreCells'
import { IdentityOpenings, Protection } from './Protection'
import { isTold, StateNotice } from './StateNotice'
import { TicketSkeleton } from './TicketSkeleton'
import { texts } from './texts'
import { WaitingNotice } from './WaitingNotice'

type Ticket = Outputs['ticket']['show']

/** A report as its reporter follows it: next step, reply, question, timeline, receipt; confirming or reopening. */
export function ReporterTicket({ ticketId }: { ticketId: string }) {
  const query = useQuery<Ticket>({
    queryKey: ['ticket', 'show', { ticketId }],
    queryFn: () => api.ticket.show({ ticketId }),
  })
  const { data } = query
  const [chosen, setChosen] = useState<ActionName>()
  const waiting = useOwnEntries().find(({ subject, state }) => subject === ticketId && state !== 'sent')
  // What waits in the outbox is done here; it is not done twice.
  const names = data && !waiting ? actionsOf(data) : []
  if (data && names[0] === 'reporterReply') return <Replying ticket={data} />
  const inBar = barOf(names)
  const others = names.filter((name) => !inBar.includes(name))
  const footer = inBar.length > 0 && (
    <BottomBar>
      {[...inBar].reverse().map((name) => (
        <Button
          key={name}
          kind={name === inBar[0] ? 'primary' : 'grey'}
          isNarrow={name !== inBar[0]}
          onPress={() => setChosen(name)}
        >
          {actionForms[name].words.title}
        </Button>
      ))}
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer || undefined}>
      <Loaded query={query} pageFor={reporterRoles} skeleton={<TicketSkeleton />}>
        {(ticket) => (
          <>
            {waiting && <WaitingNotice entry={waiting} />}
            <Record ticket={ticket} />
            <OtherActions names={others} onChoose={setChosen} />
            {chosen && (
              <ActionSheet
                key={chosen}
                subject={{ ticketId, version: ticket.version }}
                form={formOf(chosen, ticket)}
                keepAs={ticket.title}
                isGone={!names.includes(chosen)}
                onClose={() => setChosen(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** The question of the bureau and its answer on the page itself: it is what the reporter came for. */
function Replying({ ticket }: { ticket: Ticket }) {
  const { ticketId, version } = ticket
  const action = useAction({ subject: { ticketId, version }, form: actionForms.reporterReply })
  const recorder = useRecorder(action.photos.addVoice)
  const question = ticket.exchanges.find(({ answer }) => answer === null)
  return (
    <Page title={texts.page} footer={<ActionBar action={action} />}>
      <Head ticket={ticket} />
      {question && (
        <>
          <SectionTitle>{texts.question}</SectionTitle>
          <Cells>
            <Block>
              <View className="read">{question.question}</View>
              <View className="note after">{texts.questionNote}</View>
            </Block>
          </Cells>
        </>
      )}
      <ActionFields
        action={action}
        below={{
          attachmentIds: (
            <Cells>
              <VoiceField
                recorder={recorder}
                photos={action.photos}
                confidentiality={ticket.confidentiality}
                error={action.photos.voice?.problem}
              />
            </Cells>
          ),
        }}
      />
      <RecordTimeline ticket={ticket} reader="reporter" />
      <MoreCells ticket={ticket} />
    </Page>
  )
}

function Record({ ticket }: { ticket: Ticket }) {
  const { state, reply, isOnBehalf, handlingStars, exchanges, reopenUntil } = ticket
  const hasToPassOn = state === 'replied' && isOnBehalf
  return (
    <>
      <Head ticket={ticket} isTold={hasToPassOn || isTold(ticket)} />
      {hasToPassOn && <Notice title={texts.passOn}>{isLastReply(ticket) ? texts.passOnLast : texts.passOnText}</Notice>}
      <StateNotice ticket={ticket} />
      {reply && (
        <ReplyBlock reply={reply} earlier={ticket.earlierReplies}>
          {state === 'awaitingConfirmation' && !isLastReply(ticket) && (
            <Explained terms={['reopening']}>{texts.autoClose}</Explained>
          )}
          {state === 'closed' &&
            [handlingStars && texts.stars(handlingStars), reopenUntil && texts.kept(momentText(reopenUntil))]
              .filter(Boolean)
              .join('·')}
        </ReplyBlock>
      )}
      <Protection ticket={ticket} />
      <RecordTimeline ticket={ticket} reader="reporter" />
      <Exchanges exchanges={exchanges} reader="reporter" />
      <Messages messages={ticket.messages} reader="reporter" />
      <IdentityOpenings ticket={ticket} />
      <MoreCells ticket={ticket} />
    </>
  )
}

/** The main action, and the way back beside confirming; the rest stand as rows. */
function barOf(names: ActionName[]): ActionName[] {
  if (names[0] === 'confirm' || names[0] === 'confirmLast') return names.slice(0, 2)
  return names[0] === 'passOn' ? ['passOn'] : []
}
