import { sql } from 'kysely'
import { cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
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
  const lists = ['ticket.queue', 'ticket.stream'] as const
  const wholes: { [List in (typeof lists)[number]]?: Awaited<ReturnType<typeof pages>> } = {}
  beforeAll(async () => {
    city.begin()
    await fill()
    for (const list of lists) wholes[list] = await pages(list)
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
    for (const list of lists) {
      const whole = wholes[list] ?? []
      const right = whole.filter(({ title }) => title.includes(word))
      expect(whole.length).toBeGreaterThan(rows)
      expect(await pages(list, word)).toEqual(right)
      expect(right).toHaveLength(count)
    }
  })
})

/** Puts every report of the city where a list shows it; the one that is looked for stands last. */
const putAll = (set: string) =>
  sql
    .raw(`update ticket set ${set}, look_back = null where receipt_number like 'SD-%' or title like '%鹈鹕%'`)
    .execute(city.base.ownerDb)
const late = "timestamptz '2026-03-01' + split_part(receipt_number, '-', 2)::int * interval"
const open = "queue_kind = 'bureau', queue_id = bureau_id, state = 'verifying'"
const ended = `queue_kind = 'none', queue_id = null, state = 'closed', closed_at = ${late} '-1 minute'`

describe('every list, with what it chooses by, finds what few have beyond what is read through', () => {
  // What is left is still longer than what is read through, and sooner put elsewhere.
  beforeAll(() => sql`delete from ticket where title like '翠鸟%'`.execute(city.base.ownerDb))

  test.each([
    ['a bureau’s queue', open, 'cityHandler', 'ticket.queue', {}],
    ['one’s own', open, 'cityHandler', 'ticket.queue', { isMine: true }],
    ['one state', open, 'cityHandler', 'ticket.queue', { only: 'open', state: 'verifying' }],
    ['what is over', open, 'cityHandler', 'ticket.queue', { only: 'open', isOverdue: true }],
    ['a leader’s', `${open}, leader_queue_id = bureau_id`, 'cityLeader', 'ticket.queue', {}],
    ['the ended', ended, 'cityHandler', 'ticket.queue', { only: 'closed', isMine: true, state: 'closed' }],
    [
      'look-backs',
      `${ended}, look_back_due_at = '2026-03-01'`,
      'cityHandler',
      'ticket.queue',
      { only: 'lookBack', isMine: true },
    ],
    ['an office’s ended', ended, 'lin', 'ticket.queue', { only: 'closed', isMine: true }],
    ['the stream', open, 'discipline', 'ticket.stream', { only: 'open' }],
    ['its ended', ended, 'discipline', 'ticket.stream', { only: 'closed' }],
    [
      'what was handed over',
      "queue_kind = 'discipline', state = 'referredDiscipline', is_handed_over = true, queue_id = null",
      'discipline',
      'ticket.stream',
      { only: 'referred' },
    ],
    [
      'what was answered',
      `${ended}, referral_answered_at = now()`,
      'discipline',
      'ticket.stream',
      { only: 'answered' },
    ],
  ] as const)('%s', async (_, set, who, list, input) => {
    const [office, bureau] = [personIdOf('lin'), personIdOf('cityHandler')]
    await putAll(
      `leader_queue_id = null, is_handed_over = false, referral_answered_at = null, look_back_due_at = null, closed_at = null`,
    )
    await putAll(
      `${set}, office_handler_id = '${office}', bureau_handler_id = '${bureau}', next_due_at = ${late} '-1 second'`,
    )
    const { items } = await city.as(who).call(list, { ...input, search: '鹈鹕' })
    expect(items.map(({ title }) => title)).toEqual(['鹭鸶路的店有鹈鹕'])
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
