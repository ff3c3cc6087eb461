import { cityStage } from '../_checks/fixture/city'
import { openingSteps, askReason as reason } from '../_checks/fixture/openings'
import { people, personIdOf } from '../_checks/fixture/people'
import { reportIn } from '../_checks/fixture/reports'

const city = cityStage()
const { rowOf, ask, decide, granted } = openingSteps(city)
const open = (who: string, requestId: string) => city.as(who).code('identity.openIdentity', { requestId })
const codesOf = async (requestId: string) =>
  (
    await city.db
      .selectFrom('eventOutbox')
      .select('code')
      .where('subjectId', '=', requestId)
      .where('code', 'like', 'identity.%')
      .orderBy('eventId')
      .execute()
  ).map(({ code }) => code)
const linesOf = async (who: string, link: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter((line) => line.link?.endsWith(link))

describe('ticket.requestIdentity', () => {
  test('is not for offices, agencies or discipline, for another bureau or of a report that is not there', async () => {
    const ticketId = await reportIn(city, 'accepted', { confidentiality: 'sealed' })
    for (const who of ['lin', 'zhao', 'marketHead', 'discipline', 'admin', 'auditor', 'custodian', 'zhou'])
      expect([who, await city.as(who).code('ticket.requestIdentity', { ticketId, reason })]).toEqual([who, 'FORBIDDEN'])
    const foreign = await city.as('tingHandler').refusal('ticket.requestIdentity', { ticketId, reason })
    const missing = await city
      .as('tingHandler')
      .refusal('ticket.requestIdentity', { ticketId: personIdOf('zhou'), reason })
    expect(foreign).toEqual(missing)
    expect(foreign.code).toBe('NOT_FOUND')
  })

  test('takes a reason of ten letters, a sealed report, and one request at a time', async () => {
    const ticketId = await reportIn(city, 'accepted', { confidentiality: 'sealed' })
    expect(await city.as('cityHandler').code('ticket.requestIdentity', { ticketId, reason: '想看' })).toBe('BAD_INPUT')
    const hidden = await reportIn(city, 'accepted', { confidentiality: 'hiddenFromAgency' })
    expect(await city.as('cityHandler').code('ticket.requestIdentity', { ticketId: hidden, reason })).toBe(
      'WRONG_STATE',
    )
    await ask('cityHandler', {}, ticketId)
    expect(await city.as('cityHandler').code('ticket.requestIdentity', { ticketId, reason })).toBe('WRONG_STATE')
    await ask('cityReviewer', {}, ticketId)
  })

  test('tells custodian and leader, and nobody else; the line names the report by its number alone', async () => {
    const { requestId, ticketId } = await ask()
    const { receiptNumber } = await rowOf(requestId)
    for (const who of ['custodian', 'cityLeader'])
      expect(await linesOf(who, requestId)).toMatchObject([
        { title: '有人申请查看密封身份', body: `${receiptNumber}。请决定同意还是不同意。` },
      ])
    const told = await city.db
      .selectFrom('notification')
      .select('recipientId')
      .where('link', 'like', `%${requestId}`)
      .execute()
    expect(told.map(({ recipientId }) => recipientId).sort()).toEqual(
      ['custodian', 'cityLeader'].map(personIdOf).sort(),
    )
    expect(await codesOf(requestId)).toEqual(['identity.accessRequested'])
    expect(ticketId).toBeTruthy()
  })
})

describe('identity.decideAccess', () => {
  test('takes two different people, the custodian and the leader, in either order', async () => {
    for (const order of [
      ['custodian', 'cityLeader'],
      ['cityLeader', 'custodian'],
    ] as const) {
      const { requestId } = await ask()
      const [first, second] = order
      expect(await decide(first, requestId)).toBe('OK')
      expect(await open('cityHandler', requestId)).toBe('WRONG_STATE')
      expect(await decide(first, requestId)).not.toBe('OK')
      expect(await decide(second, requestId)).toBe('OK')
      expect((await rowOf(requestId)).state).toBe('granted')
      expect(await codesOf(requestId)).toEqual(['identity.accessRequested', 'identity.accessGranted'])
    }
  })

  test('is never for whoever asked, also when he leads the bureau or guards identities himself', async () => {
    const { requestId } = await ask('cityLeader')
    expect(await decide('cityLeader', requestId)).toBe('FORBIDDEN')
    expect(await decide('custodian', requestId)).toBe('OK')
    expect(await decide('cityLeader', requestId)).toBe('FORBIDDEN')
    expect((await rowOf(requestId)).state).toBe('custodianApproved')
  })

  test('one who holds both posts decides once', async () => {
    const { requestId } = await ask()
    await city.db
      .insertInto('identityAccessDecision')
      .values({
        requestId,
        personId: personIdOf('cityLeader'),
        role: 'identityCustodian',
        unit: '',
        isApproved: true,
        reason: '同意查看',
        isSilenceApproved: false,
        decidedAt: city.kernel.clock.now(),
      })
      .execute()
    await city.db
      .updateTable('identityAccess')
      .set({ state: 'custodianApproved' })
      .where('requestId', '=', requestId)
      .execute()
    expect(await decide('cityLeader', requestId)).toBe('FORBIDDEN')
  })

  test('is not for the leader of another division, to whom the request does not exist', async () => {
    const { requestId } = await ask()
    const foreign = await city.as('liuxiLeader').refusal('identity.accessShow', { requestId })
    expect(foreign.code).toBe('NOT_FOUND')
    expect(await decide('liuxiLeader', requestId)).toBe('NOT_FOUND')
    expect(await decide('cityReviewer', requestId)).toBe('FORBIDDEN')
  })

  test('one refusal ends it, and a decision on an old version is refused', async () => {
    const { requestId } = await ask()
    expect(await decide('custodian', requestId, { version: 7 })).toBe('STALE')
    expect(await decide('custodian', requestId, { decision: 'deny', reason: '' })).toBe('BAD_INPUT')
    expect(await decide('custodian', requestId, { decision: 'deny', reason: '可以通过回执联系' })).toBe('OK')
    expect(await decide('cityLeader', requestId)).toBe('WRONG_STATE')
    expect(await open('cityHandler', requestId)).toBe('WRONG_STATE')
    expect(await codesOf(requestId)).toEqual(['identity.accessRequested', 'identity.accessDenied'])
    expect((await linesOf('cityHandler', requestId)).map(({ title }) => title)).toEqual(['查看密封身份的申请没有批准'])
  })

  test('of two who approve at the same moment one is asked to look again, and nothing is granted by one alone', async () => {
    const { requestId } = await ask()
    const codes = await Promise.all(['custodian', 'cityLeader'].map((who) => decide(who, requestId, { version: 0 })))
    expect(codes.sort()).toEqual(['OK', 'STALE'])
    expect((await rowOf(requestId)).state).not.toBe('granted')
  })

  test('a request lapses after five working days without both, and an approved one when nobody looks', async () => {
    const waiting = await ask()
    const unseen = await granted()
    await decide('custodian', waiting.requestId)
    city.setTime('2026-11-27 20:00')
    await city.tick()
    expect((await rowOf(waiting.requestId)).state).toBe('custodianApproved')
    // Past its end it counts as over even before the timer has come by.
    city.setTime('2026-11-28 00:01')
    expect(await decide('cityLeader', waiting.requestId)).toBe('WRONG_STATE')
    expect(await open('cityHandler', unseen.requestId)).toBe('WRONG_STATE')
    await Promise.all([1, 2, 3].map(() => city.tick()))
    for (const { requestId } of [waiting, unseen]) {
      expect((await rowOf(requestId)).state).toBe('lapsed')
      expect((await linesOf('cityHandler', requestId)).filter(({ title }) => title.endsWith('已过期'))).toHaveLength(1)
    }
  })
})

describe('identity.openIdentity', () => {
  test('is for the one who asked alone', async () => {
    const { requestId } = await granted()
    for (const who of ['cityReviewer', 'cityLeader', 'liuxiHandler'])
      expect([who, await open(who, requestId)]).toEqual([who, 'NOT_FOUND'])
    for (const who of ['custodian', 'lin', 'auditor', 'admin'])
      expect([who, await open(who, requestId)]).toEqual([who, 'FORBIDDEN'])
    expect(await open('cityHandler', requestId)).toBe('OK')
  })

  test('shows name and phone under a watermark for thirty minutes from the first look, and not a second longer', async () => {
    const { requestId, number } = await granted()
    const shown = await city.as('cityHandler').call('identity.openIdentity', { requestId })
    expect(shown).toMatchObject({ name: people.zhou?.name, phone: people.zhou?.phone, number, secondsLeft: 1800 })
    for (const part of [people.cityHandler?.name ?? '', number, '2026-11-20']) expect(shown.watermark).toContain(part)
    city.advance({ minutes: 29 })
    expect(await city.as('cityHandler').call('identity.openIdentity', { requestId })).toMatchObject({ secondsLeft: 60 })
    city.advance({ minutes: 1 })
    expect(await open('cityHandler', requestId)).toBe('WRONG_STATE')
    await city.tick()
    city.advance({ minutes: 1 })
    await city.tick()
    expect((await rowOf(requestId)).state).toBe('closed')
    expect(await open('cityHandler', requestId)).toBe('WRONG_STATE')
  })

  test('the tenant may set another time', async () => {
    await city.base.ownerDb
      .insertInto('tenantSetting')
      .values({ key: 'identity.openMinutes', value: '5', source: '本地规定' })
      .execute()
    city.kernel.refresh()
    const { requestId } = await granted()
    expect(await city.as('cityHandler').call('identity.openIdentity', { requestId })).toMatchObject({
      secondsLeft: 300,
    })
    await city.base.ownerDb.deleteFrom('tenantSetting').where('key', '=', 'identity.openMinutes').execute()
  })

  test('every look stands in the journal with the reason, and in the list of the request', async () => {
    const { requestId } = await granted()
    await open('cityHandler', requestId)
    city.advance({ minutes: 3 })
    await open('cityHandler', requestId)
    const records = await city.db
      .selectFrom('auditEvent')
      .selectAll()
      .where('subjectId', '=', requestId)
      .where('kind', '=', 'identity.opened')
      .execute()
    expect(records).toHaveLength(2)
    for (const { facts, actorId } of records)
      expect([facts, actorId]).toEqual([expect.objectContaining({ reason }), personIdOf('cityHandler')])
    expect((await city.as('custodian').call('identity.accessShow', { requestId })).openings).toHaveLength(2)
    expect((await codesOf(requestId)).filter((code) => code === 'identity.opened')).toHaveLength(2)
  })

  test('the reporter is told once, in words that say nothing, and reads who looked and why', async () => {
    const { requestId, ticketId } = await granted()
    expect((await city.as('zhou').call('ticket.protection', { ticketId })).openings).toEqual([])
    const before = (await linesOf('zhou', ticketId)).length
    await open('cityHandler', requestId)
    await open('cityHandler', requestId)
    const lines = await linesOf('zhou', ticketId)
    expect(lines.length - before).toBe(1)
    expect(lines[0]).toMatchObject({ title: '你的反映有一条提醒', body: '点开看说明。' })
    const { openings } = await city.as('zhou').call('ticket.protection', { ticketId })
    expect(openings).toHaveLength(2)
    expect(openings[0]).toMatchObject({ unit: expect.any(String), title: expect.any(String), reason })
    for (const other of ['bao', 'wu'])
      expect(await city.as(other).code('ticket.protection', { ticketId })).toBe('NOT_FOUND')
  })

  test('the reporter is not told only where a legal ground was given and both agreed to it', async () => {
    const legalGround = '监察法规定的留置期间，通知可能妨碍调查'
    const agreed = { isSilenceApproved: true }
    const silent = await granted({ legalGround }, agreed)
    const half = await ask('cityHandler', { legalGround })
    await decide('custodian', half.requestId, agreed)
    await decide('cityLeader', half.requestId)
    for (const [{ requestId, ticketId }, told] of [
      [silent, 0],
      [half, 1],
    ] as const) {
      const before = (await linesOf('zhou', ticketId)).length
      await open('cityHandler', requestId)
      expect((await linesOf('zhou', ticketId)).length - before).toBe(told)
      expect((await city.as('zhou').call('ticket.protection', { ticketId })).openings).toHaveLength(told)
    }
    const without = await ask()
    expect(await decide('custodian', without.requestId, agreed)).toBe('BAD_INPUT')
  })
})
