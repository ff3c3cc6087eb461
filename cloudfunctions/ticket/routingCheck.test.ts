import fc from 'fast-check'
import { checkRules, type Dimensions, sizeOf } from './routing/check'
import { isFallback, type RoutingRule, winningRule } from './routing/rules'

const day = '2026-11-20'
const dimensions: Dimensions = {
  townships: [
    { code: '990101', name: '甲', hasOffice: true },
    { code: '990102', name: '乙', hasOffice: true },
    { code: '990201', name: '丙', hasOffice: false },
  ],
  agencies: [
    null,
    { agencyId: 'a', level: 'city', name: 'A' },
    { agencyId: 'b', level: 'city', name: 'B' },
    { agencyId: 'c', level: 'county', name: 'C' },
  ],
  categories: ['x', 'y', 'z'],
  kinds: ['k', 'l'],
  sources: ['s', 't'],
}
const total = 3 * 4 * 3 * 2 * 2
const codes = dimensions.townships.map(({ code }) => code)

const rule = fc.record({
  ruleNumber: fc.integer({ min: 1, max: 1_000_000 }),
  version: fc.constant(1),
  priority: fc.integer({ min: 0, max: 2 }),
  regionPrefix: fc.constantFrom('99', '9901', '990101', '990201'),
  agencyLevel: fc.constantFrom(null, null, 'city', 'county'),
  agencyId: fc.constantFrom(null, null, 'a', 'c'),
  category: fc.constantFrom(null, null, 'x', 'y'),
  kind: fc.constantFrom(null, null, 'k'),
  source: fc.constantFrom(null, null, 't'),
  target: fc.constant('townshipOffice' as const),
  validFrom: fc.constant('2026-01-01'),
  validUntil: fc.constant(null),
  note: fc.constant(''),
})
const table = fc.uniqueArray(rule, { selector: ({ ruleNumber }) => ruleNumber, maxLength: 40 })

// Every combination for itself, as the dry run would answer it.
const oneByOne = (rules: readonly RoutingRule[]) => {
  const counts = new Map(rules.map(({ ruleNumber }) => [ruleNumber, 0]))
  let unroutable = 0
  let fallbackOnly = 0
  for (const township of dimensions.townships)
    for (const agency of dimensions.agencies)
      for (const category of dimensions.categories)
        for (const kind of dimensions.kinds)
          for (const source of dimensions.sources) {
            const facts = { townshipCode: township.code, agency, category, kind, source, day }
            const winner = winningRule(rules, facts)
            if (!winner || !township.hasOffice) unroutable += 1
            else {
              counts.set(winner.ruleNumber, (counts.get(winner.ruleNumber) ?? 0) + 1)
              if (isFallback(winner, codes, day)) fallbackOnly += 1
            }
          }
  return { counts, unroutable, fallbackOnly }
}

test('the check by classes says what looking at every combination says', () => {
  fc.assert(
    fc.property(table, (rules) => {
      const checked = checkRules(rules, dimensions, (one) => isFallback(one, codes, day))
      const expected = oneByOne(rules)
      expect(checked.counts).toEqual(expected.counts)
      expect(sizeOf(checked.unroutable)).toBe(expected.unroutable)
      expect(sizeOf(checked.fallbackOnly)).toBe(expected.fallbackOnly)
      const routed = [...checked.counts.values()].reduce((sum, count) => sum + count, 0)
      expect(routed + sizeOf(checked.unroutable)).toBe(total)
    }),
    { numRuns: 300, seed: 20_261_120 },
  )
})

test('values that no rule tells apart are looked at once, however many there are', () => {
  const many: Dimensions = {
    ...dimensions,
    townships: Array.from({ length: 500 }, (_, index) => ({ code: `9901${index}`, name: '', hasOffice: true })),
    agencies: Array.from({ length: 2000 }, (_, index) => ({ agencyId: `${index}`, level: 'city', name: '' })),
  }
  const catchAll = { ...fc.sample(rule, { numRuns: 1, seed: 1 })[0], regionPrefix: '99' } as RoutingRule
  const everything = { ...catchAll, agencyLevel: null, agencyId: null, category: null, kind: null, source: null }
  const { fallbackOnly } = checkRules([everything], many, () => true)
  expect(fallbackOnly).toHaveLength(1)
  expect(sizeOf(fallbackOnly)).toBe(500 * 2000 * 3 * 2 * 2)
})

test('without any rule nothing is routable', () => {
  expect(sizeOf(checkRules([], dimensions, () => false).unroutable)).toBe(total)
})
