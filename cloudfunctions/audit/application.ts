import { assignmentOf, type Call } from '../_shared/call'
import { fail } from '../_shared/errors'
import type { Handlers } from '../_shared/handlers'
import { isRootTrue } from '../_shared/journal/root'
import { chainOf, lastRoot } from '../_shared/journal/store'
import { verifyChain, verifyJournal } from '../_shared/journal/verify'
import { numberCursor, pageOf } from '../_shared/paging'
import { isTicketVisible } from '../ticket/public'

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
    await requireVisible(call, subjectKind, subjectId)
    const { events, faults, headHash } = await verifyChain(call.tx, subjectKind, subjectId)
    return { events, isIntact: faults.length === 0, headHash }
  },
}

// Everybody may check the record of what he may see; the auditor may check any.
const requireVisible = async (call: Call, subjectKind: string, subjectId: string) => {
  if (assignmentOf(call).role === 'auditor') return
  if (subjectKind !== 'ticket' || !(await isTicketVisible(call, subjectId))) throw fail('NOT_FOUND')
}
