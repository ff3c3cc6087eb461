import { sql } from 'kysely'
import type { Executor } from '../../_shared/database/connect'

/** What the database says of itself. */
export const installationFacts = async (db: Executor) =>
  new Map(
    (await db.selectFrom('installation').select(['key', 'value']).execute()).map(({ key, value }) => [key, value]),
  )

/** Notes a fact once; the first word stays. */
export const noteFact = (db: Executor, key: string, value: string) =>
  db
    .insertInto('installation')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()

/** True when nobody and nothing has been registered yet. */
export const isEmpty = async (db: Executor) => {
  const person = await db.selectFrom('person').select('personId').limit(1).executeTakeFirst()
  const division = await db.selectFrom('division').select('code').limit(1).executeTakeFirst()
  return person === undefined && division === undefined
}

/** Throws a demo city away, with everything in its schema. Only ever called for a database that says it is a demo. */
export const dropSchema = (db: Executor, schema: string) => sql`drop schema ${sql.id(schema)} cascade`.execute(db)
