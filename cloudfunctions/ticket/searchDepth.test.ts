import { sql } from 'kysely'
import { cityStage } from '../_checks/fixture/city'
import { submit } from '../_checks/fixture/reports'
import { fewRows, nearRows } from './lists/sought/store'

const city = cityStage()
const rows = nearRows + 200
const many = fewRows + 5

/** A queue that is longer than what is read through: the words of its titles by how many have them. */
const fill = async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'open' })
  await sql`
    insert into ticket select made.* from generate_series(${rows + many}, 1, -1) n join ticket t on t.ticket_id = ${ticketId}
    cross join lateral (select concat(
      case when n > ${rows} then '翠鸟' when n % 2 = 0 then '鹭鸶' when n % 60 = 1 then '秧鸡' else '麻雀' end, '路的店',
      case when n = ${rows} then '有鹈鹕' when n = 3 then '有戴胜' end) as title) words
    cross join lateral jsonb_populate_record(t, jsonb_build_object('ticket_id', gen_random_uuid(),
      'receipt_number', 'SD-' || n, 'title', words.title, 'next_due_at', t.next_due_at + n * interval '1 minute')) made`.execute(
    city.db,
  )
}

const pages = async (list: 'ticket.queue' | 'ticket.stream', search?: string) => {
  const found: { ticketId: string; title: string }[] = []
  let cursor: string | undefined
  do {
    const page = await city.as(list === 'ticket.queue' ? 'lin' : 'discipline').call(list, { limit: 50, search, cursor })
    found.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return found.map(({ ticketId, title }) => ({ ticketId, title }))
}

describe('a list longer than what is read through', () => {
  beforeAll(async () => {
    city.begin()
    await fill()
  })

  test.each([
    ['half of them have', '鹭鸶', rows / 2],
    ['some have, fewer than a page near its beginning', '秧鸡', Math.ceil(rows / 60)],
    ['more have than are fetched one by one, none of them near its beginning', '翠鸟', many],
    ['one at its beginning has', '戴胜', 1],
    ['one at its end has', '鹈鹕', 1],
    ['one at its end has, of one character', '鹈', 1],
    ['none has', '天鹅', 0],
  ])('gives what %s, in the order of the list, each once', async (_, word, count) => {
    for (const list of ['ticket.queue', 'ticket.stream'] as const) {
      const whole = await pages(list)
      const right = whole.filter(({ title }) => title.includes(word))
      expect(whole.length).toBeGreaterThan(rows)
      expect(await pages(list, word)).toEqual(right)
      expect(right).toHaveLength(count)
    }
  })
})

test.each([
  ['', []],
  ['店', []],
  ['小店', ['小店']],
  ['大大大小', ['大大', '大小']],
  ['检查 三次', ['检查', '查 ', ' 三', '三次']],
])('the pairs of %p are %p', async (words, pairs) => {
  const { rows } = await sql<{ pairs: string[] }>`select word_pairs(${words}) as pairs`.execute(city.db)
  expect([...new Set(rows[0]?.pairs)].sort()).toEqual([...pairs].sort())
})
