import { cityStage } from '../_checks/fixture/city'
import { bureauIds, officeIds } from '../_checks/fixture/places'
import { clocksOf, drive, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { superiorOf } from './domain'

const city = cityStage()
const county = { handler: 'liuxiHandler', reviewer: 'liuxiReviewer', leader: 'liuxiLeader' }
const decide = { toOfficeId: officeIds.liuxi, reason: '店铺在柳溪，由柳溪办理' }

/** A report of 柳溪县 that 东桥 sends back: the two offices belong to bureaus of two counties. */
const disputed = async () => {
  const ticketId = await submit(city, 'zhou', { agencyId: undefined })
  await drive(city, ticketId, 'disputed', county)
  return ticketId
}
const disputeOf = (ticketId: string) =>
  city.db.selectFrom('jurisdictionDispute').selectAll().where('ticketId', '=', ticketId).executeTakeFirstOrThrow()
const titlesOf = async (person: string) =>
  (await city.as(person).call('notice.inbox', {})).items.map(({ title }) => title)

describe('two counties that both say no', () => {
  test('are decided by the city, and by nobody of either county', async () => {
    const ticketId = await disputed()
    const ticket = await ticketRow(city, ticketId)
    expect(ticket).toMatchObject({ state: 'disputed', queueKind: 'bureau', queueId: bureauIds.city })
    for (const who of [
      'lin',
      'fang',
      'liuxiReviewer',
      'tingReviewer',
      'liuxiLeader',
      'cityHandler',
      'zhou',
      'marketHead',
    ])
      expect([
        who,
        ['FORBIDDEN', 'NOT_FOUND'].includes(await city.as(who).stepCode('ticket.decideDispute', ticketId, decide)),
      ]).toEqual([who, true])
    await city.as('cityReviewer').step('ticket.decideDispute', ticketId, decide)
    expect(await ticketRow(city, ticketId)).toMatchObject({
      state: 'accepted',
      officeId: officeIds.liuxi,
      bureauId: bureauIds.liuxi,
      queueId: bureauIds.liuxi,
    })
  })

  test('leave both opinions, the reason and who decided on record', async () => {
    const ticketId = await disputed()
    expect(await disputeOf(ticketId)).toMatchObject({
      cause: 'returned',
      firstOfficeId: officeIds.liuxi,
      firstOpinion: '发生在东桥',
      secondOfficeId: officeIds.dongqiao,
      secondOpinion: '不在本所辖区',
      decidingBureauId: bureauIds.city,
      decidedAt: null,
    })
    await city.as('cityLeader').step('ticket.decideDispute', ticketId, decide)
    expect(await disputeOf(ticketId)).toMatchObject({
      decidedOfficeId: officeIds.liuxi,
      decisionReason: decide.reason,
      decidedBy: expect.stringContaining(bureauIds.city) as string,
    })
    for (const who of ['lin', 'fang', 'liuxiHandler', 'tingHandler', 'cityLeader'])
      expect(
        (await city.as(who).call('ticket.disputes', { only: 'decided' })).items.map(
          ({ receiptNumber }) => receiptNumber,
        ),
      ).toContain((await ticketRow(city, ticketId)).receiptNumber)
  })

  test('are found by the number, also with its digits set apart', async () => {
    const { receiptNumber } = await ticketRow(city, await disputed())
    const found = async (search: string) =>
      (await city.as('cityReviewer').call('ticket.disputes', { search })).items.map((row) => row.receiptNumber)
    for (const search of [receiptNumber, receiptNumber.replace(/(\d{3})$/, ' $1')])
      expect([search, await found(search)]).toEqual([search, [receiptNumber]])
  })

  test('stand in the queue of whoever decides, who alone is offered it', async () => {
    const ticketId = await disputed()
    const waiting = async (who: string) =>
      (await city.as(who).call('ticket.queue', { only: 'waiting', limit: 50 })).items.some(
        (row) => row.ticketId === ticketId,
      )
    expect([await waiting('cityReviewer'), await waiting('tingHandler'), await waiting('fang')]).toEqual([
      true,
      false,
      false,
    ])
    const { actions, disputes } = await city.as('cityReviewer').call('ticket.officeShow', { ticketId })
    expect(actions).toContainEqual({ event: 'decideDispute', isPrimary: true })
    expect(disputes[0]).toMatchObject({ mayDecide: true, mayGiveOpinion: false })
    const below = await city.as('tingReviewer').call('ticket.officeShow', { ticketId })
    expect(below.actions.map(({ event }) => event)).not.toContain('decideDispute')
  })

  test('go to one of the two, once and for all', async () => {
    const ticketId = await disputed()
    await city.as('cityReviewer').step('ticket.decideDispute', ticketId, { ...decide, toOfficeId: officeIds.dongqiao })
    expect(
      await city
        .as('tingHandler')
        .stepCode('ticket.transfer', ticketId, { toOfficeId: officeIds.liuxi, reason: '又想转' }),
    ).toBe('WRONG_STATE')
    const { actions } = await city.as('tingHandler').call('ticket.officeShow', { ticketId })
    expect(actions.map(({ event }) => event)).not.toEqual(expect.arrayContaining(['transfer']))
    expect(actions.map(({ event }) => event)).not.toEqual(expect.arrayContaining(['raiseDispute']))
  })

  test('are told to the reporter in kind words, without either unit', async () => {
    const ticketId = await disputed()
    const view = await city.as('zhou').call('ticket.show', { ticketId })
    expect(view.nextStep).toBe('正在确定由谁办理')
    expect(JSON.stringify(view)).not.toContain('不在本所辖区')
    await city.tick()
    expect(await titlesOf('zhou')).toContain('正在确定由谁办理你的反映')
    expect(await titlesOf('cityReviewer')).toContain('有一件等你局指定由谁办')
  })

  test('do not stop the total clock, and are escalated when nobody decides', async () => {
    const ticketId = await disputed()
    const [total] = await clocksOf(city, ticketId, 'total')
    expect(total).toMatchObject({ stoppedAt: null, isPaused: false })
    city.advance({ days: 20 })
    await city.tick()
    expect((await ticketRow(city, ticketId)).escalationLevel).toBeGreaterThan(0)
    const { receiptNumber } = await ticketRow(city, ticketId)
    const toldOf = async (person: string) =>
      (await city.as(person).call('notice.inbox', { limit: 50 })).items
        .filter(({ body }) => body.includes(receiptNumber))
        .map(({ title }) => title)
    for (const decider of ['cityReviewer', 'cityLeader']) expect(await toldOf(decider)).toContain('有一件已经超期')
    for (const party of ['liuxiHandler', 'liuxiLeader', 'tingHandler'])
      expect([party, (await toldOf(party)).includes('有一件已经超期')]).toEqual([party, false])
  })
})

test('a court case suspends the report and ends the dispute undecided; it may be raised anew afterwards', async () => {
  const ticketId = await disputed()
  const dispute = await disputeOf(ticketId)
  await city.as('tingReviewer').step('ticket.suspendByLitigation', ticketId, words['ticket.suspendByLitigation'])
  expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'suspended', disputeBureauId: null })
  expect(await disputeOf(ticketId)).toMatchObject({ decidedAt: expect.any(Date) as Date, decidedOfficeId: null })
  const give = { disputeId: dispute.disputeId, version: dispute.version + 1, opinion: '还是想说一句' }
  expect(await city.as('fang').code('ticket.disputeOpinion', give)).toBe('WRONG_STATE')
  await city.tick()
  expect(await titlesOf('cityReviewer')).toContain('一件争议先不用指定')
  expect(await city.as('cityReviewer').stepCode('ticket.decideDispute', ticketId, decide)).not.toBe('OK')
  await city.as('tingReviewer').step('ticket.resume', ticketId, words['ticket.resume'])
  expect((await ticketRow(city, ticketId)).state).toBe('accepted')
  city.advance({ days: 20 })
  const raise = { toOfficeId: officeIds.liuxi, reason: '还是应由柳溪办理' }
  expect(await city.as('tingHandler').stepCode('ticket.raiseDispute', ticketId, raise)).toBe('OK')
})

