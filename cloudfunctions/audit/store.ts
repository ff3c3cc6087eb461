import { sql } from 'kysely'
import type { Executor } from '../_shared/database/connect'

/** Heads of the chains of one subject, whatever its kind; the kinds make the key's index usable. */
export const chainsOf = (db: Executor, kinds: readonly string[], subjectId: string) =>
  db
    .selectFrom('auditHead')
    .selectAll()
    .where('subjectKind', 'in', [...kinds])
    .where('subjectId', '=', subjectId)
    .orderBy('subjectKind')
    .execute()

/** How many chains there are. */
export const countChains = async (db: Executor) =>
  (await db.selectFrom('auditHead').select(sql<number>`count(*)::int`.as('chains')).executeTakeFirstOrThrow()).chains

/** The last record of every chain up to a moment, in key order after the given chain. */
export const endsBefore = (
  db: Executor,
  moment: Date,
  after: { subjectKind: string; subjectId: string } | null,
  limit: number,
) =>
  db
    .selectFrom('auditEvent')
    .distinctOn(['subjectKind', 'subjectId'])
    .select(['subjectKind', 'subjectId', 'seq', 'hash', 'at'])
    .where('at', '<=', moment)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(subject_kind, subject_id) > (${after?.subjectKind}, ${after?.subjectId})`),
    )
    .orderBy('subjectKind')
    .orderBy('subjectId')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()

/** Numbers that tell how the system does; none of them is anybody's content. */
export const measures = async (db: Executor) => {
  const { rows } = await sql<Record<MeasureKey, number>>`select
    (select count(*)::int from person) as people,
    (select count(*)::int from role_assignment) as roles,
    (select count(*)::int from enterprise) as enterprises,
    (select count(*)::int from inspector) as inspectors,
    (select count(*)::int from inspection) as inspections,
    (select count(*)::int from ticket) as tickets,
    (select count(*)::int from ticket where queue_kind <> 'none') as "openTickets",
    (select count(*)::int from event_outbox where dispatched_at is null) as "waitingEvents",
    (select count(*)::int from outgoing_message where state = 'waiting') as "waitingMessages"`.execute(db)
  return rows[0] as Record<MeasureKey, number>
}

type MeasureKey =
  | 'people'
  | 'roles'
  | 'enterprises'
  | 'inspectors'
  | 'inspections'
  | 'tickets'
  | 'openTickets'
  | 'waitingEvents'
  | 'waitingMessages'
