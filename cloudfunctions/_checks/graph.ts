import type { PolicyLine, ProcedureName } from '../../src/contracts/policy'
import { policy } from '../../src/contracts/policy'
import type { Role } from '../../src/contracts/roles'
import type { Transition } from '../_shared/workflow'

/** A state table with what it must fit together with. */
export type Graph = {
  table: readonly Transition<string, string>[]
  states: readonly string[]
  /** Nothing waits in these; only new facts lead out of them. */
  terminal: readonly string[]
  /** Names of the clocks that have a rule. */
  clocks: readonly string[]
  /** Clocks whose end moves the record on by itself, with the states in which they do; the others only raise a voice. */
  timeouts: Readonly<Record<string, readonly string[]>>
  /** The procedure behind an event; null for events that only the software causes. */
  procedureOf(event: string): ProcedureName | null
  /** Clocks that may go on after the end, because they do not concern the record's course. */
  outliving?: readonly string[]
  /** Clocks that a use case starts only when they are not there yet: a test of the feature shows that it refuses. */
  single?: readonly string[]
}

/** Everything that is wrong with a state table, as sentences; an empty list when it is sound. It plays every sequence of
 *  events from the birth of a record, with the clocks that run and stand in each. */
export const checkGraph = (graph: Graph): string[] => {
  const situations = explore(graph)
  const faults = new Set([
    ...situations.flatMap((situation) => faultsOf(graph, situation)),
    ...graph.states
      .filter((state) => !situations.some((one) => one.state === state))
      .map((state) => `${state} is never reached`),
    ...deadEnds(graph, situations),
    ...rowFaults(graph, situations),
    ...policyFaults(graph),
  ])
  return [...faults].sort()
}

type Row = Graph['table'][number]
type Situation = { state: string; running: readonly string[]; paused: readonly string[] }

const explore = ({ table }: Graph): Situation[] => {
  const found = new Map<string, Situation>()
  const open: Situation[] = table
    .filter(({ from, to }) => from === null && to !== null)
    .map((row) => follow({ state: '', running: [], paused: [] }, row))
  for (let situation = open.pop(); situation; situation = open.pop()) {
    const key = JSON.stringify(situation)
    if (found.has(key)) continue
    found.set(key, situation)
    for (const row of rowsFrom(table, situation.state)) open.push(follow(situation, row))
  }
  return [...found.values()]
}

// Only the first row of an event in a state ever counts: so reads `transitionFor`.
const rowsFrom = (table: Graph['table'], state: string) => {
  const rows = table.filter(({ from }) => from?.includes(state))
  return rows.filter((row, place) => rows.findIndex(({ event }) => event === row.event) === place)
}

const follow = ({ state, running, paused }: Situation, row: Row): Situation => {
  const isStopped = (clock: string) => stopsClock(row, clock)
  const left = running.filter((clock) => !isStopped(clock))
  const asleep = paused.filter((clock) => !isStopped(clock))
  const pausing = left.filter((clock) => row.pauses?.includes(clock))
  const waking = asleep.filter((clock) => row.resumes?.includes(clock))
  // What a row both starts and pauses stands from its start.
  const [standing, starting] = parted(row.starts ?? [], (clock) => row.pauses?.includes(clock) === true)
  return {
    state: row.to ?? state,
    running: sorted([...left.filter((clock) => !pausing.includes(clock)), ...waking, ...starting]),
    paused: sorted([...asleep.filter((clock) => !waking.includes(clock)), ...pausing, ...standing]),
  }
}

const parted = (clocks: readonly string[], is: (clock: string) => boolean) =>
  [clocks.filter(is), clocks.filter((clock) => !is(clock))] as const

const sorted = (clocks: readonly string[]) => [...new Set(clocks)].sort()

const faultsOf = ({ terminal, outliving = [] }: Graph, { state, running, paused }: Situation): string[] => {
  const course = running.filter((clock) => !outliving.includes(clock))
  if (!terminal.includes(state))
    return course.length + paused.length > 0 ? [] : [`${state} can be open without any clock that runs or stands`]
  return [...course, ...paused].map((clock) => `the clock ${clock} can go on in ${state}, where nothing waits`)
}

const deadEnds = ({ table, terminal }: Graph, situations: readonly Situation[]) => {
  const reached = [...new Set(situations.map(({ state }) => state))]
  const leaving = (state: string) =>
    rowsFrom(table, state).flatMap(({ to }) => (to !== null && to !== state ? [to] : []))
  const ending = new Set(terminal)
  for (let size = -1; size !== ending.size; ) {
    size = ending.size
    for (const state of reached) if (leaving(state).some((next) => ending.has(next))) ending.add(state)
  }
  return reached.filter((state) => !ending.has(state)).map((state) => `from ${state} no end can be reached`)
}

