import type { contract, Parsed } from '../../../src/contracts'
import type { TicketState } from '../../../src/contracts/ticket/states'
import type { Call } from '../../_shared/call'
import { Failure, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { lockTickets } from '../store'
import { inSavepoint } from '../work/store'
import { workIssues } from '../work/texts'
import { handlingHandlers } from './handling'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>
type One = Input<'acceptMany'>['tickets'][number]
type Done = { version: number; state: string }

/** The same step on several tickets at once; each has its own outcome and its own record in its own chain. */
export const manyHandlers = {
  acceptMany: ({ tickets, clientId }: Input<'acceptMany'>, call: Call) =>
    each(call, tickets, (one) => handlingHandlers.accept({ ...one, clientId }, call)),

  assignMany: ({ tickets, clientId, triage, agencyId }: Input<'assignMany'>, call: Call) =>
    each(call, tickets, (one) => handlingHandlers.assign({ ...one, clientId, triage, agencyId }, call)),
} satisfies Partial<Handlers<'ticket'>>

const each = async (call: Call, tickets: readonly One[], step: (one: One) => Promise<Done>) => {
  const ids = tickets.map(({ ticketId }) => ticketId)
  if (new Set(ids).size < ids.length) throw failAt('tickets', workIssues.twice)
  // All in one order, so that two people with the same tickets never wait in a circle.
  await lockTickets(call.tx, ids)
  const results = []
  for (const one of tickets) results.push(await outcomeOf(call, one, step))
  return { done: results.filter(({ isDone }) => isDone).length, results }
}

const outcomeOf = async (call: Call, one: One, step: (one: One) => Promise<Done>) => {
  const { ticketId } = one
  try {
    const { version, state } = await inSavepoint(call.tx, () => step(one))
    return { ticketId, isDone: true, version, state: state as TicketState, code: null, message: null }
  } catch (error) {
    // A refusal comes before anything was noted; whatever else went wrong ends the whole command.
    if (!(error instanceof Failure) || error.status >= 500 || call.journal.subjectId === ticketId) throw error
    const { code } = error
    return { ticketId, isDone: false, version: null, state: null, code, message: sentenceOf(error) }
  }
}

const sentenceOf = ({ data, message }: Failure) =>
  (data as { issues?: { message: string }[] } | undefined)?.issues?.[0]?.message ?? message
