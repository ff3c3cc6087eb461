import { failAt } from './errors'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

// What a four-byte column and a moment of PostgreSQL can be compared with.
const largestNumber = 2_147_483_647
const lastMoment = Date.parse('9999-12-31T00:00:00Z')

/** A cursor that is an id; anything else is BAD_INPUT. */
export const idCursor = (cursor: string | undefined): string | null => {
  if (cursor === undefined) return null
  if (!uuid.test(cursor)) throw badCursor()
  return cursor
}

/** A cursor that is a whole number, 0 when left out. */
export const numberCursor = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0
  const value = Number(cursor)
  if (!/^\d{1,10}$/.test(cursor) || value > largestNumber) throw badCursor()
  return value
}

/** A cursor of a flag, a moment and an id: the sort key of queues. */
export const queueCursor = (cursor: string | undefined) => {
  if (cursor === undefined) return null
  const [flag, milliseconds, id] = cursor.split('~')
  const at = Number(milliseconds)
  if ((flag !== '0' && flag !== '1') || !Number.isSafeInteger(at) || at < 0 || at > lastMoment || !uuid.test(id ?? ''))
    throw badCursor()
  return { flag: flag === '1', at: new Date(at), id: id ?? '' }
}

/** Writes what `queueCursor` reads. */
export const queueCursorOf = (key: { flag: boolean; at: Date; id: string }) =>
  `${key.flag ? 1 : 0}~${key.at.getTime()}~${key.id}`

/** A cursor of a day and an id: the sort key of what is listed by day. */
export const dayCursor = (cursor: string | undefined) => {
  if (cursor === undefined) return null
  const [day = '', id = ''] = cursor.split('~')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
  if (!isDay || !uuid.test(id)) throw badCursor()
  return { day, id }
}

/** Writes what `dayCursor` reads. */
export const dayCursorOf = ({ day, id }: { day: string; id: string }) => `${day}~${id}`

/** One page out of `limit + 1` rows. */
export const pageOf = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  cursorOf: (row: Row) => string,
) => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(present), nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}

const badCursor = () => failAt('cursor', '翻页位置不对，请从第一页看起')
