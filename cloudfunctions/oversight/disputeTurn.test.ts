import type { AgencyDisputeState } from '../../src/contracts/agencyDisputeLists'
import { cityStage } from '../_checks/fixture/city'
import { testId } from '../_checks/harness/callers'
import { addCountyAgency, disputesOn } from './disputes.fixture'

const city = cityStage()
const { disputeIn, raise } = disputesOn(city)

const people = ['marketHandler', 'marketReviewer', 'fireHead', 'cityHandler', 'cityReviewer', 'cityLeader', 'approver']
const turnOf = async (disputeId: string) => {
  const waits = await Promise.all(
    people.map(async (who) => {
      const { items } = await city.as(who).call('oversight.agencyDisputes', { only: 'mine', limit: 50 })
      expect(items.filter(({ isMyTurn }) => !isMyTurn)).toEqual([])
      return items.some((row) => row.disputeId === disputeId)
    }),
  )
  return people.filter((_, index) => waits[index])
}

test.each<[AgencyDisputeState, waitsFor: string[]]>([
  // The market agency raised it and has given its opinion.
  ['raised', ['fireHead']],
  ['coordinating', ['cityHandler']],
  ['confirming', ['marketReviewer', 'fireHead']],
  ['drafted', ['cityLeader']],
  ['proposed', ['approver']],
  ['returned', ['cityHandler']],
  ['agreed', []],
  ['decided', []],
  ['withdrawn', []],
])('a dispute that is %s waits for %j on their home pages', async (state, waitsFor) => {
  expect(await turnOf(await disputeIn(state))).toEqual(waitsFor)
})

test('once an agency is late with its opinion, it waits for the bureau as well', async () => {
  const disputeId = await raise()
  city.advance({ days: 40 })
  expect(await turnOf(disputeId)).toEqual(['fireHead', 'cityHandler'])
})

test('what waits is found behind more than a page of newer ones, the oldest deadline first', async () => {
  const old = await disputeIn('coordinating')
  city.advance({ days: 3 })
  const younger = await disputeIn('returned')
  for (let more = 0; more < 4; more += 1) await disputeIn('drafted')
  const mine = async (limit: number) =>
    (await city.as('cityHandler').call('oversight.agencyDisputes', { only: 'mine', limit })).items
  const all = await mine(50)
  const due = all.map(({ clock }) => clock?.dueAt ?? '')
  expect(due).toEqual([...due].sort())
  expect(new Set(due).size).toBeGreaterThan(1)
  expect(all.map(({ disputeId }) => disputeId)).toEqual(expect.arrayContaining([old, younger]))
  expect((await mine(1)).map(({ disputeId }) => disputeId)).toEqual([all[0]?.disputeId])
  const { nextCursor } = await city.as('cityHandler').call('oversight.agencyDisputes', { only: 'mine', limit: 1 })
  expect(nextCursor).toBeNull()
})

test('among many that wait for the other agency the one that waits for it is found', async () => {
  const mine = async (who: string) =>
    (await city.as(who).call('oversight.agencyDisputes', { only: 'mine', limit: 1 })).items.map(
      ({ disputeId }) => disputeId,
    )
  // What the market agency raised waits for the fire agency, though its clocks are the older ones.
  for (let more = 0; more < 3; more += 1) await raise()
  city.advance({ days: 1 })
  const asked = await disputeIn('confirming')
  city.advance({ days: 1 })
  const { items } = await city.as('marketReviewer').call('oversight.agencyDisputes', { only: 'mine', limit: 50 })
  expect(items.map(({ disputeId }) => disputeId)).toContain(asked)
  expect(await mine('marketReviewer')).toEqual([items[0]?.disputeId])
})

test('what waits in a bureau below is not the bureau’s above', async () => {
  const second = testId('second agency of the county')
  await addCountyAgency(city, second)
  const disputeId = await raise('urbanHead', { otherAgencyId: second })
  city.advance({ days: 40 })
  const waits = async (who: string) =>
    (await city.as(who).call('oversight.agencyDisputes', { only: 'mine', limit: 50 })).items.some(
      (one) => one.disputeId === disputeId,
    )
  expect([await waits('liuxiHandler'), await waits('cityHandler')]).toEqual([true, false])
})
