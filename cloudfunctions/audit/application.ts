import { chainKinds, healthMeasures } from '../../src/contracts/audit'
import { reporterRoles } from '../../src/contracts/roles'
import { assignmentOf, type Call } from '../_shared/call'
import { fail, failAt } from '../_shared/errors'
import type { Handlers } from '../_shared/handlers'
import { createRootCounter, isRootTrue } from '../_shared/journal/root'
import { chainOf, lastRoot } from '../_shared/journal/store'
import { type Fault, headlessChains, verifyChain, verifyJournal, verifyPart } from '../_shared/journal/verify'
import { numberCursor, pageOf } from '../_shared/paging'
import { inspectionFacts } from '../inspection/public'
import { doesDisputeExist } from '../oversight/public'
import { isTicketVisible, ticketIdOfReceipt, ticketUnder } from '../ticket/public'
import * as store from './store'

/** Reads and verifies the journal. */
export const auditHandlers: Handlers<'audit'> = {
  async trail({ subjectKind, subjectId, cursor, limit }, call) {
    const after = numberCursor(cursor)
    const rows = await chainOf(call.tx, subjectKind, subjectId, after, limit + 1)
    if (subjectKind === 'ticket') await requireKnown(call, subjectId, rows.length > 0 || cursor !== undefined)
    const present = (row: (typeof rows)[number]) => ({
      auditEventId: row.auditEventId,
      at: row.at.toISOString(),
      procedure: row.procedure,
      kind: row.kind,
      result: row.result as 'success',
      actorRole: subjectKind === 'ticket' && isReporter(row.actorRole) ? 'reporter' : row.actorRole,
      seq: row.seq,
      hash: row.hash,
      previousHash: row.previousHash,
      correlationId: row.correlationId,
    })
    return pageOf(rows, limit, present, ({ seq }) => String(seq))
  },

  async verify(_input, call) {
    const root = await lastRoot(call.tx)
    const { chains, events, faults, sums } = await verifyJournal(call.tx, root ? [root.at] : [])
    if (root && !isRootTrue(call.secrets, root, sums[0]))
      faults.push({ subjectKind: 'root', subjectId: root.auditRootId, seq: 0, reason: 'root' })
    return {
      chains,
      events,
      isIntact: faults.length === 0,
      faults: faults.slice(0, 200),
      checkedAt: call.now.toISOString(),
    }
  },

  async verifyPart({ cursor }, call) {
    const { chains, events, faults, last } = await verifyPart(call.tx, chainCursor(cursor), partSize)
    const isLast = chains < partSize
    const closing = isLast ? [...(await headlessChains(call.tx)), ...(await rootFaults(call))] : []
    return {
      chains,
      events,
      faults: [...faults, ...closing].slice(0, 200),
      allChains: await store.countChains(call.tx),
      nextCursor: isLast || !last ? null : `${last.subjectKind}~${last.subjectId}`,
      checkedAt: call.now.toISOString(),
    }
  },

  async find({ word }, call) {
    const subjectId = (await ticketIdOfReceipt(call, word)) ?? word.toLowerCase()
    const heads = await store.chainsOf(call.tx, chainKinds, subjectId)
    const isBarred = (await ticketUnder(call, subjectId)) === 'barred'
    return {
      subjects: heads
        .filter(({ subjectKind }) => subjectKind !== 'ticket' || !isBarred)
        .map((head) => ({
          subjectKind: head.subjectKind as (typeof chainKinds)[number],
          subjectId: head.subjectId,
          events: head.seq,
        })),
    }
  },

  async health(_input, call) {
    const counts = await store.measures(call.tx)
    return {
      checkedAt: call.now.toISOString(),
      measures: healthMeasures.map((key) => ({ key, count: counts[key] })),
      chains: await store.countChains(call.tx),
      lastRootAt: (await lastRoot(call.tx))?.at.toISOString() ?? null,
    }
  },

  async verifySubject({ subjectKind, subjectId }, call) {
    const isAuditor = assignmentOf(call).role === 'auditor'
    if (!isAuditor && !(await isVisible(call, subjectKind, subjectId))) throw fail('NOT_FOUND')
    const { events, faults, headHash } = await verifyChain(call.tx, subjectKind, subjectId)
    const isLost = events === 0 && headHash === null
    if (isAuditor && subjectKind === 'ticket') await requireKnown(call, subjectId, !isLost)
    else if (isAuditor && isLost && !(await isThere(call, subjectKind, subjectId))) throw fail('NOT_FOUND')
    // Every record has a chain: one without any has lost it.
    return { events, isIntact: events > 0 && faults.length === 0, headHash }
  },
}

// NB: a record whose row is gone and whose chain is left is what an audit looks for; what is hidden from an agency of the
// auditor's looks like what never was.
const requireKnown = async (call: Call, ticketId: string, hasChain: boolean) => {
  const found = await ticketUnder(call, ticketId)
  if (found === 'barred' || (found === 'missing' && !hasChain)) throw fail('NOT_FOUND')
}

// Few of a township hold a post such as 特邀监督员: the trail of a report does not say what kind of reporter it was, open
// or not, or the missing word would tell. The stored record and its hash keep it.
const isReporter = (role: string | null) => reporterRoles.some((one) => one === role)

/** Chains in one part of the verification. */
const partSize = 500

const chainCursor = (cursor: string | undefined) => {
  if (cursor === undefined) return null
  const [subjectKind = '', subjectId] = cursor.split('~')
  if (!subjectKind || !subjectId) throw failAt('cursor', '翻页位置不对，请从头核验')
  return { subjectKind, subjectId }
}

// Each record was checked by the parts before; the root needs only the ends of the chains as they were then.
const rootFaults = async (call: Call): Promise<Fault[]> => {
  const root = await lastRoot(call.tx)
  if (!root) return []
  const counter = createRootCounter(root.at)
  let after: { subjectKind: string; subjectId: string } | null = null
  for (;;) {
    const ends: Awaited<ReturnType<typeof store.endsBefore>> = await store.endsBefore(call.tx, root.at, after, 5_000)
    for (const end of ends) counter.addEnd(end)
    after = ends.at(-1) ?? null
    if (ends.length < 5_000) break
  }
  return isRootTrue(call.secrets, root, counter.sum())
    ? []
    : [{ subjectKind: 'root', subjectId: root.auditRootId, seq: 0, reason: 'root' }]
}

// Everybody may check the record of what he may see; not there and not yours look the same.
const isVisible = async (call: Call, subjectKind: string, subjectId: string) =>
  subjectKind === 'ticket' && isTicketVisible(call, subjectId)

// The auditor may check any; one that was robbed of its whole chain is still there to be asked about.
const isThere = async (call: Call, subjectKind: string, subjectId: string) => {
  if (subjectKind === 'agencyDispute') return doesDisputeExist(call, subjectId)
  return subjectKind === 'inspection' && (await inspectionFacts(call, subjectId)) !== null
}
