import { cityStage } from '../_checks/fixture/city'
import { assignmentIdOf, personIdOf } from '../_checks/fixture/people'
import { testId } from '../_checks/harness/callers'
import { addCountyAgency, disputesOn } from './disputes.fixture'

const city = cityStage()
const { raise, step, disputeIn, show, told, must } = disputesOn(city)
const titles = async (who: string, disputeId: string) => (await told(who, disputeId)).map(({ title }) => title)

describe('where a county’s government has nobody who decides', () => {
  const second = testId('second agency of the county')
  const inCounty = async () => {
    const disputeId = await raise('urbanHead', { otherAgencyId: second })
    city.advance({ days: 20 })
    await must('liuxiHandler', 'beginCoordination', disputeId)
    await must('liuxiHandler', 'draftHandling', disputeId)
    await must('liuxiLeader', 'proposeHandling', disputeId)
    return disputeId
  }
  const proposed = '一件部门争议等你决定'
  const late = '一件部门争议过了期限'
  const recipients = async (disputeId: string, title: string) =>
    (
      await city.db
        .selectFrom('notification')
        .select('recipientId')
        .where('title', '=', title)
        .where('link', 'like', `%${disputeId}`)
        .execute()
    ).map(({ recipientId }) => recipientId)

  beforeAll(async () => {
    await addCountyAgency(city, second)
  })

  test('the nearest above is told, decides, and is warned by the clock', async () => {
    const disputeId = await inCounty()
    expect(await recipients(disputeId, proposed)).toEqual([personIdOf('approver')])
    city.advance({ days: 30 })
    await city.tick()
    await city.drain()
    expect(await titles('approver', disputeId)).toContain(late)
    expect(await step('approver', 'oversight.decideAgencyDispute', disputeId)).toBe('OK')
  })

  test('once it has somebody, he alone is told', async () => {
    const role = await city.db
      .selectFrom('roleAssignment')
      .selectAll()
      .where('assignmentId', '=', assignmentIdOf('approver'))
      .executeTakeFirstOrThrow()
    const own = { assignmentId: testId('county approver'), personId: personIdOf('visitor'), regionCode: '990104' }
    await city.base.ownerDb
      .insertInto('roleAssignment')
      .values({ ...role, ...own })
      .execute()
    const before = await inCounty()
    const turns = async (only: 'open' | 'mine' | 'ended') =>
      (await city.as('approver').call('oversight.agencyDisputes', { only, limit: 50 })).items
        .filter((row) => row.disputeId === before)
        .map((row) => row.isMyTurn)
    expect([await turns('open'), await turns('mine'), await turns('ended')]).toEqual([[], [], [false]])
    expect((await show('approver', before)).actions).toEqual([])
    for (const event of ['decideAgencyDispute', 'returnAgencyDispute'] as const)
      expect(await step('approver', `oversight.${event}`, before)).toBe('FORBIDDEN')
    expect(await recipients(before, proposed)).toEqual([personIdOf('visitor')])
    // Whoever belongs to one of the agencies decides nothing of it: then the nearest above may again.
    const member = { assignmentId: testId('county approver of an agency'), role: 'agencyHandler', agencyId: second }
    await city.base.ownerDb
      .insertInto('roleAssignment')
      .values({ ...role, ...member, personId: personIdOf('visitor'), regionCode: null })
      .execute()
    expect([await turns('open'), await turns('mine'), await turns('ended')]).toEqual([[true], [true], []])
    expect(await recipients(await inCounty(), proposed)).toEqual([personIdOf('approver')])
    expect(await step('approver', 'oversight.decideAgencyDispute', before)).toBe('OK')
    // Of the city's own disputes the city's government is told as before.
    expect(await recipients(await disputeIn('proposed'), proposed)).toEqual([personIdOf('approver')])
  })
})
