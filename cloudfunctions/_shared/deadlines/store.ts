import { sql } from 'kysely'
import { asJson, type Batch, toRow } from '../batch/store'
import type { Executor, Transaction } from '../database/connect'
import type { Pause } from './clocks'

/** A stored clock. */
export type Deadline = Awaited<ReturnType<typeof deadlinesOf>>[number]

/** A clock that begins, running or standing. */
type NewDeadline = {
  deadlineId: string
  subjectKind: string
  subjectId: string
  kind: string
  unit: string
  amount: number
  warnBefore: number
  startedAt: Date
  dueAt: Date
  warnAt: Date | null
  isProvisional: boolean
  /** Left out: it runs. */
  isPaused?: boolean
  pauses?: readonly Pause[]
}

/** Adds a running clock. */
export const insertDeadline = (tx: Transaction, values: Omit<NewDeadline, 'isPaused' | 'pauses'>) =>
  tx.insertInto('deadline').values(values).execute()

/** Puts new clocks into a batch. */
export const addDeadlines = (batch: Batch, clocks: readonly NewDeadline[]) =>
  batch.add(
    'deadline',
    newColumns,
    clocks.map(({ pauses = [], isPaused = false, ...clock }) =>
      toRow({ ...clock, pauses: asJson(pauses), isPaused, escalationLevel: 0 }),
    ),
  )

/** Puts the end of these clocks into a batch. */
export const addStops = (batch: Batch, deadlineIds: readonly string[], now: Date) => {
  if (deadlineIds.length > 0) batch.also(stopStatement, [now.toISOString(), deadlineIds])
}

const newColumns =
  'deadline_id, subject_kind, subject_id, kind, unit, amount, warn_before, started_at, due_at, warn_at, pauses, is_paused, escalation_level, is_provisional'
const stopStatement =
  'update deadline set stopped_at = #, is_paused = false where deadline_id = any(#::uuid[]) and stopped_at is null'

/** Clocks of one subject, oldest first. */
export const deadlinesOf = async (db: Executor, subjectId: string) =>
  (await db.selectFrom('deadline').selectAll().where('subjectId', '=', subjectId).orderBy('deadlineId').execute()).map(
    withPauses,
  )

/** Clocks of many subjects that still run or stand. */
export const openDeadlinesOf = async (db: Executor, subjectIds: readonly string[]) =>
  subjectIds.length === 0
    ? []
    : (
        await db
          .selectFrom('deadline')
          .selectAll()
          .where('subjectId', 'in', [...subjectIds])
          .where('stoppedAt', 'is', null)
          .orderBy('deadlineId')
          .execute()
      ).map(withPauses)

/** Stops the named clocks of a subject, or all of them but the kept when `kinds` is null. */
export const stopDeadlines = (
  tx: Transaction,
  subjectId: string,
  kinds: readonly string[] | null,
  kept: readonly string[],
  now: Date,
) =>
  tx
    .updateTable('deadline')
    .set({ stoppedAt: now, isPaused: false })
    .where('subjectId', '=', subjectId)
    .where('stoppedAt', 'is', null)
    .$if(kinds !== null, (query) => query.where('kind', 'in', [...(kinds ?? [])]))
    .$if(kept.length > 0, (query) => query.where('kind', 'not in', [...kept]))
    .execute()

/** Writes new pauses and the due and warning moments that follow from them. */
export const reschedule = (
  tx: Executor,
  deadlineId: string,
  values: { pauses: Pause[]; isPaused: boolean; dueAt: Date; warnAt: Date | null; isProvisional: boolean },
) =>
  tx
    .updateTable('deadline')
    .set({ ...values, pauses: JSON.stringify(values.pauses) })
    .where('deadlineId', '=', deadlineId)
    .execute()

/** Gives a running clock more time. */
export const extend = (
  tx: Transaction,
  deadlineId: string,
  values: { amount: number; dueAt: Date; warnAt: Date | null; isProvisional: boolean },
) =>
  tx
    .updateTable('deadline')
    .set({ ...values, warnedAt: null, breachedAt: null, escalateAt: null })
    .where('deadlineId', '=', deadlineId)
    .execute()

/** Claims up to `limit` clocks whose warning falls due; each is claimed once, whoever asks. One that has already run
 *  out while no timer ran is not warned of: what follows says that it is over. */
export const claimWarnings = (tx: Transaction, now: Date, limit: number) =>
  claim(
    tx,
    limit,
    sql`warned_at is null and breached_at is null and warn_at <= ${now} and due_at >= ${now}`,
    sql`warned_at = ${now}`,
  )

/** Claims up to `limit` clocks that have run out; each is claimed once. */
export const claimBreaches = (tx: Transaction, now: Date, limit: number) =>
  claim(
    tx,
    limit,
    sql`breached_at is null and due_at < ${now}`,
    sql`breached_at = ${now}, escalation_level = escalation_level + 1`,
  )

/** Claims up to `limit` breached clocks whose next level has come; each level is claimed once. */
export const claimEscalations = (tx: Transaction, now: Date, limit: number) =>
  claim(tx, limit, sql`escalate_at <= ${now}`, sql`escalate_at = null, escalation_level = escalation_level + 1`)

/** Sets when a breached clock is raised to its next level. */
export const planEscalation = (tx: Transaction, deadlineId: string, at: Date) =>
  tx.updateTable('deadline').set({ escalateAt: at }).where('deadlineId', '=', deadlineId).execute()

/** Running clocks that were computed in a provisional year whose official list has been loaded meanwhile, locked.
 *  A paused one has no end to compute: it follows when it is resumed. */
export const outdatedDeadlines = async (tx: Transaction, limit: number) =>
  (
    await tx
      .selectFrom('deadline')
      .selectAll()
      .where('stoppedAt', 'is', null)
      .where('isProvisional', '=', true)
      .where('isPaused', '=', false)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('calendarYear')
            .select('year')
            .where('isProvisional', '=', false)
            .where('year', '=', sql<number>`extract(year from due_at at time zone 'Asia/Shanghai')::int`),
        ),
      )
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute()
  ).map(withPauses)

const claim = async (
  tx: Transaction,
  limit: number,
  condition: ReturnType<typeof sql>,
  change: ReturnType<typeof sql>,
) =>
  (
    await sql<{ deadlineId: string; subjectKind: string; subjectId: string; kind: string; escalationLevel: number }>`
      update deadline set ${change} where deadline_id in (
        select deadline_id from deadline where stopped_at is null and not is_paused and ${condition}
        order by due_at limit ${limit} for update skip locked)
      returning deadline_id, subject_kind, subject_id, kind, escalation_level`.execute(tx)
  ).rows

const withPauses = <Row extends { pauses: unknown }>(row: Row): Omit<Row, 'pauses'> & { pauses: Pause[] } => ({
  ...row,
  pauses: row.pauses as Pause[],
})
