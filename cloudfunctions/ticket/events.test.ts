import { eventCodes } from '../../src/contracts/eventCodes'
import { cityStage } from '../_checks/fixture/city'
import { reportIn } from '../_checks/fixture/reports'
import { eventsAbout } from '../_checks/fixture/visits'
import { filesUnder, isTest, readText } from '../_checks/source'
import { codesOf } from './events'
import { ticketTable } from './workflow'

const city = cityStage()
const rows = ticketTable.flatMap((row) =>
  (row.from ?? [null]).map((from) => ({ ...row, from, to: row.to ?? from ?? ('submitted' as const) })),
)

test.each(rows.map((row) => [row.event, row.from, row.to] as const))(
  '%s from %s to %s publishes codes of the closed list, in the past tense, and its end',
  (event, from, to) => {
    const codes = codesOf(event, from, to)
    for (const code of codes) expect(eventCodes).toContain(code)
    expect(codes[0]).toMatch(/(ed|Out|drawn|\.split|lookedBack)$/)
    expect(codes.includes('ticket.closed')).toBe(to === 'closed' && from !== 'closed')
  },
)

test('the list of codes names nothing twice, and nothing that nobody publishes', () => {
  expect(new Set(eventCodes).size).toBe(eventCodes.length)
  const source = filesUnder('cloudfunctions')
    .filter((file) => !isTest(file) && !file.includes('/_checks/'))
    .map(readText)
    .join('\n')
  expect(eventCodes.filter((code) => !source.includes(`'${code}'`))).toEqual([])
})

test('whoever waits for a closed report hears of it, confirmed by the reporter or by the time', async () => {
  const confirmed = await reportIn(city, 'closed')
  expect((await eventsAbout(city, confirmed)).slice(-2)).toEqual(['ticket.confirmed', 'ticket.closed'])
  const silent = await reportIn(city, 'awaitingConfirmation')
  city.advance({ days: 20 })
  await city.tick()
  expect((await eventsAbout(city, silent)).filter((code) => code.startsWith('ticket.')).slice(-2)).toEqual([
    'ticket.timedOut',
    'ticket.closed',
  ])
})

test('everything published on the way of a report stands in the list', async () => {
  await reportIn(city, 'awaitingReporter')
  const published = await city.db.selectFrom('eventOutbox').select('code').distinct().execute()
  expect(published.length).toBeGreaterThan(5)
  for (const { code } of published) expect(eventCodes).toContain(code)
})
