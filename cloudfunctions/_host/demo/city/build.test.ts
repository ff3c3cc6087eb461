import { SettableClock } from '../../../_shared/clock'
import { createIds } from '../../../_shared/ids'
import { certificateStateOn } from '../../../registry/domain'
import { isUscc } from '../../../registry/uscc'
import { buildCity, type City, holderOf } from './build'
import { createChance } from './chance'
import { endedPost, endingPost } from './reporters'

const now = new Date('2026-11-22T02:00:00Z')
const today = '2026-11-22'

const build = (seed: string, moment = now) => {
  const chance = createChance(seed)
  const ids = createIds(new SettableClock(moment), createChance(`${seed} ids`).bytes)
  return buildCity({ chance, uuid: ids.uuid, now: moment })
}

const city = build('test')
const isReporter = (role: string) => ['enterpriseUser', 'liaisonPointUser', 'specialSupervisor'].includes(role)
const ids = <Row>(rows: readonly Row[], key: keyof Row) => new Set(rows.map((row) => row[key]))

describe('the demo city', () => {
  it('is the same for the same seed, and another one for another seed', () => {
    expect(build('test')).toEqual(city)
    expect(build('other').enterprises).not.toEqual(city.enterprises)
  })

  it('has the size of a small city', () => {
    const townships = city.divisions.filter(({ level }) => level === 'township')
    expect([townships.length, city.bureaus.length, city.offices.length, city.agencies.length]).toEqual([14, 4, 14, 20])
    expect([city.enterprises.length, city.codes.length, city.officers.length, city.points.length]).toEqual([
      200, 200, 120, 20,
    ])
    expect(city.people.filter(({ post }) => post.startsWith('supervisor:'))).toHaveLength(60)
    expect(city.people.filter(({ post }) => post.startsWith('enterpriseUser:')).length).toBeGreaterThanOrEqual(30)
    expect(city.items.filter(({ publishedAt }) => publishedAt).length / city.agencies.length).toBeGreaterThanOrEqual(6)
    expect(city.items.some(({ publishedAt }) => publishedAt === null)).toBe(true)
  })

  it('lies under 9901, every division below its parent', () => {
    for (const { code, parentCode } of city.divisions) expect(code.startsWith(parentCode ?? '9901')).toBe(true)
    for (const { uscc } of city.enterprises) expect(uscc.slice(2, 6)).toBe('9901')
  })

  it('has one office per township, under the bureau of its county', () => {
    for (const { townshipCode, bureauId } of city.offices) {
      const bureau = city.bureaus.find((each) => each.bureauId === bureauId)
      expect(townshipCode.startsWith(bureau?.divisionCode ?? 'none')).toBe(true)
    }
    expect(ids(city.offices, 'townshipCode').size).toBe(14)
  })

  it('gives every enterprise a valid credit code and a name of its own', () => {
    expect(city.enterprises.filter(({ uscc }) => !isUscc(uscc))).toEqual([])
    expect(ids(city.enterprises, 'uscc').size).toBe(200)
    expect(ids(city.enterprises, 'name').size).toBe(200)
    expect(new Set(city.enterprises.map(({ kind }) => kind)).size).toBe(5)
  })

  it('prints a different code of at least 128 random bits on every plate', () => {
    expect(ids(city.codes, 'code').size).toBe(200)
    expect(ids(city.codes, 'plateNumber').size).toBe(200)
    for (const { code } of city.codes) {
      expect(Buffer.from(code, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
      expect(code).toMatch(/^[A-Za-z0-9_-]{16,128}$/)
    }
  })

  it('mixes agencies of every management and kind', () => {
    expect(new Set(city.agencies.map(({ management }) => management))).toEqual(
      new Set(['local', 'vertical', 'dualVerticalLed']),
    )
    expect(new Set(city.agencies.map(({ kind }) => kind))).toEqual(new Set(['agency', 'authorizedOrg', 'entrustedOrg']))
  })

  it('has some officers whose certificate does not hold, and enough in each agency whose does', () => {
    const states = city.certificates.map((certificate) => certificateStateOn(certificate, today))
    const count = (state: string) => states.filter((each) => each === state).length
    expect(['expired', 'suspended', 'withdrawn', 'cancelled'].map(count)).toEqual([6, 4, 3, 2])
    for (const { agencyId } of city.agencies) {
      const own = city.officers.filter((officer) => officer.agencyId === agencyId)
      expect(
        own.filter(({ certificate }) => certificateStateOn(certificate, today) === 'valid').length,
      ).toBeGreaterThan(2)
      expect(ids(own, 'name').size).toBe(own.length)
    }
    expect(ids(city.certificates, 'number').size).toBe(120)
    for (const { number } of city.certificates) expect(number).toMatch(/^9901\d{7}$/)
  })

  it('ties every role to rows that exist', () => {
    const known = {
      regionCode: ids(city.divisions, 'code'),
      townshipCode: ids(city.divisions, 'code'),
      bureauId: ids(city.bureaus, 'bureauId'),
      officeId: ids(city.offices, 'officeId'),
      agencyId: ids(city.agencies, 'agencyId'),
      enterpriseId: ids(city.enterprises, 'enterpriseId'),
      inspectorId: ids(city.officers, 'inspectorId'),
    }
    for (const { roles } of city.people)
      for (const role of roles)
        for (const [key, rows] of Object.entries(known) as [keyof typeof known, Set<unknown>][])
          if (role[key] !== null) expect(rows).toContain(role[key])
  })

  it('gives every role what its scope needs', () => {
    for (const { role, ...bound } of city.people.flatMap(({ roles }) => roles)) {
      expect(bound.regionCode).not.toBeNull()
      if (role === 'inspector') expect(bound.inspectorId && bound.agencyId).toBeTruthy()
      if (role.startsWith('agency')) expect(bound.agencyId).toBeTruthy()
      if (role.startsWith('judicialOffice')) expect(bound.officeId).toBeTruthy()
      if (role.startsWith('bureau')) expect(bound.bureauId).toBeTruthy()
      if (role === 'enterpriseUser' || role === 'liaisonPointUser') expect(bound.enterpriseId).toBeTruthy()
    }
  })

  it('has people who hold two roles, one term that has ended and one that ends soon', () => {
    expect(city.people.filter(({ roles }) => roles.length > 1).map(({ name }) => name)).toEqual(['周建平', '叶秀兰'])
    const daysLeft = (post: string) =>
      ((holderOf(city.people, post).roles[0]?.endsAt?.getTime() ?? 0) - now.getTime()) / 86_400_000
    expect(daysLeft(endedPost)).toBeLessThan(0)
    expect(daysLeft(endingPost)).toBeGreaterThan(0)
    expect(daysLeft(endingPost)).toBeLessThan(14)
  })

  it('uses nobody’s name or phone twice', () => {
    expect(ids(city.people, 'name').size).toBe(city.people.length)
    expect(ids(city.people, 'phone').size).toBe(city.people.length)
    for (const { phone } of city.people) expect(phone).toMatch(/^1990000\d{4}$/)
  })

  it('offers two dozen people in the picker, each with something to do', () => {
    expect(city.demoPeople.length).toBeGreaterThanOrEqual(22)
    expect(ids(city.demoPeople, 'key').size).toBe(city.demoPeople.length)
    for (const { hint } of city.demoPeople) expect(hint.length).toBeGreaterThan(8)
  })

  it('has somebody in the picker for every office to which the picker’s reporters report', () => {
    const shown = new Set(city.demoPeople.map(({ personId }) => personId))
    const roles = city.people.flatMap((person) => (shown.has(person.personId) ? person.roles : []))
    const towns = roles.filter(({ role }) => isReporter(role)).map(({ townshipCode }) => townshipCode)
    const clerks = roles.filter(({ role }) => role === 'judicialOfficeClerk').map(({ townshipCode }) => townshipCode)
    expect(new Set(towns).size).toBeGreaterThanOrEqual(3)
    expect(towns.filter((town) => !clerks.includes(town))).toEqual([])
  })

  it('routes everything somewhere: a rule without conditions stands lowest', () => {
    const lowest = [...city.rules].sort((a, b) => a.priority - b.priority)[0]
    expect(lowest).toMatchObject({ agencyLevel: null, agencyId: null, category: null, kind: null, source: null })
    expect(lowest?.validUntil).toBeNull()
    expect(ids(city.rules, 'ruleNumber').size).toBe(city.rules.length)
  })
})

describe('the plans', () => {
  const inForce = (made: City, day: string) =>
    made.plans.filter(({ validFrom, validUntil }) => validFrom <= day && day <= validUntil)

  it('are filed before they begin, on published items, under numbers of their own', () => {
    const published = new Set(city.items.filter(({ publishedAt }) => publishedAt).map(({ itemId }) => itemId))
    for (const { filedAt, validFrom, itemId } of city.plans) {
      expect(filedAt < new Date(validFrom) && filedAt < now).toBe(true)
      expect(published).toContain(itemId)
    }
    expect(ids(city.plans, 'filingNumber').size).toBe(city.plans.length)
  })

  it('cover a region, or the enterprises they list, never both', () => {
    for (const { planId, regionCode } of city.plans)
      expect(city.targets.some((target) => target.planId === planId)).toBe(regionCode === null)
  })

  it.each(['2025-11-23', '2026-01-01', today])('exist for every agency on %s', (day) => {
    expect(new Set(inForce(city, day).map(({ agencyId }) => agencyId)).size).toBe(20)
  })

  it.each(['2025-01-02', '2026-12-31', '2028-02-29', '2031-07-01'])('and certificates hold when it is %s', (day) => {
    const later = build('test', new Date(`${day}T02:00:00Z`))
    expect(new Set(inForce(later, day).map(({ agencyId }) => agencyId)).size).toBe(20)
    const states = later.certificates.map((certificate) => certificateStateOn(certificate, day))
    expect(states.filter((state) => state === 'valid')).toHaveLength(105)
  })

  it('leave room for the main journey at the noodle shop', () => {
    const bureau = city.agencies.find(({ name }) => name === '云汀市市场监督管理局')
    const plan = inForce(city, today).find(
      ({ agencyId, title }) => agencyId === bureau?.agencyId && title.includes('餐饮食品安全日常检查'),
    )
    expect(plan).toMatchObject({ basisType: 'daily', regionCode: '9901', capPerYear: 6 })
    expect(city.enterprises[0]).toMatchObject({
      name: '老周面馆',
      address: '柳溪镇柳湾路27号',
      townshipCode: '990104101',
    })
  })

  it('bind daily and special inspections by a cap, never cases', () => {
    for (const { basisType, capPerYear } of city.plans) expect(capPerYear === null).toBe(basisType === 'case')
  })
})
