import { sql } from 'kysely'
import { citySecrets, cityStage } from '../_checks/fixture/city'
import { assignmentIdOf, people, personIdOf, tokenOf } from '../_checks/fixture/people'
import { agencyIds, officeIds } from '../_checks/fixture/places'
import { insertPerson } from '../_checks/fixture/store'
import { testId } from '../_checks/harness/callers'
import { allFeatures } from '../_host/features'
import { createServe } from '../_shared/serve'

const city = cityStage()
let made = 0

/** Signs somebody in through the stubbed WeChat, with the phone number that it vouches for. */
const newcomer = async (phone?: string) => {
  made += 1
  if (phone) city.kernel.ports.wechat.exchangePhoneCode = async () => ({ phone })
  const { token } = await city.as(null).call('identity.wechatSignIn', { code: `new-${made}` })
  return city.with(token)
}
const enrol = (phone: string, role: string, extra: object = {}) => {
  made += 1
  return city.base.ownerDb
    .insertInto('enrolment')
    .values({
      enrolmentId: testId(`enrolment ${made}`),
      phoneIndex: citySecrets.blindIndex('phone', phone),
      nameSealed: citySecrets.seal('鸮金丝登记'),
      role,
      title: '干警',
      unitName: '柳溪司法所',
      createdAt: city.kernel.clock.now(),
      ...extra,
    })
    .execute()
}

