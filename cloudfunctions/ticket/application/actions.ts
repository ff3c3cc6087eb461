import { bureauRoles } from '../../../src/contracts/roles'
import { draftableLetters, type LetterKind, type TicketState } from '../../../src/contracts/ticket/states'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call, roleOf } from '../../_shared/call'
import { eventsFor } from '../../_shared/workflow'
import { numberOf, ticketNumbers } from '../clocks'
import { isNobodys, isShortPath, isWithBureau } from '../domain'
import type * as store from '../store'
import { type TicketEvent, ticketTable } from '../workflow'
import { canAct, isKeptFrom } from './access'
import { canAppeal } from './appeals'

/** What the reporter may do now. A reply that he can read needs no go-between: he may confirm at once. */
export const reporterActions = (call: Call, ticket: store.TicketRow) => {
  const state = ticket.state
  if (state === 'rejected') return canAppeal(call, ticket) ? [{ event: 'appealRejection', isPrimary: false }] : []
  if (state === 'replied') {
    const add = { event: 'addToReport', isPrimary: false }
    return ticket.isOnBehalf
      ? [{ event: 'originatorInformed', isPrimary: true }, add]
      : [{ event: 'confirm', isPrimary: true }, ...reopeningIn(call, ticket), add]
  }
  return actionsIn(call, state).flatMap((action) => {
    if (action.event === 'reopen') return reopeningIn(call, ticket)
    return action.event !== 'addToReport' || isOpenToWords(call, ticket) ? [action] : []
  })
}

/** Whether reporter and office may write to each other: after its end only while the report is looked back at. */
export const isOpenToWords = (call: Pick<Call, 'now'>, ticket: store.TicketRow) =>
  ticket.state !== 'closed' || isLookBackOpen(call, ticket)

/** Whether a closed report may be looked back at: one that was drawn, from its day on, once. Before, nobody can know
 *  whether the matter came back. */
export const isLookBackOpen = (
  { now }: Pick<Call, 'now'>,
  { lookBackDueAt, lookBack }: { lookBackDueAt: Date | null; lookBack: unknown },
) => lookBackDueAt !== null && lookBack === null && dayOf(now) >= dayOf(lookBackDueAt)

/** Whether a court or a reconsideration has decided: it is not supervised once more (行政执法监督条例第33条). */
export const isJudged = ({ reply }: Pick<store.TicketRow, 'reply'>) => reply?.finding === 'judged'

/** How many times more it may be done again; not at all what was judged. */
export const reopensLeft = (call: Call, ticket: Pick<store.TicketRow, 'reply' | 'reopenCount'>) =>
  isJudged(ticket) ? 0 : Math.max(0, numberOf(call, ticketNumbers.reopenMax) - ticket.reopenCount)

/** Reopening: at most so often; some days after closing only with new proof, which a look back that found it again is. */
export const reopeningOf = (call: Call, ticket: store.TicketRow): 'open' | 'withProof' | 'over' => {
  if (reopensLeft(call, ticket) === 0) return 'over'
  const until = reopenUntil(call, ticket)
  const isOpen = until === null || call.now <= until || ticket.lookBack?.result === 'recurred'
  return isOpen ? 'open' : 'withProof'
}

const reopeningIn = (call: Call, ticket: store.TicketRow) => {
  const how = reopeningOf(call, ticket)
  return how === 'over' ? [] : [{ event: how === 'open' ? 'reopen' : 'reopenWithProof', isPrimary: false }]
}

/** Until when a report that ended may be reopened; null while it has not ended, and when it cannot be any more. */
export const reopenUntil = (call: Call, ticket: store.TicketRow) =>
  ticket.closedAt === null || reopensLeft(call, ticket) === 0
    ? null
    : new Date(ticket.closedAt.getTime() + numberOf(call, ticketNumbers.reopenDays) * 86_400_000)

type Known = {
  /** Letters that are drafted and not issued yet. */
  drafted: readonly LetterKind[]
  /** The agency is led from above: its superior is told, and no letter goes to it (行政执法监督条例第42条). */
  isVertical: boolean
  /** The government has decided, and nothing of the bureau takes the place of that. */
  isDecided: boolean
  /** It may be passed on no more. */
  isTransferOver: boolean
  /** The agency was hurried twice and has not explained: the bureau is to urge it (E4, 条例第27条). */
  isUrgeDue: boolean
}

