import type { Role } from '../../src/contracts/roles'
import type { Call } from '../_shared/call'
import type { Assignment, Caller, Credentials } from '../_shared/caller'
import type { Executor } from '../_shared/database/connect'
import { fail } from '../_shared/errors'
import { sha256 } from '../_shared/hash'
import type { Secrets } from '../_shared/secrets'
import { activeOf, isTermEnded, maskPhone } from './domain'
import { accessOfPseudonym, openingsOf, peopleAbove, setAgency } from './opening/store'
import { isSilent } from './opening/telling'
import * as store from './store'
import { texts } from './texts'

/** Finds the caller behind platform credentials. A revoked role is gone with the very next call. */
export const identifyCaller = async (
  db: Executor,
  secrets: Secrets,
  credentials: Credentials,
  now: Date,
): Promise<Caller> => {
  if (credentials.openid) {
    const person = await store.personByOpenid(db, secrets.blindIndex('openid', credentials.openid))
    return person ? callerOf(db, person.personId, null, person.activeAssignmentId, now) : { kind: 'guest' }
  }
  if (!credentials.token) return { kind: 'guest' }
  const rows = await store.sessionByToken(db, sha256(credentials.token), now)
  const [session] = rows
  if (!session) throw fail('NOT_SIGNED_IN', { message: texts.signedOut })
  const { personId, sessionId, activeAssignmentId } = session
  const roles = rows.filter((row) => row.assignmentId) as store.AssignmentRow[]
  const row = activeOf(roles, activeAssignmentId)
  return { kind: 'person', personId, sessionId, assignment: row && assignmentFrom(row, now) }
}

/** A person as caller, acting in the chosen role or the first one. */
export const callerOf = async (
  db: Executor,
  personId: string,
  sessionId: string | null,
  chosen: string | null,
  now: Date,
): Promise<Caller> => {
  const row = activeOf(await store.assignmentsOf(db, personId), chosen)
  return { kind: 'person', personId, sessionId, assignment: row && assignmentFrom(row, now) }
}

/** A stored role as calls carry it. */
export const assignmentFrom = (row: store.AssignmentRow, now: Date): Assignment => ({
  assignmentId: row.assignmentId,
  role: row.role as Role,
  title: row.title,
  unitName: row.unitName,
  regionCode: row.regionCode,
  townshipCode: row.townshipCode,
  bureauId: row.bureauId,
  officeId: row.officeId,
  agencyId: row.agencyId,
  enterpriseId: row.enterpriseId,
  inspectorId: row.inspectorId,
  isTermEnded: isTermEnded(row.endsAt, now),
})

/** People who act in one of the roles for a unit: whom a notice reaches. */
export const peopleOf = (
  call: Pick<Call, 'tx'>,
  unit: { column: 'officeId' | 'bureauId' | 'agencyId' | 'enterpriseId' | 'regionCode'; id: string },
  roles: readonly Role[],
) => store.peopleOf(call.tx, unit, roles)

/** Of the given people those who are not bound to an agency in any of their roles. */
export const withoutAgency = (call: Pick<Call, 'tx'>, personIds: readonly string[], agencyId: string | null) =>
  store.withoutAgency(call.tx, personIds, agencyId)

/** Name and phone of a person, in plain; whoever shows the phone masks it. */
export const contactOf = async (call: Pick<Call, 'tx' | 'secrets'>, personId: string) => {
  const person = await store.personById(call.tx, personId)
  return person
    ? {
        name: call.secrets.open(person.nameSealed),
        phone: person.phoneSealed ? call.secrets.open(person.phoneSealed) : null,
      }
    : null
}

/** Name and masked phone of a person, as a colleague may see them. */
export const maskedContactOf = async (call: Pick<Call, 'tx' | 'secrets'>, personId: string) => {
  const contact = await contactOf(call, personId)
  return contact && { name: contact.name, phoneMasked: contact.phone && maskPhone(contact.phone) }
}

/** Who acts in one of the roles for a unit, by name and post, as colleagues know each other; a line for each role. */
export const colleaguesOf = async (
  call: Pick<Call, 'tx' | 'secrets'>,
  unit: { column: 'officeId' | 'bureauId'; id: string },
  roles: readonly Role[],
) =>
  (await store.staffOf(call.tx, unit, roles)).map(({ personId, nameSealed, title, role }) => ({
    personId,
    name: call.secrets.open(nameSealed),
    title,
    role,
  }))

