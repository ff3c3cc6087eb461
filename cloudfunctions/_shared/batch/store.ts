import type { Executor } from '../database/connect'
import { run } from '../database/session'

/** Several inserts and updates as one statement. One row travels as values; a set of rows as JSON, so that the text, and
 *  with it the prepared plan, is the same however many they are. Foreign keys are checked when all of it is done. */
export type Batch = {
  /** Inserts rows by column name; `conflict` may say what to do with rows that are there. */
  add(table: string, columns: string, rows: readonly Row[], conflict?: string): void
  /** Any other statement; each # stands for the next value. */
  also(text: string, values: readonly unknown[]): void
  /** The one statement; `select 1` when nothing was added. */
  statement(): { text: string; parameters: unknown[] }
}

/** One row by column name. */
export type Row = Readonly<Record<string, unknown>>

export const createBatch = (): Batch => {
  const parts: Part[] = []
  const parameters: unknown[] = []
  return {
    add(table, columns, rows, conflict = '') {
      const [row] = rows
      if (!row) return
      if (rows.length > 1) {
        parts.push({ key: `${table} set`, text: () => setInsert(table, columns, conflict) })
        parameters.push(JSON.stringify(rows))
        return
      }
      const names = namesIn(columns)
      parts.push({ key: table, text: () => rowInsert(table, columns, names.length, conflict) })
      for (const name of names) parameters.push(stored(row[name]))
    },
    also(text, values) {
      parts.push({ key: text, text: () => text })
      parameters.push(...values)
    },
    statement() {
      const key = parts.map((part) => part.key).join(';')
      const known = texts.get(key)
      if (known) return { text: known, parameters }
      const text = textOf(parts.map((part) => part.text()))
      texts.set(key, text)
      return { text, parameters }
    },
  }
}

// A table is always filled with the same columns, so what is put together tells the text, which is built once.
const texts = new Map<string, string>()

type Part = { key: string; text(): string }

const rowInsert = (table: string, columns: string, values: number, conflict: string) =>
  `insert into ${table} (${columns}) values (${Array(values).fill('#')}) ${conflict}`

const setInsert = (table: string, columns: string, conflict: string) =>
  `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, #::jsonb) ${conflict}`

const textOf = (parts: readonly string[]) => {
  let position = 0
  const [last = 'select 1', ...earlier] = parts
    .map((part) =>
      part.replace(/#/g, () => {
        position += 1
        return `$${position}`
      }),
    )
    .reverse()
  const named = earlier.reverse().map((part, index) => `part_${index} as (${part})`)
  return named.length > 0 ? `with ${named.join(', ')} ${last}` : last
}

/** A list for a JSON column: by itself the driver would take it for a PostgreSQL array. */
export const asJson = (value: unknown) => ({ toJSON: () => value, toPostgres: () => JSON.stringify(value) })

/** Runs a batch by itself. */
export const executeBatch = (db: Executor, batch: Batch) => {
  const { text, parameters } = batch.statement()
  return run(db, text, parameters)
}

/** A record's keys as the columns are named. */
export const toRow = (value: object): Row => {
  const row: Record<string, unknown> = {}
  for (const key of Object.keys(value)) row[columnOf(key)] = (value as Row)[key]
  return row
}

const columnNames = new Map<string, string>()

const columnOf = (key: string) => {
  const known = columnNames.get(key)
  if (known) return known
  const made = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  columnNames.set(key, made)
  return made
}

const lists = new Map<string, string[]>()

const namesIn = (columns: string) => {
  const known = lists.get(columns)
  if (known) return known
  const made = columns.split(', ')
  lists.set(columns, made)
  return made
}

const stored = (value: unknown) => (value instanceof Date ? value.toISOString() : value)
