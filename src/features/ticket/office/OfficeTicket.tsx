import { type ComponentProps, type ReactNode, useState } from 'react'
import { bureauRoles, officeRoles } from '@/contracts/roles'
import type { TicketState } from '@/contracts/ticket/states'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { type ActionName, actionForms, isKnownAction } from '../action/forms'
import { DisputeCells } from '../disputes/DisputeCells'
import { texts as disputeTexts } from '../disputes/texts'
import { FeedbackForm } from '../forms/FeedbackForm'
import { ReferralPaper } from '../forms/ReferralPaper'
import { Loaded } from '../Loaded'
import { ClockCells } from '../record/ClockCells'
import { ClockHistory } from '../record/ClockHistory'
import { Exchanges } from '../record/Exchanges'
import { Messages } from '../record/Messages'
import { RecordTimeline } from '../record/RecordTimeline'
import { ReplyBlock } from '../record/ReplyBlock'
import { Written } from '../record/Written'
import { RewardCell } from '../rewards/RewardCell'
import { endedStates } from '../states'
import { Conclusions, verdicts } from './Conclusions'
import { InspectionCell, ReporterCells, RoutingCells } from './FactCells'
import { Head } from './Head'
import { draftOf } from './letters/LetterActions'
import { CourtPapers, Letters, Measures, Notes, Voices } from './Matters'
import { Notices } from './Notices'
import { type Choose, OfficeAction } from './OfficeAction'
import { OfficeActions } from './OfficeActions'
import { SealedCell } from './SealedCell'
import { Similar } from './Similar'
import { SummaryBlock } from './SummaryBlock'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']

type Props = {
  ticketId: string
  /** Called in the tap by which a report is taken over. */
  onAccept?: () => void
}

const readers = [...officeRoles, ...bureauRoles]

/** A ticket as office and bureau handle it; what may be done comes from the server. */
export function OfficeTicket({ ticketId, onAccept }: Props) {
  const [chosen, setChosen] = useState<{ name: ActionName; title?: string; initial?: Record<string, string> }>()
  const choose: Choose = (name, title) => setChosen({ name, title })
  const query = useQuery<Ticket>({
    queryKey: ['ticket', 'officeShow', { ticketId }],
    queryFn: () => api.ticket.officeShow({ ticketId }),
  })
  const [isConcluding, setConcluding] = useState(false)
  const role = useSession()?.active?.role
  const { primary, conclusions, others, isWaiting } = actionsOf(query.data)
  const choosePrimary = (name: ActionName) => {
    choose(name, titleOf(name))
    if (name === 'accept' || name === 'receiveAccept') onAccept?.()
  }
  const titleOf = (name: ActionName) =>
    name === 'draftLetter' && query.data && draftOf(query.data) ? texts.editDraft : actionForms[name].words.title
  const isOpenVerdict = conclusions.length > 1
  const writesRecord = !primary && isVerified(query.data) && role === 'bureauHandler'
  const footer = (primary || writesRecord) && (
    <BottomBar>
      {primary ? (
        <Button kind="primary" onPress={() => (isOpenVerdict ? setConcluding(true) : choosePrimary(primary))}>
          {isOpenVerdict ? texts.conclude : titleOf(primary)}
        </Button>
      ) : (
        <Button onPress={() => choose('addNote', texts.writeRecord)}>{texts.writeRecord}</Button>
      )}
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer}>
      <Loaded query={query} pageFor={readers}>
        {(ticket) => (
          <View className="record">
            <Record
              ticket={ticket}
              actions={<OfficeActions names={others} titleOf={titleOf} onChoose={choose} />}
              onWrite={primary === 'requestExplanation' ? () => choose(primary, texts.writeSummary) : undefined}
              onNote={() => choose('addNote')}
              onMerge={({ ticketId: intoTicketId, receiptNumber, title }) =>
                setChosen({
                  name: 'markDuplicate',
                  title: texts.mergeInto(receiptNumber),
                  initial: { intoTicketId, intoTicketIdName: title },
                })
              }
            />
            {ticket.hasReferralPaper && <ReferralPaper ticketId={ticketId} />}
            <FeedbackForm ticketId={ticketId} />
            {isWaiting && !endedStates.includes(ticket.state) && (
              <View className="only-screen">
                <Notice>{ticket.isRecused ? texts.recused : texts.nothingToDo}</Notice>
              </View>
            )}
            <Conclusions
              names={conclusions}
              isOpen={isConcluding}
              onChoose={choose}
              onClose={() => setConcluding(false)}
            />
            {chosen && (
              <OfficeAction
                key={chosen.name}
                {...chosen}
                ticket={ticket}
                onChoose={choose}
                onClose={() => setChosen(undefined)}
              />
            )}
          </View>
        )}
      </Loaded>
    </Page>
  )
}

