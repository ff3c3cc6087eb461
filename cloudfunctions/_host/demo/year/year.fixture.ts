import { sql } from 'kysely'
import type { Database } from '../../../_shared/database/connect'

/** A sealed report: whatever row holds one of the marks must not hold the person. */
export type Named = { marks: readonly string[]; personId: string }

/** Names of tables in which a row holds both a mark and its person. The vault, which holds the person only under seal,
 *  is looked at like every other table. */
export const rowsThatName = async (db: Database, named: readonly Named[]): Promise<string[]> => {
  const found: string[] = []
  for (const table of await tablesOf(db))
    for (const { marks, personId } of named) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${sql.table(table)} as each
        where to_jsonb(each)::text like ${`%${personId}%`}
          and (${sql.join(
            marks.map((mark) => sql`to_jsonb(each)::text like ${`%${mark}%`}`),
            sql` or `,
          )})`.execute(db)
      if ((rows[0]?.count ?? 0) > 0) found.push(`${table} ${personId}`)
    }
  return found
}

/** How many rows every table has, and how many tickets and inspections are in which state. */
export const countsOf = async (db: Database) => {
  const counts: Record<string, number> = {}
  // Which slot of a counter is used hangs on a ticket's random id.
  for (const table of (await tablesOf(db)).filter((name) => name !== 'queue_counter')) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(db)
    counts[table] = rows[0]?.count ?? 0
  }
  for (const table of ['ticket', 'inspection'] as const) {
    const { rows } = await sql<{ state: string; count: number }>`
      select state, count(*)::int as count from ${sql.table(table)} group by state`.execute(db)
    for (const { state, count } of rows) counts[`${table} ${state}`] = count
  }
  return counts
}

const tablesOf = async (db: Database) =>
  (
    await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(db)
  ).rows.map(({ name }) => name)
