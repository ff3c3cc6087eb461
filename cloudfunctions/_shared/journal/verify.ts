import type { Executor } from '../database/connect'
import { type AuditRecord, digestOf, genesis, hashOf } from './record'
import { createRootCounter } from './root'
import { chainOf, eventsOf, headOf, headsAfter, orphanChains } from './store'

/** One place where the journal is not what was written. */
export type Fault = {
  subjectKind: string
  subjectId: string
  seq: number
  reason: 'altered' | 'facts' | 'broken' | 'gap' | 'tail' | 'headless' | 'root'
}

type StoredEvent = AuditRecord & { facts: unknown; hash: string }
type Head = { subjectKind: string; subjectId: string; seq: number; hash: string }

/** Checks the records of one chain, in order, against each other and against the head. */
export const faultsOf = (events: readonly StoredEvent[], head: Head): Fault[] => {
  const faults: Fault[] = []
  const blame = (seq: number, reason: Fault['reason']) =>
    faults.push({ subjectKind: head.subjectKind, subjectId: head.subjectId, seq, reason })
  let previousHash = genesis
  let expected = 1
  for (const { facts, hash, ...event } of events) {
    if (event.seq !== expected) blame(expected, 'gap')
    if (event.previousHash !== previousHash) blame(event.seq, 'broken')
    if (hashOf(event) !== hash) blame(event.seq, 'altered')
    // Shredded facts are null; anything else must still be what was digested.
    if (facts !== null && digestOf(facts) !== event.factsDigest) blame(event.seq, 'facts')
    previousHash = hash
    expected = event.seq + 1
  }
  if (expected - 1 !== head.seq || previousHash !== head.hash) blame(head.seq, 'tail')
  return faults
}

/** Verifies one chain; `firstFacts` are those of its first record. */
export const verifyChain = async (db: Executor, subjectKind: string, subjectId: string) => {
  const events: StoredEvent[] = []
  for (;;) {
    const more = (await chainOf(db, subjectKind, subjectId, events.at(-1)?.seq ?? 0, 1_000)) as StoredEvent[]
    events.push(...more)
    if (more.length < 1_000) break
  }
  const head = await headOf(db, subjectKind, subjectId)
  const faults = head ? faultsOf(events, head) : events.length > 0 ? [headless({ subjectKind, subjectId })] : []
  return {
    events: events.length,
    faults,
    headHash: head?.hash ?? null,
    firstFacts: (events[0]?.facts ?? null) as Record<string, unknown> | null,
  }
}

const batch = 500

/** Verifies every chain, a batch at a time. `sums` are roots over what was written up to each of the moments. */
export const verifyJournal = async (db: Executor, moments: readonly Date[] = []) => {
  const faults: Fault[] = await headlessChains(db)
  const counters = moments.map(createRootCounter)
  let chains = 0
  let events = 0
  for (let after: Head | null = null; ; ) {
    const part = await verifyPart(db, after, batch, counters)
    if (!part.last) return { chains, events, faults, sums: counters.map(({ sum }) => sum()) }
    faults.push(...part.faults)
    chains += part.chains
    events += part.events
    after = part.last
  }
}

/** Verifies the chains that follow one, in the order of their keys; `last` is null when there were none. */
export const verifyPart = async (
  db: Executor,
  after: Pick<Head, 'subjectKind' | 'subjectId'> | null,
  limit: number,
  counters: readonly ReturnType<typeof createRootCounter>[] = [],
) => {
  const heads = (await headsAfter(db, after, limit)) as Head[]
  const first = heads[0]
  const last = heads.at(-1) ?? null
  if (!first || !last) return { chains: 0, events: 0, faults: [], last: null }
  const rows = (await eventsOf(db, first, last)) as StoredEvent[]
  const grouped = groupByChain(rows)
  const faults: Fault[] = []
  for (const head of heads) {
    const chain = grouped.get(chainKey(head)) ?? []
    faults.push(...faultsOf(chain, head))
    for (const counter of counters) counter.add(chain)
  }
  return { chains: heads.length, events: rows.length, faults, last }
}

/** Chains that have records and no anchored end. */
export const headlessChains = async (db: Executor) => (await orphanChains(db)).map(headless)

const groupByChain = (rows: readonly StoredEvent[]) => {
  const groups = new Map<string, StoredEvent[]>()
  for (const row of rows) {
    const group = groups.get(chainKey(row))
    if (group) group.push(row)
    else groups.set(chainKey(row), [row])
  }
  return groups
}

const chainKey = ({ subjectKind, subjectId }: { subjectKind: string; subjectId: string }) =>
  `${subjectKind} ${subjectId}`

const headless = ({ subjectKind, subjectId }: { subjectKind: string; subjectId: string }): Fault => ({
  subjectKind,
  subjectId,
  seq: 0,
  reason: 'headless',
})
