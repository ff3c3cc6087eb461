import type { Role } from '../../../../../src/contracts/roles'
import type { CityAgency } from '../../city/agencies'
import type { City } from '../../city/build'
import type { Chance } from '../../city/chance'
import type { CityPerson } from '../../city/register'
import type { Actor } from '../cast'
import type { Story } from './story'
import type { Confidentiality } from './types'

/** Somebody who may report, and where from. */
export type Reporter = Actor & { townshipCode: string; industry: string | null; enterpriseName: string | null }

/** Posts whose reports are all chosen by hand. */
export const namedPosts = [
  'enterpriseUser:showcase',
  'enterpriseUser:factory',
  'liaison:990102003:0',
  'supervisor:990104101:delegate:1',
  'supervisor:990104101:counsel:1',
] as const

/** Who may report in the role; liaison points and supervisors speak for others too. */
export const reportersOf = ({ people, enterprises }: City, role: Role): Reporter[] =>
  people
    .filter(({ post }) => !(namedPosts as readonly string[]).includes(post))
    .flatMap((person) => reporterOf(enterprises, person, role) ?? [])

/** A named person as reporter. */
export const reporterAt = ({ people, enterprises }: City, post: string, role: Role): Reporter => {
  const person = people.find((each) => each.post === post)
  const reporter = person && reporterOf(enterprises, person, role)
  if (!reporter) throw new Error(`${post} cannot report as ${role}`)
  return reporter
}

const reporterOf = (enterprises: City['enterprises'], person: CityPerson, role: Role): Reporter | null => {
  const held = person.roles.find((each) => each.role === role)
  if (!held?.townshipCode) return null
  const enterprise = enterprises.find(({ enterpriseId }) => enterpriseId === held.enterpriseId)
  return {
    personId: person.personId,
    role,
    townshipCode: held.townshipCode,
    industry: enterprise?.industry ?? null,
    enterpriseName: enterprise?.name ?? null,
  }
}

/** Whether somebody could have lived through a story: an enterprise only what befalls its trade. */
export const canTell = ({ role, industry }: Reporter, { industries }: Story) =>
  role !== 'enterpriseUser' || industries === undefined || (industry !== null && industries.includes(industry))

/** An agency of the field that works in the township; the county's own one more often than the city's. */
export const agencyFor = (city: City, chance: Chance, { field }: Story, townshipCode: string): CityAgency | null => {
  const fitting = city.agencies.filter(
    (agency) => agency.field === field && townshipCode.startsWith(agency.divisionCode),
  )
  if (fitting.length === 0) return null
  return chance.weighted(fitting.map((agency) => ({ agency, weight: agency.level === 'county' ? 3 : 2 }))).agency
}

/** How much of himself a reporter shows. */
export const confidentialityFor = (chance: Chance, { isDelicate, kind }: Story): Confidentiality => {
  if (kind === 'praise' || kind === 'consultation' || kind === 'opinion') return 'open'
  if (isDelicate) return chance.happens(0.75) ? 'sealed' : 'hiddenFromAgency'
  return chance.weighted(levels).level
}

const levels: readonly { level: Confidentiality; weight: number }[] = [
  { level: 'open', weight: 30 },
  { level: 'hiddenFromAgency', weight: 52 },
  { level: 'sealed', weight: 18 },
]
