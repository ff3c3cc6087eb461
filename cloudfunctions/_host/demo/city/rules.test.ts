import { SettableClock } from '../../../_shared/clock'
import { createIds } from '../../../_shared/ids'
import { type RoutingRule, winningRule } from '../../../ticket/routing/rules'
import { buildCity } from './build'
import { createChance } from './chance'

const now = new Date('2026-11-22T02:00:00Z')
const ids = createIds(new SettableClock(now), createChance('rules ids').bytes)
const city = buildCity({ chance: createChance('rules'), uuid: ids.uuid, now })
const rules = city.rules.map((rule) => ({ ...rule, version: 1 }) as RoutingRule)
const townships = city.divisions.filter(({ level }) => level === 'township')

test.each(['city', 'county'])(
  'a complaint about an agency of a %s goes to the bureau of the agency, wherever the reporter is',
  (level) => {
    const agencies = city.agencies.filter((agency) => agency.level === level)
    expect(agencies.length).toBeGreaterThan(3)
    for (const agency of agencies)
      for (const { code: townshipCode } of townships) {
        const facts = { townshipCode, agency, category: 'arbitraryFine', kind: 'complaint' }
        const rule = winningRule(rules, { ...facts, source: 'pairedEnterprise', day: '2026-11-22' })
        expect([agency.name, townshipCode, rule?.target]).toEqual([agency.name, townshipCode, 'bureauOfAgencyLevel'])
      }
  },
)
