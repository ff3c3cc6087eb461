import { sql } from 'kysely'
import type { Executor, Transaction } from '../database/connect'
import { run } from '../database/session'
import { type AuditRecord, digestOf, genesis, hashOf } from './record'

/** What the caller of the journal knows; the chain's own fields are added here. */
export type Entry = Omit<AuditRecord, 'seq' | 'previousHash' | 'factsDigest'> & { facts: Record<string, unknown> }

/** Appends one record to its subject's chain; the head's row lock keeps a chain in one order. */
export const append = async (tx: Transaction, { facts, ...entry }: Entry) => {
  const head = await lockHead(tx, entry.subjectKind, entry.subjectId)
  const record: AuditRecord = {
    ...entry,
    seq: head.seq + 1,
    previousHash: head.hash,
    factsDigest: digestOf(facts),
  }
  const hash = hashOf(record)
  await run(tx, appendStatement, [
    record.subjectKind,
    record.subjectId,
    record.seq,
    hash,
    record.auditEventId,
    record.at,
    record.procedure,
    record.kind,
    record.result,
    record.errorCode,
    record.actorId,
    record.actorSealed,
    record.actorRole,
    record.correlationId,
    JSON.stringify(facts),
    record.factsDigest,
    record.previousHash,
  ])
  return { seq: record.seq, hash }
}

const appendStatement = `
  with event as (
    insert into audit_event (subject_kind, subject_id, seq, hash, audit_event_id, at, procedure, kind, result, error_code,
      actor_id, actor_sealed, actor_role, correlation_id, facts, facts_digest, previous_hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16, $17))
  update audit_head set seq = $3, hash = $4 where subject_kind = $1 and subject_id = $2`

const lockStatement = 'select seq, hash from audit_head where subject_kind = $1 and subject_id = $2 for update'
const beginStatement = `
  insert into audit_head (subject_kind, subject_id, seq, hash) values ($1, $2, 0, '${genesis}')
  on conflict (subject_kind, subject_id) do update set seq = audit_head.seq returning seq, hash`

/** The end of a chain, locked; a chain that does not exist yet is begun. */
export const lockHead = async (tx: Transaction, subjectKind: string, subjectId: string) => {
  const [known] = await run<Head>(tx, lockStatement, [subjectKind, subjectId])
  if (known) return known
  // Somebody may begin it at the same moment: whoever comes second waits here for the first one's end.
  const [begun] = await run<Head>(tx, beginStatement, [subjectKind, subjectId])
  return begun ?? { seq: 0, hash: genesis }
}

type Head = { seq: number; hash: string }

/** Records of one chain in order, from `afterSeq`, at most `limit`. */
export const chainOf = (db: Executor, subjectKind: string, subjectId: string, afterSeq: number, limit: number) =>
  db
    .selectFrom('auditEvent')
    .selectAll()
    .where('subjectKind', '=', subjectKind)
    .where('subjectId', '=', subjectId)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(limit)
    .execute()

/** The anchored end of one chain. */
export const headOf = (db: Executor, subjectKind: string, subjectId: string) =>
  db
    .selectFrom('auditHead')
    .selectAll()
    .where('subjectKind', '=', subjectKind)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst()

/** Heads in key order after the given one. */
export const headsAfter = (db: Executor, after: { subjectKind: string; subjectId: string } | null, limit: number) =>
  db
    .selectFrom('auditHead')
    .selectAll()
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(subject_kind, subject_id) > (${after?.subjectKind}, ${after?.subjectId})`),
    )
    .orderBy('subjectKind')
    .orderBy('subjectId')
    .limit(limit)
    .execute()

/** All records of the given chains, in key order. */
export const eventsOf = (db: Executor, from: Subject, to: Subject) =>
  db
    .selectFrom('auditEvent')
    .selectAll()
    .where(sql<boolean>`(subject_kind, subject_id) >= (${from.subjectKind}, ${from.subjectId})`)
    .where(sql<boolean>`(subject_kind, subject_id) <= (${to.subjectKind}, ${to.subjectId})`)
    .orderBy('subjectKind')
    .orderBy('subjectId')
    .orderBy('seq')
    .execute()

/** Chains that have records but no head: somebody removed the anchor. */
export const orphanChains = (db: Executor) =>
  db
    .selectFrom('auditEvent')
    .leftJoin('auditHead', (join) =>
      join
        .onRef('auditHead.subjectKind', '=', 'auditEvent.subjectKind')
        .onRef('auditHead.subjectId', '=', 'auditEvent.subjectId'),
    )
    .select(['auditEvent.subjectKind', 'auditEvent.subjectId'])
    .where('auditHead.seq', 'is', null)
    .distinct()
    .limit(100)
    .execute()

/** The newest signed root. */
export const lastRoot = (db: Executor) =>
  db.selectFrom('auditRoot').selectAll().orderBy('at', 'desc').limit(1).executeTakeFirst()

/** Keeps a signed root. */
export const addRoot = (
  tx: Executor,
  root: { auditRootId: string; at: Date; chains: number; events: number; root: string; signature: string },
) => tx.insertInto('auditRoot').values(root).execute()

type Subject = { subjectKind: string; subjectId: string }
