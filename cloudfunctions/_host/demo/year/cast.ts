import type { Role } from '../../../../src/contracts/roles'
import type { City } from '../city/build'

/** Somebody acting in one of his roles. */
export type Actor = { personId: string; role: Role }

/** Who is who in the city, and which role a token of the form `<personId>:<role>` chooses. */
export const createCast = ({ people, agencies, offices, bureaus }: City) => {
  const byPost = new Map(people.map((person) => [person.post, person]))
  const assignments = new Map(
    people.flatMap(({ personId, roles }) =>
      roles.map(({ role, assignmentId }) => [tokenOf({ personId, role }), assignmentId] as const),
    ),
  )
  const users = new Map<string, Actor>()
  for (const { personId, roles } of people)
    for (const { role, enterpriseId } of roles)
      if (role === 'enterpriseUser' && enterpriseId) users.set(enterpriseId, { personId, role })

  const at = (post: string, role?: Role): Actor => {
    const person = byPost.get(post)
    const held = person?.roles.find((each) => role === undefined || each.role === role)
    if (!person || !held) throw new Error(`nobody holds ${post} as ${role ?? 'anything'}`)
    return { personId: person.personId, role: held.role }
  }
  const unit = <Row>(rows: readonly Row[], key: keyof Row, id: unknown): Row => {
    const row = rows.find((each) => each[key] === id)
    if (!row) throw new Error(`no unit ${String(id)}`)
    return row
  }
  return {
    at,
    /** The role assignment behind a token. */
    assignmentOf: (token: string) => assignments.get(token) ?? null,
    /** Who signs in for an enterprise, if anybody does. */
    userOf: (enterpriseId: string) => users.get(enterpriseId) ?? null,
    officer: (certificateNumber: string) => at(`officer:${certificateNumber}`),
    agency: (agencyId: string, role: 'agencyHandler' | 'agencyReviewer' | 'agencyHead') =>
      at(`agency:${unit(agencies, 'agencyId', agencyId).unitNumber}:${role}`),
    office: (officeId: string, role: 'judicialOfficeClerk' | 'judicialOfficeHead') =>
      at(`office:${unit(offices, 'officeId', officeId).townshipCode}:${role}`),
    bureau: (bureauId: string, role: 'bureauHandler' | 'bureauReviewer' | 'bureauLeader') =>
      at(`bureau:${unit(bureaus, 'bureauId', bureauId).divisionCode}:${role}`),
  }
}

/** Who is who in the city. */
export type Cast = ReturnType<typeof createCast>

/** The token that stands for somebody while the year is played. */
export const tokenOf = ({ personId, role }: Actor) => `${personId}:${role}`
