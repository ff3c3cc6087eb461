import { sql } from 'kysely'
import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, submit, ticketRow } from '../_checks/fixture/reports'

const city = cityStage()
type List = 'ticket.queue' | 'ticket.mine' | 'ticket.stream'

const idsOf = async (who: string, list: List, search: string, more: object = {}) =>
  (await city.as(who).call(list, { limit: 50, search, ...more })).items.map(({ ticketId }) => ticketId)

const names = async () => ({
  market: (
    await city.db
      .selectFrom('enforcementAgency')
      .selectAll()
      .where('agencyId', '=', agencyIds.market)
      .executeTakeFirstOrThrow()
  ).shortName,
  enterprise: (
    await city.db
      .selectFrom('enterprise')
      .innerJoin('ticket', 'ticket.enterpriseId', 'enterprise.enterpriseId')
      .select('enterprise.name')
      .executeTakeFirstOrThrow()
  ).name,
})

test('who may not read a list may not search it either', async () => {
  expect(await city.as('zhou').code('ticket.queue', { search: '检查' })).toBe('FORBIDDEN')
  expect(await city.as('lin').code('ticket.stream', { search: '检查' })).toBe('FORBIDDEN')
  expect(await city.as(null).code('ticket.mine', { search: '检查' })).toBe('NOT_SIGNED_IN')
})

test('an office finds a report by number in any letters, by agency and by enterprise', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'open', agencyId: agencyIds.market })
  const { receiptNumber } = await ticketRow(city, ticketId)
  const { market, enterprise } = await names()
  expect(await idsOf('lin', 'ticket.queue', receiptNumber.toLowerCase())).toEqual([ticketId])
  expect(await idsOf('lin', 'ticket.queue', market)).toContain(ticketId)
  expect(await idsOf('lin', 'ticket.queue', enterprise)).toContain(ticketId)
  expect(await idsOf('fang', 'ticket.queue', enterprise)).not.toContain(ticketId)
})

test('a sealed report is found by no enterprise, in no list', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
  const { enterprise } = await names()
  expect(await idsOf('lin', 'ticket.queue', enterprise)).not.toContain(ticketId)
  expect(await idsOf('discipline', 'ticket.stream', enterprise)).not.toContain(ticketId)
  expect(await idsOf('discipline', 'ticket.stream', (await ticketRow(city, ticketId)).receiptNumber)).toEqual([])
})

test('a discipline officer finds hidden words and hidden enterprises by nothing, the category by its words', async () => {
  const content = '鹦鹉巷口的店被查了三次，每次都翻同一个柜子。'
  const hidden = await submit(city, 'zhou', { confidentiality: 'hiddenFromAgency', content })
  const open = await submit(city, 'zhou', { confidentiality: 'open', content })
  const { enterprise } = await names()
  expect(await idsOf('discipline', 'ticket.stream', '鹦鹉')).toEqual([open])
  expect(await idsOf('discipline', 'ticket.stream', enterprise)).not.toContain(hidden)
  expect(await idsOf('discipline', 'ticket.stream', '太频繁')).toEqual(expect.arrayContaining([hidden, open]))
})

test('one’s own reports are found, nobody else’s, page after page', async () => {
  const own: string[] = []
  for (let count = 0; count < 3; count++)
    own.unshift(await submit(city, 'bao', { content: '鸬鹚路的摊位每周都被查一次，没有理由。' }))
  await submit(city, 'zhou', { content: '鸬鹚路的摊位每周都被查一次，没有理由。' })
  const first = await city.as('bao').call('ticket.mine', { search: '鸬鹚', limit: 2 })
  const second = await city.as('bao').call('ticket.mine', { search: '鸬鹚', limit: 2, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items].map(({ ticketId }) => ticketId)).toEqual(own)
  expect(second.nextCursor).toBeNull()
})

test('an agency finds its requests by number, summary and category, not by the report behind them', async () => {
  const ticketId = await reportIn(city, 'awaitingAgency', { content: '鹌鹑巷的店一个月被查三次，耽误生意。' })
  const request = await city.db
    .selectFrom('explanationRequest')
    .selectAll()
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()
  const found = async (search: string) =>
    (await city.as('marketHandler').call('ticket.agencyInbox', { search, limit: 50 })).items.map((row) => row.requestId)
  expect(await found(request.number)).toEqual([request.requestId])
  expect(await found(request.number.replace(/(\d\d)(\d\d)$/, '$1 $2'))).toEqual([request.requestId])
  expect(await found(request.summary.slice(0, 6))).toContain(request.requestId)
  expect(await found('鹌鹑')).toEqual([])
  expect(await found((await ticketRow(city, ticketId)).receiptNumber)).toEqual([])
  expect(await found('%')).toEqual([])
})

test('a report is found by any two neighbouring characters of its title, and by the last digits of its number', async () => {
  const ticketId = await submit(city, 'zhou', { content: '蝴蝶兰被没收了，没有清单。' })
  const { receiptNumber } = await ticketRow(city, ticketId)
  const apart = `${receiptNumber.slice(-6, -3)} ${receiptNumber.slice(-3)}`
  const copied = [receiptNumber.replaceAll('-', ''), receiptNumber.toLowerCase().replaceAll('-', ' '), apart]
  for (const words of ['蝴蝶', '蝶兰', '蝴蝶兰', '蝴', receiptNumber, receiptNumber.slice(-4), ...copied])
    expect([words, await idsOf('lin', 'ticket.queue', words)]).toEqual([words, expect.arrayContaining([ticketId])])
  for (const words of ['蝴兰', '兰蝶', '%蝶', '_蝶', `${receiptNumber}0`, `${receiptNumber.slice(0, -1)}%`, '\\蝶'])
    expect([words, await idsOf('lin', 'ticket.queue', words)]).toEqual([words, []])
})

test('a report is found by the beginning of its number, in both lists, but not by what nearly all have in common', async () => {
  const ticketId = await submit(city, 'zhou')
  const { receiptNumber } = await ticketRow(city, ticketId)
  const begun = receiptNumber.slice(0, -1)
  for (const words of [begun, begun.toLowerCase()]) {
    expect(await idsOf('lin', 'ticket.queue', words)).toContain(ticketId)
    expect(await idsOf('zhou', 'ticket.mine', words)).toContain(ticketId)
  }
  const [letters = '', year = ''] = receiptNumber.split('-')
  for (const words of [letters, `${letters}-${year}`, `${letters}-${year}-`, `%-${year}-0`, `_T-${year}-0`])
    expect([words, await idsOf('zhou', 'ticket.mine', words)]).toEqual([words, []])
})

test('the beginning of a number is looked up in an index', async () => {
  const plan = await city.db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return sql<object>`explain select 1 from ticket where receipt_number like 'YT-2026-0012%'`.execute(tx)
  })
  expect(JSON.stringify(plan.rows)).toContain('ticket_number_head')
})

test('names are looked up through trigrams where the server has them', async () => {
  const { rows } = await sql<{ name: string }>`
    select indexname as name from pg_indexes where indexname like '%\\_words' order by 1`.execute(city.db)
  expect(rows.map(({ name }) => name)).toEqual(['enterprise_name_words'])
})
