import { cityStage } from '../_checks/fixture/city'
import { clocksOf, reportIn, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()
const suspend = (ticketId: string, who = 'cityReviewer') =>
  city.as(who).stepCode('ticket.suspendByLitigation', ticketId, words['ticket.suspendByLitigation'])

describe('whoever goes to court after he was answered', () => {
  test.each(['replied', 'awaitingConfirmation'] as const)(
    'stands still with his report in the state %s, and is never closed over it by the clock',
    async (state) => {
      const ticketId = await reportIn(city, state)
      for (const who of ['lin', 'cityHandler', 'zhou', 'marketHead'])
        expect(await suspend(ticketId, who)).toBe('FORBIDDEN')
      expect(await suspend(ticketId)).toBe('OK')
      city.advance({ days: 60 })
      await city.drain()
      expect((await ticketRow(city, ticketId)).state).toBe('suspended')
      const standing = [
        ...(await clocksOf(city, ticketId, 'total')),
        ...(await clocksOf(city, ticketId, 'confirmation')),
      ]
      expect(
        standing.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind, isPaused }) => [kind, isPaused]),
      ).toEqual([['total', true]])
      await city.as('cityReviewer').step('ticket.resume', ticketId, words['ticket.resume'])
      expect((await ticketRow(city, ticketId)).state).toBe('accepted')
    },
  )

  test('reads what the court decided', async () => {
    const ticketId = await reportIn(city, 'awaitingConfirmation')
    await suspend(ticketId)
    await city.as('cityReviewer').step('ticket.closeByJudgment', ticketId, words['ticket.closeByJudgment'])
    expect((await city.as('zhou').call('ticket.show', { ticketId })).reply).toMatchObject({ finding: 'judged' })
  })
})
