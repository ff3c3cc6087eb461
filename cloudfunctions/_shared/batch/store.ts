import type { Executor } from '../database/connect'
import { run } from '../database/statement'

/** Several inserts and updates as one statement: whole sets of rows travel as JSON, so the text, and with it the
 *  prepared plan, is the same however many rows there are. Foreign keys are checked when all of it is done. */
export const createBatch = () => {
  const parts: string[] = []
  const parameters: unknown[] = []
  const bind = (value: unknown) => `$${parameters.push(value)}`
  return {
    /** Inserts rows whose keys are the columns' names; `conflict` may say what to do with rows that are there. */
    add(table: string, columns: string, rows: readonly object[], conflict = '') {
      if (rows.length === 0) return
      const set = `jsonb_populate_recordset(null::${table}, ${bind(JSON.stringify(rows))}::jsonb)`
      parts.push(`insert into ${table} (${columns}) select ${columns} from ${set} ${conflict}`)
    },
    /** Any other statement; each # stands for the next value. */
    also(text: string, values: readonly unknown[]) {
      const left = [...values]
      parts.push(text.replace(/#/g, () => bind(left.shift())))
    },
    execute(db: Executor) {
      const last = parts.pop() ?? 'select 1'
      const named = parts.map((part, position) => `part_${position} as (${part})`)
      return run(db, named.length > 0 ? `with ${named.join(', ')} ${last}` : last, parameters)
    },
  }
}

/** A record's keys as the columns are named. */
export const toRow = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, part]) => [snakeCase(key), part]))

const snakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
