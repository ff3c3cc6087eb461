import type { Call } from '../../_shared/call'
import { deadlinesOf } from '../../_shared/deadlines/store'
import { isShortPath, isWithBureau } from '../domain'
import type * as store from '../store'
import { directStep, handedUpSteps, lastReplyStep, nextSteps, passOnStep } from '../texts'
import { resumed } from '../workflow/specialRows'
import { reopensLeft, reopenUntil, reporterActions } from './actions'
import { appealUntil } from './appeals'
import { presentCommon } from './presentCommon'

/** What the reporter reads: his own words and what happens next, without the office's inner notes. */
export const presentForReporter = async (call: Call, ticket: store.TicketRow) => {
  const common = await presentCommon(call, ticket, await deadlinesOf(call.tx, ticket.ticketId))
  return {
    ...common,
    // Until when units may pass it on concerns them alone.
    clocks: common.clocks.filter(({ kind }) => kind !== 'passOn'),
    timeline: common.timeline.map((step) => (notesForReporter.includes(step.event) ? step : { ...step, note: null })),
    exchanges: common.exchanges.filter(({ kind }) => kind === 'moreFromReporter'),
    nextStep: nextStepOf(call, ticket),
    isHandedUp: isWithBureau(ticket),
    filedAs: ticket.source,
    actions: reporterActions(call, ticket),
    reopenUntil: untilWhen(call, ticket),
    reopensLeft: reopensLeft(call, ticket),
    appeal: appealOf(call, ticket),
  }
}

const nextStepOf = (call: Call, ticket: store.TicketRow) => {
  const { state, isOnBehalf, kind } = ticket
  if (state === 'replied' && isOnBehalf) return passOnStep
  if (isWithBureau(ticket) && handedUpSteps[state]) return handedUpSteps[state]
  if (state === 'accepted' && isShortPath(kind) && !isWithBureau(ticket)) return directStep
  // Whether it is solved is asked only while a no would still lead anywhere.
  const isReplied = state === 'replied' || state === 'awaitingConfirmation'
  return isReplied && reopensLeft(call, ticket) === 0 ? lastReplyStep : nextSteps[state]
}

const untilWhen = (call: Call, ticket: store.TicketRow) => {
  const until = reopenUntil(call, ticket)
  return until !== null && call.now <= until ? until.toISOString() : null
}

// Rejected once more after an appeal it is another state: there is one appeal, and nothing to say of a second.
const appealOf = (call: Call, ticket: store.TicketRow) => {
  const until = ticket.state === 'rejected' ? appealUntil(call, ticket) : null
  return until && { until: until.toISOString(), bureauName: ticket.bureauName, isOver: call.now > until }
}

// Reasons that are written for him or by him; every other note is the office's own.
const notesForReporter: readonly string[] = [
  'reject',
  'reopen',
  'withdraw',
  'appealRejection',
  'overturnRejection',
  'upholdRejection',
  'extendTotal',
  'suspendByLitigation',
  'resume',
  ...Object.values(resumed).map(({ event }) => event),
]
