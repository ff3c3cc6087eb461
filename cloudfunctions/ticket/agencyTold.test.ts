import { cityStage } from '../_checks/fixture/city'
import { letterOf, letterSteps, reportIn } from '../_checks/fixture/reports'

const city = cityStage()
const { walk } = letterSteps(city)
const bodiesOf = async (who: string, id: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items
    .filter(({ link }) => link?.endsWith(id))
    .map(({ body }) => body)
const letterIn = async (who: string, letterId: string) =>
  (await city.as(who).call('ticket.agencyLetters', { only: 'all', limit: 50 })).items.find(
    (row) => row.letterId === letterId,
  )

describe('a line in an agency’s inbox begins with the number of the paper it is about', () => {
  test('of a question its own number, never the report’s', async () => {
    const ticketId = await reportIn(city, 'awaitingAgency')
    const { requestId, number } = await city.db
      .selectFrom('explanationRequest')
      .select(['requestId', 'number'])
      .where('ticketId', '=', ticketId)
      .executeTakeFirstOrThrow()
    expect(await bodiesOf('marketHandler', requestId)).toEqual([`${number}。请在期限内提交说明。`])
  })

  test('of a letter its 文号, from its issue to its end', async () => {
    const ticketId = await reportIn(city, 'rectificationCheck')
    await walk(ticketId, 'pass')
    const { letterId, number } = await letterOf(city, ticketId)
    const bodies = await bodiesOf('marketHead', letterId)
    expect(number).toMatch(/〔2026〕/)
    expect(bodies.length).toBeGreaterThan(1)
    for (const body of bodies) expect(body.startsWith(`${number}。`)).toBe(true)
  })
})

test('the list of letters says as their page does that a report waits to be checked, and only while it does', async () => {
  const ticketId = await reportIn(city, 'rectifying')
  const { letterId } = await letterOf(city, ticketId)
  const isReported = async () => (await letterIn('marketHead', letterId))?.isReported
  expect(await isReported()).toBe(false)
  await walk(ticketId, 'report')
  expect(await isReported()).toBe(true)
  await walk(ticketId, 'partial')
  expect(await isReported()).toBe(false)
  await walk(ticketId, 'report')
  expect(await isReported()).toBe(true)
  await walk(ticketId, 'pass')
  expect(await isReported()).toBe(false)
})
