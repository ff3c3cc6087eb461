import type { Outputs } from '../../../src/contracts'
import type { Executor, Transaction } from '../../_shared/database/connect'

type Value = Outputs['ticket']['clockSettings']['settings'][number]['changes'][number]['before']

/** Values that were changed from their default, by key. */
export const changedSettings = async (db: Executor, keys: readonly string[]) =>
  new Map(
    (
      await db
        .selectFrom('tenantSetting')
        .select(['key', 'value', 'source'])
        .where('key', 'in', [...keys])
        .execute()
    ).map((row) => [row.key, row]),
  )

/** Every change of the given settings, newest first. */
export const settingChanges = (db: Executor, keys: readonly string[]) =>
  db
    .selectFrom('settingChange')
    .selectAll()
    .$narrowType<{ before: Value; after: Value }>()
    .where('key', 'in', [...keys])
    .orderBy('version', 'desc')
    .execute()

type Change = {
  changeId: string
  key: string
  version: number
  before: Value
  after: Value
  source: string
  isReset: boolean
  changedAt: Date
  changedBy: string
}

/** Writes a change down; false when somebody else made the same version meanwhile. */
export const insertChange = async (tx: Transaction, { before, after, ...change }: Change) => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('settingChange')
    .values({ ...change, before: JSON.stringify(before), after: JSON.stringify(after) })
    .onConflict((conflict) => conflict.columns(['key', 'version']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

/** Puts a value in the place of the default. */
export const saveSetting = (tx: Transaction, key: string, value: unknown, source: string, updatedAt: Date) => {
  const row = { value: JSON.stringify(value), source, updatedAt }
  return tx
    .insertInto('tenantSetting')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
}

/** The default counts again. */
export const forgetSetting = (tx: Transaction, key: string) =>
  tx.deleteFrom('tenantSetting').where('key', '=', key).execute()
