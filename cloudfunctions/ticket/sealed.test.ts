import { cityStage, newClientId } from '../_checks/fixture/city'
import { personIdOf, tokenOf } from '../_checks/fixture/people'
import { report, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { allRows, rowsWritten } from '../_checks/fixture/rows'
import { inspect, newPlan, newShop } from '../_checks/fixture/visits'
import { sha256 } from '../_shared/hash'

// With limits on: their rows must name nobody either.
const city = cityStage({ limitScale: 1 })

/** Everything by which somebody without the key could recognise a person. */
const traitsOf = async (person: string) => {
  const personId = personIdOf(person)
  const roles = await city.db.selectFrom('roleAssignment').selectAll().where('personId', '=', personId).execute()
  const sessions = await city.db.selectFrom('session').selectAll().where('personId', '=', personId).execute()
  return [
    personId,
    tokenOf(person),
    sha256(tokenOf(person)),
    ...sessions.map(({ sessionId }) => sessionId),
    ...roles.flatMap(({ assignmentId, enterpriseId, title }) => [assignmentId, title, enterpriseId ?? assignmentId]),
  ]
}

const wholeLife = async (person: string) => {
  const crew = { reporter: person }
  const ticketId = await reportIn(city, 'awaitingReporter', { confidentiality: 'sealed' }, crew)
  await city.as(person).step('ticket.reporterReply', ticketId, { answer: '是九月和十一月' })
  await city.as('cityReviewer').step('ticket.correctOnSpot', ticketId, words['ticket.correctOnSpot'])
  await city.as('lin').step('ticket.originatorInformed', ticketId, { how: 'inApp' })
  await city.as(person).step('ticket.reopen', ticketId, { reason: '上周又来查了一次' })
  await city.as(person).call('ticket.show', { ticketId })
  await city.as(person).call('audit.verifySubject', { subjectKind: 'ticket', subjectId: ticketId })
  await city.drain()
  return ticketId
}

test('a sealed report and all that becomes of it names its reporter in no row outside the vault', async () => {
  const traits = await traitsOf('zhou')
  const written = await rowsWritten(city, () => wholeLife('zhou'))
  expect(written.length).toBeGreaterThan(60)
  const tables = new Set(written.map(({ table }) => table))
  for (const table of [
    'ticket',
    'ticket_step',
    'audit_event',
    'event_outbox',
    'notification',
    'idempotent_call',
    'sealed_identity',
  ])
    expect(tables).toContain(table)
  const leaks = written.filter(({ text }) => traits.some((trait) => text.includes(trait)))
  expect(leaks).toEqual([])
})

test('the same search finds an open reporter: it is not blind', async () => {
  const traits = await traitsOf('zhou')
  const written = await rowsWritten(city, () => submit(city, 'zhou', { confidentiality: 'open' }))
  const leaks = written.filter(({ text }) => traits.some((trait) => text.includes(trait)))
  expect(leaks.map(({ table }) => table)).toEqual(expect.arrayContaining(['ticket']))
})

test('refused attempts on a sealed report name nobody either', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
  const traits = await traitsOf('zhou')
  const written = await rowsWritten(city, async () => {
    await city.as('zhou').code('ticket.withdraw', { ticketId, version: 7, reason: '不用了' })
    await city.as('zhou').code('ticket.confirm', { ticketId, version: 0, stars: 5 })
    await city.as('zhou').code('ticket.reopen', { ticketId, version: 0, reason: '再办一次吧' })
    await city.as('zhou').code('ticket.reporterReply', { ticketId, version: 0, answer: '补充' })
    await city.as('zhou').code('ticket.originatorInformed', { ticketId, version: 0, how: 'byReporter' })
    await city.as('zhou').code('ticket.show', { ticketId: newClientId() })
    await city.as('zhou').code('ticket.submit', { ...report(), confidentiality: 'sealed', content: '短' })
  })
  expect(written.filter(({ table }) => table === 'audit_event')).toHaveLength(7)
  expect(written.filter(({ text }) => traits.some((trait) => text.includes(trait)))).toEqual([])
})

