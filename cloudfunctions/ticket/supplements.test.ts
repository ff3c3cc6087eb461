import { sql } from 'kysely'
import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { officeIds } from '../_checks/fixture/places'
import { submit } from '../_checks/fixture/reports'
import { inTransaction } from '../_shared/database/transaction'
import { idsOfMonth } from './application/month'
import { addHandIn, isToHandIn } from './monthly/store'

const city = cityStage()
const opened = ({ base64 }: OutputOf<'ticket.monthlyFormsFile'>) =>
  JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))
const moveTo = (ticketId: string, officeId: string) =>
  city.db.updateTable('ticket').set({ officeId }).where('ticketId', '=', ticketId).execute()
const setOf = async (month: string, officeId: string) =>
  city.db
    .selectFrom('monthlyHandIn')
    .select('ticketIds')
    .where('month', '=', month)
    .where('officeId', '=', officeId)
    .executeTakeFirst()

test('race: a report that moves on while its office hands in goes with one set', async () => {
  city.setTime('2027-01-20 10:00')
  const ticketId = await submit(city)
  const month = '2027-01'
  const handIn = (officeId: string, meanwhile?: () => Promise<void>) =>
    inTransaction(city.db, async (tx) => {
      const now = new Date('2027-02-01T02:00:00Z')
      await addHandIn(tx, { officeId, month, ...idsOfMonth(month), now, by: '所长' })
      await meanwhile?.()
    })
  let other: Promise<void> = Promise.resolve()
  await handIn(officeIds.liuxi, async () => {
    await moveTo(ticketId, officeIds.dongqiao)
    other = handIn(officeIds.dongqiao)
    // Long enough for the second to be over if it did not wait.
    await Promise.race([other, new Promise((done) => setTimeout(done, 500))])
  })
  await other
  expect((await setOf(month, officeIds.liuxi))?.ticketIds).toEqual([ticketId])
  expect((await setOf(month, officeIds.dongqiao))?.ticketIds).toEqual([])
})

test('what went with a set is joined once, not looked through for each report', async () => {
  const reader = { officeId: officeIds.liuxi, bureauIds: [], barred: [] }
  const { rows } = await sql<object>`
    explain select ticket_id from ticket where ${isToHandIn(reader, '2027-01')}`.execute(city.db)
  const plan = rows.flatMap((row) => Object.values(row)).join('\n')
  expect(plan).toContain('Anti Join')
  expect(plan).not.toContain('SubPlan')
})

test('where the set is full, list, head and cover tell the same number of supplements', async () => {
  city.setTime('2027-02-10 10:00')
  const month = '2027-02'
  const ticketId = await submit(city)
  await sql`
    insert into ticket select made.* from generate_series(1, 200) n join ticket t on t.ticket_id = ${ticketId}
      cross join lateral jsonb_populate_record(t, jsonb_build_object(
        'ticket_id', left(t.ticket_id::text, 24) || lpad(n::text, 12, '0'), 'receipt_number', 'YT-9-' || n)) made`.execute(
    city.base.ownerDb,
  )
  const other = await submit(city)
  await moveTo(other, officeIds.dongqiao)
  city.setTime('2027-03-01 10:00')
  await city.as('lin').call('ticket.handInForms', { month })
  await moveTo(other, officeIds.liuxi)
  const shown = await city.as('lin').call('ticket.monthlyForms', { month })
  expect(shown).toMatchObject({ isCapped: true, handedIn: { forms: 201, supplements: 1 } })
  expect([shown.tickets.length, shown.supplements.map((row) => row.ticketId)]).toEqual([199, [other]])
  const set = opened(await city.as('lin').call('ticket.monthlyFormsFile', { month, format: 'pdf' }))
  expect(set.forms).toHaveLength(200)
  expect(set.cover.summary).toContain('最后1件是报送以后从别的司法所转来的')
})

test('an office’s row says by which post; whoever has none is named by the office, never by nothing', async () => {
  const byOf = async (month: string, handedInBy: string) => {
    const officeId = officeIds.liuxi
    const row = { officeId, month, handedInAt: new Date(), handedInBy, forms: 0, ticketIds: [] }
    await city.base.ownerDb.insertInto('monthlyHandIn').values(row).execute()
    const { offices } = await city.as('cityHandler').call('ticket.monthlyHandIns', { month })
    return offices.find((one) => one.officeId === officeId)?.handedIn?.by
  }
  expect(await byOf('2026-04', '柳溪司法所·所长')).toBe('所长')
  expect(await byOf('2026-05', '柳溪司法所')).toBe('柳溪司法所')
  expect(await byOf('2026-06', '柳溪司法所·副所长·主持工作')).toBe('副所长·主持工作')
  // Of an office that was called otherwise then, all of it.
  expect(await byOf('2026-07', '柳溪镇司法所·所长')).toBe('柳溪镇司法所·所长')
})