/** What a member of staff may do now; a bureau acts on its own tickets only. */
export const staffActions = (call: Call, ticket: store.TicketRow, known: Known) => {
  const { drafted, isVertical, isDecided } = known
  const own = assignmentOf(call)
  if (!canAct(call, ticket)) return []
  const steps = actionsIn(call, ticket.state)
    .filter(({ event }) => fitsTicket(call, event, ticket, known))
    .map(({ event, isPrimary }) => ({ event: procedureOf[event] ?? event, isPrimary }))
    // What the office proposes is what is waited for, of whoever can adopt it.
    .map((step, _, every) => (every.some(adopts(ticket)) ? { ...step, isPrimary: adopts(ticket)(step) } : step))
    // Where a bureau answers a short matter, nothing has to be assigned.
    .map((step, _, every) =>
      step.event === 'assign' && every.some(({ event }) => event === 'answerDirectly')
        ? { ...step, isPrimary: false }
        : step,
    )
    // A drafted letter waits for its signature alone, and what is closed for its look-back, which is offered from its day.
    .map((step) => (step.event === 'issueLetter' || step.event === 'lookBack' ? { ...step, isPrimary: true } : step))
  const isBureau = (bureauRoles as readonly string[]).includes(own.role)
  const fits = draftableLetters[ticket.state] ?? []
  // What the leader sent back waits for the handler.
  const isReady = ticket.waitingLetter !== 'returned' && drafted.some((kind) => fits.includes(kind))
  const all = [
    ...steps.filter(({ event }) => event !== 'issueLetter' || (isReady && !isDecided)),
    // With a draft it is that draft which is written on.
    ...(isBureau && fits.length > 0 && !isVertical && !isDecided
      ? [{ event: 'draftLetter', isPrimary: known.isUrgeDue }]
      : []),
    ...(own.role === 'bureauLeader' && isReady && !isDecided ? [{ event: 'returnDraft', isPrimary: false }] : []),
    ...(isBureau && drafted.length > 0 ? [{ event: 'discardLetter', isPrimary: false }] : []),
  ]
  return all.filter(({ event }, place) => all.findIndex((other) => other.event === event) === place)
}

const adopts =
  ({ proposal }: store.TicketRow) =>
  ({ event }: { event: string }) =>
    proposal !== null && event === { return: 'reject', transfer: 'transfer' }[proposal.kind]

// Several events that one procedure brings about, as its input says.
const procedureOf: Readonly<Record<string, string>> = {
  issueSuggestion: 'issueLetter',
  issueUrgeLetter: 'issueLetter',
  issueOpinion: 'issueLetter',
  proposeDecision: 'issueLetter',
  upholdLetter: 'decideObjection',
  modifyLetter: 'decideObjection',
  withdrawLetter: 'decideObjection',
  passRectification: 'checkRectification',
  partialRectification: 'checkRectification',
  failRectification: 'checkRectification',
  resumeRequest: 'resume',
  resumeVerifying: 'resume',
  resumeRectifying: 'resume',
  resumeObjection: 'resume',
  resumeCheck: 'resume',
  resumeProposal: 'resume',
}

// What somebody would have to answer or hear.
const needsReporter: readonly TicketEvent[] = ['requestMore', 'originatorInformed', 'writeToReporter']

const fitsTicket = (call: Call, event: TicketEvent, ticket: store.TicketRow, known: Known) => {
  if (isNobodys(ticket) && needsReporter.includes(event)) return false
  if (event === 'notifySuperior') return known.isVertical
  if (event === 'suspendByLitigation') return !isKeptFrom(call, ticket)
  if (event === 'answerDirectly')
    return isShortPath(ticket.kind) && (call.scope === 'ownOffice' || isWithBureau(ticket))
  // What the leader took in after an appeal is not refused again by whom he overruled.
  if (event === 'reject') return ticket.appealCount === 0
  if (event === 'dismissProposal') return ticket.proposal !== null
  const isDecided = ticket.disputeBureauId !== null
  const isTransferable = !known.isTransferOver && !isDecided
  if (event === 'proposeReturn') return ticket.proposal === null
  if (event === 'proposeTransfer') return ticket.proposal === null && isTransferable
  if (event === 'originatorInformed') return !ticket.isOnBehalf
  if (event === 'writeToReporter') return isOpenToWords(call, ticket)
  if (event === 'lookBack') return isLookBackOpen(call, ticket)
  if (event === 'extendTotal') return !ticket.isTotalExtended
  if (event === 'transfer') return isTransferable
  if (event === 'raiseDispute') return known.isTransferOver && !isDecided
  if (event === 'decideDispute') return ticket.disputeBureauId === assignmentOf(call).bureauId
  return true
}

const actionsIn = (call: Call, state: TicketState) => {
  const role = roleOf(call)
  if (role === null || role === 'system') return []
  return eventsFor(ticketTable, state, role).map(({ event, isPrimary }) => ({
    event,
    isPrimary: isPrimary ?? false,
  }))
}
