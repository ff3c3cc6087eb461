import { cityStage } from '../_checks/fixture/city'
import { officeIds } from '../_checks/fixture/places'
import { clocksOf, drive, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()
const code = (who: string, name: string, ticketId: string, extra: object = {}) =>
  city.as(who).stepCode(name as 'ticket.accept', ticketId, { ...words[name], ...extra })
const titlesOf = async (person: string, ticketId: string) =>
  (await city.as(person).call('notice.inbox', { limit: 50 })).items
    .filter(({ link }) => link?.endsWith(ticketId))
    .map(({ title }) => title)

test('once it is passed on, reporter and office read which office has it now, and from where it came', async () => {
  const ticketId = await reportIn(city, 'accepted')
  const before = (await city.as('zhou').call('ticket.show', { ticketId })).routing
  await city.as('cityHandler').step('ticket.transfer', ticketId, words['ticket.transfer'])
  for (const [who, name] of [
    ['zhou', 'ticket.show'],
    ['fang', 'ticket.officeShow'],
  ] as const) {
    const { routing } = await city.as(who).call(name, { ticketId })
    expect(routing).toMatchObject({ ruleNumber: before.ruleNumber, officeName: '东桥司法所' })
    expect(routing.reasons.at(-1)).toBe('后来由柳溪司法所转到东桥司法所')
  }
})

describe('reopening', () => {
  test('is open twice and no third time', async () => {
    const ticketId = await reportIn(city, 'awaitingConfirmation')
    for (const count of [1, 2]) {
      await city.as('zhou').step('ticket.reopen', ticketId, words['ticket.reopen'])
      expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'accepted', reopenCount: count })
      expect(await city.as('zhou').call('ticket.show', { ticketId })).toMatchObject({ reopensLeft: 2 - count })
      for (const [event, who] of [
        ['assign', 'cityHandler'],
        ['requestExplanation', 'cityHandler'],
        ['agencyRespond', 'marketReviewer'],
        ['unsubstantiated', 'cityReviewer'],
        ['originatorInformed', 'lin'],
      ] as const)
        await city.as(who).step(`ticket.${event}`, ticketId, words[`ticket.${event}`])
    }
    const shown = await city.as('zhou').call('ticket.show', { ticketId })
    expect(shown.actions.map(({ event }) => event)).not.toContain('reopen')
    // Nobody is asked whether it is solved whose no would lead nowhere.
    expect(shown).toMatchObject({ reopensLeft: 0, nextStep: '看回复，看完可以确认收到' })
    expect(await code('zhou', 'ticket.reopen', ticketId)).toBe('WRONG_STATE')
    expect(await code('zhou', 'ticket.confirm', ticketId)).toBe('OK')
    expect(await code('zhou', 'ticket.reopen', ticketId)).toBe('WRONG_STATE')
    expect((await city.as('zhou').call('ticket.show', { ticketId })).reopenUntil).toBeNull()
  })

  test('is open for ten days after closing', async () => {
    const [early, late] = [await reportIn(city, 'closed'), await reportIn(city, 'closed')]
    const untilOf = async (ticketId: string) => (await city.as('zhou').call('ticket.show', { ticketId })).reopenUntil
    const closedAt = (await ticketRow(city, late)).closedAt as Date
    expect(await untilOf(late)).toBe(new Date(closedAt.getTime() + 10 * 86_400_000).toISOString())
    city.advance({ days: 10 })
    expect(await code('zhou', 'ticket.reopen', early)).toBe('OK')
    expect((await ticketRow(city, early)).closedAt).toBeNull()
    city.advance({ minutes: 1 })
    expect(await code('zhou', 'ticket.reopen', late)).toBe('BAD_INPUT')
    expect((await city.as('zhou').call('ticket.show', { ticketId: late })).actions).toEqual([
      { event: 'reopenWithProof', isPrimary: false },
    ])
    expect(await untilOf(late)).toBeNull()
    expect(await untilOf(early)).toBeNull()
  })

  test('needs words, and tells office and bureau', async () => {
    const ticketId = await reportIn(city, 'closed')
    expect(await code('zhou', 'ticket.reopen', ticketId, { reason: '没' })).toBe('BAD_INPUT')
    await city.as('zhou').step('ticket.reopen', ticketId, words['ticket.reopen'])
    for (const who of ['lin', 'cityHandler']) expect((await titlesOf(who, ticketId))[0]).toBe('反映人要求再办')
  })
})

