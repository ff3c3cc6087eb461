import { assignmentOf, type Call } from '../_shared/call'
import { fail } from '../_shared/errors'
import type { Handlers } from '../_shared/handlers'
import { isRootTrue } from '../_shared/journal/root'
import { chainOf, lastRoot } from '../_shared/journal/store'
import { verifyChain, verifyJournal } from '../_shared/journal/verify'
import { numberCursor, pageOf } from '../_shared/paging'
import { inspectionFacts } from '../inspection/public'
import { doesTicketExist, isTicketVisible } from '../ticket/public'

/** Reads and verifies the journal. */
export const auditHandlers: Handlers<'audit'> = {
  async trail({ subjectKind, subjectId, cursor, limit }, call) {
    const rows = await chainOf(call.tx, subjectKind, subjectId, numberCursor(cursor), limit + 1)
    const present = (row: (typeof rows)[number]) => ({
      auditEventId: row.auditEventId,
      at: row.at.toISOString(),
      procedure: row.procedure,
      kind: row.kind,
      result: row.result as 'success',
      actorRole: row.actorRole,
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

  async verifySubject({ subjectKind, subjectId }, call) {
    const isAuditor = assignmentOf(call).role === 'auditor'
    if (!isAuditor && !(await isVisible(call, subjectKind, subjectId))) throw fail('NOT_FOUND')
    const { events, faults, headHash } = await verifyChain(call.tx, subjectKind, subjectId)
    if (isAuditor && events === 0 && headHash === null && !(await isThere(call, subjectKind, subjectId)))
      throw fail('NOT_FOUND')
    // Every record has a chain: one without any has lost it.
    return { events, isIntact: events > 0 && faults.length === 0, headHash }
  },
}

// Everybody may check the record of what he may see; not there and not yours look the same.
const isVisible = async (call: Call, subjectKind: string, subjectId: string) =>
  subjectKind === 'ticket' && isTicketVisible(call, subjectId)

// The auditor may check any; one that was robbed of its whole chain is still there to be asked about.
const isThere = async (call: Call, subjectKind: string, subjectId: string) => {
  if (subjectKind === 'ticket') return doesTicketExist(call, subjectId)
  return subjectKind === 'inspection' && (await inspectionFacts(call, subjectId)) !== null
}
