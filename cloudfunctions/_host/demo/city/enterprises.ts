import type { Enterprise, EnterpriseCode } from '../../../_shared/schema'
import { organisationCheckCharacter, usccCheckCharacter } from '../../../registry/uscc'
import type { Chance } from './chance'
import { countyOf, type Township, townships } from './divisions'
import { brands, type Trade, trades } from './industries'
import { type Making, momentBefore, registryAge } from './making'

/** The noodle shop that the main journey is shown on. */
export const showcase = {
  name: '老周面馆',
  uscc: '92990104MA4K7TX269',
  kind: 'individualBusiness',
  industry: '餐饮服务',
  address: '柳溪镇柳湾路27号',
  townshipCode: '990104101',
  plateNumber: '7Q4K 2MDX 9R3P',
} as const

/** Enterprises of all townships, the showcase first, each with the code on its plate. */
export const makeEnterprises = (making: Making) => {
  const { name, uscc, kind, industry, address, townshipCode, plateNumber } = showcase
  const first = { enterpriseId: making.uuid(), name, uscc, kind, industry, address, townshipCode }
  const enterprises: Enterprise[] = [{ ...first, createdAt: momentBefore(making, 2_900) }]
  const naming = createNaming(making.chance)
  for (const township of townships)
    for (let number = township.code === townshipCode ? 1 : 0; number < township.enterprises; number += 1) {
      const trade = making.chance.weighted(tradesOf(township))
      enterprises.push({
        enterpriseId: making.uuid(),
        name: naming(trade, township),
        uscc: makeUscc(making.chance, trade.kind, countyOf(township.code).code),
        kind: trade.kind,
        industry: trade.industry,
        address: makeAddress(making.chance, township),
        townshipCode: township.code,
        createdAt: momentBefore(making, making.chance.between(registryAge + 20, 4_000)),
      })
    }
  const codes = enterprises.map((enterprise, position) =>
    makeCode(making, enterprise.enterpriseId, position === 0 ? plateNumber : null),
  )
  return { enterprises, codes }
}

// Farms lie outside the town streets.
const tradesOf = ({ name }: Township) =>
  name.endsWith('街道') ? trades.filter(({ kind }) => kind !== 'cooperative') : trades

// Registration department and kind of body: the first two characters of a USCC.
const registrations: Record<Trade['kind'], string> = {
  company: '91',
  individualBusiness: '92',
  partnership: '91',
  cooperative: '93',
  socialService: '52',
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const makeUscc = (chance: Chance, kind: Trade['kind'], countyCode: string) => {
  const body = `MA${Array.from({ length: 6 }, () => chance.pick([...usccAlphabet])).join('')}`
  const begin = `${registrations[kind]}${countyCode}${body}${organisationCheckCharacter(body)}`
  return begin + usccCheckCharacter(begin)
}

const makeAddress = (chance: Chance, township: Township) =>
  `${township.name}${chance.pick(township.roads)}${chance.between(1, 288)}号`

// A firm's name may stand once in the city.
const createNaming = (chance: Chance) => {
  const taken = new Set<string>()
  const naming = (trade: Trade, township: Township): string => {
    const name = draft(chance, trade, township)
    if (taken.has(name)) return naming(trade, township)
    taken.add(name)
    return name
  }
  return naming
}

const shopkeepers = [...'王李张刘陈杨赵黄吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯']

const draft = (chance: Chance, { kind, endings }: Trade, { code, short }: Township) => {
  const ending = chance.pick(endings)
  const brand = chance.pick(brands)
  const county = countyOf(code).name
  if (kind === 'individualBusiness') {
    if (chance.happens(0.25)) return `${short}老${chance.pick(shopkeepers)}${ending}`
    return chance.happens(0.5) ? `${short}${brand}${ending}` : `${chance.pick(shopkeepers)}记${brand}${ending}`
  }
  if (kind === 'cooperative' || kind === 'socialService') return `${county}${brand}${ending}`
  return chance.happens(0.5) ? `云汀${brand}${ending}` : `${county}${brand}${ending}`
}

const plateAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const makeCode = (making: Making, enterpriseId: string, plateNumber: string | null): EnterpriseCode => ({
  // 192 bits, as many as a real code has. Repeatable chance is good enough for the demo city alone.
  code: making.chance.bytes(24).toString('base64url'),
  enterpriseId,
  plateNumber: plateNumber ?? makePlateNumber(making.chance),
  issuedAt: momentBefore(making, registryAge),
  revokedAt: null,
})

const makePlateNumber = (chance: Chance) =>
  [0, 1, 2].map(() => [0, 1, 2, 3].map(() => chance.pick([...plateAlphabet])).join('')).join(' ')