describe('who is asked and told', () => {
  test('are both bureaus: for their opinion, and where it went', async () => {
    const ticketId = await disputed()
    await city.tick()
    expect(await titlesOf('tingHandler')).toContain('一件反映的管辖有争议')
    await city.as('cityReviewer').step('ticket.decideDispute', ticketId, decide)
    await city.tick()
    expect(await titlesOf('tingHandler')).toContain('一件争议已经指定由别处办理')
  })

  test('is still the reporter, who may add to what he wrote', async () => {
    const ticketId = await disputed()
    expect(await city.as('zhou').stepCode('ticket.addToReport', ticketId, words['ticket.addToReport'])).toBe('OK')
  })
})

describe('an opinion', () => {
  test('is not given by somebody who has to keep out of the report', async () => {
    const ticketId = await disputed()
    await city.as('fang').step('ticket.recuse', ticketId, { reason: '反映人是我的亲属' })
    const { disputeId, version } = await disputeOf(ticketId)
    expect(await city.as('fang').code('ticket.disputeOpinion', { disputeId, version, opinion })).toBe('RECUSED')
  })

  const opinion = '营业执照和检查都在东桥'
  test('is given by the two units alone, at the version that was read', async () => {
    const ticketId = await disputed()
    const { disputeId } = await disputeOf(ticketId)
    const give = (who: string, version = 0) =>
      city.as(who).code('ticket.disputeOpinion', { disputeId, version, opinion })
    for (const who of ['zhou', 'marketHandler', 'cityHandler', 'cityReviewer', 'discipline'])
      expect([who, ['FORBIDDEN', 'NOT_FOUND'].includes(await give(who))]).toEqual([who, true])
    expect(await give('lin')).toBe('OK')
    expect(await give('fang')).toBe('STALE')
    expect((await disputeOf(ticketId)).firstOpinion).toBe(opinion)
    expect(await give('tingHandler', 1)).toBe('OK')
    expect((await disputeOf(ticketId)).secondOpinion).toBe(opinion)
    await city.as('cityReviewer').step('ticket.decideDispute', ticketId, decide)
    expect(await give('lin', 3)).toBe('WRONG_STATE')
  })
})

