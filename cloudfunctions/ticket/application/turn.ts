import { bureauRoles, officeRoles, type Role, reporterRoles } from '../../../src/contracts/roles'
import { clockOfState, draftableLetters, type TicketState, ticketStateKeys } from '../../../src/contracts/ticket/states'
import { assignmentOf, type Call } from '../../_shared/call'
import type { Deadline } from '../../_shared/deadlines/store'
import type { Actor } from '../../_shared/workflow'
import { colleaguesOf, contactOf } from '../../identity/public'
import { isHandedUp, isLetterReady, isShortPath, type Queue, queueOf, type WaitingLetter } from '../domain'
import { recusalsOf } from '../stake/store'
import type * as store from '../store'
import { turnWords } from '../turn/texts'
import { ticketTable } from '../workflow'

type Placed = Pick<store.TicketRow, 'state' | 'kind'> & {
  proposal: unknown
  waitingLetter: WaitingLetter
  /** Where it lies, while that is known. */
  queueKind?: Queue
}
type Turn = { roles: readonly Actor[]; step: keyof typeof turnWords.steps }

/** Who takes the next step, and what it is: whoever the table gives the main action of the state, unless an office's
 *  proposal or a letter waits. Undefined where nothing waits for anybody. */
export const turnOf = (ticket: Placed, isOnBehalf = false): Turn | undefined => {
  const { state, waitingLetter } = ticket
  const queue = queueIn(ticket, isOnBehalf)
  if (ticket.proposal !== null && queue === 'bureau' && isProposable(state))
    return { roles: ['bureauHandler', 'bureauReviewer'], step: 'proposal' }
  if (isLetterReady(state, waitingLetter)) return { roles: ['bureauLeader'], step: 'letter' }
  if (waitingLetter === 'returned' && draftableLetters[state])
    return { roles: ['bureauHandler', 'bureauReviewer'], step: 'returnedLetter' }
  if (state === 'proposeDecision')
    return waitingLetter === 'proposed'
      ? { roles: ['governmentApprover'], step: 'decision' }
      : { roles: ['bureauHandler', 'bureauLeader'], step: 'proposeDecision' }
  const main = ticketTable.filter((row) => row.isPrimary && row.from?.includes(state)).flatMap(({ who }) => who)
  const roles = ofQueue[queue] ? main.filter((role) => ofQueue[queue]?.includes(role)) : main
  const step = stepIn(ticket, queue)
  return roles.length && step in turnWords.steps ? { roles, step: step as Turn['step'] } : undefined
}

const stepIn = ({ state, kind }: Placed, queue: Queue) => {
  if (state === 'accepted' && isShortPath(kind)) return 'answer'
  return state === 'replied' && queue === 'reporter' ? 'passOn' : state
}

const queueIn = ({ state, kind, proposal, queueKind }: Placed, isOnBehalf: boolean): Queue => {
  const ticket = { kind, isOnBehalf, hasProposal: proposal !== null, queueKind }
  return isHandedUp(state, ticket) ? 'bureau' : queueOf(state, ticket)
}

const isProposable = (state: TicketState) => state === 'submitted' || state === 'accepted'

// A report lies with one unit at a time, whoever else may go on with it.
const ofQueue: Readonly<Partial<Record<ReturnType<typeof queueOf>, readonly Actor[]>>> = {
  office: officeRoles,
  bureau: [...bureauRoles, 'governmentApprover'],
  reporter: [...reporterRoles, 'visitor'],
}

/** Whether the caller's own post takes the next step. */
export const isOwnTurn = (call: Call, ticket: Placed) => {
  const { role } = assignmentOf(call)
  return turnOf(ticket)?.roles.includes(role) ?? false
}

/** States in which a role of a bureau takes the next step on what lies with it, while neither a proposal nor a letter
 *  waits. */
export const statesOf = (role: Role): TicketState[] =>
  ticketStateKeys.filter((state) =>
    turnOf({ state, kind: 'complaint', proposal: null, waitingLetter: null, queueKind: 'bureau' })?.roles.includes(
      role,
    ),
  )

/** What a bureau's row says when the next step is another post's: its unit is to act, not its reader. */
export const othersTurnWords = (call: Call, ticket: Placed): string | null => {
  const turn = turnOf(ticket)
  const { role } = assignmentOf(call)
  if (!turn || queueIn(ticket, false) !== 'bureau' || !isBureaus(role) || turn.roles.includes(role)) return null
  return turnWords.waits(whoOf(turn.roles), turnWords.steps[turn.step].short)
}

const isBureaus = (role: Role) => bureauRoles.some((own) => own === role)

const whoOf = (roles: readonly Actor[], words = turnWords.who) =>
  [...new Set(roles.map((role) => words[role] ?? ''))].join('或')

/** The next step of a report as its page tells it: by whom, with his name where it is known, until when. */
export const presentTurn = async (call: Call, ticket: store.TicketRow, clocks: readonly Deadline[]) => {
  const turn = turnOf(ticket, ticket.isOnBehalf)
  if (!turn) return null
  const kind = turn.step === 'proposal' ? 'proposal' : clockOfState[ticket.state]
  const clock = clocks.findLast((one) => one.kind === kind && one.stoppedAt === null && !one.isPaused)
  return {
    who: turnWords.named(
      whoOf(turn.roles, { ...turnWords.who, ...(call.scope === 'ownOffice' ? turnWords.toOffice : turnWords.onPage) }),
      await nameOf(call, ticket, turn.roles),
    ),
    step: turnWords.steps[turn.step].long,
    dueAt: clock?.dueAt.toISOString() ?? null,
    isOwn: turn.roles.includes(assignmentOf(call).role),
  }
}

/** In whose name it stands; of a post that only one person of the bureau holds, that person. Whoever keeps out is not it. */
const nameOf = async (call: Call, ticket: store.TicketRow, roles: readonly Actor[]) => {
  const handlerId = roles.some((role) => officeRoles.some((own) => own === role))
    ? ticket.officeHandlerId
    : roles.every((role) => role === 'bureauHandler')
      ? ticket.bureauHandlerId
      : null
  if (handlerId) return (await contactOf(call, handlerId))?.name ?? null
  const [role, other] = bureauRoles.filter((own) => roles.includes(own))
  if (!role || other || ticket.state === 'disputed') return null
  const away = (await recusalsOf(call.tx, ticket.ticketId)).map(({ personId }) => personId)
  const there = await colleaguesOf(call, { column: 'bureauId', id: ticket.bureauId }, [role])
  const [only, ...more] = there.filter(({ personId }) => !away.includes(personId))
  return only && more.length === 0 ? only.name : null
}
