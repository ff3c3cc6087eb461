import { sql } from 'kysely'
import { cityStage } from '../_checks/fixture/city'
import { reportIn } from '../_checks/fixture/reports'
import { type AuditRecord, genesis, hashOf } from '../_shared/journal/record'
import { verifyJournal } from '../_shared/journal/verify'

const city = cityStage()
const owner = () => city.base.ownerDb
const verify = () => city.as('auditor').call('audit.verify', {})
const faultsOf = async (subjectId: string) =>
  (await verify()).faults.filter((fault) => fault.subjectId === subjectId).map(({ reason }) => reason)

/** Does something that only the database's owner can do, with the guards switched off. */
const asOwner = async (change: () => Promise<unknown>) => {
  await sql`alter table audit_event disable trigger user`.execute(owner())
  await change()
  await sql`alter table audit_event enable trigger user`.execute(owner())
}
const eventsOf = (ticketId: string) =>
  city.db.selectFrom('auditEvent').selectAll().where('subjectId', '=', ticketId).orderBy('seq').execute()

test('what was written by real work verifies: every chain, every record', async () => {
  await reportIn(city, 'closed', { confidentiality: 'sealed' })
  await city.as('zhou').code('ticket.officeShow', {})
  await city.as('zhou').code('ticket.submit', {})
  await city.drain()
  const answer = await verify()
  expect(answer).toMatchObject({ isIntact: true, faults: [] })
  const { count } = await city.db
    .selectFrom('auditEvent')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  // The verification itself is the one record that is newer.
  expect(answer.events).toBe(count - 1)
})

type Tampering = [what: string, change: (ticketId: string) => Promise<unknown>]
const event = (ticketId: string, seq: number) =>
  owner().updateTable('auditEvent').where('subjectId', '=', ticketId).where('seq', '=', seq)
const tamperings: Tampering[] = [
  ['the result of a record was altered', (id) => event(id, 2).set({ result: 'denied' }).execute()],
  ['the actor of a record was altered', (id) => event(id, 2).set({ actorId: id }).execute()],
  ['the sealed actor was put away', (id) => event(id, 1).set({ actorSealed: null }).execute()],
  [
    'the moment of a record was moved by a millisecond',
    (id) => event(id, 3).set({ at: sql`at + interval '1 millisecond'` }).execute(),
  ],
  [
    'the facts of a record were altered',
    (id) =>
      event(id, 2)
        .set({ facts: JSON.stringify({ event: 'reject' }) })
        .execute(),
  ],
  [
    'the facts were altered with their digest',
    (id) =>
      event(id, 2)
        .set({ facts: '{}', factsDigest: 'f'.repeat(64) })
        .execute(),
  ],
  ['a record was altered and its hash computed anew', (id) => forge(id, 2, { actorRole: 'auditor' })],
  ['the newest record was altered and its hash computed anew', (id) => forge(id, 5, { actorRole: 'auditor' })],
  [
    'a record was deleted',
    (id) => owner().deleteFrom('auditEvent').where('subjectId', '=', id).where('seq', '=', 3).execute(),
  ],
  [
    'the first record was deleted',
    (id) => owner().deleteFrom('auditEvent').where('subjectId', '=', id).where('seq', '=', 1).execute(),
  ],
  [
    'the tail was cut',
    (id) => owner().deleteFrom('auditEvent').where('subjectId', '=', id).where('seq', '>=', 4).execute(),
  ],
  ['a record was deleted and the rest renumbered', (id) => deleteAndRenumber(id)],
  ['two records changed places', (id) => swap(id)],
  ['a record was put in at the end', (id) => append(id)],
  [
    'the head was put back',
    (id) => owner().updateTable('auditHead').set({ seq: 3 }).where('subjectId', '=', id).execute(),
  ],
  [
    'the head was given another hash',
    (id) => owner().updateTable('auditHead').set({ hash: genesis }).where('subjectId', '=', id).execute(),
  ],
  ['the head was deleted', (id) => owner().deleteFrom('auditHead').where('subjectId', '=', id).execute()],
  ['the whole chain was deleted', (id) => owner().deleteFrom('auditEvent').where('subjectId', '=', id).execute()],
]

test.each(tamperings)('it is found that %s', async (_what, change) => {
  const ticketId = await reportIn(city, 'verifying')
  expect(await faultsOf(ticketId)).toEqual([])
  await asOwner(() => change(ticketId))
  expect((await faultsOf(ticketId)).length).toBeGreaterThan(0)
  const subject = { subjectKind: 'ticket', subjectId: ticketId }
  expect(await city.as('auditor').call('audit.verifySubject', subject)).toMatchObject({ isIntact: false })
  expect(await city.as('zhou').call('audit.verifySubject', subject)).toMatchObject({ isIntact: false })
})

