import { cityStage } from '../_checks/fixture/city'
import { clocksOf, drive, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()
const dueDay = async (ticketId: string, kind: string) => {
  const clock = (await clocksOf(city, ticketId, kind)).at(-1)
  return clock ? shanghai(clock.dueAt) : null
}
const shanghai = (moment: Date) =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('a clock of working days', () => {
  test.each([
    ['a Friday morning', '2026-11-20 10:00', '2026-11-27 23:59'],
    ['a Friday night', '2026-11-20 23:59', '2026-11-27 23:59'],
    ['a Saturday', '2026-11-21 00:00', '2026-11-27 23:59'],
    ['a Monday', '2026-11-23 09:00', '2026-11-30 23:59'],
    // 国庆节 2026: 1 to 7 October off; Sunday 20 September and Saturday 10 October are worked.
    ['the day before the October holidays', '2026-09-30 10:00', '2026-10-13 23:59'],
    ['the week with a worked Sunday', '2026-09-18 10:00', '2026-09-24 23:59'],
  ])(
    'counts from the day after %s, over weekends and holidays, to the end of its last day',
    async (_what, start, due) => {
      city.setTime(start)
      expect(await dueDay(await submit(city), 'accept')).toBe(due)
    },
  )

  test('over a New Year whose holidays are not published yet is shown as provisional', async () => {
    city.setTime('2026-12-29 10:00')
    const ticketId = await submit(city)
    const { clocks } = await city.as('zhou').call('ticket.show', { ticketId })
    expect(clocks).toMatchObject([{ kind: 'accept', isProvisional: true }])
    city.setTime('2026-11-20 10:00')
    const other = await submit(city)
    expect((await city.as('zhou').call('ticket.show', { ticketId: other })).clocks).toMatchObject([
      { isProvisional: false },
    ])
  })
})

test('the total of 30 calendar days that ends on a rest day ends on the next worked one', async () => {
  // The 20th day of December 2026 is a Sunday.
  expect(await dueDay(await submit(city), 'total')).toBe('2026-12-21 23:59')
})

test('each state has its clock, the one before is stopped, and the queue is sorted by the one that runs', async () => {
  const ticketId = await submit(city)
  const seen: (string | null)[] = []
  const running = async () => {
    const row = await ticketRow(city, ticketId)
    const open = (
      await city.db
        .selectFrom('deadline')
        .selectAll()
        .where('subjectId', '=', ticketId)
        .where('stoppedAt', 'is', null)
        .execute()
    ).filter(({ kind }) => kind !== 'total' && kind !== 'passOn')
    expect(open).toHaveLength(1)
    expect(row.nextDueAt).toEqual(open[0]?.dueAt)
    seen.push(open[0]?.kind ?? null)
  }
  await running()
  for (const [event, who] of [
    ['accept', 'lin'],
    ['assign', 'cityHandler'],
    ['requestExplanation', 'cityHandler'],
    ['agencyRespond', 'marketReviewer'],
    ['correctOnSpot', 'cityReviewer'],
    ['originatorInformed', 'lin'],
  ] as const) {
    await city.as(who).step(`ticket.${event}`, ticketId, words[`ticket.${event}`])
    await running()
  }
  expect(seen).toEqual(['accept', 'triage', 'response', 'agency', 'verify', 'inform', 'confirmation'])
  await city.as('zhou').step('ticket.confirm', ticketId, { stars: 5 })
  const open = await city.db
    .selectFrom('deadline')
    .selectAll()
    .where('subjectId', '=', ticketId)
    .where('stoppedAt', 'is', null)
    .execute()
  // Whether a closed report is looked at again is drawn by lot.
  expect(open.filter(({ kind }) => kind !== 'lookBack')).toEqual([])
})

describe('waiting for the reporter', () => {
  test('pauses verification and total for a recorded cause, and only that waits', async () => {
    const ticketId = await reportIn(city, 'awaitingReporter')
    for (const kind of ['verify', 'total']) {
      const [clock] = await clocksOf(city, ticketId, kind)
      expect(clock).toMatchObject({
        isPaused: true,
        stoppedAt: null,
        pauses: [{ cause: 'moreFromReporter', until: null }],
      })
    }
    expect(await ticketRow(city, ticketId)).toMatchObject({ isPaused: true, queueKind: 'reporter' })
    const { totalClock } = await city.as('zhou').call('ticket.show', { ticketId })
    expect(totalClock).toMatchObject({ state: 'paused', daysLeft: null, pauseCause: 'moreFromReporter' })
    city.advance({ days: 14 })
    await city.tick()
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'awaitingReporter', escalationLevel: 0 })
  })

  test('gives back exactly the days it took when he answers', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const [verifyBefore, totalBefore] = [await dueDay(ticketId, 'verify'), await dueDay(ticketId, 'total')]
    expect([verifyBefore, totalBefore]).toEqual(['2026-12-04 23:59', '2026-12-21 23:59'])
    city.setTime('2026-11-24 10:00')
    await city.as('cityHandler').step('ticket.requestMore', ticketId, words['ticket.requestMore'])
    city.setTime('2026-11-27 10:00')
    await city.as('zhou').step('ticket.reporterReply', ticketId, words['ticket.reporterReply'])
    // Three worked days, and three days of the calendar.
    expect(await dueDay(ticketId, 'verify')).toBe('2026-12-09 23:59')
    expect(await dueDay(ticketId, 'total')).toBe('2026-12-23 23:59')
    const row = await ticketRow(city, ticketId)
    expect(row).toMatchObject({ state: 'verifying', isPaused: false })
    expect(shanghai(row.nextDueAt)).toBe('2026-12-09 23:59')
    const view = await city.as('zhou').call('ticket.show', { ticketId })
    expect(view.timeline[0]).toMatchObject({ event: 'reporterReply', pausedDays: 3 })
  })

  test('ends after 15 days without an answer: the work goes on, the bureau hears of it, and nobody says he answered', async () => {
    const ticketId = await reportIn(city, 'awaitingReporter')
    // Fifteen days end on Saturday the 5th of December, so on Monday the 7th.
    city.setTime('2026-12-07 23:59')
    await city.tick()
    expect((await ticketRow(city, ticketId)).state).toBe('awaitingReporter')
    const before = { zhou: await titlesOf('zhou', ticketId), cityHandler: await titlesOf('cityHandler', ticketId) }
    city.setTime('2026-12-08 00:00')
    await city.tick()
    await city.tick()
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'verifying', isPaused: false, escalationLevel: 0 })
    for (const who of ['zhou', 'cityHandler'] as const) {
      const now = await titlesOf(who, ticketId)
      expect([who, now.length]).toEqual([who, before[who].length + 1])
      expect(now[0]).not.toBe('反映人作了补充')
    }
  })

  test('more than once adds up', async () => {
    const ticketId = await reportIn(city, 'verifying')
    for (const day of ['24', '26']) {
      city.setTime(`2026-11-${day} 10:00`)
      await city.as('cityHandler').step('ticket.requestMore', ticketId, words['ticket.requestMore'])
      city.setTime(`2026-11-${Number(day) + 1} 10:00`)
      await city.as('zhou').step('ticket.reporterReply', ticketId, words['ticket.reporterReply'])
    }
    expect(await dueDay(ticketId, 'verify')).toBe('2026-12-08 23:59')
  })
})

