import pino from 'pino'
import { cityStage } from '../_checks/fixture/city'
import { people, personIdOf, tokenOf } from '../_checks/fixture/people'
import { reportIn, submit } from '../_checks/fixture/reports'
import { allRows, rowsWritten } from '../_checks/fixture/rows'
import { inspect, newPlan, newShop } from '../_checks/fixture/visits'

// What a sealed identity leaves behind when it is asked for, approved, opened and watched over: rows, files, log lines.

const logged: string[] = []
const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) })
const city = cityStage({ limitScale: 1, log })

const askAndApprove = async (ticketId: string) => {
  const { requestId } = await city
    .as('cityHandler')
    .call('ticket.requestIdentity', { ticketId, reason: '当面核实情况，需要联系本人' })
  for (const [version, who] of ['custodian', 'cityLeader'].entries())
    await city
      .as(who)
      .call('identity.decideAccess', { requestId, version, decision: 'approve', reason: '理由充分，同意' })
  return requestId
}

test('name and phone stand in no row and no log line after request, approval and opening', async () => {
  const ticketId = await reportIn(city, 'accepted', { confidentiality: 'sealed' })
  const { name = '', phone = '' } = people.zhou ?? {}
  logged.length = 0
  const written = await rowsWritten(city, async () => {
    const requestId = await askAndApprove(ticketId)
    const shown = await city.as('cityHandler').call('identity.openIdentity', { requestId })
    // Without this the search below would prove nothing.
    expect(shown).toMatchObject({ name, phone })
    await city.as('cityHandler').call('identity.openIdentity', { requestId })
    await city.as('zhou').call('ticket.protection', { ticketId })
    await city.tick()
    city.advance({ minutes: 31 })
    await city.as('cityHandler').code('identity.openIdentity', { requestId })
    await city.tick()
  })
  const traits = [name, phone, personIdOf('zhou'), tokenOf('zhou')]
  expect(written.length).toBeGreaterThan(20)
  expect(written.filter(({ text }) => traits.some((trait) => text.includes(trait)))).toEqual([])
  expect(logged.filter((line) => line.includes('identity.openIdentity'))).toHaveLength(3)
  expect(logged.filter((line) => traits.some((trait) => line.includes(trait)))).toEqual([])
  const everywhere = (await allRows(city)).filter(({ text }) => text.includes(name) || text.includes(phone))
  expect(everywhere).toEqual([])
})

test('the answers that are kept for repeated calls hold nothing of an opening', async () => {
  const ticketId = await reportIn(city, 'accepted', { confidentiality: 'sealed' })
  const requestId = await askAndApprove(ticketId)
  const kept = await rowsWritten(city, () => city.as('cityHandler').call('identity.openIdentity', { requestId }))
  expect(kept.map(({ table }) => table)).toContain('identity_opening')
  expect(kept.map(({ table }) => table)).not.toContain('idempotent_call')
})

test('what is written when a visit is noticed, and when the reporter is asked and answers, leads to nobody', async () => {
  const shop = await newShop(city)
  const ticketId = await submit(city, shop.user, { confidentiality: 'sealed' })
  city.setTime('2026-12-15 09:00')
  const inspectionId = await inspect(city, shop, await newPlan(city))
  await city.tick()
  const visit = await city.db.selectFrom('eventOutbox').selectAll().where('subjectId', '=', inspectionId).execute()
  const traits = [
    inspectionId,
    shop.enterpriseId,
    personIdOf(shop.user),
    tokenOf(shop.user),
    people[shop.user]?.name ?? '鸮金丝shop',
    ...visit.flatMap(({ correlationId, eventId }) => [correlationId, eventId]),
  ]
  const written = await rowsWritten(city, async () => {
    city.setTime('2026-12-28 10:00')
    await city.as('lin').call('ticket.counters', {})
    await city.tick()
    await city.tick()
    await city.as(shop.user).call('ticket.protection', { ticketId })
    await city.as(shop.user).call('ticket.answerWatch', { ticketId, answer: 'none' })
  })
  const tables = new Set(written.map(({ table }) => table))
  for (const table of ['retaliation_prompt', 'retaliation_alert', 'notification', 'audit_event'])
    expect(tables).toContain(table)
  // The visit's own clocks and notices go on meanwhile; only what belongs to the report is looked at.
  const own = written.filter(({ text }) => !text.includes('"subject_kind":"inspection"'))
  const about = own.filter(
    ({ table }) => table.startsWith('retaliation') || /notification|audit|outbox|idem/.test(table),
  )
  expect(about.filter(({ text }) => traits.some((trait) => text.includes(trait)))).toEqual([])
})

test('a vault without its key tells neither person nor enterprise, by any column', async () => {
  const shop = await newShop(city)
  const [vault] = (await rowsWritten(city, () => submit(city, shop.user, { confidentiality: 'sealed' }))).filter(
    ({ table }) => table === 'sealed_identity',
  )
  const { pseudonym, enterprise_index: index } = JSON.parse(vault?.text ?? '{}')
  const others = (await allRows(city)).filter(({ table }) => table !== 'sealed_identity')
  expect(others.filter(({ text }) => text.includes(index))).toEqual([])
  const holding = new Set(others.filter(({ text }) => text.includes(pseudonym)).map(({ table }) => table))
  for (const table of ['person', 'session', 'role_assignment', 'enterprise', 'inspection'])
    expect(holding).not.toContain(table)
})