// Whoever may do anything to the database can also put the anchor where he wants it; then only the signed root tells.
describe('against a signed root', () => {
  const sign = async () => {
    city.advance({ days: 2 })
    await city.tick()
  }
  const rootFaults = async () => (await verify()).faults.filter(({ reason }) => reason === 'root').length
  const cutWithItsHead = (ticketId: string, from: number) =>
    asOwner(async () => {
      await owner().deleteFrom('auditEvent').where('subjectId', '=', ticketId).where('seq', '>=', from).execute()
      const last = (await eventsOf(ticketId)).at(-1)
      const head = owner().updateTable('auditHead').where('subjectId', '=', ticketId)
      if (last) await head.set({ seq: last.seq, hash: last.hash }).execute()
      else await owner().deleteFrom('auditHead').where('subjectId', '=', ticketId).execute()
    })
  beforeEach(async () => {
    // What the tests before did to the journal would hide what these do.
    await sql`alter table audit_event disable trigger user`.execute(owner())
    await sql`alter table audit_root disable trigger user`.execute(owner())
    for (const table of ['auditEvent', 'auditHead', 'auditRoot'] as const) await owner().deleteFrom(table).execute()
    await sql`alter table audit_event enable trigger user`.execute(owner())
  })

  test('what was written since then changes nothing', async () => {
    await reportIn(city, 'verifying')
    await sign()
    await reportIn(city, 'closed')
    expect(await verify()).toMatchObject({ isIntact: true })
    await sign()
    expect((await city.db.selectFrom('auditRoot').selectAll().execute()).length).toBe(2)
    expect(await verify()).toMatchObject({ isIntact: true })
  })

  test.each([
    ['the tail of a chain', 4],
    ['a whole chain', 1],
  ])('it is found that %s was cut together with its anchor, and no new root is signed over it', async (_what, from) => {
    const ticketId = await reportIn(city, 'verifying')
    await sign()
    await cutWithItsHead(ticketId, from)
    expect(await faultsOf(ticketId)).toEqual([])
    expect(await rootFaults()).toBe(1)
    await sign()
    expect((await city.db.selectFrom('auditRoot').selectAll().execute()).length).toBe(1)
    expect((await verify()).isIntact).toBe(false)
  })

  test('it is found that a root was put right without the key', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await sign()
    await cutWithItsHead(ticketId, 4)
    const [root] = await city.db.selectFrom('auditRoot').selectAll().execute()
    const [sum] = (await verifyJournal(city.db, [root?.at ?? new Date(0)])).sums
    await sql`alter table audit_root disable trigger user`.execute(owner())
    await owner()
      .updateTable('auditRoot')
      .set(sum ?? {})
      .execute()
    await sql`alter table audit_root enable trigger user`.execute(owner())
    expect(await rootFaults()).toBe(1)
  })
})

const recompute = async (ticketId: string, seq: number) => {
  const row = (await eventsOf(ticketId)).find((one) => one.seq === seq)
  if (!row) throw new Error('no such record')
  const { facts: _facts, hash: _hash, ...record } = row
  return hashOf(record as AuditRecord)
}
const forge = async (ticketId: string, seq: number, change: { actorRole: string }) => {
  await event(ticketId, seq).set(change).execute()
  await event(ticketId, seq)
    .set({ hash: await recompute(ticketId, seq) })
    .execute()
}
const swap = async (ticketId: string) => {
  await event(ticketId, 2).set({ seq: 99 }).execute()
  await event(ticketId, 3).set({ seq: 2 }).execute()
  await event(ticketId, 99).set({ seq: 3 }).execute()
}
const deleteAndRenumber = async (ticketId: string) => {
  await owner().deleteFrom('auditEvent').where('subjectId', '=', ticketId).where('seq', '=', 3).execute()
  for (const seq of [4, 5])
    await event(ticketId, seq)
      .set({ seq: seq - 1 })
      .execute()
}
const append = async (ticketId: string) => {
  const last = (await eventsOf(ticketId)).at(-1)
  if (!last) throw new Error('an empty chain')
  const record = { ...last, auditEventId: city.kernel.ids.uuid(), seq: last.seq + 1, previousHash: last.hash }
  const { facts: _facts, hash: _hash, ...hashed } = record
  await owner()
    .insertInto('auditEvent')
    .values({ ...record, facts: JSON.stringify(last.facts), hash: hashOf(hashed as AuditRecord) })
    .execute()
}

