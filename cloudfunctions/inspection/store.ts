import { sql } from 'kysely'
import type { Outputs } from '../../src/contracts'
import type { Executor, Transaction } from '../_shared/database/connect'

/** What the columns of an inspection hold beyond text: only the use cases write them. */
type Stored = Pick<Outputs['inspection']['show'], 'state' | 'blockReason' | 'basisType' | 'outcome'>

/** A stored inspection. */
export type InspectionRow = NonNullable<Awaited<ReturnType<typeof lockInspection>>>

/** An inspection, locked until the transaction ends. */
export const lockInspection = (tx: Transaction, inspectionId: string) =>
  tx
    .selectFrom('inspection')
    .selectAll()
    .$narrowType<Stored>()
    .where('inspectionId', '=', inspectionId)
    .forUpdate()
    .executeTakeFirst()

/** An inspection by id. */
export const inspectionById = (db: Executor, inspectionId: string) =>
  db
    .selectFrom('inspection')
    .selectAll()
    .$narrowType<Stored>()
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirst()

/** The inspection that is open at an enterprise by an agency; there is at most one. */
export const lockOpen = (tx: Transaction, enterpriseId: string, agencyId: string) =>
  tx
    .selectFrom('inspection')
    .selectAll()
    .$narrowType<Stored>()
    .where('enterpriseId', '=', enterpriseId)
    .where('agencyId', '=', agencyId)
    .where('isOpen', '=', true)
    .forUpdate()
    .executeTakeFirst()

/** Whether a refusal of this agency at this enterprise still waits for the agency's head. */
export const hasOpenRefusal = async (db: Executor, enterpriseId: string, agencyId: string) =>
  (await db
    .selectFrom('inspection')
    .select('inspectionId')
    .where('enterpriseId', '=', enterpriseId)
    .where('agencyId', '=', agencyId)
    .where('state', '=', 'refused')
    .executeTakeFirst()) !== undefined

/** Adds an inspection; false when another one of this agency was opened there at the same moment. */
export const insertInspection = async (
  tx: Transaction,
  row: {
    inspectionId: string
    state: string
    enterpriseId: string
    agencyId: string
    itemId: string
    planId: string
    basisType: string
    trigger: string | null
    townshipCode: string
    startedAt: Date
    year: number
  },
) =>
  (await tx
    .insertInto('inspection')
    .values({ ...row, version: 0, isOpen: true })
    // NB: no parameter here: a prepared statement's general plan would no longer find the partial index.
    .onConflict((conflict) => conflict.columns(['enterpriseId', 'agencyId']).where(sql<boolean>`is_open`).doNothing())
    .returning('inspectionId')
    .executeTakeFirst()) !== undefined

type Change = Partial<Omit<InspectionRow, 'inspectionId' | 'version'>>

/** Writes what changed and counts the version up. */
export const updateInspection = (tx: Transaction, inspectionId: string, change: Change) =>
  tx
    .updateTable('inspection')
    .set({ ...change, version: sql`version + 1` })
    .where('inspectionId', '=', inspectionId)
    .returningAll()
    .$narrowType<Stored>()
    .executeTakeFirstOrThrow()

/** Notes the moment of the rating. The version stays: it would tell the agency that somebody rated. */
export const setRated = (tx: Transaction, inspectionId: string, ratedAt: Date) =>
  tx.updateTable('inspection').set({ ratedAt }).where('inspectionId', '=', inspectionId).execute()

/** Appends a step; the numbering follows the rows that are there. */
export const addStep = (
  tx: Transaction,
  step: {
    inspectionId: string
    event: string
    toState: string
    at: Date
    actorRole: string
    actorLabel: string
    note: string | null
  },
) =>
  tx
    .insertInto('inspectionStep')
    .values({
      ...step,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from inspection_step where inspection_id = ${step.inspectionId})`,
    })
    .execute()

/** Steps of an inspection, newest first. */
export const stepsOf = (db: Executor, inspectionId: string) =>
  db.selectFrom('inspectionStep').selectAll().where('inspectionId', '=', inspectionId).orderBy('seq', 'desc').execute()

/** How often inspections reached the premises this year: of one agency and of all. */
export const yearCounts = async (db: Executor, enterpriseId: string, year: number, agencyId: string) => {
  const rows = await db
    .selectFrom('inspectionYearCount')
    .select(['agencyKey', 'used'])
    .where('enterpriseId', '=', enterpriseId)
    .where('year', '=', year)
    .where('agencyKey', 'in', [agencyId, 'all'])
    .execute()
  const used = (key: string) => rows.find(({ agencyKey }) => agencyKey === key)?.used ?? 0
  return { ofAgency: used(agencyId), ofAll: used('all') }
}

/** Counts one more inspection and returns which it is. */
export const countOneMore = async (tx: Transaction, enterpriseId: string, year: number, agencyKey: string) => {
  const row = await tx
    .insertInto('inspectionYearCount')
    .values({ enterpriseId, year, agencyKey, used: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['enterpriseId', 'year', 'agencyKey'])
        .doUpdateSet({ used: sql`inspection_year_count.used + 1` }),
    )
    .returning('used')
    .executeTakeFirstOrThrow()
  return row.used
}

/** Notes at which visit the cases of a quarter became too many; false when that was noted before. */
export const addFrequencyAlert = async (
  tx: Transaction,
  row: { enterpriseId: string; agencyId: string; quarter: string; inspectionId: string; raisedAt: Date },
) =>
  (await tx
    .insertInto('frequencyAlert')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('quarter')
    .executeTakeFirst()) !== undefined
