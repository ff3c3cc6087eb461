import * as z from 'zod/mini'
import { empty, id, key, moment, pageOf, paging, procedure, words } from './base'

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

/** Kinds of chains that a record's id may name. */
export const chainKinds = ['ticket', 'inspection', 'agencyDispute', 'person', 'call', 'system'] as const

/** What an administrator counts. */
export const healthMeasures = [
  'people',
  'roles',
  'enterprises',
  'inspectors',
  'inspections',
  'tickets',
  'openTickets',
  'waitingEvents',
  'waitingMessages',
] as const

const subject = z.object({ subjectKind: z.enum(chainKinds), subjectId: z.string(), events: z.int() })

const fault = z.object({ subjectKind: z.string(), subjectId: z.string(), seq: z.int(), reason: z.string() })

/** Reads and verifies the journal; nothing here can write to it. */
export const audit = {
  trail: procedure.input(z.object({ subjectKind: key(32), subjectId: key(64), ...paging })).output(pageOf(record)),
  verify: procedure
    .input(empty)
    .output(
      z.object({ chains: z.int(), events: z.int(), isIntact: z.boolean(), faults: z.array(fault), checkedAt: moment }),
    ),
  /** The whole journal a part at a time, so that progress can be shown; the last part also checks the signed root. */
  verifyPart: procedure.input(z.object({ cursor: paging.cursor })).output(
    z.object({
      chains: z.int(),
      events: z.int(),
      faults: z.array(fault),
      allChains: z.int(),
      nextCursor: z.nullable(z.string()),
      checkedAt: moment,
    }),
  ),
  /** Chains of a record, by its id or by the number of a receipt. */
  find: procedure
    .input(z.object({ word: words(1, 64, '请输入回执编号或记录编号') }))
    .output(z.object({ subjects: z.array(subject) })),
  /** How the system does, in numbers without content. */
  health: procedure.input(empty).output(
    z.object({
      checkedAt: moment,
      measures: z.array(z.object({ key: z.enum(healthMeasures), count: z.int() })),
      chains: z.int(),
      lastRootAt: z.nullable(moment),
    }),
  ),
  verifySubject: procedure
    .input(z.object({ subjectKind: key(32), subjectId: id }))
    .output(z.object({ events: z.int(), isIntact: z.boolean(), headHash: z.nullable(z.string()) })),
}
