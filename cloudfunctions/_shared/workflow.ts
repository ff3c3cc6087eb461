import type { Role } from '../../src/contracts/roles'
import { fail } from './errors'

/** Who acts: somebody in a role, the software itself, or the holder of a receipt code who did not sign in. */
export type Actor = Role | 'system' | 'visitor'

/** One row of a state table: what happened in which states leads where, who may do it, and what clocks do. */
export type Transition<State extends string, Event extends string> = {
  /** `null` where the record comes into being. */
  from: readonly State[] | null
  event: Event
  /** `null`: the state stays as it is. */
  to: State | null
  who: readonly Actor[]
  starts?: readonly string[]
  stops?: readonly string[] | 'all'
  /** Clocks that go on when all others stop. */
  keeps?: readonly string[]
  pauses?: readonly string[]
  /** Why the clocks stand; left out: the reporter was asked for more. */
  pauseCause?: string
  resumes?: readonly string[]
  /** Paused clocks that stand on, for the pause's cause from now on. */
  repauses?: readonly string[]
  isPrimary?: boolean
}

/** The row for an event in a state; none means that the event does not fit now. */
export const transitionFor = <State extends string, Event extends string>(
  table: readonly Transition<State, Event>[],
  state: State | null,
  event: Event,
): Transition<State, Event> => {
  const row = table.find((candidate) => candidate.event === event && fits(candidate, state))
  if (!row) throw fail('WRONG_STATE')
  return row
}

/** The row by which a record comes into being, with the state it begins in. */
export const birthOf = <State extends string, Event extends string>(
  table: readonly Transition<State, Event>[],
  event: Event,
): Transition<State, Event> & { to: State } => {
  const row = transitionFor(table, null, event)
  if (row.to === null) throw new Error(`${event} brings a record into no state`)
  return { ...row, to: row.to }
}

/** Events a role may cause in a state, in table order. */
export const eventsFor = <State extends string, Event extends string>(
  table: readonly Transition<State, Event>[],
  state: State,
  role: Actor,
) => table.filter((row) => row.from !== null && fits(row, state) && row.who.includes(role))

/** The table names who may cause an event; the policy has already let the procedure through. */
export const requireWho = (row: Pick<Transition<string, string>, 'who'>, role: Actor | null) => {
  if (!role || !row.who.includes(role)) throw fail('FORBIDDEN')
}

/** The read version must still be the stored one: two people cannot both act. */
export const requireVersion = (stored: number, read: number) => {
  if (stored !== read) throw fail('STALE')
}

const fits = <State extends string>(row: { from: readonly State[] | null }, state: State | null) =>
  state === null ? row.from === null : (row.from?.includes(state) ?? false)
