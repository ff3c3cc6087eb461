import type { Role } from '../../src/contracts/roles'
import type { Executor, Transaction } from '../_shared/database/connect'
import { run } from '../_shared/database/session'

/** The session behind a token, when it still lasts, with the person's roles: what every call asks first. */
export const sessionByToken = (db: Executor, tokenHash: string, now: Date) =>
  run<{ sessionId: string; personId: string; activeAssignmentId: string | null } & Partial<AssignmentRow>>(
    db,
    sessionStatement,
    [tokenHash, now],
  )

const sessionStatement = `
  select s.session_id, s.active_assignment_id, r.*, s.person_id
  from session s left join role_assignment r on r.person_id = s.person_id and r.ended_at is null
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 order by r.assignment_id`

/** Roles that have not been ended, in the order they were given. */
export const assignmentsOf = (db: Executor, personId: string) =>
  db
    .selectFrom('roleAssignment')
    .selectAll()
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .orderBy('assignmentId')
    .execute()

/** Agencies that a person is bound to in any of his roles. */
export const agenciesOf = async (db: Executor, personId: string) =>
  (await assignmentsOf(db, personId)).flatMap(({ agencyId }) => agencyId ?? [])

/** Of the given people those who are not bound to an agency in any of their roles. */
export const withoutAgency = async (db: Executor, personIds: readonly string[], agencyId: string | null) => {
  if (agencyId === null || personIds.length === 0) return [...personIds]
  const bound = await db
    .selectFrom('roleAssignment')
    .select('personId')
    .where('personId', 'in', [...personIds])
    .where('agencyId', '=', agencyId)
    .where('endedAt', 'is', null)
    .execute()
  return personIds.filter((personId) => !bound.some((one) => one.personId === personId))
}

/** A person by id. */
export const personById = (db: Executor, personId: string) =>
  db.selectFrom('person').selectAll().where('personId', '=', personId).executeTakeFirst()

/** The person behind a WeChat id, and the role chosen where no session keeps it. */
export const personByOpenid = (db: Executor, openidIndex: string) =>
  db
    .selectFrom('person')
    .select(['personId', 'activeAssignmentId'])
    .where('openidIndex', '=', openidIndex)
    .executeTakeFirst()

/** The person to whom a phone number is bound. */
export const personByPhone = (db: Executor, phoneIndex: string) =>
  db.selectFrom('person').select('personId').where('phoneIndex', '=', phoneIndex).executeTakeFirst()

type NewPerson = {
  personId: string
  nameSealed: Buffer
  phoneSealed: Buffer | null
  phoneIndex: string | null
  openidSealed: Buffer | null
  openidIndex: string | null
  createdAt: Date
}

/** Adds a person; the same openid at the same time gives one row, and its id is returned. */
export const insertPerson = async (tx: Transaction, person: NewPerson) => {
  const added = await tx
    .insertInto('person')
    .values(person)
    .onConflict((conflict) => conflict.column('openidIndex').doNothing())
    .returning('personId')
    .executeTakeFirst()
  if (added || !person.openidIndex) return person.personId
  return (await personByOpenid(tx, person.openidIndex))?.personId ?? person.personId
}

/** Binds a phone number to a person. */
export const setPhone = (tx: Transaction, personId: string, phone: { phoneSealed: Buffer; phoneIndex: string }) =>
  tx.updateTable('person').set(phone).where('personId', '=', personId).execute()

/** Takes a person's phone number away; false when there is none. */
export const forgetPhone = async (tx: Transaction, personId: string) =>
  (await tx
    .updateTable('person')
    .set({ phoneSealed: null, phoneIndex: null })
    .where('personId', '=', personId)
    .where('phoneIndex', 'is not', null)
    .returning('personId')
    .executeTakeFirst()) !== undefined

/** Gives a person the name of the registry. */
export const setName = (tx: Transaction, personId: string, nameSealed: Buffer) =>
  tx.updateTable('person').set({ nameSealed }).where('personId', '=', personId).execute()

/** Adds a session; only the hash of its token is kept. */
export const insertSession = (
  tx: Transaction,
  session: { sessionId: string; tokenHash: string; personId: string; createdAt: Date; expiresAt: Date },
) => tx.insertInto('session').values(session).execute()

/** Ends a session now. */
export const endSession = (tx: Transaction, sessionId: string, now: Date) =>
  tx.updateTable('session').set({ endedAt: now }).where('sessionId', '=', sessionId).execute()

/** Keeps the role to act in: in the session, or with the person where WeChat gives none. */
export const chooseRole = (tx: Transaction, personId: string, sessionId: string | null, assignmentId: string) =>
  sessionId
    ? tx.updateTable('session').set({ activeAssignmentId: assignmentId }).where('sessionId', '=', sessionId).execute()
    : tx.updateTable('person').set({ activeAssignmentId: assignmentId }).where('personId', '=', personId).execute()

/** Registry entries for a phone number that are in force, but for those that another person holds already: he may have
 *  taken his number back, and whoever is given that number later must not become him. */
export const enrolmentsByPhone = (tx: Transaction, phoneIndex: string, personId: string) =>
  tx
    .selectFrom('enrolment')
    .selectAll()
    .where('phoneIndex', '=', phoneIndex)
    .where('endedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('roleAssignment')
            .select('assignmentId')
            .whereRef('roleAssignment.enrolmentId', '=', 'enrolment.enrolmentId')
            .where('roleAssignment.personId', '<>', personId),
        ),
      ),
    )
    .execute()