test('what the reporter does with a sealed report stands in the journal under its pseudonym, not even sealed with the key', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
  await city.as('zhou').call('ticket.show', { ticketId })
  await city.as('zhou').step('ticket.withdraw', ticketId, { reason: '不用了' })
  const { reporterId } = await ticketRow(city, ticketId)
  const own = await city.db
    .selectFrom('auditEvent')
    .selectAll()
    .where('actorId', '=', reporterId)
    .orderBy('seq')
    .execute()
  expect(own.map(({ procedure }) => procedure).sort()).toEqual(['ticket.show', 'ticket.submit', 'ticket.withdraw'])
  for (const { actorSealed } of own) expect(actorSealed).toBeNull()
})

test('each sealed report has a pseudonym of its own, which leads to no other report', async () => {
  const [one, two] = [
    await ticketRow(city, await submit(city, 'zhou', { confidentiality: 'sealed' })),
    await ticketRow(city, await submit(city, 'zhou', { confidentiality: 'sealed' })),
  ]
  expect(one.reporterId).not.toBe(two.reporterId)
  expect(one.reporterId).not.toBe(personIdOf('zhou'))
  expect(one).toMatchObject({ enterpriseId: null, inspectionId: null })
})

test('its reporter finds it among his reports, reads it, and gets its notices; others find nothing', async () => {
  const ticketId = await submit(city, 'ye', { confidentiality: 'sealed' })
  await city.as('lin').step('ticket.accept', ticketId)
  expect((await city.as('ye').call('ticket.mine', {})).items.map((item) => item.ticketId)).toContain(ticketId)
  expect((await city.as('ye').call('ticket.show', { ticketId })).state).toBe('accepted')
  const { items } = await city.as('ye').call('notice.inbox', {})
  expect(items[0]).toMatchObject({
    title: '司法所受理了你的反映',
    link: expect.stringContaining(ticketId),
    isRead: false,
  })
  expect((await city.as('ye').call('identity.me', {})).unread).toBe(1)
  expect(await city.as('ye').call('notice.markRead', { noticeIds: [items[0]?.noticeId ?? ''] })).toEqual({ unread: 0 })
  for (const other of ['zhou', 'wu']) expect(await city.as(other).code('ticket.show', { ticketId })).toBe('NOT_FOUND')
})

test('office, bureau and superior see no reporter, and no way to him', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
  const traits = await traitsOf('zhou')
  for (const who of ['lin', 'zhao', 'cityHandler', 'cityReviewer', 'cityLeader']) {
    const view = await city.as(who).call('ticket.officeShow', { ticketId })
    expect(view.reporter).toBeNull()
    const text = JSON.stringify(view)
    for (const trait of [...traits, '鸮金丝', 'reporterId']) expect(text).not.toContain(trait)
  }
})

test('of an inspection that was named nothing is kept: the inspection would name the enterprise', async () => {
  const shop = await newShop(city)
  const inspectionId = await inspect(city, shop, await newPlan(city))
  const written = await rowsWritten(city, () => submit(city, shop.user, { confidentiality: 'sealed', inspectionId }))
  expect(written.filter(({ text }) => text.includes(inspectionId) || text.includes(shop.enterpriseId))).toEqual([])
})

test('a phone call is no way to tell a sealed reporter', async () => {
  const ticketId = await reportIn(city, 'replied', { confidentiality: 'sealed' })
  for (const how of ['phone', 'inPerson'])
    expect(await city.as('lin').stepCode('ticket.originatorInformed', ticketId, { how })).toBe('BAD_INPUT')
  expect(await city.as('lin').stepCode('ticket.originatorInformed', ticketId, { how: 'inApp' })).toBe('OK')
})

test('a key that does not fit opens nothing: the vault holds no plain identity', async () => {
  await submit(city, 'zhou', { confidentiality: 'sealed' })
  const vault = (await allRows(city)).filter(({ table }) => table === 'sealed_identity')
  expect(vault.length).toBeGreaterThan(0)
  for (const { text } of vault) expect(text).not.toContain(personIdOf('zhou'))
})
