import { ticketCategoryKeys } from '../../src/contracts/ticket/categories'
import { cityStage } from '../_checks/fixture/city'
import { agencyIds, townships } from '../_checks/fixture/places'
import { submit, ticketRow } from '../_checks/fixture/reports'

const city = cityStage()
const add = (ruleNumber: number, extra: object = {}) =>
  city.base.ownerDb
    .insertInto('routingRule')
    .values({
      ruleNumber,
      priority: 5,
      regionPrefix: '9901',
      agencyLevel: null,
      agencyId: null,
      category: null,
      kind: null,
      source: null,
      target: 'townshipOffice',
      validFrom: '2026-01-01',
      validUntil: null,
      note: `试验规则 ${ruleNumber}`,
      ...extra,
    })
    .execute()
const given = (extra: object = {}) => ({
  townshipCode: townships.liuxi,
  agencyId: agencyIds.market,
  category: 'frequency' as const,
  kind: 'complaint' as const,
  source: 'pairedEnterprise' as const,
  ...extra,
})
const attempt = (extra: object = {}, who = 'cityHandler') => city.as(who).call('ticket.tryRouting', given(extra))
const whyOf = async (ruleNumber: number, extra: object = {}) =>
  (await attempt(extra)).rules.find((rule) => rule.ruleNumber === ruleNumber)?.why

beforeAll(async () => {
  await add(11, { validFrom: '2026-12-01' })
  await add(12, { validUntil: '2026-03-31' })
  await add(13, { regionPrefix: '990102' })
  await add(14, { agencyLevel: 'county' })
  await add(15, { agencyId: agencyIds.fire })
  await add(16, { category: 'corruption' })
  await add(17, { kind: 'praise' })
  await add(18, { source: 'mailbox' })
  await add(19, { priority: 10 })
  await add(20, { priority: 10, agencyLevel: 'city' })
})

test('the dry run names the winner, where it leads and why', async () => {
  const answer = await attempt()
  expect(answer).toMatchObject({ winner: 2, officeName: '柳溪司法所', bureauName: '云汀市司法局', day: '2026-11-20' })
  expect(answer.rules[0]).toMatchObject({ ruleNumber: 2, isWinner: true })
  expect(answer.rules.filter(({ isWinner }) => isWinner)).toHaveLength(1)
  expect(answer.facts).toEqual([
    '地区：柳溪镇',
    '部门：云汀市市场监督管理局（市级）',
    '类别：检查太频繁',
    '性质：投诉',
    '来源：企业',
  ])
})

test.each([
  [11, '2026-12-01起才有效'],
  [12, '2026-03-31以后不再有效'],
  [13, '只管汀城区'],
  [14, '只管县（区）级部门'],
  [15, '只管云汀市消防救援大队'],
  [16, '只管类别“吃拿卡要”'],
  [17, '只管“表扬”'],
  [18, '只管来源“信箱（邮箱）”'],
  [1, '条件都符合，但优先级比第 2 条低'],
  [20, '条件都符合，优先级和地区也一样，但编号在第 2 条后面'],
])('rule %i did not win, and why is said in words', async (ruleNumber, why) => {
  expect(await whyOf(ruleNumber)).toBe(why)
})

test('a wider region loses against a nearer one of the same priority', async () => {
  await add(21, { priority: 10, regionPrefix: '990104' })
  expect(await whyOf(2)).toBe('条件都符合，优先级也一样，但管的地区比第 21 条大')
  await city.base.ownerDb.deleteFrom('routingRule').where('ruleNumber', '=', 21).execute()
})

test('another day can be asked for', async () => {
  const then = await attempt({ day: '2026-12-01', agencyId: undefined })
  expect(then.day).toBe('2026-12-01')
  expect(then.rules.find(({ ruleNumber }) => ruleNumber === 11)?.why).not.toContain('起才有效')
})

test('an existing ticket can be picked; what the dry run says is where it went', async () => {
  const ticketId = await submit(city)
  const answer = await city.as('cityHandler').call('ticket.tryRouting', { ticketId })
  const { routing } = await ticketRow(city, ticketId)
  expect(answer.winner).toBe((routing as { ruleNumber: number }).ruleNumber)
})