describe('waiting for the confirmation', () => {
  test('ends after ten days: closed by itself, and the reporter is told that he may still reopen', async () => {
    const ticketId = await reportIn(city, 'awaitingConfirmation')
    city.setTime('2026-11-30 23:59')
    await city.tick()
    expect((await ticketRow(city, ticketId)).state).toBe('awaitingConfirmation')
    city.setTime('2026-12-01 00:00')
    await city.tick()
    await city.tick()
    expect(await ticketRow(city, ticketId)).toMatchObject({
      state: 'closed',
      queueKind: 'none',
      queueId: null,
      handlingStars: null,
    })
    expect(await titlesOf('zhou', ticketId)).toContain('你的反映已办结')
    expect(await city.as('zhou').stepCode('ticket.reopen', ticketId, words['ticket.reopen'])).toBe('OK')
  })

  test('is the reporter’s own time: a total that ends meanwhile escalates nothing and blocks no later event', async () => {
    const ticketId = await submit(city)
    city.setTime('2026-12-16 10:00')
    await drive(city, ticketId, 'awaitingConfirmation')
    const { escalationLevel } = await ticketRow(city, ticketId)
    city.setTime('2026-12-22 10:00')
    await city.tick()
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'awaitingConfirmation', escalationLevel })
    const waiting = await city.db
      .selectFrom('eventOutbox')
      .selectAll()
      .where('subjectId', '=', ticketId)
      .where('dispatchedAt', 'is', null)
      .execute()
    expect(waiting).toEqual([])
  })
})

test('the steps tell how many days were used of how many', async () => {
  const ticketId = await submit(city)
  city.setTime('2026-11-25 10:00')
  await city.as('lin').step('ticket.accept', ticketId)
  const { timeline } = await city.as('zhou').call('ticket.show', { ticketId })
  expect(timeline[0]).toMatchObject({ event: 'accept', daysUsed: 3, daysAllowed: 5, pausedDays: null })
})

const titlesOf = async (who: string, ticketId: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items
    .filter(({ link }) => link?.endsWith(ticketId))
    .map(({ title }) => title)
