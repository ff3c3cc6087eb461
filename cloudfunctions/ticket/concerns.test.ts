import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { submit, ticketRow } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'
import { submitUnsigned } from '../_checks/fixture/unsigned'
import { arrive, newPlan, newShop } from '../_checks/fixture/visits'

// What the identity custodian looks into for whoever says that somebody makes trouble for him.
const city = cityStage()
const bind = secondRoles(city)
const note = '已当面告诉分管领导，由他安排人联系。'
const takenUp = '你的反映有人在跟进'

beforeEach(async () => {
  city.setTime('2026-11-20 10:00')
  await city.base.ownerDb.deleteFrom('retaliationConcern').execute()
})

const at = async (day: string) => {
  city.setTime(`${day} 10:00`)
  for (let round = 0; round < 4; round += 1) await city.tick()
}
const listOf = async (who = 'custodian', only: 'waiting' | 'handled' = 'waiting') =>
  (await city.as(who).call('ticket.concerns', { only })).items
const handle = (concernId: string, who = 'custodian', words = note) =>
  city.as(who).code('ticket.handleConcern', { concernId, note: words })
const troubled = async (confidentiality: 'sealed' | 'hiddenFromAgency' = 'sealed', day = '2026-12-25') => {
  city.setTime('2026-11-20 10:00')
  const ticketId = await submit(city, 'zhou', { confidentiality })
  await at(day)
  await city.as('zhou').call('ticket.answerWatch', { ticketId, answer: 'happened' })
  const { receiptNumber } = await ticketRow(city, ticketId)
  const concern = (await listOf()).find((one) => one.receiptNumber === receiptNumber)
  return { ticketId, receiptNumber, concernId: concern?.concernId ?? '' }
}

test('nobody but the custodian lists what was said, or writes that it was handled', async () => {
  const { concernId } = await troubled()
  for (const who of ['zhou', 'lin', 'zhao', 'cityHandler', 'cityLeader', 'marketHandler', 'marketHead', 'discipline']) {
    expect([who, await city.as(who).code('ticket.concerns', {})]).toEqual([who, 'FORBIDDEN'])
    expect([who, await handle(concernId, who)]).toEqual([who, 'FORBIDDEN'])
  }
})

test('“something happened” waits for him by the number alone until he writes what was done; “nothing” does not', async () => {
  const { ticketId, receiptNumber, concernId } = await troubled()
  const [waiting, ...more] = await listOf()
  expect(more).toEqual([])
  expect(waiting).toMatchObject({ receiptNumber, kind: 'said', reach: 'sealed', handling: null })
  expect(JSON.stringify(waiting)).not.toContain(ticketId)
  expect(JSON.stringify(waiting)).not.toContain((await ticketRow(city, ticketId)).reporterId)
  expect(await handle(concernId, 'custodian', '好')).toBe('BAD_INPUT')
  expect(await handle(concernId)).toBe('OK')
  expect(await listOf()).toEqual([])
  expect(await listOf('custodian', 'handled')).toMatchObject([
    { concernId, handling: { by: expect.stringMatching(/./), note, at: '2026-12-25T02:00:00.000Z' } },
  ])
  const { message } = await city.as('custodian').refusal('ticket.handleConcern', { concernId, note })
  expect(message).toContain('已经有人办了')
  const calm = await submit(city, 'zhou', { confidentiality: 'sealed' })
  await at('2027-02-10')
  await city.as('zhou').call('ticket.answerWatch', { ticketId: calm, answer: 'none' })
  expect(await listOf()).toEqual([])
})

test('the reporter is told that somebody has taken it up, without a word of what; the note reaches nobody else', async () => {
  const { ticketId, concernId } = await troubled()
  expect((await city.as('zhou').call('ticket.protection', { ticketId })).handledAt).toEqual([])
  await handle(concernId)
  const protection = await city.as('zhou').call('ticket.protection', { ticketId })
  expect(protection.handledAt).toEqual(['2026-12-25T02:00:00.000Z'])
  expect(JSON.stringify(protection)).not.toContain(note)
  const told = await city.db.selectFrom('notification').select(['title', 'body', 'recipientId', 'link']).execute()
  expect(told.filter(({ title, link }) => title === takenUp && link?.endsWith(ticketId))).toEqual([
    {
      title: takenUp,
      body: '已经有人接手。点开看说明。',
      recipientId: (await ticketRow(city, ticketId)).reporterId,
      link: `pkg-reporter/ticket/index?id=${ticketId}`,
    },
  ])
  expect(JSON.stringify(told)).not.toContain(note)
  for (const who of ['lin', 'cityHandler', 'marketHandler', 'marketHead'])
    expect(JSON.stringify(await city.as(who).call('notice.inbox', { limit: 50 }))).not.toContain('跟进')
})

test('that it was handled stands in the journal of the watch, the note as a digest alone', async () => {
  const { ticketId, concernId } = await troubled()
  await handle(concernId)
  const { watchId } = await city.db
    .selectFrom('retaliationWatch')
    .select('watchId')
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()
  const events = await city.db.selectFrom('auditEvent').selectAll().where('subjectId', '=', watchId).execute()
  const line = events.map((event) => JSON.stringify(event)).find((text) => text.includes('concernHandled'))
  expect(line).toContain(concernId)
  expect(JSON.stringify(events)).not.toContain(note)
})

test('how the reporter can be reached follows from how he reported', async () => {
  await troubled('hiddenFromAgency')
  expect(await listOf()).toMatchObject([{ reach: 'named' }])
  city.setTime('2026-11-20 10:00')
  const own = await submitUnsigned(city)
  await at('2026-12-25')
  expect(await own.step('answerWatch', { answer: 'happened' })).toBe('OK')
  const concern = (await listOf()).find(({ receiptNumber }) => receiptNumber === own.number)
  expect(concern).toMatchObject({ reach: 'unsigned' })
  expect(await handle(concern?.concernId ?? '')).toBe('OK')
})

test('a visit of the reported agency waits for him as well', async () => {
  await city.base.ownerDb.deleteFrom('retaliationSweep').execute()
  const shop = await newShop(city)
  const ticketId = await submit(city, shop.user, { confidentiality: 'sealed' })
  city.setTime('2026-12-01 09:00')
  await arrive(city, shop, await newPlan(city))
  await at('2026-12-02')
  const { receiptNumber } = await ticketRow(city, ticketId)
  expect(await listOf()).toEqual([expect.objectContaining({ receiptNumber, kind: 'visited', handling: null })])
})

test('a custodian who also belongs to the reported agency sees nothing and handles nothing', async () => {
  const { concernId } = await troubled()
  const post = await bind('custodian', { role: 'inspector', agencyId: agencyIds.market })
  expect(await listOf()).toEqual([])
  expect(await handle(concernId)).toBe('RECUSED')
  await post.remove()
  expect(await listOf()).toHaveLength(1)
})

test('pages by key, the oldest first', async () => {
  const [first, second] = [await troubled(), await troubled('sealed', '2026-12-26')]
  const page = await city.as('custodian').call('ticket.concerns', { limit: 1 })
  expect(page.items.map(({ concernId }) => concernId)).toEqual([first.concernId])
  const next = await city.as('custodian').call('ticket.concerns', { limit: 1, cursor: page.nextCursor ?? '' })
  expect([next.items.map(({ concernId }) => concernId), next.nextCursor]).toEqual([[second.concernId], null])
})
