import type { AgencyDisputeState } from '../../src/contracts/agencyDisputeLists'
import type { ProcedureName } from '../../src/contracts/policy'
import { cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { agencyIds } from '../_checks/fixture/places'
import { secondRoles } from '../_checks/fixture/secondRoles'
import { disputesOn, raisedWords } from './disputes.fixture'

// Nobody coordinates, proposes or decides what his own agency is in, nor knows of it (利害关系人回避); nobody speaks for both.

const city = cityStage()
const { raise, rowOf, step, must, disputeIn, show } = disputesOn(city)
const bind = secondRoles(city)

const asMember = async (who: string, agencyId: string, look: () => Promise<void>) => {
  const role = await bind(who, { role: 'agencyHandler', agencyId })
  try {
    await look()
  } finally {
    await role.remove()
  }
}
const seen = (who: string, disputeId: string) => city.as(who).code('oversight.agencyDisputeShow', { disputeId })
const lists = async (who: string, disputeId: string) => {
  const found: string[] = []
  for (const only of ['open', 'ended', 'mine'] as const) {
    const { items } = await city.as(who).call('oversight.agencyDisputes', { only, limit: 50 })
    if (items.some((row) => row.disputeId === disputeId)) found.push(only)
  }
  return found
}
// As a member of the agency he is told what the agency is told.
const heard = async (who: string, disputeId: string) =>
  (
    await city.db
      .selectFrom('notification')
      .select('title')
      .where('recipientId', '=', personIdOf(who))
      .where('link', 'like', `%${disputeId}`)
      .execute()
  ).filter(({ title }) => /你局|可以协调|等你/.test(title) && !title.includes('你单位')).length

describe.each(['market', 'fire'] as const)('whoever also belongs to the %s agency', (agency) => {
  test.each<[string, AgencyDisputeState, string]>([
    ['cityHandler', 'coordinating', 'recordAgreement'],
    ['cityLeader', 'drafted', 'proposeHandling'],
    ['approver', 'proposed', 'decideAgencyDispute'],
  ])('as %s neither reads, prints, lists nor moves one that is %s', async (who, state, event) => {
    const disputeId = await disputeIn(state)
    expect([await seen(who, disputeId), await lists(who, disputeId)]).toEqual(['OK', ['open', 'mine']])
    await asMember(who, agencyIds[agency], async () => {
      expect(await seen(who, disputeId)).toBe('RECUSED')
      expect(await lists(who, disputeId)).toEqual([])
      expect(await step(who, `oversight.${event}` as ProcedureName, disputeId)).toBe('RECUSED')
      expect(await city.as(who).code('oversight.agencyDisputeDocument', { disputeId, format: 'pdf' })).toBe('RECUSED')
    })
    expect(await step(who, `oversight.${event}` as ProcedureName, disputeId)).toBe('OK')
  })

  test('is told nothing of it', async () => {
    const before = await disputeIn('proposed')
    for (const who of ['cityHandler', 'cityLeader', 'approver']) expect(await heard(who, before)).toBeGreaterThan(0)
    for (const who of ['cityHandler', 'cityLeader', 'approver']) {
      await asMember(who, agencyIds[agency], async () => {
        const others = ['cityHandler', 'cityLeader', 'approver'].filter((one) => one !== who)
        const disputeId = await raise()
        await must('fireHead', 'giveAgencyOpinion', disputeId)
        if (who !== 'cityHandler') await must('cityHandler', 'draftHandling', disputeId)
        if (who === 'approver') await must('cityLeader', 'proposeHandling', disputeId)
        expect([who, await heard(who, disputeId)]).toEqual([who, 0])
        if (who === 'approver') for (const other of others) expect(await heard(other, disputeId)).toBeGreaterThan(0)
      })
    }
  })
})

test('a bureau’s handler of one of the agencies registers no dispute of it', async () => {
  await asMember('cityHandler', agencyIds.fire, async () => {
    const input = { ...raisedWords, agencyId: agencyIds.market, opinion: undefined }
    expect(await city.as('cityHandler').code('oversight.raiseAgencyDispute', input)).toBe('RECUSED')
  })
})

test('what waits in another agency’s dispute is not hidden from him', async () => {
  const disputeId = await disputeIn('coordinating')
  await asMember('cityHandler', agencyIds.urban, async () => expect(await seen('cityHandler', disputeId)).toBe('OK'))
})

test('who belongs to both agencies reads, and speaks for neither', async () => {
  const raised = await raise()
  const confirming = await disputeIn('confirming')
  await asMember('fireHead', agencyIds.market, async () => {
    for (const disputeId of [raised, confirming]) {
      const { actions, isMyTurn, ownOpinion } = await show('fireHead', disputeId)
      expect([actions, isMyTurn, ownOpinion]).toEqual([[], false, null])
      expect(await lists('fireHead', disputeId)).toEqual(['open'])
    }
    expect(await step('fireHead', 'oversight.giveAgencyOpinion', raised)).toBe('RECUSED')
    expect(await step('fireHead', 'oversight.confirmAgreement', confirming)).toBe('RECUSED')
    const input = { ...raisedWords, otherAgencyId: agencyIds.market }
    expect(await city.as('fireHead').code('oversight.raiseAgencyDispute', input)).toBe('RECUSED')
  })
  await must('fireHead', 'giveAgencyOpinion', raised)
  expect((await rowOf(raised)).state).toBe('coordinating')
})