/** Gives a person the role of a registry entry; a role already given stays as it is. Returns whether it is new. */
export const grantEnrolment = async (
  tx: Transaction,
  personId: string,
  assignmentId: string,
  enrolment: Awaited<ReturnType<typeof enrolmentsByPhone>>[number],
  now: Date,
) => {
  const {
    enrolmentId,
    role,
    title,
    unitName,
    regionCode,
    townshipCode,
    bureauId,
    officeId,
    agencyId,
    enterpriseId,
    inspectorId,
    endsAt,
  } = enrolment
  const added = await tx
    .insertInto('roleAssignment')
    .values({
      assignmentId,
      personId,
      startedAt: now,
      enrolmentId,
      role,
      title,
      unitName,
      regionCode,
      townshipCode,
      bureauId,
      officeId,
      agencyId,
      enterpriseId,
      inspectorId,
      endsAt,
    })
    .onConflict((conflict) => conflict.columns(['personId', 'enrolmentId']).doNothing())
    .returning('assignmentId')
    .executeTakeFirst()
  return added !== undefined
}

/** Ends a role now; false when there was none to end. */
export const endAssignment = async (tx: Transaction, assignmentId: string, reason: string, now: Date) => {
  const ended = await tx
    .updateTable('roleAssignment')
    .set({ endedAt: now, endedReason: reason })
    .where('assignmentId', '=', assignmentId)
    .where('endedAt', 'is', null)
    .returning('enrolmentId')
    .executeTakeFirst()
  if (ended?.enrolmentId)
    await tx.updateTable('enrolment').set({ endedAt: now }).where('enrolmentId', '=', ended.enrolmentId).execute()
  return ended !== undefined
}

/** People who act in one of the roles for a unit. */
export const peopleOf = async (
  db: Executor,
  unit: { column: 'officeId' | 'bureauId' | 'agencyId' | 'enterpriseId' | 'regionCode'; id: string },
  roles: readonly string[],
) => {
  const rows = await db
    .selectFrom('roleAssignment')
    .select('personId')
    .distinct()
    .where(unit.column, '=', unit.id)
    .where('role', 'in', [...roles])
    .where('endedAt', 'is', null)
    .execute()
  return rows.map(({ personId }) => personId)
}

/** People who act in one of the roles for a unit, with their post, in the order in which they were given it. */
export const staffOf = (
  db: Executor,
  unit: { column: 'officeId' | 'bureauId'; id: string },
  roles: readonly string[],
) =>
  db
    .selectFrom('roleAssignment')
    .innerJoin('person', 'person.personId', 'roleAssignment.personId')
    .select(['person.personId', 'nameSealed', 'title', 'role'])
    .$narrowType<{ role: Role }>()
    .where(unit.column, '=', unit.id)
    .where('role', 'in', [...roles])
    .where('endedAt', 'is', null)
    .orderBy('assignmentId')
    .execute()

/** Puts an identity into the vault. */
export const insertSealed = (
  tx: Transaction,
  row: {
    pseudonym: string
    blindIndex: string
    enterpriseIndex: string | null
    identitySealed: Buffer
    createdAt: Date
  },
) => tx.insertInto('sealedIdentity').values(row).execute()

/** Pseudonyms a person made, found through the keyed blind index. */
export const pseudonymsByIndex = async (db: Executor, blindIndex: string) =>
  (await db.selectFrom('sealedIdentity').select('pseudonym').where('blindIndex', '=', blindIndex).execute()).map(
    (row) => row.pseudonym,
  )

/** Pseudonyms of sealed reports from the enterprises behind the keyed hashes. */
export const pseudonymsByEnterprise = async (db: Executor, enterpriseIndexes: readonly string[]) =>
  enterpriseIndexes.length === 0
    ? []
    : db
        .selectFrom('sealedIdentity')
        .select(['pseudonym', 'enterpriseIndex'])
        .where('enterpriseIndex', 'in', [...enterpriseIndexes])
        .execute()

/** The sealed identity behind a pseudonym. */
export const sealedByPseudonym = (db: Executor, pseudonym: string) =>
  db.selectFrom('sealedIdentity').select('identitySealed').where('pseudonym', '=', pseudonym).executeTakeFirst()

/** People of the demo city, in the order in which they are shown. */
export const demoPeople = (db: Executor) =>
  db
    .selectFrom('demoPerson')
    .innerJoin('person', 'person.personId', 'demoPerson.personId')
    .select(['key', 'demoPerson.personId', 'group', 'hint', 'nameSealed'])
    .orderBy('sort')
    .execute()

/** Roles of many people that have not been ended. */
export const assignmentsOfMany = (db: Executor, personIds: readonly string[]) =>
  personIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('roleAssignment')
        .select(['personId', 'role', 'title', 'unitName'])
        .where('personId', 'in', [...personIds])
        .where('endedAt', 'is', null)
        .orderBy('assignmentId')
        .execute()

/** A person of the demo city by key. */
export const demoPersonByKey = (db: Executor, key: string) =>
  db.selectFrom('demoPerson').select('personId').where('key', '=', key).executeTakeFirst()

/** A stored role. */
export type AssignmentRow = Awaited<ReturnType<typeof assignmentsOf>>[number]
