import type {
  DemoPerson,
  Division,
  Enterprise,
  EnterpriseCode,
  InspectorCertificate,
  JudicialBureau,
  JudicialOffice,
  LiaisonPoint,
} from '../../../_shared/schema'
import { type CityAgency, makeAgencies } from './agencies'
import { divisionRows } from './divisions'
import { makeEnterprises } from './enterprises'
import { type CityItem, makeItems } from './items'
import { knownPeople, knownPosts } from './known'
import type { Making } from './making'
import { createNames } from './names'
import { makeOfficers, type Officer } from './officers'
import { makeOffices } from './offices'
import { makePlans, type Plans } from './plans'
import { type CityPerson, createRegister } from './register'
import { enterEnterprises, enterSupervisors } from './reporters'
import { type CityRule, makeRules } from './rules'
import { enterAgencyStaff, enterBureauStaff, enterCityStaff, enterOfficers, enterOfficeStaff } from './staff'

/** All rows of the demo city, with names and phones still in plain words. */
export type City = Plans & {
  divisions: Division[]
  bureaus: JudicialBureau[]
  offices: JudicialOffice[]
  agencies: CityAgency[]
  items: CityItem[]
  officers: Officer[]
  certificates: InspectorCertificate[]
  enterprises: Enterprise[]
  codes: EnterpriseCode[]
  points: LiaisonPoint[]
  rules: CityRule[]
  people: CityPerson[]
  demoPeople: DemoPerson[]
}

/** Builds 云汀市. The same chance, ids and moment give the same city. */
export const buildCity = (making: Making): City => {
  const names = createNames(making.chance, knownPosts)
  const register = createRegister(making, names)
  const { bureaus, offices } = makeOffices(making)
  const agencies = makeAgencies(making)
  const items = makeItems(making, agencies)
  const { enterprises, codes } = makeEnterprises(making)
  const officers = makeOfficers(making, agencies, names)
  const points = enterEnterprises(making, register, { enterprises, offices })
  enterSupervisors(making, register, enterprises)
  enterOfficers(register, agencies, officers)
  enterAgencyStaff(register, agencies)
  enterOfficeStaff(register, offices)
  enterBureauStaff(register, bureaus)
  enterCityStaff(register)
  return {
    ...makePlans(making, agencies, items, enterprises),
    divisions: divisionRows(),
    bureaus,
    offices,
    agencies,
    items,
    officers,
    certificates: officers.map(({ certificate }) => certificate),
    enterprises,
    codes,
    points,
    rules: makeRules(agencies),
    people: register.people,
    demoPeople: knownPeople.map(({ key, post, group, hint }, position) => ({
      key,
      personId: holderOf(register.people, post).personId,
      group,
      hint,
      sort: position + 1,
    })),
  }
}

/** Who holds a post. */
export const holderOf = (people: readonly CityPerson[], post: string): CityPerson => {
  const holder = people.find((person) => person.post === post)
  if (!holder) throw new Error(`nobody holds the post ${post}`)
  return holder
}
