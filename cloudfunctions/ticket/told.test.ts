import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, submit, ticketRow } from '../_checks/fixture/reports'

const city = cityStage()
const bodiesOf = async (who: string, ticketId: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items
    .filter(({ link }) => link?.endsWith(ticketId))
    .map(({ body }) => body)

test('a line in the office’s inbox names an open report by number and category', async () => {
  const ticketId = await reportIn(city, 'accepted', { confidentiality: 'open', agencyId: undefined })
  const { receiptNumber } = await ticketRow(city, ticketId)
  for (const who of ['lin', 'liuxiHandler'])
    expect((await bodiesOf(who, ticketId))[0]).toMatch(new RegExp(`^${receiptNumber}·检查太频繁。`))
})

test('and by the agency’s short name where one is named, from the first line on', async () => {
  const ticketId = await reportIn(city, 'accepted', { confidentiality: 'open', agencyId: agencyIds.market })
  const { receiptNumber } = await ticketRow(city, ticketId)
  const { shortName } = await city.db
    .selectFrom('enforcementAgency')
    .select('shortName')
    .where('agencyId', '=', agencyIds.market)
    .executeTakeFirstOrThrow()
  for (const who of ['lin', 'cityHandler']) {
    const lines = await bodiesOf(who, ticketId)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(new RegExp(`^${receiptNumber}·检查太频繁·${shortName}。`))
  }
})

test('what was handed to discipline inspection is named by its number alone from then on', async () => {
  const ticketId = await reportIn(city, 'referredDiscipline', { confidentiality: 'open', agencyId: agencyIds.market })
  const { receiptNumber } = await ticketRow(city, ticketId)
  expect(await bodiesOf('discipline', ticketId)).toEqual([`${receiptNumber}。点开看内容，处理后请填写结果。`])
})

test.each(['hiddenFromAgency', 'sealed'] as const)(
  'of a %s report it tells the number and nothing else',
  async (confidentiality) => {
    const ticketId = await submit(city, 'zhou', { confidentiality, content: '他们一个月来了三次，态度很不好。' })
    const { receiptNumber } = await ticketRow(city, ticketId)
    expect(await bodiesOf('lin', ticketId)).toEqual([`${receiptNumber}。请在期限内决定是否受理。`])
  },
)

test('no line tells words, reporter or enterprise, however open the report is', async () => {
  const ticketId = await reportIn(city, 'closed', { confidentiality: 'open', content: '柳湾路口的店被查了三次。' })
  const lines = JSON.stringify([await bodiesOf('lin', ticketId), await bodiesOf('cityHandler', ticketId)])
  for (const secret of ['柳湾', '鸮金丝', '职务']) expect([secret, lines.includes(secret)]).toEqual([secret, false])
})

test('the reporter hears once of one reply, and then that his time to confirm runs', async () => {
  const ticketId = await reportIn(city, 'awaitingConfirmation')
  const titles = (await city.as('zhou').call('notice.inbox', { limit: 50 })).items
    .filter(({ link }) => link?.endsWith(ticketId))
    .map(({ title }) => title)
  expect(titles.filter((title) => title === '你有一条新回复')).toHaveLength(1)
  expect(titles[0]).toBe('请说说这件事解决没有')
})

describe('what office and bureau learn of the enterprise', () => {
  test('is its name, beside the person', async () => {
    const ticketId = await submit(city, 'zhou')
    const { name } = await city.db
      .selectFrom('enterprise')
      .innerJoin('ticket', 'ticket.enterpriseId', 'enterprise.enterpriseId')
      .select('name')
      .where('ticketId', '=', ticketId)
      .executeTakeFirstOrThrow()
    for (const who of ['lin', 'cityHandler'])
      expect((await city.as(who).call('ticket.officeShow', { ticketId })).reporter).toMatchObject({ unit: name })
  })

  test('is nothing where the report is sealed: neither person, enterprise nor inspection', async () => {
    const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
    for (const who of ['lin', 'cityHandler'])
      expect(await city.as(who).call('ticket.officeShow', { ticketId })).toMatchObject({
        reporter: null,
        inspectionId: null,
      })
  })

  test('has no unit where a supervisor reports', async () => {
    const ticketId = await submit(city, 'wu')
    expect((await city.as('lin').call('ticket.officeShow', { ticketId })).reporter).toMatchObject({ unit: null })
  })
})
