import { CompiledQuery } from 'kysely'
import type { Executor } from './connect'

/** Runs one ready-made statement and returns its rows: for the few that every call runs, where building them anew
 *  would cost more than the rest of the call. */
export const run = async <Row>(db: Executor, text: string, parameters: unknown[]): Promise<Row[]> =>
  (await db.executeQuery<Row>(CompiledQuery.raw(text, parameters))).rows
