import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { publish } from '../_shared/outbox/store'

const city = cityStage()
const heardOf = async (who: string, id: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items
    .filter(({ link }) => link?.endsWith(id))
    .map(({ title }) => title)
const requestOf = async (ticketId: string) =>
  await city.db.selectFrom('explanationRequest').selectAll().where('ticketId', '=', ticketId).executeTakeFirstOrThrow()
const warned = '有一件快到期了'
const overdue = '有一件已经超期'
const escalated = '下级有一件已经超期'

describe('the office’s five days', () => {
  test('warn two working days before their end and escalate once after it, however often the timer runs', async () => {
    const ticketId = await submit(city)
    city.setTime('2026-11-24 23:59')
    await city.tick()
    expect(await heardOf('lin', ticketId)).not.toContain(warned)
    city.setTime('2026-11-25 00:00')
    await city.tick()
    await city.tick()
    expect((await heardOf('lin', ticketId)).filter((title) => title === warned)).toHaveLength(1)
    city.setTime('2026-11-27 23:59')
    await city.tick()
    expect((await ticketRow(city, ticketId)).escalationLevel).toBe(0)
    city.setTime('2026-11-28 00:00')
    await city.tick()
    await city.tick()
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'submitted', escalationLevel: 1 })
    expect((await heardOf('lin', ticketId)).filter((title) => title === overdue)).toHaveLength(1)
    expect((await heardOf('cityHandler', ticketId)).filter((title) => title === escalated)).toHaveLength(1)
    expect(await heardOf('liuxiHandler', ticketId)).toEqual([])
    const { timeline } = await city.as('zhou').call('ticket.show', { ticketId })
    expect(timeline.filter(({ event }) => event === 'escalate')).toMatchObject([{ actor: '系统' }])
  })

  test('neither warn nor escalate when the work was done in time', async () => {
    const ticketId = await submit(city)
    await city.as('lin').step('ticket.accept', ticketId)
    await city.as('cityHandler').step('ticket.assign', ticketId, words['ticket.assign'])
    city.setTime('2026-12-01 10:00')
    await city.tick()
    expect((await ticketRow(city, ticketId)).escalationLevel).toBe(0)
    expect(await heardOf('lin', ticketId)).toEqual(['收到一件新反映'])
  })

  test('are settled by somebody who acts between the end of the clock and the next tick', async () => {
    const ticketId = await submit(city)
    city.setTime('2026-11-28 09:00')
    await city.as('lin').step('ticket.accept', ticketId)
    await city.tick()
    expect((await ticketRow(city, ticketId)).escalationLevel).toBe(0)
  })
})

test('the bureau’s clock escalates to its leader', async () => {
  const ticketId = await reportIn(city, 'accepted')
  city.setTime('2026-11-28 00:00')
  await city.tick()
  expect(await heardOf('cityHandler', ticketId)).toContain(overdue)
  expect(await heardOf('cityLeader', ticketId)).toEqual([escalated])
})

describe('the agency’s ten days', () => {
  test('warn the agency, escalate to its head, then to the bureau’s leader, then to the government, each once', async () => {
    const ticketId = await reportIn(city, 'awaitingAgency')
    const { requestId } = await requestOf(ticketId)
    // Ten days end on Monday the 30th; two working days before is Thursday the 26th.
    city.setTime('2026-11-26 00:00')
    await city.tick()
    expect(await heardOf('marketHandler', requestId)).toContain(warned)
    city.setTime('2026-12-01 00:00')
    await city.tick()
    await city.tick()
    expect((await heardOf('marketHandler', requestId)).filter((title) => title === overdue)).toHaveLength(1)
    expect(await heardOf('marketHead', requestId)).toEqual([escalated])
    expect(await heardOf('cityLeader', ticketId)).toEqual([])
    expect(await city.as('marketHandler').call('ticket.agencyShow', { requestId })).toMatchObject({
      escalationLevel: 1,
      clock: { state: 'breached' },
    })
    // Five working days later, and five more; each level once, however often the timer runs.
    city.setTime('2026-12-07 23:59')
    await city.tick()
    expect(await heardOf('cityLeader', ticketId)).toEqual([])
    for (const day of ['2026-12-09 00:00', '2026-12-17 00:00', '2026-12-29 00:00']) {
      city.setTime(day)
      await Promise.all(Array.from({ length: 5 }, () => city.tick()))
      await city.drain()
    }
    expect((await heardOf('cityLeader', ticketId)).filter((title) => title === escalated)).toHaveLength(1)
    const { receiptNumber } = await ticketRow(city, ticketId)
    const { items } = await city.as('approver').call('notice.inbox', { limit: 50 })
    // Nothing was proposed to it: the line leads to no page that it could not open.
    expect(items.filter(({ body }) => body.startsWith(receiptNumber))).toMatchObject([
      { title: '有一件逐级督促仍然超期，报到本级政府', link: null },
    ])
    for (const who of ['marketHandler', 'marketHead']) expect(await heardOf(who, ticketId)).toEqual([])
  })

  test('once its head was told in vain the bureau is offered to urge it, as the main thing (E4: after the second level)', async () => {
    city.setTime('2026-11-20 10:00')
    const ticketId = await reportIn(city, 'awaitingAgency')
    const main = async (who: string) =>
      (await city.as(who).call('ticket.officeShow', { ticketId })).actions.filter(({ isPrimary }) => isPrimary)
    for (const day of ['2026-11-23 10:00', '2026-12-01 00:00']) {
      city.setTime(day)
      await city.tick()
      expect(await main('cityHandler')).toEqual([])
    }
    city.setTime('2026-12-09 00:00')
    await city.tick()
    await city.drain()
    for (const who of ['cityHandler', 'cityReviewer', 'cityLeader'])
      expect(await main(who)).toEqual([{ event: 'draftLetter', isPrimary: true }])
    expect(await main('lin')).toEqual([])
  })
})

