import { cityStage } from '../_checks/fixture/city'
import { people } from '../_checks/fixture/people'
import { bureauIds, officeIds } from '../_checks/fixture/places'
import { drive, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { mostEarlier } from './application/presentDisputes'

const city = cityStage()
const county = { handler: 'liuxiHandler', reviewer: 'liuxiReviewer', leader: 'liuxiLeader' }
const decide = { toOfficeId: officeIds.liuxi, reason: '店铺在柳溪，由柳溪办理' }

/** A report of 柳溪县 that 东桥 sends back. */
const disputed = async () => {
  const ticketId = await submit(city, 'zhou', { agencyId: undefined })
  await drive(city, ticketId, 'disputed', county)
  return ticketId
}
const disputeOf = (ticketId: string) =>
  city.db.selectFrom('jurisdictionDispute').selectAll().where('ticketId', '=', ticketId).executeTakeFirstOrThrow()

describe('who said what', () => {
  const saidBy = async (ticketId: string) => {
    const { firstOpinionBy, secondOpinionBy } = await disputeOf(ticketId)
    return [firstOpinionBy, secondOpinionBy]
  }
  const nameOf = (person: keyof typeof people) => people[person]?.name

  test('stands under the unit and the person who said it, not under the office whose side it is', async () => {
    const ticketId = await disputed()
    const [first, second] = await saidBy(ticketId)
    // The bureau passed it on, the office sent it back.
    expect(first).toContain(bureauIds.liuxi)
    expect(first).not.toContain(officeIds.liuxi)
    expect(second).toContain(officeIds.dongqiao)
    expect(second).toContain(nameOf('fang'))
    const { disputeId } = await disputeOf(ticketId)
    const give = (who: string, version: number) =>
      city.as(who).call('ticket.disputeOpinion', { disputeId, version, opinion: '营业执照和检查都在东桥' })
    await give('tingHandler', 0)
    expect((await saidBy(ticketId))[1]).toContain(bureauIds.tingcheng)
    expect((await saidBy(ticketId))[1]).toContain(nameOf('tingHandler'))
    await give('lin', 1)
    expect((await saidBy(ticketId))[0]).toContain(nameOf('lin'))
    const [shown] = (await city.as('cityReviewer').call('ticket.officeShow', { ticketId })).disputes
    expect([shown?.firstOpinionBy, shown?.secondOpinionBy]).toEqual(await saidBy(ticketId))
  })

  test('is kept when a side changes its words: everybody with a part in it reads what it said before, and until when', async () => {
    const ticketId = await disputed()
    const { disputeId, firstOpinion, firstOpinionBy, secondOpinion, secondOpinionBy } = await disputeOf(ticketId)
    const give = (who: string, version: number, opinion: string) =>
      city.as(who).call('ticket.disputeOpinion', { disputeId, version, opinion })
    const earlierFor = async (who: string) =>
      (await city.as(who).call('ticket.disputes', { limit: 50 })).items.find((one) => one.disputeId === disputeId)
        ?.earlier
    expect(await earlierFor('cityReviewer')).toEqual([])
    const at: string[] = []
    const change = async (who: string, version: number, opinion: string) => {
      city.advance({ hours: 1 })
      at.push(city.kernel.clock.now().toISOString())
      await give(who, version, opinion)
    }
    await change('lin', 0, '店铺在东桥那一边')
    await change('fang', 1, '检查发生在柳溪')
    await change('lin', 2, '检查和店铺都在东桥')
    const expected = [
      { side: 'first', opinion: firstOpinion, by: firstOpinionBy, until: at[0] },
      { side: 'first', opinion: '店铺在东桥那一边', by: expect.stringContaining(nameOf('lin') ?? '—'), until: at[2] },
      { side: 'second', opinion: secondOpinion, by: secondOpinionBy, until: at[1] },
    ]
    for (const who of ['lin', 'fang', 'tingHandler', 'cityReviewer'])
      expect([who, await earlierFor(who)]).toEqual([who, expected])
    // The same words once more are no change.
    await give('lin', 3, '检查和店铺都在东桥')
    expect(await earlierFor('cityReviewer')).toHaveLength(3)
  })

  test('is shown of each side as far as its newest changes go, with the number of all; all of them are kept', async () => {
    const ticketId = await disputed()
    const { disputeId } = await disputeOf(ticketId)
    const said = Array.from({ length: mostEarlier + 3 }, (_, at) => `店铺在东桥那一边，第${at}次说`)
    for (const [version, opinion] of said.entries())
      await city.as('lin').call('ticket.disputeOpinion', { disputeId, version, opinion })
    await city.as('fang').call('ticket.disputeOpinion', { disputeId, version: said.length, opinion: '检查发生在柳溪' })
    const { items } = await city.as('cityReviewer').call('ticket.disputes', { limit: 50 })
    const [listed] = items.filter((one) => one.disputeId === disputeId)
    const [shown] = (await city.as('cityReviewer').call('ticket.officeShow', { ticketId })).disputes
    for (const one of [listed, shown]) {
      expect([one?.firstChanges, one?.secondChanges]).toEqual([said.length, 1])
      const first = one?.earlier.filter(({ side }) => side === 'first').map(({ opinion }) => opinion)
      expect(first).toEqual(said.slice(-1 - mostEarlier, -1))
      expect(one?.earlier.filter(({ side }) => side === 'second')).toHaveLength(1)
    }
    expect((await disputeOf(ticketId)).earlier).toHaveLength(said.length + 1)
  })

  test('is the bureau where the bureau sends it back or raises it', async () => {
    const returned = await reportIn(city, 'transferred')
    await city.as('cityHandler').step('ticket.returnDispute', returned, words['ticket.returnDispute'])
    expect((await saidBy(returned))[1]).toContain(nameOf('cityHandler'))
    const raised = await reportIn(city, 'accepted')
    city.advance({ days: 11 })
    await city.as('cityReviewer').step('ticket.raiseDispute', raised, words['ticket.raiseDispute'])
    expect((await saidBy(raised))[0]).toContain(nameOf('cityReviewer'))
    expect((await saidBy(raised))[1]).toBeNull()
  })
})

describe('passing on and asking the superior', () => {
  const tried = async (who: string, event: 'transfer' | 'raiseDispute' | 'proposeTransfer', ticketId: string) => {
    const { version } = await ticketRow(city, ticketId)
    const name = `ticket.${event}` as 'ticket.transfer'
    return (
      await city.as(who).refusal(name, { ticketId, version, toOfficeId: officeIds.dongqiao, reason: '发生在东桥' })
    ).message
  }
  const offered = async (who: string, ticketId: string) =>
    (await city.as(who).call('ticket.officeShow', { ticketId })).actions.map(({ event }) => event)

  test.each(['submitted', 'accepted', 'assigned'] as const)(
    'are never both refused, and never both offered, from %s on',
    async (state) => {
      const ticketId = await reportIn(city, state)
      for (const who of ['cityHandler', 'cityReviewer']) {
        expect(await tried(who, 'raiseDispute', ticketId)).toContain('现在还可以转出')
        expect(await offered(who, ticketId)).toContain('transfer')
        expect(await offered(who, ticketId)).not.toContain('raiseDispute')
      }
      city.advance({ days: 11 })
      for (const who of ['cityHandler', 'cityReviewer']) {
        expect(await tried(who, 'transfer', ticketId)).toContain('由司法局提请上级指定')
        expect(await offered(who, ticketId)).toContain('raiseDispute')
        expect(await offered(who, ticketId)).not.toContain('transfer')
      }
      if (state !== 'assigned') {
        expect(await tried('lin', 'proposeTransfer', ticketId)).toContain('由司法局提请上级指定')
        expect(await offered('lin', ticketId)).not.toContain('proposeTransfer')
      }
      await city.as('cityReviewer').step('ticket.raiseDispute', ticketId, words['ticket.raiseDispute'])
      await city.as('cityLeader').step('ticket.decideDispute', ticketId, decide)
      expect(await tried('cityHandler', 'raiseDispute', ticketId)).toBe(
        await tried('cityHandler', 'transfer', ticketId),
      )
      for (const event of ['transfer', 'raiseDispute'])
        expect(await offered('cityHandler', ticketId)).not.toContain(event)
    },
  )
})