const rowFaults = (
  { table, clocks, timeouts, states, single = [] }: Graph,
  situations: readonly Situation[],
): string[] => {
  const at = (row: Row) => situations.filter(({ state }) => row.from?.includes(state))
  const never = (
    row: Row,
    word: string,
    names: readonly string[],
    isThere: (one: Situation, clock: string) => boolean,
  ) =>
    names
      .filter((clock) => row.from !== null && !at(row).some((one) => isThere(one, clock)))
      .map((clock) => `${labelOf(row)} ${word} ${clock}, which is never there then`)
  return [
    ...table.flatMap((row) => [
      ...(row.starts ?? []).filter((clock) => !clocks.includes(clock)).map((clock) => `the clock ${clock} has no rule`),
      ...(row.starts ?? [])
        .filter(
          (clock) =>
            row.from !== null && !single.includes(clock) && at(row).some((one) => isStillThere(one, row, clock)),
        )
        .map((clock) => `${labelOf(row)} starts ${clock}, which may be there already`),
      ...never(row, 'stops', row.stops === 'all' ? [] : (row.stops ?? []), (one, clock) =>
        [...one.running, ...one.paused].includes(clock),
      ),
      ...never(row, 'pauses', row.pauses ?? [], (one, clock) =>
        [...one.running, ...(row.starts ?? [])].includes(clock),
      ),
      ...never(row, 'resumes', row.resumes ?? [], (one, clock) => one.paused.includes(clock)),
      ...(row.who.length === 0 ? [`nobody may cause ${labelOf(row)}`] : []),
    ]),
    ...states.flatMap((state) => {
      const events = table.filter(({ from }) => from?.includes(state)).map(({ event }) => event)
      const twice = events.filter((event, place) => events.indexOf(event) !== place)
      return twice.map((event) => `${event} stands twice for ${state}: the second row never counts`)
    }),
    ...clocks
      .filter((clock) => !table.some(({ starts }) => starts?.includes(clock)))
      .map((clock) => `the clock ${clock} is never started`),
    ...Object.entries(timeouts).flatMap(([clock, moved]) => timeoutFaults(table, situations, clock, moved)),
  ]
}

const isStillThere = ({ running, paused }: Situation, row: Row, clock: string) =>
  [...running, ...paused].includes(clock) && !stopsClock(row, clock)

const stopsClock = ({ stops, keeps }: Row, clock: string) =>
  stops === 'all' ? !keeps?.includes(clock) : (stops ?? []).includes(clock)

const timeoutFaults = (
  table: Graph['table'],
  situations: readonly Situation[],
  clock: string,
  moved: readonly string[],
) =>
  moved.flatMap((state) => {
    const row = table.find(
      ({ from, event, who }) => from?.includes(state) && event === 'timeout' && who.includes('system'),
    )
    if (!row) return [`the end of ${clock} in ${state} moves nothing: there is no such row`]
    const isThere = situations.some((one) => one.state === state && one.running.includes(clock))
    return isThere ? [] : [`${clock} never runs in ${state}, where its end should move the record`]
  })

// Whoever the table lets act may call the procedure, and whoever may call it can act in some state.
const policyFaults = ({ table, procedureOf }: Graph): string[] => {
  const acting = new Map<ProcedureName, Set<Role | 'system'>>()
  const faults = table.flatMap((row) => {
    const procedure = procedureOf(row.event)
    const people = row.who.filter((who): who is Role => who !== 'system' && who !== 'visitor')
    if (procedure === null) return people.map((who) => `${labelOf(row)} names ${who}, but no procedure leads to it`)
    const known = acting.get(procedure) ?? new Set()
    acting.set(procedure, new Set([...known, ...people]))
    return people
      .filter((who) => !isAllowed(procedure, who))
      .map((who) => `${who} stands at ${labelOf(row)}, but may not call ${procedure}`)
  })
  return [
    ...faults,
    ...[...acting].flatMap(([procedure, who]) =>
      rolesOf(procedure)
        .filter((role) => !who.has(role))
        .map((role) => `${role} may call ${procedure}, but no row lets that role act`),
    ),
  ]
}

const isAllowed = (procedure: ProcedureName, role: Role) => rolesOf(procedure).includes(role)

const rolesOf = (procedure: ProcedureName): Role[] => {
  const { allow }: PolicyLine = policy[procedure]
  return typeof allow === 'object' ? (Object.keys(allow) as Role[]) : []
}

const labelOf = ({ from, event }: Row) => `${event} (from ${from?.join('/') ?? 'nothing'})`
