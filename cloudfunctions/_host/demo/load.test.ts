import { type TestDatabase, testDatabase } from '../../_checks/harness/database'
import { SettableClock } from '../../_shared/clock'
import { createIds } from '../../_shared/ids'
import { createSecrets } from '../../_shared/secrets'
import { loadCity, NotEmpty } from './load'
import { demoMark, usedTables } from './store'

const now = new Date('2026-11-22T02:00:00Z')
const secrets = createSecrets(Buffer.alloc(32, 7))
const load = (database: TestDatabase, onProgress?: (message: string) => void) =>
  loadCity({ db: database.db, secrets, ids: createIds(new SettableClock(now)), now, onProgress })

describe('loadCity', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await testDatabase()
  })
  afterEach(() => database.close())

  const count = async (table: 'person' | 'enterprise' | 'roleAssignment') =>
    (await database.db.selectFrom(table).selectAll().execute()).length

  it('fills an empty database, marks it as a demo and says how far it is', async () => {
    const said: string[] = []
    const city = await load(database, (message) => said.push(message))
    expect(await demoMark(database.db)).toBe('2026-11-22T02:00:00.000Z')
    expect(await count('person')).toBe(city.people.length)
    expect(await count('enterprise')).toBe(200)
    expect(await count('roleAssignment')).toBe(city.people.length + 2)
    expect(said).toHaveLength(2)
  })

  it('refuses a second time and leaves the first city as it was', async () => {
    const city = await load(database)
    await expect(load(database)).rejects.toThrow(NotEmpty)
    expect(await count('person')).toBe(city.people.length)
  })

  it('refuses a database in which anything stands, and writes nothing', async () => {
    await database.db
      .insertInto('tenantSetting')
      .values({ key: 'clock.x', value: JSON.stringify(1), source: 'test' })
      .execute()
    await expect(load(database)).rejects.toMatchObject({ tables: ['tenant_setting'] })
    expect(await usedTables(database.db)).toEqual(['tenant_setting'])
    expect(await demoMark(database.db)).toBeNull()
  })

  it('lets only one of two processes load', async () => {
    const results = await Promise.allSettled([load(database), load(database)])
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toEqual([expect.any(NotEmpty)])
    expect(await count('enterprise')).toBe(200)
  })

  it('stores names and phones under seal only, found by their keyed index', async () => {
    await load(database)
    const people = await database.db.selectFrom('person').selectAll().execute()
    const known = people.find(({ phoneIndex }) => phoneIndex === secrets.blindIndex('phone', '19900000001'))
    expect(known && secrets.open(known.nameSealed)).toBe('周建平')
    const rows = await Promise.all([
      database.db.selectFrom('enrolment').selectAll().execute(),
      database.db.selectFrom('roleAssignment').selectAll().execute(),
      database.db.selectFrom('inspector').selectAll().execute(),
    ])
    const plain = [...people, ...rows.flat()].flatMap((row) => Object.values(row).map(String)).join('\n')
    expect(plain).not.toContain('1990000')
    expect(plain).not.toContain('周建平')
  })
})
