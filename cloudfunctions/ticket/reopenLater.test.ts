import { cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { drive, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()
let made = 0
/** An upload of somebody that belongs to no record yet. */
const upload = async (person: string) => {
  made += 1
  const attachmentId = city.kernel.ids.uuid()
  await city.db
    .insertInto('attachment')
    .values({
      attachmentId,
      ownerKey: city.kernel.secrets.blindIndex('attachment', personIdOf(person)),
      fileKey: `proof-${made}`,
      mime: 'image/jpeg',
      bytes: 10,
      sha256: 'b'.repeat(64),
      kind: 'photo',
      seconds: null,
      createdAt: city.kernel.clock.now(),
    })
    .execute()
  return attachmentId
}
const reopen = (who: string, ticketId: string, attachmentIds: string[] = []) =>
  city.as(who).stepCode('ticket.reopen', ticketId, { reason: '上周又来收了一次，这是收据', attachmentIds })
const offered = async (ticketId: string) =>
  (await city.as('zhou').call('ticket.show', { ticketId })).actions.map(({ event }) => event)

describe('after the days for asking are over (E4: later only with new evidence)', () => {
  test('nobody but the reporter reopens, and he only with proof of his own', async () => {
    const ticketId = await reportIn(city, 'closed')
    city.advance({ days: 40 })
    expect(await offered(ticketId)).toEqual(['reopenWithProof'])
    for (const who of ['lin', 'cityHandler', 'marketHead']) expect(await reopen(who, ticketId)).toBe('FORBIDDEN')
    expect(await reopen('bao', ticketId)).toBe('NOT_FOUND')
    expect(await reopen('zhou', ticketId)).toBe('BAD_INPUT')
    expect(await reopen('zhou', ticketId, [await upload('bao')])).toBe('BAD_INPUT')
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'closed', reopenCount: 0 })
    const proof = await upload('zhou')
    expect(await reopen('zhou', ticketId, [proof])).toBe('OK')
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'accepted', reopenCount: 1, closedAt: null })
    const { attachments, clocks } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
    expect(attachments.map(({ attachmentId }) => attachmentId)).toContain(proof)
    expect(clocks.some(({ kind, state }) => kind === 'triage' && state === 'running')).toBe(true)
  })

  test('it counts like any other: twice at most', async () => {
    const ticketId = await reportIn(city, 'closed')
    await city.db.updateTable('ticket').set({ reopenCount: 2 }).where('ticketId', '=', ticketId).execute()
    city.advance({ days: 40 })
    expect(await offered(ticketId)).toEqual([])
    expect(await reopen('zhou', ticketId, [await upload('zhou')])).toBe('WRONG_STATE')
  })

  test('within the days proof may be added and is not asked for', async () => {
    const ticketId = await reportIn(city, 'closed')
    expect(await reopen('zhou', ticketId, [await upload('zhou')])).toBe('OK')
    const other = await reportIn(city, 'closed')
    expect(await offered(other)).toEqual(['reopen'])
    expect(await reopen('zhou', other)).toBe('OK')
  })
})

test('a look back that found it again is proof: the reporter is told, and may have it done again', async () => {
  let drawn = ''
  for (let tries = 0; tries < 40 && !drawn; tries += 1) {
    const ticketId = await submit(city)
    await drive(city, ticketId, 'closed')
    if ((await ticketRow(city, ticketId)).lookBackDueAt) drawn = ticketId
  }
  city.advance({ days: 100 })
  expect(await offered(drawn)).toContain('reopenWithProof')
  const recurred = { ...words['ticket.lookBack'], result: 'recurred', text: '他说上周又来收了一次' }
  await city.as('cityHandler').step('ticket.lookBack', drawn, recurred)
  const inbox = (await city.as('zhou').call('notice.inbox', { limit: 50 })).items
  const told = inbox.filter(({ link }) => link?.endsWith(drawn)).map(({ title }) => title)
  expect(told[0]).toBe('你反映的问题又发生了，可以要求再办')
  expect(await offered(drawn)).toContain('reopen')
  expect(await reopen('zhou', drawn)).toBe('OK')
})