test('a report is passed on twice at most, and its total clock goes on from the first day', async () => {
  const ticketId = await submit(city)
  const [total] = await clocksOf(city, ticketId, 'total')
  city.advance({ days: 3 })
  await city
    .as('cityHandler')
    .step('ticket.transfer', ticketId, { toOfficeId: officeIds.dongqiao, reason: '发生在东桥' })
  await city.as('fang').step('ticket.receiveAccept', ticketId)
  await city.as('cityHandler').step('ticket.transfer', ticketId, { toOfficeId: officeIds.liuxi, reason: '发生在柳溪' })
  await city.as('lin').step('ticket.receiveAccept', ticketId)
  expect(await code('cityHandler', 'ticket.transfer', ticketId)).toBe('WRONG_STATE')
  expect(
    (await city.as('cityHandler').call('ticket.officeShow', { ticketId })).actions.map(({ event }) => event),
  ).not.toContain('transfer')
  expect(await clocksOf(city, ticketId, 'total')).toEqual([total])
})

describe('a report on behalf of somebody', () => {
  test('is told to him by its reporter alone; nobody else can bring it to an end before', async () => {
    const ticketId = await reportIn(city, 'replied', { isOnBehalf: true }, { reporter: 'ye' })
    for (const who of ['lin', 'zhao', 'cityHandler']) {
      expect(await code(who, 'ticket.originatorInformed', ticketId)).toBe('WRONG_STATE')
      const { actions } = await city.as(who).call('ticket.officeShow', { ticketId })
      expect(actions.map(({ event }) => event)).not.toContain('originatorInformed')
    }
    expect(await code('ye', 'ticket.confirm', ticketId)).toBe('WRONG_STATE')
    const view = await city.as('ye').call('ticket.show', { ticketId })
    expect(view.actions).toEqual([
      { event: 'originatorInformed', isPrimary: true },
      { event: 'addToReport', isPrimary: false },
    ])
    expect(view.nextStep).toContain('告诉托你反映的人')
    expect(await ticketRow(city, ticketId)).toMatchObject({ queueKind: 'reporter' })
    await city.as('ye').step('ticket.originatorInformed', ticketId, { how: 'byReporter' })
    expect(await code('ye', 'ticket.confirm', ticketId)).toBe('OK')
  })
})

describe('a short matter', () => {
  test.each(['consultation', 'praise', 'opinion'] as const)(
    'such as %s is answered by the office and stays in its queue',
    async (kind) => {
      const ticketId = await reportIn(city, 'accepted', { kind, category: 'consultation' })
      expect(await ticketRow(city, ticketId)).toMatchObject({ queueKind: 'office', queueId: officeIds.liuxi })
      await city.as('lin').step('ticket.answerDirectly', ticketId, words['ticket.answerDirectly'])
      const view = await city.as('zhou').call('ticket.show', { ticketId })
      expect(view.reply).toMatchObject({ finding: 'answered', text: '可以在窗口办理，带上营业执照。' })
    },
  )

  test.each(['complaint', 'suggestion', 'violationLead'] as const)(
    'is not %s: that goes to the bureau',
    async (kind) => {
      const ticketId = await reportIn(city, 'accepted', { kind })
      expect((await ticketRow(city, ticketId)).queueKind).toBe('bureau')
      expect(await code('lin', 'ticket.answerDirectly', ticketId)).toBe('WRONG_STATE')
    },
  )

  test('does not call the bureau to assign it, neither accepted nor received', async () => {
    const ticketId = await reportIn(city, 'transferred', { kind: 'opinion' })
    await city.as('fang').step('ticket.receiveAccept', ticketId)
    expect(await titlesOf('cityHandler', ticketId)).not.toContain('有一件待研判交办')
  })
})

