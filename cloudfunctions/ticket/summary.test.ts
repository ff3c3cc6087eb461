import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, submit } from '../_checks/fixture/reports'

const city = cityStage()
const own = (who: string) => city.as(who).call('ticket.summary', {})
const watched = () => city.as('discipline').call('ticket.streamSummary', {})

test.each(['lin', 'cityHandler', 'marketHandler', 'discipline', 'auditor'])(
  '%s may not count the reports of a person',
  async (who) => {
    expect(await city.as(who).code('ticket.summary', {})).toBe('FORBIDDEN')
  },
)

test.each(['zhou', 'lin', 'cityLeader', 'marketHandler', 'auditor'])(
  '%s may not count the reports of a region',
  async (who) => {
    expect(await city.as(who).code('ticket.streamSummary', {})).toBe('FORBIDDEN')
  },
)

test('a person counts his own reports of this year, sealed ones too, and how many were answered', async () => {
  city.setTime('2025-12-31 23:00')
  await submit(city, 'bao')
  city.setTime('2026-01-01 00:01')
  await submit(city, 'bao', { confidentiality: 'sealed' })
  city.setTime('2026-11-20 10:00')
  await reportIn(city, 'rejected', {}, { reporter: 'bao' })
  await reportIn(city, 'replied', {}, { reporter: 'bao' })
  await submit(city, 'su')
  expect(await own('bao')).toEqual({ since: '2026-01-01', isCapped: false, reports: 3, answered: 2 })
  expect(await own('su')).toMatchObject({ reports: 1, answered: 0 })
})

test('a discipline officer counts seven days of his region without what is sealed', async () => {
  city.setTime('2026-12-10 10:00')
  await submit(city, 'zhou', { confidentiality: 'sealed' })
  await submit(city)
  city.setTime('2026-12-16 23:00')
  expect(await watched()).toMatchObject({ since: '2026-12-10', reports: 1, answered: 0 })
  city.setTime('2026-12-17 00:01')
  expect(await watched()).toMatchObject({ since: '2026-12-11', reports: 0 })
})

test('a unit learns of each state what is overdue and what is due soon, also where others have the turn', async () => {
  city.setTime('2027-01-04 10:00')
  const ofState = async (state: string) =>
    (await city.as('liuxiHandler').call('ticket.counters', {})).states.find((row) => row.state === state)
  await reportIn(
    city,
    'awaitingAgency',
    { agencyId: agencyIds.urban },
    { handler: 'liuxiHandler', reviewer: 'liuxiReviewer', agency: 'urbanHandler' },
  )
  expect(await ofState('awaitingAgency')).toMatchObject({ count: 1, overdue: 0, dueSoon: 0 })
  city.setTime('2027-03-01 10:00')
  expect(await ofState('awaitingAgency')).toMatchObject({ count: 1, overdue: 1, dueSoon: 0 })
})