type RecordProps = {
  ticket: Ticket
  actions: ReactNode
  onWrite?: () => void
  onNote: () => void
  onMerge: ComponentProps<typeof Similar>['onMerge']
}

const Record = ({ ticket, actions, onWrite, onNote, onMerge }: RecordProps) => {
  const sorting = (
    <>
      <RoutingCells ticket={ticket} />
      <ClockCells clocks={ticket.clocks} totalClock={ticket.totalClock} />
      <ClockHistory clocks={ticket.clockHistory} />
    </>
  )
  const isSorted = !unsorted.includes(ticket.state)
  return (
    <>
      <Head ticket={ticket} />
      <View>
        <Notices ticket={ticket} />
        <Voices ticket={ticket} />
        <Similar ticket={ticket} onMerge={onMerge} />
        {ticket.disputes.map((dispute) => (
          <View key={dispute.disputeId}>
            <SectionTitle>{disputeTexts.of}</SectionTitle>
            <Cells>
              <DisputeCells dispute={dispute} />
            </Cells>
          </View>
        ))}
        {!isSorted && sorting}
        <Written title={texts.content} ticket={ticket} isForStaff />
        <SummaryBlock ticket={ticket} onWrite={onWrite} />
        <Exchanges exchanges={ticket.exchanges} reader="office" />
        <Messages messages={ticket.messages} reader="office" />
        <Letters ticket={ticket} />
        {ticket.reply && <ReplyBlock reply={ticket.reply} earlier={ticket.earlierReplies} />}
        <CourtPapers ticket={ticket} />
        <Measures ticket={ticket} />
        <Notes ticket={ticket} onWrite={onNote} />
        {actions}
        <InspectionCell inspectionId={ticket.inspectionId} />
        <ReporterCells ticket={ticket} />
        <SealedCell ticket={ticket} />
        <RewardCell ticket={ticket} />
        {isSorted && sorting}
      </View>
      <View className="record-steps">
        <RecordTimeline ticket={ticket} reader="office" />
      </View>
    </>
  )
}

/** While it is asked whose a report is, why it came here comes first; afterwards what was written and found. */
const unsorted: readonly TicketState[] = ['submitted', 'transferred', 'disputed']

/** Whether it is being verified: what the handler finds out he writes down, for whoever concludes. */
const isVerified = (ticket: Ticket | undefined) =>
  ticket?.mayWriteNote && (ticket.state === 'verifying' || ticket.state === 'rectificationCheck')

/** One main action for the bar, the rest as rows. */
function actionsOf(ticket: Ticket | undefined) {
  const known = (ticket?.actions ?? []).filter(({ event }) => isKnownAction(event))
  const recuse = ticket?.mayRecuse ? (['recuse'] as const) : []
  const names = known.map(({ event }) => event as ActionName)
  const primary = known.find(({ isPrimary }) => isPrimary)?.event as ActionName | undefined
  const conclusions = primary && verdicts.includes(primary) ? verdicts.filter((name) => names.includes(name)) : []
  const shown = conclusions.length > 1 ? conclusions : [primary]
  return {
    primary,
    conclusions,
    others: [...names.filter((name) => !shown.includes(name)), ...recuse],
    isWaiting: known.length === 0,
  }
}
