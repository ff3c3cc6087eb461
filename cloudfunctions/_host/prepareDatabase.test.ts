import { citySecrets } from '../_checks/fixture/city'
import { insertCity } from '../_checks/fixture/store'
import { alone, type TestDatabase, testDatabase } from '../_checks/harness/database'
import { readEnvironment } from '../_platform/environment'
import { noteFact } from './installation/store'
import { isDemoAllowed, prepareDatabase } from './prepareDatabase'

type Variables = Record<string, string | undefined>

const given = (variables: Variables) => readEnvironment(variables as NodeJS.ProcessEnv)
const own = { DATABASE_URL: 'postgres://a@b/c' }

// architecture.md: not NODE_ENV=production, a loopback binding, and with DATABASE_URL also DEMO=1.
test.each<[string, boolean, Variables]>([
  ['nothing is set', true, {}],
  ['it listens on ::1', true, { HOST: '::1' }],
  ['it listens on localhost', true, { HOST: 'localhost' }],
  ['it is production', false, { NODE_ENV: 'production' }],
  ['it is production, and the demo is asked for', false, { NODE_ENV: 'production', DEMO: '1' }],
  ['it listens everywhere', false, { HOST: '0.0.0.0' }],
  ['it listens everywhere, IPv6', false, { HOST: '::', DEMO: '1' }],
  ['it listens on an address of the network', false, { HOST: '10.0.0.8', DEMO: '1' }],
  ['the name only begins like one of this machine', false, { HOST: '127.0.0.1.example.com', DEMO: '1' }],
  ['the database is one’s own', false, own],
  ['the database is one’s own, and DEMO says anything but 1', false, { ...own, DEMO: 'true' }],
  ['the database is one’s own, and the demo is asked for', true, { ...own, DEMO: '1' }],
  ['the database is one’s own, reached by the owner alone', false, { OWNER_DATABASE_URL: 'postgres://o@b/c' }],
])('when %s, a demo is allowed: %s', (_when, isAllowed, variables) => {
  expect(isDemoAllowed(given(variables))).toBe(isAllowed)
})

describe('what a database says of itself', () => {
  let base: TestDatabase
  beforeEach(async () => {
    base = await testDatabase()
  })
  afterEach(() => base.close())

  const key = { DATA_KEY: Buffer.alloc(32, 7).toString('hex') }
  const prepare = (variables: Variables = {}) =>
    alone(() => prepareDatabase(given({ ...key, ...variables }), base.ownerUrl, () => undefined))
  const mark = async () => {
    await noteFact(base.ownerDb, 'demo', '2026-11-20T02:00:00.000Z')
    await noteFact(base.ownerDb, 'demoComplete', '2026-11-20T02:00:00.000Z')
  }

  test('an empty one is filled with the demo city, unless a demo is not allowed', async () => {
    expect(await prepare()).toEqual({ isDemo: true, mustSeed: true })
    for (const variables of [{ NODE_ENV: 'production' }, { HOST: '0.0.0.0' }, own])
      expect(await prepare(variables)).toEqual({ isDemo: false, mustSeed: false })
  })

  test('one that is not empty is neither filled nor a demo, whatever is asked for', async () => {
    await insertCity(base.ownerDb, citySecrets)
    for (const variables of [{}, { DEMO: '1' }, { ...own, DEMO: '1' }])
      expect(await prepare(variables)).toEqual({ isDemo: false, mustSeed: false })
  })

  test('one that we filled is a demo for as long as a demo is allowed', async () => {
    await insertCity(base.ownerDb, citySecrets)
    await mark()
    expect(await prepare()).toEqual({ isDemo: true, mustSeed: false })
    for (const variables of [{ NODE_ENV: 'production' }, { HOST: '0.0.0.0' }, own])
      expect(await prepare(variables)).toEqual({ isDemo: false, mustSeed: false })
  })
})
