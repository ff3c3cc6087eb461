import { sql } from 'kysely'
import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { submit } from '../_checks/fixture/reports'

const city = cityStage()
const about = {
  title: '没有指明部门的乱收费',
  since: '2026-11-01',
  until: '2026-11-20',
  category: 'arbitraryCharge' as const,
}
const register = async (extra: object = {}) =>
  (await city.as('cityHandler').call('oversight.registerIssue', { ...about, ...extra })).issueId
const show = (issueId: string) => city.as('cityHandler').call('oversight.issueShow', { issueId })
const suggested = async () =>
  (await city.as('cityHandler').call('oversight.issueSuggestions', { days: '30' })).groups.filter(
    ({ category }) => category === about.category,
  )
const submitMany = async (count: number) => {
  const ticketIds = []
  for (let made = 0; made < count; made += 1) ticketIds.push(await submit(city, 'zhou', { category: about.category }))
  return ticketIds.sort()
}
/** Reports to the city's bureau that name no agency. */
const submitWithoutAgency = async (count: number) => {
  const ticketIds = await submitMany(count)
  await city.db.updateTable('ticket').set({ agencyId: null }).where('ticketId', 'in', ticketIds).execute()
  return ticketIds
}
/** Copies of a report, which stand for very many of them. */
const copyReport = (ticketId: string, count: number) =>
  sql`insert into ticket select (jsonb_populate_record(ticket, jsonb_build_object(
      'ticket_id', overlay(ticket_id::text placing lpad(copy::text, 12, '0') from 25),
      'receipt_number', receipt_number || '-' || copy))).*
    from ticket, generate_series(1, ${count}::int) copy where ticket_id = ${ticketId}`.execute(city.db)

// What the test before left is gathered, so that each begins with nothing to suggest.
beforeEach(async () => {
  await register()
})

test('an issue of reports that name no agency gathers these alone, as many as its suggestion counts', async () => {
  await submitMany(3)
  const nameless = await submitWithoutAgency(4)
  expect(await suggested()).toMatchObject([
    { agencyId: null, count: 4 },
    { agencyId: agencyIds.market, count: 3 },
  ])
  const { shown, agencyName } = await show(await register({ withoutAgency: true }))
  expect([shown.map(({ ticketId }) => ticketId).sort(), agencyName]).toEqual([nameless, null])
  expect(await suggested()).toMatchObject([{ agencyId: agencyIds.market, count: 3 }])
})

test('a category alone gathers the reports of every agency and of none', async () => {
  const ticketIds = [...(await submitMany(2)), ...(await submitWithoutAgency(1))]
  expect((await show(await register())).tickets).toBe(ticketIds.length)
})

test('an agency and no agency at once are refused at the field', async () => {
  const input = { ...about, agencyId: agencyIds.market, withoutAgency: true }
  expect(await city.as('cityHandler').code('oversight.registerIssue', input)).toBe('BAD_INPUT')
})

test('what the leader dropped is neither suggested nor gathered again; only newer reports count', async () => {
  await submitMany(3)
  const issueId = await register()
  const drop = { issueId, version: 0, reason: '只是个别情况' }
  await city.as('cityLeader').call('oversight.dropIssue', drop)
  expect(await suggested()).toEqual([])
  const newer = await submitMany(3)
  expect(await suggested()).toMatchObject([{ count: 3 }])
  expect((await show(await register())).shown.map(({ ticketId }) => ticketId).sort()).toEqual(newer)
})

test('a suggestion of very many is gathered whole; what is too many to list is not called hidden', async () => {
  const [ticketId = ''] = await submitMany(1)
  await copyReport(ticketId, 600)
  expect(await suggested()).toMatchObject([{ count: 601 }])
  const { tickets, shown, hidden, notListed } = await show(await register())
  expect([tickets, shown.length, hidden, notListed]).toEqual([601, 100, 0, 501])
})