describe('passing on', () => {
  test('ends ten days after the unit got it; then a superior is asked', async () => {
    const ticketId = await reportIn(city, 'accepted')
    expect(await city.as('cityHandler').stepCode('ticket.raiseDispute', ticketId, words['ticket.raiseDispute'])).toBe(
      'WRONG_STATE',
    )
    city.advance({ days: 11 })
    expect(await city.as('cityHandler').stepCode('ticket.transfer', ticketId, words['ticket.transfer'])).toBe(
      'WRONG_STATE',
    )
    await city.tick()
    expect(await titlesOf('cityHandler')).toContain('有一件过了可以转出的期限')
    for (const who of ['lin', 'cityLeader', 'zhou'])
      expect(await city.as(who).stepCode('ticket.raiseDispute', ticketId, words['ticket.raiseDispute'])).not.toBe('OK')
    await city.as('cityHandler').step('ticket.raiseDispute', ticketId, words['ticket.raiseDispute'])
    expect(await disputeOf(ticketId)).toMatchObject({
      cause: 'tooLate',
      secondOfficeId: officeIds.dongqiao,
      secondOpinion: null,
    })
  })

  test('begins anew for the unit that received it, and twice is the most', async () => {
    const ticketId = await reportIn(city, 'accepted')
    city.advance({ days: 8 })
    await city.as('cityHandler').step('ticket.transfer', ticketId, words['ticket.transfer'])
    await city.as('fang').step('ticket.receiveAccept', ticketId)
    city.advance({ days: 8 })
    await city
      .as('cityHandler')
      .step('ticket.transfer', ticketId, { toOfficeId: officeIds.liuxi, reason: '发生在柳溪' })
    await city.as('lin').step('ticket.receiveAccept', ticketId)
    expect(await city.as('cityHandler').stepCode('ticket.transfer', ticketId, words['ticket.transfer'])).toBe(
      'WRONG_STATE',
    )
    const { actions } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
    expect(actions.map(({ event }) => event)).toContain('raiseDispute')
    await city.as('cityHandler').step('ticket.raiseDispute', ticketId, words['ticket.raiseDispute'])
    expect((await disputeOf(ticketId)).cause).toBe('transferLimit')
  })
})

test('the common superior is the lowest that stands above both', () => {
  const bureaus = [
    { bureauId: 'city', divisionCode: '9901' },
    { bureauId: 'a', divisionCode: '990104' },
    { bureauId: 'b', divisionCode: '990102' },
  ]
  const superior = (...below: string[]) => superiorOf(bureaus, below)?.bureauId ?? null
  expect([superior('a', 'b'), superior('a', 'a'), superior('a', 'city')]).toEqual(['city', 'a', 'city'])
  expect(superiorOf(bureaus.slice(1), ['a', 'b'])).toBeNull()
})