describe('a proposal of the office', () => {
  test('changes nothing until the bureau decides, and stands there once', async () => {
    const ticketId = await submit(city)
    await city.as('lin').step('ticket.proposeReturn', ticketId, words['ticket.proposeReturn'])
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'submitted', officeId: officeIds.liuxi })
    const view = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
    expect(view.proposal).toEqual({ kind: 'return', reason: '不归我们管', toOfficeName: null })
    expect(await code('lin', 'ticket.proposeReturn', ticketId)).toBe('WRONG_STATE')
    expect(await code('zhao', 'ticket.proposeTransfer', ticketId)).toBe('WRONG_STATE')
    expect(await clocksOf(city, ticketId, 'proposal')).toHaveLength(1)
  })

  test('is dismissed with words that the office is told of, and may then be made anew', async () => {
    const ticketId = await submit(city)
    expect(await code('cityHandler', 'ticket.dismissProposal', ticketId)).toBe('WRONG_STATE')
    await city.as('lin').step('ticket.proposeTransfer', ticketId, words['ticket.proposeTransfer'])
    await city.as('cityHandler').step('ticket.dismissProposal', ticketId, words['ticket.dismissProposal'])
    expect((await titlesOf('lin', ticketId))[0]).not.toBe('司法所提出了建议')
    expect((await city.as('lin').call('ticket.officeShow', { ticketId })).proposal).toBeNull()
    expect(await code('lin', 'ticket.proposeReturn', ticketId)).toBe('OK')
  })

  test.each(['ticket.accept', 'ticket.answerDirectly', 'ticket.assign', 'ticket.transfer', 'ticket.reject'])(
    'is settled by %s',
    async (name) => {
      const isDirect = name === 'ticket.answerDirectly'
      const state = name === 'ticket.accept' || name === 'ticket.reject' ? 'submitted' : 'accepted'
      const ticketId = await reportIn(city, state, isDirect ? { kind: 'opinion' } : {})
      await city.as('lin').step('ticket.proposeReturn', ticketId, words['ticket.proposeReturn'])
      const who =
        name === 'ticket.reject' ? 'cityReviewer' : name === 'ticket.accept' || isDirect ? 'lin' : 'cityHandler'
      expect(await code(who, name, ticketId)).toBe('OK')
      expect((await ticketRow(city, ticketId)).proposal).toBeNull()
      expect((await clocksOf(city, ticketId, 'proposal'))[0]?.stoppedAt).not.toBeNull()
    },
  )
})

test('a rejection tells the reporter why, in words; only the reviewer gives it', async () => {
  const ticketId = await submit(city)
  expect(await code('cityReviewer', 'ticket.reject', ticketId, { reasonCode: 'lazy' })).toBe('BAD_INPUT')
  await city.as('cityReviewer').step('ticket.reject', ticketId, words['ticket.reject'])
  const view = await city.as('zhou').call('ticket.show', { ticketId })
  expect(view.timeline[0]?.note).toBe('内容太少，无法核实，补充后可以再提交。内容太少，请补充以后再提交')
  // Once he may ask for another look (E4 appealRejection).
  expect(view.actions).toEqual([{ event: 'appealRejection', isPrimary: false }])
  expect(await titlesOf('zhou', ticketId)).toEqual(['你的反映没有被受理'])
})

test('a matter without an agency is assigned to one, and none is asked before', async () => {
  const ticketId = await reportIn(city, 'accepted', { agencyId: undefined }, { handler: 'liuxiHandler' })
  expect(await code('liuxiHandler', 'ticket.assign', ticketId)).toBe('BAD_INPUT')
  const { agencyId } = await ticketRow(city, await submit(city))
  expect(await code('liuxiHandler', 'ticket.assign', ticketId, { agencyId })).toBe('OK')
  expect((await ticketRow(city, ticketId)).agencyId).toBe(agencyId)
})

test('nothing is closed that was not answered and told: the whole way stands in the timeline', async () => {
  const ticketId = await submit(city)
  await drive(city, ticketId, 'replied')
  await city.as('zhou').step('ticket.confirm', ticketId, { stars: 4 })
  const view = await city.as('zhou').call('ticket.show', { ticketId })
  expect(view.timeline.map(({ event }) => event).reverse()).toEqual([
    'submit',
    'accept',
    'assign',
    'requestExplanation',
    'agencyRespond',
    'correctOnSpot',
    'originatorInformed',
    'confirm',
  ])
  expect(view).toMatchObject({ state: 'closed', handlingStars: 4, reply: { finding: 'correctedOnSpot' } })
})

test('the stars of a confirmation are read by reviewer and leader, not by those whose work they are about', async () => {
  const ticketId = await reportIn(city, 'awaitingConfirmation')
  await city.as('zhou').step('ticket.confirm', ticketId, { stars: 2 })
  const read = async (who: string) => (await city.as(who).call('ticket.officeShow', { ticketId })).handlingStars
  expect(await Promise.all(['lin', 'cityHandler', 'cityReviewer', 'cityLeader'].map(read))).toEqual([null, null, 2, 2])
})

test('two people who take the same step at once: one winner, the other STALE, one step written', async () => {
  for (let round = 0; round < 10; round += 1) {
    const ticketId = await submit(city)
    const input = { ticketId, version: 0 }
    const codes = await Promise.all(
      ['lin', 'zhao', 'cityHandler'].map((who) => city.as(who).code('ticket.accept', input)),
    )
    expect(codes.sort()).toEqual(['OK', 'STALE', 'STALE'])
    const steps = await city.db.selectFrom('ticketStep').select('event').where('ticketId', '=', ticketId).execute()
    expect(steps).toHaveLength(2)
  }
})