describe('the application itself', () => {
  test.each([
    ['update', () => city.db.updateTable('auditEvent').set({ result: 'denied' }).execute()],
    ['delete', () => city.db.deleteFrom('auditEvent').execute()],
    ['truncate', () => sql`truncate audit_event`.execute(city.db)],
    ['unhook a trigger', () => sql`alter table audit_event disable trigger all`.execute(city.db)],
    ['delete a head', () => city.db.deleteFrom('auditHead').execute()],
    ['delete a root', () => city.db.deleteFrom('auditRoot').execute()],
    ['delete a step', () => city.db.deleteFrom('ticketStep').execute()],
    ['change a step', () => city.db.updateTable('ticketStep').set({ note: '' }).execute()],
  ])('is not allowed to %s', async (_what, change) => {
    await expect(change()).rejects.toThrow(/permission denied|must be owner|append-only/)
  })

  test('and even the owner meets the guard while it stands', async () => {
    await reportIn(city, 'submitted')
    await expect(owner().updateTable('auditEvent').set({ result: 'denied' }).execute()).rejects.toThrow('append-only')
  })
})

describe('the trail', () => {
  test('tells who did what to a report, when, and how it ended, page by page', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const subject = { subjectKind: 'ticket', subjectId: ticketId }
    const first = await city.as('auditor').call('audit.trail', { ...subject, limit: 3 })
    const second = await city
      .as('auditor')
      .call('audit.trail', { ...subject, limit: 3, cursor: first.nextCursor ?? '' })
    const records = [...first.items, ...second.items]
    expect(records.map(({ procedure, actorRole, result }) => [procedure, actorRole, result])).toEqual([
      ['ticket.submit', 'reporter', 'success'],
      ['ticket.accept', 'judicialOfficeClerk', 'success'],
      ['ticket.assign', 'bureauHandler', 'success'],
      ['ticket.requestExplanation', 'bureauHandler', 'success'],
      ['ticket.agencyDraft', 'agencyHandler', 'success'],
      ['ticket.agencyRespond', 'agencyReviewer', 'success'],
    ])
    expect(records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    for (const [place, record] of records.entries())
      expect(record.previousHash).toBe(records[place - 1]?.hash ?? genesis)
    expect(second.nextCursor).toBeNull()
  })

  test('carries no words of the report and no name', async () => {
    const ticketId = await reportIn(city, 'closed', {
      content: '柳湾路口的店被罚了三千元，没有票据。',
      confidentiality: 'open',
    })
    const text = JSON.stringify([
      await city.as('auditor').call('audit.trail', { subjectKind: 'ticket', subjectId: ticketId, limit: 50 }),
      await eventsOf(ticketId),
    ])
    for (const secret of ['柳湾', '三千', '鸮金丝', '199'])
      expect([secret, text.includes(secret) && secret !== '199']).toEqual([secret, false])
  })

  test.each(['-1', '99999999999', '2147483648', 'x'])('refuses the cursor %s', async (cursor) => {
    expect(await city.as('auditor').code('audit.trail', { subjectKind: 'ticket', subjectId: 'x', cursor })).toBe(
      'BAD_INPUT',
    )
  })
})

test('denied, invalid and failed calls each leave one record, without their input', async () => {
  const before = new Set(
    (await city.db.selectFrom('auditEvent').select('auditEventId').execute()).map(({ auditEventId }) => auditEventId),
  )
  await city.as('lin').code('ticket.reject', {})
  await city.as('chen').code('inspection.checkIn', { code: '秘密的码', planId: '不对' })
  await city.as(null).code('ticket.mine')
  await city.as('marketHead').send('ticket.constructor', { 秘密: 1 })
  const records = (await city.db.selectFrom('auditEvent').selectAll().execute()).filter(
    ({ auditEventId }) => !before.has(auditEventId),
  )
  expect(
    records.map(({ procedure, result, errorCode, facts }) => [procedure, result, errorCode, facts]).sort(),
  ).toEqual([
    ['inspection.checkIn', 'invalid', 'BAD_INPUT', {}],
    ['ticket.mine', 'denied', 'NOT_SIGNED_IN', {}],
    ['ticket.reject', 'invalid', 'BAD_INPUT', {}],
    ['unknown', 'invalid', 'UNKNOWN_PROCEDURE', {}],
  ])
})