test('a proposal that the bureau leaves for two working days reaches the bureau and its leader', async () => {
  const ticketId = await submit(city)
  await city.as('lin').step('ticket.proposeReturn', ticketId, words['ticket.proposeReturn'])
  city.setTime('2026-11-24 23:59')
  await city.tick()
  expect((await ticketRow(city, ticketId)).escalationLevel).toBe(0)
  city.setTime('2026-11-25 00:00')
  await city.tick()
  await city.tick()
  expect((await ticketRow(city, ticketId)).escalationLevel).toBe(1)
  expect((await heardOf('cityHandler', ticketId)).filter((title) => title === overdue)).toHaveLength(1)
  expect(await heardOf('cityLeader', ticketId)).toEqual([escalated])
})

test('a reply that the on-behalf reporter does not pass on reminds him and reaches the bureau’s leader', async () => {
  const ticketId = await reportIn(city, 'replied', { isOnBehalf: true }, { reporter: 'ye' })
  city.setTime('2026-11-25 00:00')
  await city.tick()
  expect(await heardOf('ye', ticketId)).toContain('你有一件反映，等你办')
  expect(await heardOf('cityLeader', ticketId)).toEqual([escalated])
})

test('the total escalates on its own, beside the clock of the state, and each climbs to the government after five more working days', async () => {
  const ticketId = await reportIn(city, 'accepted', { agencyId: agencyIds.urban }, { handler: 'liuxiHandler' })
  city.setTime('2026-12-22 00:00')
  await city.tick()
  expect((await ticketRow(city, ticketId)).escalationLevel).toBe(2)
  city.setTime('2026-12-29 23:59')
  await city.tick()
  expect((await ticketRow(city, ticketId)).escalationLevel).toBe(2)
  city.setTime('2026-12-30 00:00')
  await Promise.all(Array.from({ length: 5 }, () => city.tick()))
  await city.drain()
  expect((await ticketRow(city, ticketId)).escalationLevel).toBe(4)
  city.advance({ days: 60 })
  await city.tick()
  expect((await ticketRow(city, ticketId)).escalationLevel).toBe(4)
})

describe('a rectification and the whole report that run out at the same moment', () => {
  const lastMoment = new Date('2026-12-21T15:59:59.999Z')
  // Another timer has claimed one of them alone and hands it on before anybody claims the other.
  const overdueBy = async (first: 'total' | 'rectify') => {
    city.setTime('2026-11-20 10:00')
    const ticketId = await reportIn(city, 'rectifying')
    const running = city.base.ownerDb
      .updateTable('deadline')
      .where('subjectId', '=', ticketId)
      .where('stoppedAt', 'is', null)
      .returning('deadlineId')
    await running.set({ dueAt: lastMoment }).where('kind', 'in', ['total', 'rectify']).execute()
    city.setTime('2026-12-22 00:00')
    const claim = { breachedAt: city.kernel.clock.now(), escalationLevel: 1 }
    const { deadlineId } = await running.set(claim).where('kind', '=', first).executeTakeFirstOrThrow()
    const breach = {
      eventId: city.kernel.ids.uuid(),
      code: 'deadline.breached',
      subjectKind: 'ticket',
      subjectId: ticketId,
      payload: { deadlineId, kind: first, level: 1 },
      occurredAt: city.kernel.clock.now(),
      correlationId: city.kernel.ids.uuid(),
    } as const
    await city.base.db.transaction().execute((tx) => publish(tx, breach))
    await city.drain()
    await city.tick()
    const { timeline } = await city.as('cityLeader').call('ticket.officeShow', { ticketId })
    const people = ['cityHandler', 'cityReviewer', 'cityLeader', 'approver', 'marketHead'] as const
    return {
      state: (await ticketRow(city, ticketId)).state,
      steps: timeline.map(({ event }) => event).filter((event) => ['escalate', 'timeout'].includes(event)),
      told: await Promise.all(people.map(async (who) => [who, (await heardOf(who, ticketId)).sort()])),
    }
  }

  test('leave the same behind whichever is handed on first: what moves by itself moves first', async () => {
    const [total, rectify] = [await overdueBy('total'), await overdueBy('rectify')]
    expect(total).toEqual(rectify)
    expect(total).toMatchObject({ state: 'proposeDecision', steps: ['escalate', 'timeout'] })
  })
})

test('a tenant may change a day-count: the next ticket follows it, the running one keeps its own', async () => {
  const before = await city.as('zhou').call('ticket.preview', { category: 'frequency', kind: 'complaint' })
  expect(before.acceptDays).toBe(5)
  await city.base.ownerDb
    .insertInto('tenantSetting')
    .values({ key: 'clock.ticket.accept', value: JSON.stringify({ amount: 3 }), source: '测试' })
    .execute()
  city.kernel.refresh()
  const given = await city.as('zhou').call('ticket.submit', {
    kind: 'complaint',
    category: 'frequency',
    content: '一个月里来了三次，查的内容一样。',
    confidentiality: 'open',
  })
  expect(given.acceptDueAt).toBe('2026-11-25T15:59:59.999Z')
  await city.base.ownerDb.deleteFrom('tenantSetting').execute()
  city.kernel.refresh()
})
