import type { Call } from '../../_shared/call'
import { type Deadline, openDeadlinesOf } from '../../_shared/deadlines/store'
import * as store from '../store'
import { resumedAnew } from '../texts'
import type { TicketEvent } from '../workflow'
import { resumed, standing } from '../workflow/specialRows'

type How = { how: 'anew' | 'goOn'; reason: string }

/** Where a suspended case can go on: by the clock that was stopped for the court. None stood where the bureau itself was
 *  at work, and none was kept before migration 0022. */
export const placeToGoOn = (clocks: readonly Deadline[]) =>
  Object.entries(resumed).find(([kind]) => clocks.some((clock) => clock.kind === kind && isStoppedByCourt(clock)))?.[1]

/** By which event a case is resumed and what its timeline says: E4's `resume` into `accepted`, unless the reviewer lets it
 *  go on and there is a place. Where one should have been kept and was not, the timeline says that it begins anew. */
export const resumption = async (
  call: Call,
  { ticketId }: store.TicketRow,
  { how, reason }: How,
): Promise<{ event: TicketEvent; note: string }> => {
  const place = placeToGoOn(await openDeadlinesOf(call.tx, [ticketId]))
  if (place) return { event: how === 'goOn' ? place.event : 'resume', note: reason }
  return { event: 'resume', note: (await wasInterrupted(call, ticketId)) ? resumedAnew(reason) : reason }
}

const isStoppedByCourt = ({ stoppedAt, isPaused, pauses }: Deadline) =>
  stoppedAt === null && isPaused && pauses.at(-1)?.cause === 'litigation'

// Whether an agency or the government had something in hand when it was suspended last.
const wasInterrupted = async (call: Call, ticketId: string) => {
  const steps = await store.stepsOf(call.tx, ticketId)
  const before = steps[steps.findIndex(({ event }) => event === 'suspendByLitigation') + 1]
  return standing.some((clock) => resumed[clock].to === before?.toState)
}