describe('demo sign-in', () => {
  test('does not exist outside demo mode, neither the list nor a token', async () => {
    expect(await city.as(null).code('identity.demoPeople')).toBe('NOT_FOUND')
    expect(await city.as(null).code('identity.demoSignIn', { person: 'zhou' })).toBe('NOT_FOUND')
    expect(await city.as('admin').code('identity.demoSignIn', { person: 'zhou' })).toBe('NOT_FOUND')
  })

  test('in demo mode lists who may be picked and signs in as nobody else', async () => {
    const config = { publicUrl: 'https://example.test', isDemo: true, numberPrefix: 'YT' }
    const serve = createServe(city.kernelWith({ config }), allFeatures)
    const send = (procedure: string, input: object) =>
      serve({ procedure, input: () => input, credentials: {}, address: '10.0.0.1' })
    expect(await send('identity.demoPeople', {})).toMatchObject({ output: { people: [] } })
    await city.base.ownerDb
      .insertInto('demoPerson')
      .values({ key: 'wu-siyuan', personId: personIdOf('wu'), group: 'enterprise', hint: '试试', sort: 1 })
      .execute()
    expect(await send('identity.demoPeople', {})).toMatchObject({
      output: { people: [{ key: 'wu-siyuan', name: people.wu?.name, roles: ['specialSupervisor'] }] },
    })
    const signedIn = await send('identity.demoSignIn', { person: 'wu-siyuan' })
    expect(signedIn).toMatchObject({ output: { token: expect.stringMatching(/^[A-Za-z0-9_-]{32}$/) } })
    for (const person of ['zhou', personIdOf('wu'), 'constructor', '__proto__'])
      expect(await send('identity.demoSignIn', { person })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('WeChat sign-in', () => {
  test('makes one person of one WeChat account, with a session of his own each time and no role', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => city.as(null).call('identity.wechatSignIn', { code: 'same' })),
    )
    expect(one?.token).not.toBe(two?.token)
    const openidIndex = citySecrets.blindIndex('openid', 'openid-same')
    const persons = await city.db
      .selectFrom('person')
      .select('personId')
      .where('openidIndex', '=', openidIndex)
      .execute()
    expect(persons).toHaveLength(1)
    const me = await city.with(one?.token ?? '').call('identity.me', {})
    expect(me).toMatchObject({ assignments: [], active: null, phoneMasked: null, unread: 0, isDemo: false })
    expect(await city.with(two?.token ?? '').code('ticket.mine')).toBe('FORBIDDEN')
  })

  test('that WeChat refuses is told in one sentence, and nobody is made', async () => {
    const before = await city.db.selectFrom('person').select('personId').execute()
    city.kernel.ports.wechat.exchangeLoginCode = (
      await import('../_platform/wechat/absent')
    ).absentWechat.exchangeLoginCode
    const refused = await city.as(null).refusal('identity.wechatSignIn', { code: 'x' })
    expect(refused).toMatchObject({ code: 'WECHAT_CODE', status: 422 })
    expect(await city.db.selectFrom('person').select('personId').execute()).toEqual(before)
  })

  test('keeps only a hash of the token', async () => {
    const { token } = await city.as(null).call('identity.wechatSignIn', { code: 'hash' })
    expect(JSON.stringify(await city.db.selectFrom('session').selectAll().execute())).not.toContain(token)
  })
})

describe('binding a phone', () => {
  test('gives each role that the registry holds for the number, once', async () => {
    await enrol('19900440001', 'judicialOfficeClerk', { officeId: officeIds.liuxi })
    await enrol('19900440001', 'agencyHandler', { agencyId: agencyIds.fire })
    await enrol('19900440001', 'bureauLeader', { endedAt: city.kernel.clock.now() })
    const who = await newcomer('19900440001')
    expect(await who.call('identity.bindPhone', { phoneCode: 'p' })).toEqual({ granted: 2 })
    expect(await who.call('identity.bindPhone', { phoneCode: 'p' })).toEqual({ granted: 0 })
    const me = await who.call('identity.me', {})
    expect(me.assignments.map(({ role }) => role).sort()).toEqual(['agencyHandler', 'judicialOfficeClerk'])
    expect(me).toMatchObject({ name: '鸮金丝登记', phoneMasked: '199****0001' })
    expect(await who.code('ticket.queue')).toBe('OK')
  })

  test('of somebody else’s number is refused, and gives no role', async () => {
    await enrol('19900440002', 'bureauHandler')
    const first = await newcomer('19900440002')
    await first.call('identity.bindPhone', { phoneCode: 'p' })
    const second = await newcomer('19900440002')
    expect(await second.code('identity.bindPhone', { phoneCode: 'p' })).toBe('WECHAT_CODE')
    expect((await second.call('identity.me', {})).assignments).toEqual([])
  })

  test('can be taken back: nothing of the number is left with the person, and the roles stay', async () => {
    const phone = '19900440004'
    await enrol(phone, 'judicialOfficeClerk', { officeId: officeIds.liuxi })
    const who = await newcomer(phone)
    await who.call('identity.bindPhone', { phoneCode: 'p' })
    expect(await who.call('identity.forgetPhone', {})).toEqual({ isForgotten: true })
    expect(await who.call('identity.ownData', {})).toMatchObject({ phone: null })
    expect(await who.call('identity.me', {})).toMatchObject({ phoneMasked: null })
    expect(await who.code('ticket.queue')).toBe('OK')
    const phoneIndex = citySecrets.blindIndex('phone', phone)
    const left = await city.db.selectFrom('person').select('personId').where('phoneIndex', '=', phoneIndex).execute()
    expect(left).toEqual([])
    // Noted without the number, and a second time there is nothing to take.
    expect(await who.call('identity.forgetPhone', {})).toEqual({ isForgotten: false })
    const noted = await city.db.selectFrom('auditEvent').selectAll().where('kind', '=', 'phoneForgotten').execute()
    expect(noted).toHaveLength(2)
    expect(JSON.stringify(noted)).not.toContain(phone)
    // Nobody else lost his.
    expect(await city.as('zhou').call('identity.ownData', {})).toMatchObject({ phone: people.zhou?.phone })
    // Whoever thinks better of it binds it again.
    expect(await who.call('identity.bindPhone', { phoneCode: 'p' })).toEqual({ granted: 0 })
    expect(await who.call('identity.ownData', {})).toMatchObject({ phone })
  })

  test('that somebody took back and the carrier gave to another gives that one neither his roles nor his name', async () => {
    const phone = '19900440005'
    await enrol(phone, 'judicialOfficeClerk', { officeId: officeIds.liuxi })
    const first = await newcomer(phone)
    await first.call('identity.bindPhone', { phoneCode: 'p' })
    await first.call('identity.forgetPhone', {})
    const second = await newcomer(phone)
    expect(await second.call('identity.bindPhone', { phoneCode: 'p' })).toEqual({ granted: 0 })
    const me = await second.call('identity.me', {})
    expect(me.assignments).toEqual([])
    expect(me.name).not.toBe('鸮金丝登记')
    expect(await second.code('ticket.queue')).toBe('FORBIDDEN')
    expect(await first.code('ticket.queue')).toBe('OK')
  })

  test('that no registry knows gives no role and keeps the name', async () => {
    await insertPerson(city.base.ownerDb, citySecrets, 'named', { name: '鸮金丝有名', phone: '19900449999', roles: [] })
    city.kernel.ports.wechat.exchangePhoneCode = async () => ({ phone: '19900440003' })
    expect(await city.as('named').call('identity.bindPhone', { phoneCode: 'p' })).toEqual({ granted: 0 })
    expect(await city.as('named').call('identity.me', {})).toMatchObject({
      name: '鸮金丝有名',
      phoneMasked: '199****0003',
    })
  })
})

describe('roles', () => {
  test('are switched among one’s own, and the next call acts in the chosen one', async () => {
    const roleNow = async () => (await city.as('both').call('identity.me', {})).active?.role
    expect(await roleNow()).toBe('enterpriseUser')
    await city.as('both').call('identity.switchRole', { assignmentId: assignmentIdOf('both', 1) })
    expect(await roleNow()).toBe('specialSupervisor')
    expect(await city.as('both').code('inspection.current')).toBe('FORBIDDEN')
    await city.as('both').call('identity.switchRole', { assignmentId: assignmentIdOf('both', 0) })
    expect(await city.as('both').code('inspection.current')).toBe('OK')
  })

  test('of others cannot be taken, and look the same as roles that are missing', async () => {
    const foreign = await city.as('zhou').refusal('identity.switchRole', { assignmentId: assignmentIdOf('lin') })
    const missing = await city.as('zhou').refusal('identity.switchRole', { assignmentId: testId('nothing') })
    expect(foreign).toEqual(missing)
    expect(foreign.code).toBe('NOT_FOUND')
    expect((await city.as('zhou').call('identity.me', {})).active?.role).toBe('enterpriseUser')
  })

  test('that were ended are gone with the very next call, in every session, and cannot be chosen or bound again', async () => {
    const phone = '19900440009'
    await enrol(phone, 'judicialOfficeClerk', { officeId: officeIds.liuxi })
    const who = await newcomer(phone)
    await who.call('identity.bindPhone', { phoneCode: 'p' })
    const [role] = (await who.call('identity.me', {})).assignments
    const assignmentId = role?.assignmentId ?? ''
    expect(await who.code('ticket.queue')).toBe('OK')
    expect(await city.as('admin').code('identity.endRole', { assignmentId, reason: '' })).toBe('BAD_INPUT')
    await city.as('admin').call('identity.endRole', { assignmentId, reason: '调离' })
    expect(await who.code('ticket.queue')).toBe('FORBIDDEN')
    expect(await who.code('identity.switchRole', { assignmentId })).toBe('NOT_FOUND')
    expect(await who.call('identity.bindPhone', { phoneCode: 'p' })).toEqual({ granted: 0 })
    expect(await city.as('admin').code('identity.endRole', { assignmentId, reason: '调离' })).toBe('NOT_FOUND')
    // The registry entry ends with it: whoever gets the number later gets no role by it.
    const phoneIndex = citySecrets.blindIndex('phone', phone)
    const open = await city.db
      .selectFrom('enrolment')
      .selectAll()
      .where('phoneIndex', '=', phoneIndex)
      .where('endedAt', 'is', null)
      .execute()
    expect(open).toEqual([])
  })

  test('whose term has ended stay visible as ended, and staff can do nothing in them', async () => {
    await insertPerson(city.base.ownerDb, citySecrets, 'formerClerk', {
      name: '鸮金丝前任',
      phone: '19900449998',
      roles: [{ role: 'judicialOfficeClerk', officeId: officeIds.liuxi, endsAt: city.kernel.clock.now() }],
    })
    expect(await city.as('formerClerk').code('ticket.queue')).toBe('FORBIDDEN')
    expect((await city.as('formerClerk').call('identity.me', {})).active?.title).toContain('任期已结束')
  })
})

describe('a session', () => {
  test('ends with signing out, and that one only', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => city.as(null).call('identity.wechatSignIn', { code: 'out' })))
    expect(await city.with(one?.token ?? '').call('identity.signOut', {})).toEqual({ isSignedOut: true })
    expect(await city.with(one?.token ?? '').code('identity.me')).toBe('NOT_SIGNED_IN')
    expect(await city.with(two?.token ?? '').code('identity.me')).toBe('OK')
  })

  test('ends after 30 days, at the end of the day it was told', async () => {
    const { token, expiresAt } = await city.as(null).call('identity.wechatSignIn', { code: 'old' })
    expect(expiresAt).toBe('2026-12-20T15:59:59.999Z')
    city.setTime('2026-12-20 23:59')
    expect(await city.with(token).code('identity.me')).toBe('OK')
    city.setTime('2026-12-21 00:00')
    expect(await city.with(token).code('identity.me')).toBe('NOT_SIGNED_IN')
  })

  test.each(['', 'x', 'a'.repeat(200), `${tokenOf('zhou')}0`, tokenOf('zhou').slice(0, -1)])(
    'is not opened by “%s”',
    async (token) => {
      expect(await city.with(token || 'none').code('identity.me')).toBe('NOT_SIGNED_IN')
    },
  )
})

