import { agencyDisputeClockDefaults } from '../../src/contracts/agencyDisputeLists'
import { cityStage } from '../_checks/fixture/city'
import { disputesOn } from './disputes.fixture'

const city = cityStage()
const { raise, disputeIn, rowOf, step, show, told } = disputesOn(city)
const wait = async (days: number) => {
  city.advance({ days })
  await city.tick()
  await city.drain()
}
const titles = async (who: string, disputeId: string) => (await told(who, disputeId)).map(({ title }) => title)
const due = '一件部门争议快到期了'
const late = '一件部门争议过了期限'
const above = '一件部门争议没有人按期办'

test('every clock has a source, and the other agency has ten working days', async () => {
  for (const { source } of Object.values(agencyDisputeClockDefaults)) expect(source).not.toBe('')
  const { clock } = await show('fireHead', await raise())
  expect(clock).toMatchObject({ kind: 'disputeOpinion', unit: 'workingDay', amount: 10 })
})

test('the agency that has not spoken is warned, then told that it is late; the one that spoke is not', async () => {
  const disputeId = await raise()
  await wait(12)
  expect(await titles('fireHead', disputeId)).toContain(due)
  expect(await titles('marketReviewer', disputeId)).not.toContain(due)
  await wait(4)
  expect(await titles('fireHead', disputeId)).toContain(late)
  expect(await titles('cityHandler', disputeId)).toContain(above)
  expect(await titles('cityLeader', disputeId)).not.toContain(above)
  await wait(8)
  expect(await titles('cityLeader', disputeId)).toContain(above)
  expect((await titles('cityLeader', disputeId)).filter((title) => title === above)).toHaveLength(1)
})

test('who is late does not hold it up: the bureau may begin, and not before', async () => {
  const disputeId = await raise()
  expect((await show('cityHandler', disputeId)).actions).toEqual([])
  expect(await step('cityHandler', 'oversight.beginCoordination', disputeId)).toBe('WRONG_STATE')
  await wait(20)
  expect((await show('cityHandler', disputeId)).actions).toEqual([{ event: 'beginCoordination', isPrimary: true }])
  expect(await step('cityHandler', 'oversight.beginCoordination', disputeId)).toBe('OK')
  expect((await rowOf(disputeId)).state).toBe('coordinating')
  expect((await show('cityHandler', disputeId)).clock?.kind).toBe('disputeCoordination')
  expect(await step('fireHead', 'oversight.giveAgencyOpinion', disputeId)).toBe('OK')
})

test('a bureau that does not act is told, its reviewer, then its leader', async () => {
  const disputeId = await disputeIn('coordinating')
  await wait(30)
  expect(await titles('cityHandler', disputeId)).toContain(late)
  expect(await titles('cityReviewer', disputeId)).toContain(above)
  await wait(10)
  expect(await titles('cityLeader', disputeId)).toContain(above)
  expect(await titles('marketHead', disputeId)).not.toContain(late)
})

test('a government that does not decide is told, and the bureau’s leader knows', async () => {
  const disputeId = await disputeIn('proposed')
  await wait(30)
  expect(await titles('approver', disputeId)).toContain(late)
  expect(await titles('cityLeader', disputeId)).toContain(above)
})

test('a leader who does not propose is told, then who sent it to him, then the government, which cannot open it', async () => {
  const disputeId = await disputeIn('drafted')
  await wait(12)
  expect(await titles('cityLeader', disputeId)).toContain(late)
  for (const who of ['cityHandler', 'cityReviewer']) expect(await titles(who, disputeId)).toContain(above)
  const up = async () =>
    (await city.as('approver').call('notice.inbox', { limit: 50 })).items.filter(({ title }) =>
      title.startsWith('一件部门争议逐级督促'),
    )
  expect(await up()).toEqual([])
  await wait(10)
  expect(await up()).toEqual([expect.objectContaining({ link: null })])
  await wait(30)
  expect(await up()).toHaveLength(1)
})

test('a clock that was overtaken hurries nobody, and an ended dispute has none', async () => {
  for (const state of ['agreed', 'decided', 'withdrawn'] as const) {
    const disputeId = await disputeIn(state)
    await wait(60)
    for (const who of ['fireHead', 'marketHead', 'cityHandler', 'cityLeader'])
      expect((await titles(who, disputeId)).filter((title) => [due, late, above].includes(title))).toEqual([])
    expect((await show('fireHead', disputeId)).clock).toBeNull()
  }
})

test('the days are the tenant’s to set', async () => {
  const { settings } = await city.as('cityLeader').call('ticket.clockSettings', {})
  const opinion = settings.find(({ key }) => key === 'clock.oversight.disputeOpinion')
  expect(opinion).toMatchObject({ group: 'dispute', default: { amount: 10, unit: 'workingDay' } })
  expect(settings.map(({ key }) => key)).toContain('oversight.disputeEscalateDays')
})
