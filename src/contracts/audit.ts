import * as z from 'zod/mini'
import { empty, id, key, moment, pageOf, paging, procedure } from './base'

const record = z.object({
  auditEventId: id,
  at: moment,
  procedure: z.string(),
  kind: z.string(),
  result: z.enum(['success', 'denied', 'invalid', 'failed']),
  actorRole: z.nullable(z.string()),
  seq: z.int(),
  hash: z.string(),
  previousHash: z.string(),
  correlationId: z.string(),
})

const fault = z.object({ subjectKind: z.string(), subjectId: z.string(), seq: z.int(), reason: z.string() })

/** Reads and verifies the journal; nothing here can write to it. */
export const audit = {
  trail: procedure.input(z.object({ subjectKind: key(32), subjectId: key(64), ...paging })).output(pageOf(record)),
  verify: procedure
    .input(empty)
    .output(
      z.object({ chains: z.int(), events: z.int(), isIntact: z.boolean(), faults: z.array(fault), checkedAt: moment }),
    ),
  verifySubject: procedure
    .input(z.object({ subjectKind: key(32), subjectId: id }))
    .output(z.object({ events: z.int(), isIntact: z.boolean(), headHash: z.nullable(z.string()) })),
}
