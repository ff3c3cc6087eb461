import { cityStage } from '../_checks/fixture/city'
import { openingSteps, askReason as reason } from '../_checks/fixture/openings'

const city = cityStage()
const { ask, decide } = openingSteps(city)

describe('identity.accessRequests', () => {
  test('shows a handler his own, custodian and leader those of their region, and what each may do now', async () => {
    const { requestId } = await ask()
    const find = async (who: string) =>
      (await city.as(who).call('identity.accessRequests', { limit: 50 })).items.find(
        (item) => item.requestId === requestId,
      )
    expect(await find('cityHandler')).toMatchObject({ isOwn: true, actions: [], reason })
    expect(await find('custodian')).toMatchObject({ isOwn: false, actions: ['decide'], ticketId: null })
    expect(await find('cityLeader')).toMatchObject({ actions: ['decide'] })
    for (const who of ['cityReviewer', 'liuxiLeader', 'tingHandler'])
      expect([who, await find(who)]).toEqual([who, undefined])
    await decide('custodian', requestId)
    expect(await find('custodian')).toMatchObject({ actions: [] })
    await decide('cityLeader', requestId)
    expect(await find('cityHandler')).toMatchObject({ actions: ['open'] })
    expect(await find('cityLeader')).toMatchObject({ actions: [] })
  })

  test('leads from page to page, and keeps the ended apart', async () => {
    const { ticketId, requestId } = await ask('cityReviewer')
    const denied = await ask('cityHandler', {}, ticketId)
    await decide('custodian', denied.requestId, { decision: 'deny', reason: '可以通过回执联系' })
    const idsOf = async (only: 'waiting' | 'ended') => {
      const ids: string[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await city
          .as('custodian')
          .call('identity.accessRequests', { only, limit: 2, ...(cursor ? { cursor } : {}) })
        ids.push(...page.items.map((item) => item.requestId))
        cursor = page.nextCursor
      }
      return ids
    }
    const [waiting, ended] = [await idsOf('waiting'), await idsOf('ended')]
    expect(waiting).toContain(requestId)
    expect(ended).toContain(denied.requestId)
    expect(new Set([...waiting, ...ended]).size).toBe(waiting.length + ended.length)
    const ofTicket = await city.as('cityReviewer').call('identity.accessRequests', { ticketId })
    expect(ofTicket.items.map((item) => item.requestId)).toEqual([requestId])
  })

  test('a guest sees nothing', async () => {
    expect(await city.as(null).code('identity.accessRequests', {})).toBe('NOT_SIGNED_IN')
  })
})
