import { type RawBuilder, sql } from 'kysely'
import type { Executor, Transaction } from '../../_shared/database/connect'
import type { Secrets } from '../../_shared/secrets'
import type { CityAgency } from './city/agencies'
import type { City } from './city/build'
import type { CityItem } from './city/items'
import type { CityPerson } from './city/register'

// What an installation has before anybody used it.
const furniture = ['calendar_year', 'calendar_day', 'installation', 'schema_migration', 'schema_migration_lock']

/** Names of tables in which something stands, apart from the calendar. */
export const usedTables = async (db: Executor): Promise<string[]> => {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> all(${furniture})
    order by 1`.execute(db)
  const parts = tables.rows.map(
    ({ name }): RawBuilder<unknown> =>
      sql`select ${name}::text as name where exists (select 1 from ${sql.table(name)})`,
  )
  return (await sql<{ name: string }>`${sql.join(parts, sql` union all `)}`.execute(db)).rows.map(({ name }) => name)
}

/** When the demo city was put in, if it was. */
export const demoMark = async (db: Executor) =>
  (await db.selectFrom('installation').select('value').where('key', '=', 'demo').executeTakeFirst())?.value ?? null

export const setDemoMark = (tx: Transaction, now: Date) =>
  tx.insertInto('installation').values({ key: 'demo', value: now.toISOString(), createdAt: now }).execute()

/** Only one process at a time may look whether the database is empty and fill it; the lock ends with the transaction. */
export const lockLoading = (tx: Transaction) => sql`select pg_advisory_xact_lock(hashtext('demo city'))`.execute(tx)

/** Inserts the registry: places, units, items, enterprises, plans and rules. */
export const insertRegistry = async (tx: Transaction, city: City) => {
  await tx.insertInto('division').values(city.divisions).execute()
  await tx.insertInto('judicialBureau').values(city.bureaus).execute()
  await tx.insertInto('judicialOffice').values(city.offices).execute()
  await tx.insertInto('enforcementAgency').values(city.agencies.map(agencyRow)).execute()
  await tx.insertInto('inspectionItem').values(city.items.map(itemRow)).execute()
  await tx.insertInto('enterprise').values(city.enterprises).execute()
  await tx.insertInto('enterpriseCode').values(city.codes).execute()
  await tx.insertInto('liaisonPoint').values(city.points).execute()
  await tx.insertInto('inspectionPlan').values(city.plans).execute()
  for (const targets of chunks(city.targets)) await tx.insertInto('inspectionPlanTarget').values(targets).execute()
  await tx.insertInto('routingRule').values(city.rules).execute()
}

/** Inserts people, officers, registry entries and roles; names and phones go in sealed. */
export const insertPeople = async (tx: Transaction, secrets: Secrets, city: City) => {
  const officers = city.officers.map(({ inspectorId, agencyId, name }) => ({
    inspectorId,
    agencyId,
    nameSealed: secrets.seal(name),
  }))
  await tx.insertInto('inspector').values(officers).execute()
  await tx.insertInto('inspectorCertificate').values(city.certificates).execute()
  for (const people of chunks(city.people)) {
    await tx
      .insertInto('person')
      .values(people.map((person) => personRow(secrets, person)))
      .execute()
    await tx
      .insertInto('enrolment')
      .values(people.flatMap((person) => enrolmentRows(secrets, person)))
      .execute()
    await tx.insertInto('roleAssignment').values(people.flatMap(assignmentRows)).execute()
  }
  await tx.insertInto('demoPerson').values(city.demoPeople).execute()
}

const agencyRow = ({ field: _field, unitNumber: _unit, mark: _mark, officers: _officers, ...row }: CityAgency) => row
const itemRow = ({ industries: _industries, ...row }: CityItem) => row

const personRow = (secrets: Secrets, { personId, name, phone, createdAt }: CityPerson) => ({
  personId,
  nameSealed: secrets.seal(name),
  phoneSealed: secrets.seal(phone),
  phoneIndex: secrets.blindIndex('phone', phone),
  createdAt,
})

const enrolmentRows = (secrets: Secrets, { name, phone, roles }: CityPerson) =>
  roles.map(({ assignmentId: _assignment, startedAt, ...role }) => ({
    ...role,
    phoneIndex: secrets.blindIndex('phone', phone),
    nameSealed: secrets.seal(name),
    createdAt: startedAt,
  }))

const assignmentRows = ({ personId, roles }: CityPerson) => roles.map((role) => ({ ...role, personId }))

// PostgreSQL takes at most 65,535 parameters in one statement.
const chunks = <Row>(rows: readonly Row[]): Row[][] => {
  const size = 500
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => rows.slice(part * size, (part + 1) * size))
}
