import fc from 'fast-check'
import { ticketCategoryKeys } from '../../src/contracts/ticket/categories'
import { reporterKinds } from '../../src/contracts/ticket/lists'
import { cityStage } from '../_checks/fixture/city'
import { agencyIds, bureauIds, officeIds, townships } from '../_checks/fixture/places'
import { report, ticketRow } from '../_checks/fixture/reports'
import { type RoutingFacts, type RoutingRule, winningRule } from './routing/rules'

const rule = (ruleNumber: number, extra: Partial<RoutingRule> = {}): RoutingRule => ({
  ruleNumber,
  version: 1,
  priority: 0,
  regionPrefix: '9901',
  agencyLevel: null,
  agencyId: null,
  category: null,
  kind: null,
  source: null,
  target: 'townshipOffice',
  validFrom: '2026-01-01',
  validUntil: null,
  note: '',
  ...extra,
})
const facts = (extra: Partial<RoutingFacts> = {}): RoutingFacts => ({
  townshipCode: '990104101',
  agency: { agencyId: 'market', level: 'city' },
  category: 'frequency',
  kind: 'complaint',
  source: 'pairedEnterprise',
  day: '2026-11-20',
  ...extra,
})
const wins = (rules: RoutingRule[], extra: Partial<RoutingFacts> = {}) => winningRule(rules, facts(extra))?.ruleNumber

describe('the winning rule', () => {
  test('is the one of highest priority, whatever the order in which they stand', () => {
    const rules = [rule(1), rule(2, { priority: 20 }), rule(3, { priority: 10 })]
    expect(wins(rules)).toBe(2)
    expect(wins([...rules].reverse())).toBe(2)
  })

  test('is the nearer region among equals, then the lower number', () => {
    expect(wins([rule(1), rule(2, { regionPrefix: '990104' })])).toBe(2)
    expect(wins([rule(5), rule(4), rule(6)])).toBe(4)
  })

  test.each([
    ['region', { regionPrefix: '990102' }, { townshipCode: '990102001' }],
    ['level of the agency', { agencyLevel: 'county' }, { agency: { agencyId: 'urban', level: 'county' } }],
    ['agency', { agencyId: 'fire' }, { agency: { agencyId: 'fire', level: 'city' } }],
    ['category', { category: 'corruption' }, { category: 'corruption' }],
    ['kind', { kind: 'praise' }, { kind: 'praise' }],
    ['source', { source: 'supervisor' }, { source: 'supervisor' }],
  ] as const)('fits its %s and no other', (_what, condition, fitting) => {
    const rules = [rule(1), rule(2, { priority: 10, ...condition })]
    expect(wins(rules)).toBe(1)
    expect(wins(rules, fitting)).toBe(2)
  })

  test('that names an agency or its level never fits a report that names none', () => {
    expect(wins([rule(2, { agencyLevel: 'city' })], { agency: null })).toBeUndefined()
    expect(wins([rule(2, { agencyId: 'market' })], { agency: null })).toBeUndefined()
  })

  test('is valid from its first to its last day, both included', () => {
    const rules = [rule(1, { validFrom: '2026-11-20', validUntil: '2026-11-21' })]
    const days = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22']
    expect(days.map((day) => wins(rules, { day }))).toEqual([undefined, 1, 1, undefined])
  })
})

const city = cityStage()
const file = async (extra: object) => {
  const given = await city.as('wu').call('ticket.submit', { ...report(), ...extra })
  return { ...(await ticketRow(city, given.ticketId)), routing: given.routing }
}

describe('through the real entry', () => {
  test.each([
    ['the city’s agency', townships.liuxi, agencyIds.market, 'liuxi', 'city', 2],
    ['the city’s agency elsewhere', townships.dongqiao, agencyIds.fire, 'dongqiao', 'city', 2],
    ['the county’s agency', townships.liuxi, agencyIds.urban, 'liuxi', 'liuxi', 1],
    ['no agency', townships.dongqiao, undefined, 'dongqiao', 'tingcheng', 1],
  ] as const)(
    'a report about %s is read by its township’s office and handled by the right bureau',
    async (_what, townshipCode, agencyId, office, bureau, ruleNumber) => {
      const row = await file({ townshipCode, agencyId })
      expect(row).toMatchObject({ officeId: officeIds[office], bureauId: bureauIds[bureau], routing: { ruleNumber } })
    },
  )

  test('the routing explains itself: region, agency, category and the rule with its number', async () => {
    const { routing } = await file({ townshipCode: townships.liuxi, agencyId: agencyIds.market })
    expect(routing.reasons).toEqual([
      '地区：柳溪镇',
      '部门：市场监督管理局',
      '类别：检查太频繁',
      '按规则第 2 条：反映市级部门的，由市司法局办理',
    ])
    const unnamed = await file({ agencyId: undefined })
    expect(unnamed.routing.reasons).toContain('部门：没有指明')
  })

  test('a new rule of the table counts from its first day, and an old ticket keeps the reason it was given', async () => {
    const before = await file({ category: 'corruption' })
    await city.base.ownerDb
      .insertInto('routingRule')
      .values({
        ...rule(9, { priority: 80, category: 'corruption', validFrom: '2026-11-21', note: '吃拿卡要' }),
        validUntil: null,
      })
      .execute()
    expect((await file({ category: 'corruption' })).routing.ruleNumber).toBe(2)
    city.setTime('2026-11-21 00:00')
    expect((await file({ category: 'corruption' })).routing.ruleNumber).toBe(9)
    expect((await city.as('wu').call('ticket.show', { ticketId: before.ticketId })).routing.ruleNumber).toBe(2)
    await city.base.ownerDb.deleteFrom('routingRule').where('ruleNumber', '=', 9).execute()
  })

  test('every combination of township, agency, category, kind and level of secrecy comes to exactly one office and one bureau', async () => {
    const combination = fc.record({
      townshipCode: fc.constantFrom(townships.liuxi, townships.dongqiao),
      agencyId: fc.constantFrom(undefined, ...Object.values(agencyIds)),
      category: fc.constantFrom(...ticketCategoryKeys),
      kind: fc.constantFrom(...reporterKinds),
      confidentiality: fc.constantFrom('open', 'hiddenFromAgency', 'sealed'),
    })
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(combination, async (extra) => {
        const row = await file(extra)
        seen.add(`${extra.townshipCode} ${extra.agencyId}`)
        expect(row.officeId).toBe(extra.townshipCode === townships.liuxi ? officeIds.liuxi : officeIds.dongqiao)
        const county = extra.townshipCode === townships.liuxi ? bureauIds.liuxi : bureauIds.tingcheng
        const isCity = extra.agencyId === agencyIds.market || extra.agencyId === agencyIds.fire
        expect(row.bureauId).toBe(isCity ? bureauIds.city : county)
        expect(row).toMatchObject({ queueKind: 'office', queueId: row.officeId })
      }),
      { numRuns: 150, seed: 20_261_120 },
    )
    expect(seen.size).toBe(8)
  })
})
