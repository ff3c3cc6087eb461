import { cityStage, newClientId } from '../_checks/fixture/city'
import { clocksOf, letterOf, letterSteps, reportIn, words } from '../_checks/fixture/reports'
import { standstillSteps } from '../_checks/fixture/standstill'

const city = cityStage()
const { walk } = letterSteps(city)
const { suspend, resume, requestIdOf, sendIn, handIn, answer } = standstillSteps(city)

test('what a court ended reads like anything the bureau took back, and what is asked anew like another matter', async () => {
  const ticketId = await reportIn(city, 'rectifying')
  const { letterId } = await letterOf(city, ticketId)
  await suspend(ticketId)
  await resume(ticketId, 'anew')
  const { items } = await city.as('marketHead').call('ticket.agencyLetters', { only: 'all', limit: 50 })
  expect(items.find((row) => row.letterId === letterId)?.state).toBe('withdrawn')
  const { base64 } = await city.as('marketHead').call('ticket.letterDocument', { letterId, format: 'pdf' })
  const paper = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))
  expect([paper.watermark, paper.standing]).toEqual(['已撤回', '本件已撤回，不再执行。'])

  const asked = await reportIn(city, 'awaitingAgency')
  const requestId = await requestIdOf(asked)
  await suspend(asked)
  await resume(asked, 'anew')
  await city.as('cityHandler').step('ticket.assign', asked, words['ticket.assign'])
  await city.as('cityHandler').step('ticket.requestExplanation', asked, words['ticket.requestExplanation'])
  const inbox = (await city.as('marketHandler').call('ticket.agencyInbox', { only: 'all', limit: 50 })).items
  expect(inbox.find((row) => row.requestId === requestId)?.clock).toBeNull()
})

describe('an agency is answered while a court decides as if the case went on:', () => {
  // The same steps on a case that is suspended and on one that is not.
  const twins = async <Seen>(state: 'awaitingAgency' | 'rectifying', take: (ticketId: string) => Promise<Seen>) => {
    const [suspended, twin] = [await reportIn(city, state), await reportIn(city, state)]
    await suspend(suspended)
    city.advance({ days: 2 })
    return [await take(suspended), await take(twin)]
  }
  // Ids and numbers are never the same twice.
  const plain = (answers: readonly object[]): unknown[] =>
    JSON.parse(JSON.stringify(answers, (key, value) => (/Id$|^number$/.test(key) ? null : value)))

  test.each(['object', 'report'] as const)('whatever it hands in of a letter, first %s', async (first) => {
    const [suspended, twin] = await twins('rectifying', async (ticketId) => {
      const { letterId } = await letterOf(city, ticketId)
      const answers = [
        await sendIn(letterId, first),
        await sendIn(letterId, 'object'),
        await sendIn(letterId, 'report'),
      ]
      return plain([...answers, await city.as('marketHead').call('ticket.agencyLetter', { letterId })])
    })
    expect(suspended).toEqual(twin)
    expect(suspended?.[0]).toMatchObject({ output: { version: expect.any(Number) } })
    expect(JSON.stringify(suspended)).not.toContain('suspended')
  })

  test('whatever it does with a request', async () => {
    const [suspended, twin] = await twins('awaitingAgency', async (ticketId) => {
      const requestId = await requestIdOf(ticketId)
      const send = async (who: string, name: string, words: object) => {
        const { version } = await city.as('marketReviewer').call('ticket.agencyShow', { requestId })
        return city.as(who).send(name, { requestId, version, clientId: newClientId(), ...words })
      }
      return plain([
        await send('marketHandler', 'ticket.agencyDraft', { answer }),
        await send('marketReviewer', 'ticket.agencyReturnDraft', { reason: '依据没有写明，请补充' }),
        await send('marketReviewer', 'ticket.agencyRespond', { answer }),
        await send('marketHandler', 'ticket.agencyDraft', { answer }),
        await send('marketReviewer', 'ticket.agencyRespond', { answer }),
        await send('marketReviewer', 'ticket.agencyRespond', { answer }),
        await city.as('marketReviewer').call('ticket.agencyShow', { requestId }),
      ])
    })
    expect(suspended).toEqual(twin)
    expect(JSON.stringify(suspended)).not.toContain('suspended')
  })

  // As migration 0022 found them: every clock but the total had been stopped, so nothing tells where the case stood.
  test('nothing is taken for a case whose place was not kept', async () => {
    const suspended = async (state: 'awaitingAgency' | 'rectifying') => {
      const ticketId = await reportIn(city, state)
      if (state === 'awaitingAgency') await city.as('marketHandler').step('ticket.agencyDraft', ticketId, { answer })
      await suspend(ticketId)
      await city.db
        .updateTable('deadline')
        .set({ stoppedAt: city.kernel.clock.now(), isPaused: false })
        .where('subjectId', '=', ticketId)
        .where('kind', '<>', 'total')
        .execute()
      return ticketId
    }
    const { letterId } = await letterOf(city, await suspended('rectifying'))
    expect(await city.as('marketHead').call('ticket.agencyLetter', { letterId })).toMatchObject({ actions: [] })
    for (const what of ['object', 'report'] as const) expect(await handIn(letterId, what)).toBe('WRONG_STATE')
    const asked = await suspended('awaitingAgency')
    const [requestId, version] = [await requestIdOf(asked), 1]
    expect(await city.as('marketReviewer').code('ticket.agencyRespond', { requestId, version, answer })).toBe(
      'WRONG_STATE',
    )
    expect(await clocksOf(city, asked, 'verify')).toEqual([])
  })
})

describe('the record of a letter that was objected to while a court decided', () => {
  test('counts the days of the court and those of the objection apart, each under its cause', async () => {
    city.setTime('2026-11-16 10:00')
    const ticketId = await reportIn(city, 'rectifying')
    const { letterId } = await letterOf(city, ticketId)
    await suspend(ticketId)
    city.setTime('2026-11-18 10:00')
    expect(await handIn(letterId, 'object')).toBe('OK')
    const objected = await city.as('marketHead').call('ticket.agencyLetter', { letterId })
    city.setTime('2026-11-23 10:00')
    await resume(ticketId)
    expect((await city.as('marketHead').call('ticket.agencyLetter', { letterId })).clock).toEqual(objected.clock)
    city.setTime('2026-11-25 10:00')
    const causes = async () => {
      const { clockHistory } = await city.as('cityLeader').call('ticket.officeShow', { ticketId })
      const rectify = clockHistory.find(({ kind }) => kind === 'rectify')
      return rectify?.pauses.map(({ from, until, cause }) => [from.slice(0, 10), until?.slice(0, 10) ?? null, cause])
    }
    const [court, objection] = [
      ['2026-11-16', '2026-11-23', 'litigation'],
      ['2026-11-23', null, 'objection'],
    ]
    expect(await causes()).toEqual([court, objection])
    await walk(ticketId, 'uphold')
    expect(await causes()).toEqual([court, ['2026-11-23', '2026-11-25', 'objection']])
    const { timeline } = await city.as('cityLeader').call('ticket.officeShow', { ticketId })
    const paused = timeline.filter(({ pausedDays }) => pausedDays !== null)
    expect(paused.map(({ event, pausedDays }) => [event, pausedDays])).toEqual([
      ['upholdLetter', 2],
      ['resumeObjection', 5],
    ])
  })
})