test('a ticket that the reader may not see is not found', async () => {
  const ticketId = await submit(city, 'su', { agencyId: undefined })
  expect(await city.as('liuxiHandler').code('ticket.tryRouting', { ticketId })).toBe('NOT_FOUND')
})

test('of a sealed ticket neither its rule nor the dry run tells what kind of reporter it was', async () => {
  await add(22, { priority: 90, source: 'supervisor' })
  const ticketId = await submit(city, 'wu', { confidentiality: 'sealed' })
  expect((await ticketRow(city, ticketId)).routing).toMatchObject({ ruleNumber: 2 })
  const answer = await city.as('cityHandler').call('ticket.tryRouting', { ticketId })
  expect(answer.winner).toBe(2)
  expect(answer.facts.join()).toContain('密封')
  expect(answer.facts.join()).not.toContain('特邀监督员')
  await city.base.ownerDb.deleteFrom('routingRule').where('ruleNumber', '=', 22).execute()
})

test.each(['townshipCode', 'category', 'kind', 'source'] as const)('without a ticket it needs %s', async (field) => {
  const refusal = await city.as('cityHandler').refusal('ticket.tryRouting', given({ [field]: undefined }))
  expect(refusal).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ path: field }] } })
})

test('where no office stands it says so instead of a place', async () => {
  const answer = await attempt({ townshipCode: townships.withoutOffice })
  expect(answer).toMatchObject({ officeName: null, bureauName: null })
  expect(answer.reasons[0]).toContain('竹篁镇没有司法所')
})

test('a vertically managed agency leads to its superior, in the dry run and on the ticket', async () => {
  const { ownerDb } = city.base
  const set = (management: string, superiorName: string | null) =>
    ownerDb
      .updateTable('enforcementAgency')
      .set({ management, superiorName })
      .where('agencyId', '=', agencyIds.fire)
      .execute()
  await set('vertical', '省消防救援总队')
  const answer = await attempt({ agencyId: agencyIds.fire })
  expect(answer.reasons.join()).toContain('告知省消防救援总队')
  const ticketId = await submit(city, 'zhou', { agencyId: agencyIds.fire })
  const { routing } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
  expect(routing.reasons.join()).toContain('告知省消防救援总队')
  await set('local', null)
  expect((await attempt({ agencyId: agencyIds.fire })).reasons.join()).not.toContain('上级')
})

describe('the check of everything', () => {
  test('counts every combination of the registry once', async () => {
    const checked = await city.as('cityReviewer').call('ticket.checkRouting', {})
    expect(checked.combinations).toBe(3 * 4 * ticketCategoryKeys.length * 7 * 7)
    const routed = checked.rules.reduce((sum, { count }) => sum + count, 0)
    expect(routed + checked.unroutable.count).toBe(checked.combinations)
  })

  test('finds the township without an office, by name', async () => {
    const { unroutable } = await city.as('cityReviewer').call('ticket.checkRouting', {})
    expect(unroutable.count).toBe(4 * ticketCategoryKeys.length * 7 * 7)
    for (const group of unroutable.groups) expect(group.townships.names).toEqual(['竹篁镇'])
  })

  test('says what only the fallback catches', async () => {
    await city.base.ownerDb.deleteFrom('routingRule').where('ruleNumber', '>', 10).execute()
    const { fallbackOnly, rules } = await city.as('cityReviewer').call('ticket.checkRouting', {})
    // Two townships with an office; the county's agency and none at all: what no finer rule takes.
    expect(fallbackOnly.count).toBe(2 * 2 * ticketCategoryKeys.length * 7 * 7)
    expect(rules.find(({ ruleNumber }) => ruleNumber === 1)?.count).toBe(fallbackOnly.count)
    const agencies = fallbackOnly.groups.flatMap((group) => group.agencies.names)
    expect(new Set(agencies)).toEqual(new Set(['没有指明部门', '柳溪县城市管理局']))
  })
})
