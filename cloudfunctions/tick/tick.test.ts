import { type City, cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { reportIn, submit, ticketRow } from '../_checks/fixture/reports'
import { arrive, newPlan, newShop } from '../_checks/fixture/visits'
import { allReactions } from '../_host/features'
import { verifyJournal } from '../_shared/journal/verify'
import type { Subscriber } from '../_shared/outbox/dispatch'
import { runTick } from './application'

const city = cityStage()
const escalationsOf = async (ticketId: string) =>
  (
    await city.db
      .selectFrom('ticketStep')
      .select('event')
      .where('ticketId', '=', ticketId)
      .where('event', '=', 'escalate')
      .execute()
  ).length
const noticesAbout = async (of: City, id: string) =>
  (await of.db.selectFrom('notification').select(['recipientId', 'title']).where('link', 'like', `%${id}`).execute())
    .map(({ recipientId, title }) => `${recipientId} ${title}`)
    .sort()
const settle = async () => {
  for (let round = 0; round < 20; round += 1) {
    const { events } = await city.tick()
    if (events === 0) return
  }
}
const overdueTickets = async (count: number) => {
  const tickets: string[] = []
  for (let made = 0; made < count; made += 1) tickets.push(await submit(city))
  city.setTime('2026-12-01 10:00')
  return tickets
}

test('five timers at once do everything once: one escalation, one warning, one notice each', async () => {
  const tickets = await overdueTickets(12)
  await Promise.all([1, 2, 3, 4, 5].map(() => city.tick()))
  await settle()
  for (const ticketId of tickets) {
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'submitted', escalationLevel: 1 })
    expect(await escalationsOf(ticketId)).toBe(1)
    const notices = await noticesAbout(city, ticketId)
    expect(new Set(notices).size).toBe(notices.length)
    expect(notices).toContain(`${personIdOf('lin')} 有一件已经超期`)
  }
  expect((await verifyJournal(city.db)).faults).toEqual([])
})

test('a timer that never ran for days catches up with everything, and one that runs again adds nothing', async () => {
  const [ticketId, waiting, shop] = [
    await submit(city),
    await reportIn(city, 'awaitingConfirmation'),
    await newShop(city),
  ]
  const inspectionId = await arrive(city, shop, await newPlan(city))
  await city.as(shop.user).step('inspection.confirm', inspectionId)
  city.advance({ days: 40 })
  await settle()
  expect((await ticketRow(city, ticketId)).escalationLevel).toBe(2)
  expect((await ticketRow(city, waiting)).state).toBe('closed')
  const before = await city.db.selectFrom('auditEvent').select('auditEventId').execute()
  expect(await city.tick()).toMatchObject({ warned: 0, breached: 0, events: 0 })
  expect(await city.db.selectFrom('auditEvent').select('auditEventId').execute()).toHaveLength(before.length)
})

describe('a timer that is killed midway', () => {
  const dying = (after: number): Subscriber[] => {
    let handled = 0
    return allReactions.map((subscriber) => ({
      ...subscriber,
      handle: async (event, call) => {
        await subscriber.handle(event, call)
        handled += 1
        if (handled > after) throw new Error('the power went')
      },
    }))
  }

  test.each([0, 1, 3])(
    'after %i reactions leaves the rest to the next one: nothing twice, nothing lost',
    async (after) => {
      const tickets = await overdueTickets(4)
      await runTick(city.kernel, dying(after))
      const levels = await Promise.all(
        tickets.map(async (ticketId) => (await ticketRow(city, ticketId)).escalationLevel),
      )
      for (const [place, ticketId] of tickets.entries()) expect(await escalationsOf(ticketId)).toBe(levels[place])
      city.advance({ minutes: 61 })
      await settle()
      for (const ticketId of tickets) {
        expect(await escalationsOf(ticketId)).toBe(1)
        const notices = await noticesAbout(city, ticketId)
        expect(new Set(notices).size).toBe(notices.length)
      }
      expect((await verifyJournal(city.db)).faults).toEqual([])
    },
  )
})

test('an event whose reaction fails is tried again later and holds up no other', async () => {
  const [bad, good] = [await submit(city), await submit(city)]
  city.setTime('2026-12-01 10:00')
  let failures = 0
  const moody: Subscriber[] = allReactions.map((subscriber) => ({
    ...subscriber,
    handle: async (event, call) => {
      if (
        event.subjectId === bad &&
        event.payload.kind === 'accept' &&
        event.code === 'deadline.breached' &&
        failures < 2
      ) {
        failures += 1
        throw new Error('not now')
      }
      await subscriber.handle(event, call)
    },
  }))
  await runTick(city.kernel, moody)
  expect([await escalationsOf(bad), await escalationsOf(good)]).toEqual([0, 1])
  await runTick(city.kernel, moody)
  expect(failures).toBe(1)
  city.advance({ minutes: 1 })
  await runTick(city.kernel, moody)
  expect(failures).toBe(2)
  city.advance({ minutes: 2 })
  await runTick(city.kernel, moody)
  expect([await escalationsOf(bad), await escalationsOf(good)]).toEqual([1, 1])
})

test('answers kept for repetition, loose uploads and old limits are forgotten in time', async () => {
  await submit(city)
  const kept = async () => (await city.db.selectFrom('idempotentCall').select('key').execute()).length
  expect(await kept()).toBeGreaterThan(0)
  city.advance({ days: 6 })
  await city.tick()
  expect(await kept()).toBeGreaterThan(0)
  city.advance({ days: 365 })
  await city.tick()
  expect(await kept()).toBe(0)
})
