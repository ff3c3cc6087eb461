import { ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { momentText } from '@/ui/dates'
import type { StepKind, TimelineStep } from '@/ui/Timeline'
import { endedStates } from '../states'
import { currentClock } from './currentClock'
import { texts } from './texts'

type Ticket = Pick<Outputs['ticket']['show'], 'state' | 'clocks' | 'timeline'>
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
  const clock = currentClock(ticket)
  const words = reader === 'reporter' ? texts.ownWaits[ticket.state] : ticketStates[ticket.state]
  return [{ key: 'now', kind: 'now', title: words, meta: clock && texts.latest(clock.dueAt) }]
}

function done(step: Step, reader: Reader): TimelineStep {
  const { seq, event, at, actor, note } = step
  const own = texts.ownEvents[event]?.(actor)
  const office = `${actor}：${texts.events[event] ?? event}`
  return {
    key: seq,
    kind: kindOf(step),
    title: reader === 'reporter' ? (own ?? event) : office,
    meta: [momentText(at), spent(step)].filter(Boolean).join(' '),
    text: note ?? undefined,
  }
}

function kindOf({ event, daysUsed, daysAllowed }: Step): StepKind {
  const isLate = daysUsed !== null && daysAllowed !== null && daysUsed > daysAllowed
  return isLate || event === 'escalate' ? 'late' : 'ok'
}

function spent({ daysUsed, daysAllowed }: Step): string {
  if (daysUsed === null) return ''
  return daysAllowed === null ? texts.usedOnly(daysUsed) : texts.used(daysUsed, daysAllowed)
}

/** Between the question to the reporter and what ended the waiting. */
function pauseBefore({ seq, at, pausedDays }: Step, older: Step[], reader: Reader): TimelineStep[] {
  if (pausedDays === null) return []
  const asked = older.find(({ event }) => event === 'requestMore')
  const title = reader === 'reporter' ? texts.pausedDaysForReporter(pausedDays) : texts.pausedDays(pausedDays)
  return [{ key: `pause-${seq}`, kind: 'wait', title, meta: asked && texts.pausedFrom(asked.at, at) }]
}
