import { sql } from 'kysely'
import { cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { drive, submit, ticketRow, words } from '../_checks/fixture/reports'
import { sourceMigrations } from '../_checks/harness/database'
import { verifyJournal } from '../_shared/journal/verify'

const city = cityStage()
const leadOf = async (ticketId: string) =>
  (await city.db.selectFrom('ticket').select('ticketId').where('splitFromId', '=', ticketId).execute())[0]?.ticketId ??
  ''
const told = async (who: string, ticketId: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter(
    ({ title, link }) => title === '反映人撤回了一件违法线索' && link?.endsWith(ticketId),
  )
const withdraw = async (ticketId: string) => {
  await city.as('zhou').step('ticket.withdraw', ticketId, words['ticket.withdraw'])
  await city.drain()
}
const crime = { kind: 'violationLead' } as const

describe.each(['sealed', 'hiddenFromAgency', 'open'] as const)(
  'a lead of a crime that is withdrawn: %s',
  (confidentiality) => {
    const withdrawn = async (extra: Parameters<typeof submit>[2] = crime) => {
      const ticketId = await submit(city, 'zhou', { ...extra, confidentiality })
      await withdraw(ticketId)
      expect((await ticketRow(city, ticketId)).state).toBe('withdrawn')
      return { ticketId, leadId: await leadOf(ticketId) }
    }

    test.each([crime, { category: 'corruption' }] as const)(
      'stays open as the software’s own, before the office and bureau that had it (E4)',
      async (extra) => {
        const { ticketId, leadId } = await withdrawn(extra)
        const [before, lead] = [await ticketRow(city, ticketId), await ticketRow(city, leadId)]
        const same = ['kind', 'category', 'content', 'agencyId', 'officeId', 'bureauId', 'confidentiality'] as const
        for (const key of same) expect([key, lead[key]]).toEqual([key, before[key]])
        expect(lead).toMatchObject({ state: 'submitted', source: 'system', enterpriseId: null, isUnsigned: true })
        for (const who of ['cityHandler', 'cityReviewer']) expect(await told(who, leadId)).toHaveLength(1)
        for (const who of ['lin', 'marketHead', 'zhou']) expect(await told(who, leadId)).toEqual([])
        expect(JSON.stringify(await told('cityHandler', leadId))).not.toMatch(/一个月里来了三次|密封/)
        await drive(city, leadId, 'replied')
        await city.drain()
        expect((await ticketRow(city, leadId)).state).toBe('closed')
        expect((await verifyJournal(city.db)).faults).toEqual([])
      },
    )

    test('is neither shown to whoever withdrew it nor his, and says to nobody who he was', async () => {
      const { ticketId, leadId } = await withdrawn()
      expect(await city.as('zhou').code('ticket.show', { ticketId: leadId })).toBe('NOT_FOUND')
      expect((await city.as('zhou').call('ticket.mine', { limit: 50 })).items.map((one) => one.ticketId)).not.toContain(
        leadId,
      )
      expect((await ticketRow(city, leadId)).reporterId).not.toBe((await ticketRow(city, ticketId)).reporterId)
      const shown = await city.as('cityHandler').call('ticket.officeShow', { ticketId: leadId })
      expect(shown.reporter).toBeNull()
      expect(shown.timeline.map(({ actor }) => actor)).not.toContain('反映人')
      const watches = city.db.selectFrom('retaliationWatch').select('watchId').where('ticketId', '=', leadId)
      expect(await watches.execute()).toEqual([])
    })

    test('still keeps his name, and under cover his words, from the agency', async () => {
      const { leadId } = await withdrawn()
      await drive(city, leadId, 'assigned')
      const { version } = await ticketRow(city, leadId)
      const ask = (redactedSummary: string) =>
        city.as('cityHandler').code('ticket.requestExplanation', {
          ticketId: leadId,
          version,
          ...words['ticket.requestExplanation'],
          redactedSummary,
        } as never)
      // Under seal nobody knows it.
      if (confidentiality !== 'sealed')
        expect(await ask('鸮金丝zhou反映，你单位执法人员多次上门检查，请说明。')).toBe('BAD_INPUT')
      const own = await ask('请说明：一个月里来了三次，查的内容一样，没有说明为什么再查。')
      expect(own).toBe(confidentiality === 'open' ? 'OK' : 'BAD_INPUT')
    })
  },
)

describe('on a lead that is nobody’s', () => {
  const leadIn = async (state: 'verifying' | 'replied' | 'referredDiscipline') => {
    const ticketId = await submit(city, 'zhou', crime)
    await withdraw(ticketId)
    const leadId = await leadOf(ticketId)
    await drive(city, leadId, state)
    return leadId
  }
  const offered = async (who: string, ticketId: string) =>
    (await city.as(who).call('ticket.officeShow', { ticketId })).actions.map(({ event }) => event)
  const refused = async (
    who: string,
    name: 'ticket.requestMore' | 'ticket.writeToReporter' | 'ticket.originatorInformed',
    ticketId: string,
  ) => {
    const { version } = await ticketRow(city, ticketId)
    return JSON.stringify(await city.as(who).refusal(name, { ticketId, version, ...words[name] } as never))
  }

  test('nothing is offered that somebody would have to answer, and it is refused with a sentence', async () => {
    const leadId = await leadIn('verifying')
    const before = await ticketRow(city, leadId)
    for (const who of ['cityHandler', 'lin'])
      for (const event of ['requestMore', 'originatorInformed', 'writeToReporter'])
        expect([who, await offered(who, leadId)]).toEqual([who, expect.not.arrayContaining([event])])
    for (const name of ['ticket.requestMore', 'ticket.writeToReporter'] as const)
      expect([name, await refused('cityHandler', name, leadId)]).toEqual([
        name,
        expect.stringContaining('没有人可以问、可以告知'),
      ])
    expect(await ticketRow(city, leadId)).toEqual(before)
    // The rest of what can be done stays.
    expect(await offered('cityReviewer', leadId)).toEqual(expect.arrayContaining(['unsubstantiated', 'correctOnSpot']))
    const own = await submit(city)
    await drive(city, own, 'verifying')
    expect(await offered('cityHandler', own)).toEqual(expect.arrayContaining(['requestMore', 'writeToReporter']))
  })

  test('the reply ends it: nobody is asked to tell anybody, and nothing waits', async () => {
    const leadId = await leadIn('replied')
    expect(await refused('lin', 'ticket.originatorInformed', leadId)).toContain('没有人可以问、可以告知')
    await city.drain()
    expect(await ticketRow(city, leadId)).toMatchObject({
      state: 'closed',
      queueKind: 'none',
      reply: expect.anything(),
    })
    expect(
      await city.db
        .selectFrom('ticketStep')
        .select(['event', 'actorRole'])
        .where('ticketId', '=', leadId)
        .orderBy('seq', 'desc')
        .executeTakeFirst(),
    ).toEqual({
      event: 'closeUntold',
      actorRole: 'system',
    })
    const { items } = await city.as('lin').call('notice.inbox', { limit: 50 })
    const toInform = items.filter(({ title, link }) => title === '回复已作出，请告知反映人' && link?.endsWith(leadId))
    expect(toInform).toEqual([])
    const { clocks } = await city.as('cityHandler').call('ticket.officeShow', { ticketId: leadId })
    expect(clocks.filter(({ kind }) => kind !== 'lookBack')).toEqual([])
    expect((await verifyJournal(city.db)).faults).toEqual([])
  })

  test('merged with a report of somebody, it is closed with that one’s reply, which goes on to him', async () => {
    const leadId = await leadIn('verifying')
    const other = await submit(city, 'bao', { kind: 'violationLead' })
    const lead2 = await (async () => {
      const ticketId = await submit(city, 'zhou', crime)
      await withdraw(ticketId)
      return leadOf(ticketId)
    })()
    await city.as('lin').step('ticket.accept', lead2, {})
    await city.as('lin').step('ticket.accept', other, {})
    for (const one of [lead2, other]) await city.as('lin').step('ticket.markDuplicate', one, { intoTicketId: leadId })
    await city.as('cityReviewer').step('ticket.correctOnSpot', leadId, words['ticket.correctOnSpot'])
    await city.drain()
    await city.drain()
    expect(await Promise.all([leadId, lead2, other].map(async (one) => (await ticketRow(city, one)).state))).toEqual([
      'closed',
      'closed',
      'replied',
    ])
  })

  test('after the result of a referral the leader is not asked to tell anybody either', async () => {
    const own = await submit(city, 'bao', crime)
    await drive(city, own, 'referredDiscipline')
    const leadId = await leadIn('referredDiscipline')
    const askedToInform = async (ticketId: string) =>
      (await city.as('cityLeader').call('notice.inbox', { limit: 50 })).items.filter(
        ({ title, link }) => title === '回复已作出，请告知反映人' && link?.endsWith(ticketId),
      ).length
    for (const one of [own, leadId])
      await city.as('discipline').step('ticket.referralResult', one, words['ticket.referralResult'])
    expect([await askedToInform(own), await askedToInform(leadId)]).toEqual([1, 0])
    await city.drain()
    expect((await ticketRow(city, leadId)).state).toBe('closed')
  })

  // Answered while a reply did not close it.
  const answeredBefore = async () => {
    const leadId = await leadIn('replied')
    await city.db.updateTable('ticket').set({ source: 'other' }).where('ticketId', '=', leadId).execute()
    await city.drain()
    return leadId
  }
  const makeNobodys = (leadId: string) =>
    city.db.updateTable('ticket').set({ source: 'system' }).where('ticketId', '=', leadId).execute()
  const tickAfter = async (days: number) => {
    city.advance({ days })
    await city.tick()
    await city.drain()
  }

  test('one that was answered before it could close by itself is closed when its time to tell is over', async () => {
    const leadId = await answeredBefore()
    await makeNobodys(leadId)
    expect((await ticketRow(city, leadId)).state).toBe('replied')
    await tickAfter(6)
    expect((await ticketRow(city, leadId)).state).toBe('closed')
  })

  test('and by the next tick after the update, however far its time was escalated before, or if it still runs', async () => {
    const [late, running, somebodys] = [await answeredBefore(), await answeredBefore(), await submit(city)]
    await drive(city, somebodys, 'replied')
    for (let week = 0; week < 12; week += 1) await tickAfter(7)
    const fresh = { dueAt: new Date('2030-01-01T00:00:00Z'), breachedAt: null, escalateAt: null }
    await city.db.updateTable('deadline').set(fresh).where('subjectId', '=', running).execute()
    for (const leadId of [late, running]) await makeNobodys(leadId)
    const statesAfter = async (days: number) => {
      await tickAfter(days)
      return Promise.all([late, running, somebodys].map(async (one) => (await ticketRow(city, one)).state))
    }
    expect(await statesAfter(60)).toEqual(['replied', 'replied', 'replied'])
    const update = sourceMigrations()['0034_answered_leads_of_nobody.sql'] ?? ''
    await sql.raw(update).execute(city.base.ownerDb)
    expect(await statesAfter(0)).toEqual(['closed', 'closed', 'replied'])
    const clocks = city.db.selectFrom('deadline').select('breachedAt').where('subjectId', '=', running)
    expect((await clocks.where('kind', '=', 'inform').execute()).map(({ breachedAt }) => breachedAt)).toEqual([null])
    expect((await verifyJournal(city.db)).faults).toEqual([])
  })
})

test('any other report that is withdrawn is simply over', async () => {
  const ticketId = await submit(city)
  await withdraw(ticketId)
  expect(await leadOf(ticketId)).toBe('')
})

test('whoever withdrew it and works for the office still keeps out of it', async () => {
  const ticketId = await submit(city, 'zhou', crime)
  await withdraw(ticketId)
  const leadId = await leadOf(ticketId)
  const reporterId = personIdOf('lin')
  await city.db.updateTable('ticket').set({ reporterId }).where('ticketId', '=', ticketId).execute()
  expect(await city.as('lin').stepCode('ticket.accept', leadId, words['ticket.accept'] ?? {})).toBe('RECUSED')
  expect(await city.as('zhao').stepCode('ticket.accept', leadId, words['ticket.accept'] ?? {})).toBe('OK')
})
