import { cityStage } from '../_checks/fixture/city'
import { dayOf } from '../_shared/calendar/days'
import { daysLeft } from '../_shared/deadlines/clocks'
import { disputesOn } from './disputes.fixture'
import { continuing, disputeTable } from './workflow/disputes'

// What bureau and government settle among themselves gives coordination no new time.

const city = cityStage()
const { must, disputeIn, show } = disputesOn(city)

const left = async (disputeId: string) => {
  const { clock } = await show('cityHandler', disputeId)
  expect(clock?.kind).toBe('disputeCoordination')
  return daysLeft(new Date(clock?.dueAt ?? 0), city.kernel.clock.now(), (await city.kernel.reference()).calendar)
}
/** Goes on by working days of the city. */
const work = async (days: number) => {
  const calendar = (await city.kernel.reference()).calendar
  for (let done = 0; done < days; ) {
    city.advance({ days: 1 })
    if (calendar.isWorkingDay(dayOf(city.kernel.clock.now()))) done += 1
  }
}
const returned = async (disputeId: string, by: 'leader' | 'government') => {
  await must('cityHandler', 'draftHandling', disputeId)
  await work(2)
  if (by === 'leader') return must('cityLeader', 'returnHandling', disputeId)
  await must('cityLeader', 'proposeHandling', disputeId)
  await work(2)
  await must('approver', 'returnAgencyDispute', disputeId)
}

test('the table: only what bureau and government settle among themselves continues a clock', () => {
  expect(continuing).toEqual(['returnHandling', 'returnAgencyDispute'])
  for (const event of continuing)
    expect(disputeTable.filter((row) => row.event === event).map(({ starts }) => starts)).toEqual([
      ['disputeCoordination'],
    ])
})

test.each<['leader' | 'government', used: number, before: number, after: number]>([
  ['leader', 5, 10, 10],
  ['leader', 0, 15, 15],
  ['government', 5, 10, 10],
  // So few are left that the least is given.
  ['leader', 14, 1, 3],
  ['government', 13, 2, 3],
  // It was late already.
  ['leader', 20, -5, 3],
])('returned by the %s after %i working days, with %i left, it goes on with %i', async (by, used, before, after) => {
  const disputeId = await disputeIn('coordinating')
  await work(used)
  expect(await left(disputeId)).toBe(before)
  await returned(disputeId, by)
  expect(await left(disputeId)).toBe(after)
})

test('however often it is returned, the days of coordination are used once', async () => {
  const disputeId = await disputeIn('coordinating')
  const seen: number[] = []
  for (const days of [4, 4, 4, 4]) {
    await work(days)
    await returned(disputeId, 'leader')
    seen.push(await left(disputeId))
  }
  expect(seen).toEqual([11, 7, 3, 3])
})

test('what an agency refuses begins coordination anew: that is no matter of the bureau alone', async () => {
  const disputeId = await disputeIn('coordinating')
  await work(6)
  await must('cityHandler', 'recordAgreement', disputeId)
  await must('fireHead', 'refuseAgreement', disputeId)
  expect(await left(disputeId)).toBe(15)
})

test('the least is the tenant’s to set', async () => {
  const { settings } = await city.as('cityLeader').call('ticket.clockSettings', {})
  expect(settings.find(({ key }) => key === 'oversight.disputeResumeDays')).toMatchObject({
    group: 'dispute',
    default: { amount: 3, source: '本产品默认' },
  })
})