test('names and phones stand in plain text in no row of any table', async () => {
  const phone = '19900445555'
  await enrol(phone, 'judicialOfficeClerk', { officeId: officeIds.liuxi, nameSealed: citySecrets.seal('鸮金丝表') })
  const who = await newcomer(phone)
  await who.call('identity.bindPhone', { phoneCode: 'p' })
  const ticket = { kind: 'complaint', category: 'frequency', content: '一个月里来了三次，查的内容一样。' } as const
  await city.as('zhou').call('ticket.submit', { ...ticket, confidentiality: 'open' })
  await city.as('wu').call('ticket.submit', { ...ticket, confidentiality: 'sealed' })
  const canaries = ['鸮金丝', '微信用户', 'openid-', ...Object.values(people).map((person) => person.phone), phone]
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(city.base.ownerDb)
  let rows = 0
  for (const { name } of tables.rows) {
    const found = await sql<{
      text: string
    }>`select row_to_json(one)::text as text from ${sql.table(name)} one`.execute(city.base.ownerDb)
    rows += found.rows.length
    for (const canary of canaries) {
      const hex = Buffer.from(canary, 'utf8').toString('hex')
      expect([name, canary, found.rows.some(({ text }) => text.includes(canary) || text.includes(hex))]).toEqual([
        name,
        canary,
        false,
      ])
    }
  }
  expect(rows).toBeGreaterThan(1_500)
  expect(tables.rows.length).toBeGreaterThan(35)
})

test('a person reads in full what the register holds of him, and of nobody else; each reading is noted', async () => {
  expect(await city.as(null).code('identity.ownData', {})).toBe('NOT_SIGNED_IN')
  const [me, own] = [await city.as('zhou').call('identity.me', {}), await city.as('zhou').call('identity.ownData', {})]
  expect(own).toMatchObject({ name: me.name, hasWechat: expect.any(Boolean) })
  expect(own.assignments).toEqual(me.assignments)
  // In full: a masked number could neither be checked nor corrected.
  if (me.phoneMasked) expect(own.phone).toMatch(new RegExp(`^${me.phoneMasked.replace(/\*+/, '\\d+')}$`))
  const noted = await city.db
    .selectFrom('auditEvent')
    .select('kind')
    .where('procedure', '=', 'identity.ownData')
    .execute()
  expect(noted.map(({ kind }) => kind)).toContain('ownDataRead')
})
