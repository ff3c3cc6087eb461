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

describe('what a court or a reconsideration decided', () => {
  test('is not supervised once more, whatever its reporter finds (条例第33条)', async () => {
    const ticketId = await reportIn(city, 'awaitingConfirmation')
    await suspend(ticketId)
    await city.as('cityReviewer').step('ticket.closeByJudgment', ticketId, words['ticket.closeByJudgment'])
    const shown = await city.as('zhou').call('ticket.show', { ticketId })
    expect(shown.actions.map(({ event }) => event)).not.toContain('reopen')
    expect(shown.reopenUntil).toBeNull()
    const again = { ticketId, version: shown.version, reason: '我还是不服这个结果', attachmentIds: [] }
    const { code, message } = await city.as('zhou').refusal('ticket.reopen', again)
    expect([code, message]).toEqual(['WRONG_STATE', expect.stringContaining('法院')])
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'closed', reopenCount: 0 })
  })
})

describe('what was handed to discipline inspection and answered', () => {
  const handedOver = async () => {
    const ticketId = await reportIn(city, 'referredDiscipline')
    await city.as('discipline').step('ticket.referralResult', ticketId, words['ticket.referralResult'])
    return ticketId
  }

  test('is not suspended by people who may not read it', async () => {
    const ticketId = await handedOver()
    expect(await suspend(ticketId)).toBe('FORBIDDEN')
    const { actions } = await city.as('cityReviewer').call('ticket.officeShow', { ticketId })
    expect(actions.map(({ event }) => event)).not.toContain('suspendByLitigation')
    expect((await ticketRow(city, ticketId)).state).toBe('replied')
  })

  test('lies, once it is looked at anew after a court, with people who read it', async () => {
    const ticketId = await reportIn(city, 'replied', { content: '柳湾路口的店被要走了两箱水果。' })
    await suspend(ticketId)
    // As it was suspended before that was refused.
    await city.db.updateTable('ticket').set({ isHandedOver: true }).where('ticketId', '=', ticketId).execute()
    const read = async () => (await city.as('cityHandler').call('ticket.officeShow', { ticketId })).content
    expect(await read()).not.toContain('水果')
    await city.as('cityReviewer').step('ticket.resume', ticketId, words['ticket.resume'])
    expect(await ticketRow(city, ticketId)).toMatchObject({
      state: 'accepted',
      isHandedOver: false,
      handlingStars: null,
    })
    expect(await read()).toContain('水果')
  })
})