/** Puts the caller's identity into the vault and returns the pseudonym that stands for it everywhere else. His
 *  enterprise stands there as a keyed hash, so that a visit to it can be noticed. */
export const sealIdentity = async (call: Call, personId: string, enterpriseId: string | null): Promise<string> => {
  const pseudonym = call.ids.uuid()
  await store.insertSealed(call.tx, {
    pseudonym,
    blindIndex: call.secrets.blindIndex('sealed', personId),
    enterpriseIndex: enterpriseId && enterpriseIndexOf(call, enterpriseId),
    identitySealed: call.secrets.seal(personId),
    createdAt: call.now,
  })
  return pseudonym
}

/** Pseudonyms of sealed reports by enterprise, of the given enterprises. */
export const pseudonymsOfEnterprises = async (
  call: Pick<Call, 'tx' | 'secrets'>,
  enterpriseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const enterprises = new Map(
    enterpriseIds.map((enterpriseId) => [enterpriseIndexOf(call, enterpriseId), enterpriseId]),
  )
  const found = await store.pseudonymsByEnterprise(call.tx, [...enterprises.keys()])
  return new Map(
    found.map(({ pseudonym, enterpriseIndex }) => [pseudonym, enterprises.get(enterpriseIndex ?? '') ?? '']),
  )
}

const enterpriseIndexOf = ({ secrets }: Pick<Call, 'secrets'>, enterpriseId: string) =>
  secrets.blindIndex('enterprise of a sealed report', enterpriseId)

/** Everything a person may be addressed by: himself and the pseudonyms of his sealed reports. */
export const addressesOf = async (call: Pick<Call, 'tx' | 'secrets'>, personId: string): Promise<string[]> => [
  personId,
  ...(await store.pseudonymsByIndex(call.tx, call.secrets.blindIndex('sealed', personId))),
]

/** Enterprises and agencies that a person is bound to in any of his roles. */
export const interestsOf = async (call: Pick<Call, 'tx'>, personId: string) => {
  const roles = await store.assignmentsOf(call.tx, personId)
  return {
    enterpriseIds: roles.flatMap(({ enterpriseId }) => enterpriseId ?? []),
    agencyIds: roles.flatMap(({ agencyId }) => agencyId ?? []),
  }
}

/** Who is behind a notice's address, with his WeChat id, opened only for sending; null when he has none. */
export const receiverBehind = async (call: Pick<Call, 'tx' | 'secrets'>, recipientId: string) => {
  const sealed = await store.sealedByPseudonym(call.tx, recipientId)
  const person = await store.personById(call.tx, sealed ? call.secrets.open(sealed.identitySealed) : recipientId)
  return person?.openidSealed ? { personId: person.personId, openid: call.secrets.open(person.openidSealed) } : null
}

/** Each time the identity behind a pseudonym was shown, as far as its owner may know. */
export const openingsFor = async (call: Pick<Call, 'tx'>, pseudonym: string) => {
  const rows = await accessOfPseudonym(call.tx, pseudonym)
  const silent = await Promise.all(rows.map((row) => isSilent(call, row)))
  const told = rows.filter((_row, place) => !silent[place])
  const openings = await openingsOf(
    call.tx,
    told.map(({ requestId }) => requestId),
  )
  return openings.flatMap(({ requestId, openedAt }) =>
    told
      .filter((row) => row.requestId === requestId)
      .map(({ requesterUnit, requesterTitle, reason }) => ({
        at: openedAt,
        unit: requesterUnit,
        title: requesterTitle,
        reason,
      })),
  )
}

/** Custodians of sealed identities of a division or of one above it. */
export const custodiansOf = (call: Pick<Call, 'tx'>, regionCode: string) =>
  peopleAbove(call.tx, regionCode, 'identityCustodian')

/** Requests that were made before the reported agency was named are barred to its people from now on, too. */
export const nameReportedAgency = (call: Pick<Call, 'tx'>, ticketId: string, agencyId: string) =>
  setAgency(call.tx, ticketId, agencyId)

export { askForAccess } from './opening/asking'
export { endWithBureau } from './opening/steps'
export { accessIssues, reminderNotice } from './texts'
export { accessClocks, accessNumbers } from './workflow'
