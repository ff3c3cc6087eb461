import { sql } from 'kysely'
import type { BoxKind } from '../../../src/contracts/ticket/leadLists'
import type { Executor, Transaction } from '../../_shared/database/connect'

const boxQuery = (db: Executor) => db.selectFrom('suggestionBox').selectAll().$narrowType<{ kind: BoxKind }>()

/** A stored box. */
export type BoxRow = Awaited<ReturnType<typeof boxesOf>>[number]

/** Boxes of a unit, those in use first. */
export const boxesOf = (db: Executor, unitId: string) =>
  boxQuery(db).where('unitId', '=', unitId).orderBy('isInUse', 'desc').orderBy('createdAt').orderBy('boxId').execute()

/** A box of a unit, locked. */
export const lockBox = (tx: Transaction, boxId: string, unitId: string) =>
  boxQuery(tx).where('boxId', '=', boxId).where('unitId', '=', unitId).forUpdate().executeTakeFirst()

export const boxOf = (db: Executor, boxId: string, unitId: string) =>
  boxQuery(db).where('boxId', '=', boxId).where('unitId', '=', unitId).executeTakeFirst()

/** False when the unit has such a box already. */
export const insertBox = async (tx: Transaction, row: BoxRow) =>
  (await tx
    .insertInto('suggestionBox')
    .values(row)
    .onConflict((conflict) => conflict.columns(['unitId', 'kind', 'name']).doNothing())
    .returning('boxId')
    .executeTakeFirst()) !== undefined

/** Whether another box of the unit is called so. */
export const hasTwin = async (
  db: Executor,
  { unitId, kind, name, boxId }: Pick<BoxRow, 'unitId' | 'kind' | 'name' | 'boxId'>,
) =>
  (await boxQuery(db)
    .where('unitId', '=', unitId)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .where('boxId', '<>', boxId)
    .executeTakeFirst()) !== undefined

export const updateBox = (tx: Transaction, boxId: string, change: Pick<BoxRow, 'kind' | 'name' | 'isInUse'>) =>
  tx
    .updateTable('suggestionBox')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('boxId', '=', boxId)
    .execute()

export const insertCheck = (
  tx: Transaction,
  row: {
    checkId: string
    boxId: string
    checkedOn: string
    pieces: number
    note: string | null
    checkedBy: string
    recordedAt: Date
  },
) => tx.insertInto('boxCheck').values(row).execute()

/** How often each box was opened since a day, and when last. */
export const checksSince = async (db: Executor, boxIds: readonly string[], since: string) => {
  if (boxIds.length === 0) return []
  const { rows } = await sql<{ boxId: string; times: number; checkedOn: string; pieces: number; checkedBy: string }>`
    select box.box_id, last.checked_on, last.pieces, last.checked_by,
      (select count(*)::int from (
        select distinct checked_on from box_check where box_check.box_id = box.box_id and checked_on >= ${since}) days) as times
    from unnest(${[...boxIds]}::uuid[]) as box (box_id)
    cross join lateral (
      select checked_on, pieces, checked_by from box_check where box_check.box_id = box.box_id
      order by checked_on desc, check_id desc limit 1) last`.execute(db)
  return rows
}

/** What was found in a box, the last day first. */
export const checksOf = (
  db: Executor,
  filter: { boxId: string; after: { day: string; id: string } | null; limit: number },
) =>
  db
    .selectFrom('boxCheck')
    .selectAll()
    .where('boxId', '=', filter.boxId)
    .$if(filter.after !== null, (query) =>
      query.where(sql<boolean>`(checked_on, check_id) < (${filter.after?.day}::date, ${filter.after?.id}::uuid)`),
    )
    .orderBy('checkedOn', 'desc')
    .orderBy('checkId', 'desc')
    .limit(filter.limit)
    .execute()
