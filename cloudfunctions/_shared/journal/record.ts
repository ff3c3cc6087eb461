import { canonicalJson, sm3 } from '../digest'

/** What one journal record says: who, when, what, on which subject, with which result. */
export type AuditRecord = {
  auditEventId: string
  subjectKind: string
  subjectId: string
  seq: number
  at: Date
  procedure: string
  kind: string
  result: 'success' | 'denied' | 'invalid' | 'failed'
  errorCode: string | null
  actorId: string | null
  /** Base64 of the sealed actor where the procedure is veiled. */
  actorSealed: string | null
  actorRole: string | null
  correlationId: string
  factsDigest: string
  previousHash: string
}

/** The hash before the first record of a chain. */
export const genesis = '0'.repeat(64)

/** Digest of the facts, so that shredding them leaves the chain whole. */
export const digestOf = (facts: unknown) => sm3(canonicalJson(facts))

/** SM3 over everything the record says, the previous hash included: its fields as a JSON array in this order, moments as
 *  ISO-8601 in UTC, missing ones as null. Anybody can recompute it. */
export const hashOf = (record: AuditRecord) =>
  sm3(
    JSON.stringify([
      record.auditEventId,
      record.subjectKind,
      record.subjectId,
      record.seq,
      record.at,
      record.procedure,
      record.kind,
      record.result,
      record.errorCode,
      record.actorId,
      record.actorSealed,
      record.actorRole,
      record.correlationId,
      record.factsDigest,
      record.previousHash,
    ]),
  )
