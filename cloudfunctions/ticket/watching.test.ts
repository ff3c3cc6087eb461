import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, submit } from '../_checks/fixture/reports'

const city = cityStage()
const story = '柳湾路口的店被查了三次，每次都翻同一个柜子。'
const stream = async (only: 'open' | 'closed' = 'open') =>
  (await city.as('discipline').call('ticket.stream', { only, limit: 50 })).items
const show = (ticketId: string) => city.as('discipline').call('ticket.streamShow', { ticketId })

test('a sealed report stands in no list and cannot be told from one that is missing', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
  expect(JSON.stringify(await stream())).not.toContain(ticketId)
  const missing = '019b0000-0000-7000-8000-000000000000'
  expect(await city.as('discipline').refusal('ticket.streamShow', { ticketId })).toEqual(
    await city.as('discipline').refusal('ticket.streamShow', { ticketId: missing }),
  )
})

test('only reports of the officer’s own region are there', async () => {
  const ticketId = await submit(city)
  await city.base.ownerDb
    .updateTable('roleAssignment')
    .set({ regionCode: '990102' })
    .where('role', '=', 'disciplineOfficer')
    .execute()
  try {
    expect(JSON.stringify(await stream())).not.toContain(ticketId)
    expect(await city.as('discipline').code('ticket.streamShow', { ticketId })).toBe('NOT_FOUND')
    expect((await city.as('discipline').call('inspection.stream', {})).items).toEqual([])
  } finally {
    await city.base.ownerDb
      .updateTable('roleAssignment')
      .set({ regionCode: '9901' })
      .where('role', '=', 'disciplineOfficer')
      .execute()
  }
  expect(JSON.stringify(await stream())).toContain(ticketId)
})

test('of a report that is hidden from the agency neither words nor reporter are read, only how it is handled', async () => {
  const ticketId = await reportIn(city, 'closed', { content: story, place: '柳湾路口' })
  const seen = JSON.stringify([await show(ticketId), (await stream('closed')).find((row) => row.ticketId === ticketId)])
  for (const secret of ['柳湾', '翻同一个柜子', '鸮金丝zhou', '职务 zhou'])
    expect([secret, seen.includes(secret)]).toEqual([secret, false])
  expect(await show(ticketId)).toMatchObject({ content: null, reply: null, title: '检查太频繁', state: 'closed' })
})

test('an open report is read with its words, and still without a name', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'open', content: story, agencyId: agencyIds.market })
  const view = await show(ticketId)
  expect(view.content).toBe(story)
  expect(JSON.stringify(view)).not.toContain('鸮金丝')
})

test('every record that is opened notes who opened it in its own chain, which stays whole', async () => {
  const ticketId = await submit(city)
  await show(ticketId)
  const trail = await city.as('auditor').call('audit.trail', { subjectKind: 'ticket', subjectId: ticketId })
  expect(trail.items.at(-1)).toMatchObject({ procedure: 'ticket.streamShow', actorRole: 'disciplineOfficer' })
  const subject = { subjectKind: 'ticket', subjectId: ticketId }
  expect(await city.as('auditor').call('audit.verifySubject', subject)).toMatchObject({ isIntact: true, events: 2 })
})
