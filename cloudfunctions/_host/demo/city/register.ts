import type { Role } from '../../../../src/contracts/roles'
import { type Making, momentBefore, registryAge } from './making'
import type { Names } from './names'

/** What a role may be tied to. */
type Binding = {
  regionCode: string | null
  townshipCode: string | null
  bureauId: string | null
  officeId: string | null
  agencyId: string | null
  enterpriseId: string | null
  inspectorId: string | null
}

/** A role of a person with the registry entry it rests on. */
export type CityRole = Binding & {
  assignmentId: string
  enrolmentId: string
  role: Role
  title: string
  unitName: string
  startedAt: Date
  endsAt: Date | null
}

/** Somebody of the city. Name and phone are sealed when they are stored. */
export type CityPerson = {
  personId: string
  post: string
  name: string
  phone: string
  createdAt: Date
  roles: CityRole[]
}

/** A role before it is given to somebody. */
export type RoleDraft = { role: Role; title: string; unitName: string; endsAt?: Date } & Partial<Binding>

/** Enters people into the city. Phones lie in a block that no operator has handed out: 1990000xxxx. */
export const createRegister = (making: Making, names: Names) => {
  const people: CityPerson[] = []
  const enter = (post: string, drafts: readonly RoleDraft[], name = names.at(post)) => {
    const startedAt = momentBefore(making, registryAge - 5)
    const person: CityPerson = {
      personId: making.uuid(),
      post,
      name,
      phone: `1990000${String(people.length + 1).padStart(4, '0')}`,
      createdAt: startedAt,
      roles: drafts.map((draft) => ({ ...unbound, endsAt: null, ...draft, ...idsOf(making), startedAt })),
    }
    people.push(person)
    return person
  }
  return { people, enter }
}

/** Where people are entered. */
export type Register = ReturnType<typeof createRegister>

const idsOf = ({ uuid }: Making) => ({ enrolmentId: uuid(), assignmentId: uuid() })

const unbound: Binding = {
  regionCode: null,
  townshipCode: null,
  bureauId: null,
  officeId: null,
  agencyId: null,
  enterpriseId: null,
  inspectorId: null,
}
