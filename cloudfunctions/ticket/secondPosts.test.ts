import { ticketCategories } from '../../src/contracts/ticket/categories'
import { cityStage } from '../_checks/fixture/city'
import { openingSteps } from '../_checks/fixture/openings'
import { agencyIds } from '../_checks/fixture/places'
import { letterOf, letterSteps, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'
import { arrive, newPlan, newShop } from '../_checks/fixture/visits'

// Whoever also belongs to the reported agency reads nothing by his other post that the agency may not know.
const city = cityStage()
const bind = secondRoles(city)
const { walk } = letterSteps(city)
const show = (who: string, ticketId: string) => city.as(who).call('ticket.officeShow', { ticketId })
const ofMarket = (who: string, role = 'inspector') => bind(who, { role, agencyId: agencyIds.market })

describe('other voices of an open report', () => {
  const merge = (ticketId: string, intoTicketId: string) =>
    city.as('zhao').step('ticket.markDuplicate', ticketId, { intoTicketId })
  const split = async (ticketId: string, extra: object = {}) => {
    const done = await city.as('zhao').step('ticket.split', ticketId, { ...words['ticket.split'], ...extra })
    return (done as unknown as { newTicketId: string }).newTicketId
  }

  test.each(['sealed', 'hiddenFromAgency'] as const)(
    'that are hidden from his agency he does not see, whichever was merged into which: %s',
    async (confidentiality) => {
      const open = await submit(city, 'zhou', { confidentiality: 'open' })
      const into = await submit(city, 'bao', { confidentiality: 'open' })
      const [child, parent] = [
        await submit(city, 'ye', { confidentiality }),
        await submit(city, 'wu', { confidentiality }),
      ]
      await merge(child, open)
      await merge(into, parent)
      const role = await ofMarket('lin')
      expect(await show('lin', open)).toMatchObject({ isRecused: true, merged: [] })
      expect(await show('lin', into)).toMatchObject({ mergedInto: null })
      for (const ticketId of [child, parent])
        expect(await city.as('lin').code('ticket.officeShow', { ticketId })).toBe('RECUSED')
      expect((await show('zhao', open)).merged).toMatchObject([{ ticketId: child }])
      expect((await show('zhao', into)).mergedInto).toMatchObject({ ticketId: parent })
      await role.remove()
    },
  )

  test('that are open he sees, and of one that was split off to another agency not where it came from', async () => {
    const open = await submit(city, 'zhou', { confidentiality: 'open' })
    const other = await submit(city, 'bao', { confidentiality: 'open' })
    await merge(other, open)
    const splitOff = await split(await reportIn(city, 'accepted'), { agencyId: agencyIds.fire })
    const role = await ofMarket('lin')
    expect((await show('lin', open)).merged).toMatchObject([{ ticketId: other }])
    expect((await show('lin', splitOff)).splitFrom).toBeNull()
    await role.remove()
    expect((await show('lin', splitOff)).splitFrom).not.toBeNull()
  })

  test('carry no word of what was handed to discipline inspection, but for the leader who did it', async () => {
    const ticketId = await reportIn(city, 'accepted', { content: '王队长收了我两条烟才给办证，另外还乱收检测费。' })
    const splitOff = await split(ticketId)
    const joined = await submit(city, 'bao')
    await merge(joined, ticketId)
    await city.as('cityLeader').step('ticket.referDiscipline', ticketId, words['ticket.referDiscipline'])
    const { title } = await ticketRow(city, ticketId)
    expect(title).toContain('两条烟')
    for (const who of ['lin', 'zhao', 'cityHandler', 'cityReviewer'])
      for (const one of [splitOff, joined]) expect(JSON.stringify(await show(who, one))).not.toContain('两条烟')
    expect((await show('lin', splitOff)).splitFrom).toMatchObject({ title: ticketCategories.frequency.words })
    expect((await show('cityLeader', splitOff)).splitFrom).toMatchObject({ title })
  })
})

describe('a request to open an identity that was made before the agency was named', () => {
  const { ask, decide } = openingSteps(city)
  const askOfNobody = async (who = 'liuxiReviewer') => {
    const ticketId = await reportIn(
      city,
      'accepted',
      { agencyId: undefined, confidentiality: 'sealed' },
      { handler: 'liuxiHandler' },
    )
    return ask(who, {}, ticketId)
  }
  const name = (ticketId: string) =>
    city.as('liuxiHandler').step('ticket.assign', ticketId, { ...words['ticket.assign'], agencyId: agencyIds.urban })

  test('is closed to whoever asked and belongs to it, granted or not', async () => {
    const role = await bind('liuxiReviewer', { role: 'inspector', agencyId: agencyIds.urban })
    const [granted, denied] = [await askOfNobody(), await askOfNobody()]
    for (const who of ['custodian', 'liuxiLeader']) expect(await decide(who, granted.requestId)).toBe('OK')
    expect(await decide('custodian', denied.requestId, { decision: 'deny' })).toBe('OK')
    for (const { ticketId } of [granted, denied]) await name(ticketId)
    const reviewer = city.as('liuxiReviewer')
    for (const { requestId } of [granted, denied]) {
      expect(await reviewer.code('identity.openIdentity', { requestId })).toBe('RECUSED')
      expect(await reviewer.code('identity.accessShow', { requestId })).toBe('RECUSED')
    }
    for (const only of ['waiting', 'ended'] as const)
      expect((await reviewer.call('identity.accessRequests', { only, limit: 50 })).items).toEqual([])
    await role.remove()
  })

  test('ends unsaid to whoever asked and belongs to it, when the report moves to its bureau', async () => {
    const role = await ofMarket('liuxiReviewer')
    const [own, other] = [await askOfNobody(), await askOfNobody('liuxiHandler')]
    for (const { ticketId } of [own, other])
      await city.as('liuxiHandler').step('ticket.assign', ticketId, {
        ...words['ticket.assign'],
        agencyId: agencyIds.market,
      })
    const heard = async (who: string, requestId: string) =>
      (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter(({ link }) => link?.endsWith(requestId))
    expect(await heard('liuxiReviewer', own.requestId)).toEqual([])
    expect(await heard('liuxiHandler', other.requestId)).toHaveLength(1)
    await role.remove()
  })

  test('is decided by nobody of it, and opened by whoever does not belong to it', async () => {
    const role = await bind('custodian', { role: 'agencyReviewer', agencyId: agencyIds.urban })
    const { ticketId, requestId } = await askOfNobody()
    await name(ticketId)
    expect(await decide('custodian', requestId)).toBe('RECUSED')
    await role.remove()
    for (const who of ['custodian', 'liuxiLeader']) expect(await decide(who, requestId)).toBe('OK')
    expect(await city.as('liuxiReviewer').code('identity.openIdentity', { requestId })).toBe('OK')
  })
})

describe('in the government that decides', () => {
  const listed = async (only: 'open' | 'decided') =>
    (await city.as('approver').call('ticket.proposals', { only, limit: 50 })).items.map(({ ticketId }) => ticketId)

  test.each(['sealed', 'hiddenFromAgency', 'open'] as const)(
    'he neither reads, prints, returns nor decides what is proposed against his agency, and hears nothing of it: %s',
    async (confidentiality) => {
      const role = await ofMarket('approver', 'agencyHead')
      const ticketId = await reportIn(city, 'proposeDecision', { confidentiality })
      await walk(ticketId, 'letter decisionProposal')
      const { letterId } = await letterOf(city, ticketId)
      const approver = city.as('approver')
      const { items } = await approver.call('notice.inbox', { limit: 50 })
      expect(items.filter(({ link }) => link?.endsWith(ticketId))).toEqual([])
      const print = { letterId, format: 'docx' as const }
      const tries = async () => [
        (await listed('open')).includes(ticketId),
        await approver.code('ticket.proposalShow', { ticketId }),
        await approver.code('ticket.letterDocument', print),
      ]
      expect(await tries()).toEqual([false, 'RECUSED', 'RECUSED'])
      expect(await approver.stepCode('ticket.returnDecision', ticketId, { reason: '不同意作出决定' })).toBe('RECUSED')
      expect(
        await approver.stepCode('ticket.governmentDecide', ticketId, { decision: '责令三十日内合并检查并书面报告。' }),
      ).toBe('RECUSED')
      await role.end()
      expect(await tries()).toEqual([true, 'OK', 'OK'])
      await walk(ticketId, 'sendBack')
      expect(await listed('decided')).toContain(ticketId)
      await role.remove()
      const again = await ofMarket('approver', 'agencyHead')
      expect(await listed('decided')).not.toContain(ticketId)
      await again.remove()
    },
  )
})

describe('as custodian of sealed identities', () => {
  const toldOf = async (receiptNumber: string) =>
    (await city.as('custodian').call('notice.inbox', { limit: 50 })).items.filter(({ body }) =>
      body.includes(receiptNumber),
    ).length
  const watched = async () => {
    city.setTime('2026-11-20 10:00')
    await city.base.ownerDb.deleteFrom('retaliationSweep').execute()
    const shop = await newShop(city)
    const ticketId = await submit(city, shop.user, { confidentiality: 'sealed' })
    return { shop, ticketId, receiptNumber: (await ticketRow(city, ticketId)).receiptNumber }
  }
  const visit = async (shop: Awaited<ReturnType<typeof newShop>>) => {
    city.setTime('2026-12-01 09:00')
    await arrive(city, shop, await newPlan(city))
    city.setTime('2026-12-02 10:00')
    for (let round = 0; round < 3; round += 1) await city.tick()
  }

  test('he is not told that the reporter of a report on his agency may need help; another custodian is', async () => {
    const role = await ofMarket('custodian', 'agencyReviewer')
    const his = await watched()
    await visit(his.shop)
    const asked = await submit(city, 'bao', { confidentiality: 'sealed' })
    city.setTime('2027-01-05 10:00')
    for (let round = 0; round < 3; round += 1) await city.tick()
    await city.as('bao').call('ticket.answerWatch', { ticketId: asked, answer: 'happened' })
    const numbers = [his.receiptNumber, (await ticketRow(city, asked)).receiptNumber]
    for (const number of numbers) expect(await toldOf(number)).toBe(0)
    await role.remove()
    const other = await watched()
    await visit(other.shop)
    expect(await toldOf(other.receiptNumber)).toBe(1)
  })

  test('he does not read that somebody was rewarded for a report on his agency', async () => {
    const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
    const reward = { amountYuan: 500, paidOn: '2026-11-18', note: '已经发放给本人' }
    await city.as('cityLeader').call('ticket.recordReward', { ticketId, ...reward })
    const role = await ofMarket('custodian', 'agencyReviewer')
    for (const filter of [{}, { ticketId }])
      expect((await city.as('custodian').call('ticket.rewards', filter)).items).toEqual([])
    await role.remove()
    expect((await city.as('custodian').call('ticket.rewards', { ticketId })).items).toHaveLength(1)
  })
})

test('no list of disputes between units shows him what is hidden from his agency', async () => {
  const hidden = await reportIn(city, 'disputed')
  const open = await reportIn(city, 'disputed', { confidentiality: 'open' })
  const numbers = await Promise.all([hidden, open].map(async (one) => (await ticketRow(city, one)).receiptNumber))
  const listed = async (who: string) => {
    const { items } = await city.as(who).call('ticket.disputes', { only: 'open', limit: 50 })
    return numbers.map((number) => items.some(({ receiptNumber }) => receiptNumber === number))
  }
  expect(await listed('lin')).toEqual([true, true])
  const role = await ofMarket('lin')
  expect(await listed('lin')).toEqual([false, true])
  await role.remove()
})

test('the numbers of discipline inspection do not count for him what is hidden from his agency', async () => {
  const count = async () => (await city.as('discipline').call('ticket.streamSummary', {})).reports
  const all = await count()
  const role = await ofMarket('discipline')
  const before = await count()
  await submit(city)
  expect(await count()).toBe(before)
  await submit(city, 'zhou', { confidentiality: 'open' })
  await submit(city, 'zhou', { agencyId: agencyIds.fire })
  expect(await count()).toBe(before + 2)
  await role.remove()
  expect(await count()).toBe(all + 3)
})

test.each(['sealed', 'hiddenFromAgency'] as const)(
  'the numbers of the home page are those of his lists, without what is hidden from his agency: %s',
  async (level) => {
    const ticketId = await submit(city, 'zhou', { confidentiality: level })
    await submit(city, 'zhou', { confidentiality: 'open' })
    city.advance({ days: 30 })
    const rowsOf = async (only: 'open' | 'waiting', cursor?: string): Promise<string[]> => {
      const isOverdue = only === 'waiting'
      const page = await city.as('lin').call('ticket.queue', { only, isOverdue, limit: 50, cursor })
      const ids = page.items.map((row) => row.ticketId)
      return page.nextCursor ? [...ids, ...(await rowsOf(only, page.nextCursor))] : ids
    }
    const numbers = async () => {
      const { states, overdue } = await city.as('lin').call('ticket.counters', {})
      const ended = ['rejected', 'rejectedFinal', 'guidedToReview', 'closed', 'withdrawn']
      const open = states.filter(({ state }) => !ended.includes(state)).reduce((sum, { count }) => sum + count, 0)
      return { open, overdue, late: states.reduce((sum, one) => sum + one.overdue, 0) }
    }
    const before = await numbers()
    const role = await ofMarket('lin')
    const [open, late] = [await rowsOf('open'), await rowsOf('waiting')]
    expect(open).not.toContain(ticketId)
    expect(await numbers()).toMatchObject({ open: open.length, overdue: late.length })
    expect((await numbers()).late).toBeLessThan(before.late)
    await role.remove()
    expect(await numbers()).toEqual(before)
    expect(before.open).toBeGreaterThan(open.length)
  },
)
