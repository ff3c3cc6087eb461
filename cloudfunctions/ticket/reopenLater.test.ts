import { cityStage } from '../_checks/fixture/city'
import { cityCrew, drive, pathTo, reportIn, specialSteps, submit, ticketRow, words } from '../_checks/fixture/reports'
import { uploads } from '../_checks/fixture/uploads'

const city = cityStage()
const upload = uploads(city)
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

/** A closed report that is to be looked back at. */
const drawnReport = async () => {
  for (let tries = 0; tries < 40; tries += 1) {
    const ticketId = await submit(city)
    await drive(city, ticketId, 'closed')
    if ((await ticketRow(city, ticketId)).lookBackDueAt) return ticketId
  }
  throw new Error('none was drawn')
}
const recurred = { ...words['ticket.lookBack'], result: 'recurred', text: '他说上周又来收了一次' }
const lookBackAt = (ticketId: string) => city.as('cityHandler').step('ticket.lookBack', ticketId, recurred)

test('a look back that found it again is proof: the reporter is told, and may have it done again', async () => {
  const drawn = await drawnReport()
  city.advance({ days: 100 })
  expect(await offered(drawn)).toContain('reopenWithProof')
  await lookBackAt(drawn)
  const inbox = (await city.as('zhou').call('notice.inbox', { limit: 50 })).items
  const told = inbox.filter(({ link }) => link?.endsWith(drawn)).map(({ title }) => title)
  expect(told[0]).toBe('你反映的问题又发生了，可以要求再办')
  expect(await offered(drawn)).toContain('reopen')
  expect(await reopen('zhou', drawn)).toBe('OK')
})

const closeAgain = async (ticketId: string) => {
  for (const [event, who] of pathTo.closed.slice(1)) {
    const name = `ticket.${event}` as 'ticket.assign'
    const step = () => city.as(cityCrew[who]).step(name, ticketId, words[name])
    await (specialSteps(city, ticketId, cityCrew)[event] ?? step)()
  }
}

test('what was done again after it was looked back at is looked back at again, and what was found before is no proof', async () => {
  const drawn = await drawnReport()
  city.advance({ days: 100 })
  await lookBackAt(drawn)
  expect(await reopen('zhou', drawn)).toBe('OK')
  expect((await ticketRow(city, drawn)).lookBack).toBeNull()
  await closeAgain(drawn)
  city.advance({ days: 100 })
  const { items } = await city.as('cityHandler').call('ticket.queue', { only: 'lookBack', limit: 50 })
  expect(items.map(({ ticketId }) => ticketId)).toContain(drawn)
  expect(await offered(drawn)).toContain('reopenWithProof')
  await lookBackAt(drawn)
  expect(await offered(drawn)).toContain('reopen')
  const { timeline } = await city.as('cityHandler').call('ticket.officeShow', { ticketId: drawn })
  expect(timeline.filter(({ event }) => event === 'lookBack').map(({ note }) => note)).toEqual([
    recurred.text,
    recurred.text,
  ])
})

test('what was replied before stays readable for reporter, office and bureau, oldest first', async () => {
  const ticketId = await reportIn(city, 'replied', { kind: 'opinion' })
  const [first, second] = ['下周开始先打电话再上门，不再突然来。', '已经和两个所说好，合并成一次。']
  const texts = async () => {
    const own = await city.as('zhou').call('ticket.show', { ticketId })
    const office = await city.as('lin').call('ticket.officeShow', { ticketId })
    const bureau = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
    expect(office.earlierReplies).toEqual(own.earlierReplies)
    expect(bureau.earlierReplies).toEqual(own.earlierReplies)
    return [...own.earlierReplies.map(({ text }) => text), own.reply?.text]
  }
  const [before] = await texts()
  for (const text of [first, second]) {
    await city.as('zhou').step('ticket.reopen', ticketId, { reason: '上周又来收了一次，这是收据' })
    await city.as('lin').step('ticket.answerDirectly', ticketId, { ...words['ticket.answerDirectly'], text })
  }
  expect(await texts()).toEqual([before, first, second])
})
