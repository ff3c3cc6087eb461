import { ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { dayText, timeText } from '@/ui/dates'
import type { StepKind, TimelineStep } from '@/ui/Timeline'
import { endedStates, stateForReporter } from '../states'
import { currentClock } from './currentClock'
import { texts as eventTexts } from './events/texts'
import { texts } from './texts'

type Ticket = Pick<Outputs['ticket']['show'], 'state' | 'kind' | 'clocks' | 'timeline' | 'isOnBehalf'> & {
  /** Told to the reporter: the office reads it of the turn. */
  isHandedUp?: boolean
  /** By whom the next step is taken, where the server says it. */
  turn?: { who: string } | null
}
type Step = Ticket['timeline'][number]

/** For whom the words are: the reporter is 你, the office reads who did what. */
export type Reader = 'reporter' | 'office'

/** The record as a timeline, newest first: what waits, then every step; a pause is a step of its own. */
export const stepsOf = (ticket: Ticket, reader: Reader): TimelineStep[] => [
  ...waiting(ticket, reader),
  ...ticket.timeline.flatMap((step, index) => [
    done(step, reader),
    ...pauseBefore(step, ticket.timeline.slice(index + 1), reader),
  ]),
]

function waiting(ticket: Ticket, reader: Reader): TimelineStep[] {
  if (endedStates.includes(ticket.state)) return []
  const isReporter = reader === 'reporter'
  const isForHim = ticket.state === 'replied' && ticket.isOnBehalf
  const isPassingOn = isReporter && isForHim
  const isTold = isReporter && ticket.state === 'replied' && !isPassingOn
  const clock = currentClock(ticket)
  const told = stateForReporter({ ...ticket, isHandedUp: ticket.isHandedUp ?? false })
  const words = isReporter ? texts.ownWaits[told] : isForHim ? texts.passedOnByReporter : ticketStates[ticket.state]
  const post = isReporter ? texts.ownDoers[told] : isForHim ? texts.reporter : texts.doers[ticket.state]
  const who = (!isReporter && ticket.turn?.who) || post
  const tells = texts.tells[ticket.isHandedUp ? 'bureau' : 'office']
  const isLate = clock?.state === 'breached' && !isTold
  const next = clock ? texts.latestBy(who, clock.dueAt) : texts.by(who)
  const meta = isTold && clock ? tells.step(clock.dueAt) : next
  return [{ key: 'now', kind: isLate ? 'late' : 'now', title: words, meta }]
}

function done(step: Step, reader: Reader): TimelineStep {
  const { seq, event, at, actor, note } = step
  const words = reader === 'reporter' ? eventTexts.ownEvents : eventTexts.events
  return {
    key: seq,
    kind: kindOf(step),
    title: words[event]?.(actor) ?? event,
    at: isDayOnly(step) ? undefined : at,
    meta: isDayOnly(step) ? texts.overdueSince(at) : spent(step) || undefined,
    text: note ?? undefined,
  }
}

// What ran out at the end of a day is late from the next day on; nothing happened at its midnight.
const isDayOnly = ({ event, at }: Step) => event === 'escalate' && timeText(at) === '00:00'

function kindOf({ event, daysUsed, daysAllowed }: Step): StepKind {
  const isLate = daysUsed !== null && daysAllowed !== null && daysUsed > daysAllowed
  return isLate || event === 'escalate' ? 'late' : 'ok'
}

function spent({ daysUsed, daysAllowed }: Step): string {
  if (daysUsed === null) return ''
  if (daysUsed === 0) return daysAllowed === null ? '' : texts.sameDay(daysAllowed)
  return daysAllowed === null ? texts.usedOnly(daysUsed) : texts.used(daysUsed, daysAllowed)
}

/** What stopped the clocks until this step: a question to the reporter, an objection of the agency, a court. */
const pausedBy: Readonly<Record<string, 'requestMore' | 'agencyObject' | 'suspendByLitigation'>> = {
  upholdLetter: 'agencyObject',
  modifyLetter: 'agencyObject',
  withdrawLetter: 'agencyObject',
  resume: 'suspendByLitigation',
  resumeRequest: 'suspendByLitigation',
  resumeVerifying: 'suspendByLitigation',
  resumeRectifying: 'suspendByLitigation',
  resumeObjection: 'suspendByLitigation',
  resumeCheck: 'suspendByLitigation',
  resumeProposal: 'suspendByLitigation',
  closeByJudgment: 'suspendByLitigation',
}

/** Between what stopped the clocks and what set them going. */
function pauseBefore({ seq, at, event, pausedDays }: Step, older: Step[], reader: Reader): TimelineStep[] {
  if (pausedDays === null) return []
  const cause = pausedBy[event] ?? 'requestMore'
  const begun = beginOf(cause, older)
  const why = (reader === 'reporter' ? texts.ownPauses : texts.pauses)[cause]
  const title = pausedDays ? texts.pausedDays(pausedDays, why) : texts.pausedShortly(why)
  return [{ key: `pause-${seq}`, kind: 'wait', title, meta: begun && range(begun.at, at) }]
}

// An objection that was kept while a court decided stops the clock only once the case goes on.
function beginOf(cause: string, older: Step[]) {
  const place = older.findIndex(({ event }) => event === cause)
  const begun = older[place]
  if (begun?.event !== 'agencyObject' || begun.toState !== 'suspended') return begun
  const since = older.slice(0, place)
  return since.filter(({ event }) => event === 'resumeObjection').at(-1)
}

const range = (from: string, until: string) =>
  dayText(from) === dayText(until) ? texts.pausedOn(from) : texts.pausedFrom(from, until)
