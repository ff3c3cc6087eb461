import { cityStage } from '../_checks/fixture/city'
import { disputesOn, disputeWords } from './disputes.fixture'

// What the bureau drafts is its own: from without nothing tells that it does.

const city = cityStage()
const { rowOf, step, must, disputeIn, show, told } = disputesOn(city)
const titles = async (who: string, disputeId: string) => (await told(who, disputeId)).map(({ title }) => title)
/** All that somebody reads of it, but for what differs between any two disputes. */
const readOf = async (who: string, disputeId: string) => {
  const { disputeId: _id, version: _version, timeline, ...rest } = await show(who, disputeId)
  return JSON.stringify([rest, timeline.map(({ event, actor, note, toState }) => [event, actor, note, toState])])
}

test.each(['marketHead', 'marketHandler', 'fireHead'])(
  '%s cannot tell a drafted dispute from a coordinated one',
  async (who) => {
    const [coordinating, drafted] = [await disputeIn('coordinating'), await disputeIn('drafted')]
    expect(await readOf(who, drafted)).toBe(await readOf(who, coordinating))
    const [returned, again] = [await disputeIn('returned'), await disputeIn('returned')]
    await must('cityHandler', 'draftHandling', again)
    expect(await readOf(who, again)).toBe(await readOf(who, returned))
    await must('cityLeader', 'returnHandling', again)
    expect(await readOf(who, again)).toBe(await readOf(who, returned))
  },
)

test('an agency writes while the bureau drafts and sees no difference; the leader proposes nothing unread', async () => {
  const disputeId = await disputeIn('drafted')
  const { version } = await rowOf(disputeId)
  const opinion = '又查了一遍清单，还是归消防管。'
  const answer = await city.as('fireHead').call('oversight.giveAgencyOpinion', { disputeId, version, opinion })
  expect(answer).toMatchObject({ state: 'coordinating', version: version + 1 })
  for (const who of ['cityHandler', 'cityLeader'])
    expect(await titles(who, disputeId)).toContain('一件部门争议的意见有新内容')
  expect(await city.as('cityLeader').code('oversight.proposeHandling', { disputeId, version })).toBe('STALE')
  expect(await readOf('marketHead', disputeId)).not.toMatch(/draft/)
  expect(await rowOf(disputeId)).toMatchObject({ state: 'drafted', secondOpinion: opinion })
  expect(await step('cityLeader', 'oversight.proposeHandling', disputeId)).toBe('OK')
})

test('a leader who was not asked yet hears nothing of an opinion', async () => {
  const disputeId = await disputeIn('coordinating')
  await must('fireHead', 'giveAgencyOpinion', disputeId)
  expect(await titles('cityLeader', disputeId)).toEqual([])
})

test('to a government what it sent back is sent back, whatever the bureau drafts of it', async () => {
  const disputeId = await disputeIn('returned')
  const listed = async (filter: object) =>
    (await city.as('approver').call('oversight.agencyDisputes', { only: 'ended', limit: 50, ...filter })).items
      .filter((row) => row.disputeId === disputeId)
      .map(({ state, clock }) => [state, clock])
  const before = await readOf('approver', disputeId)
  expect(await listed({})).toEqual([['returned', null]])
  await must('cityHandler', 'draftHandling', disputeId)
  expect(await readOf('approver', disputeId)).toBe(before)
  expect(await listed({ state: 'returned' })).toEqual([['returned', null]])
  for (const state of ['drafted', 'coordinating']) expect(await listed({ state })).toEqual([])
})

describe('a recorded agreement', () => {
  const clocksOf = (disputeId: string) =>
    city.db
      .selectFrom('deadline')
      .select(['deadlineId', 'startedAt'])
      .where('subjectId', '=', disputeId)
      .where('stoppedAt', 'is', null)
      .execute()

  test('is put right while it waits: the clock begins anew, both are asked again, an earlier yes is void', async () => {
    const disputeId = await disputeIn('confirming')
    await must('fireHead', 'confirmAgreement', disputeId)
    const [before] = await clocksOf(disputeId)
    city.advance({ days: 1 })
    const agreement = '占道由城管查，市场监管发现后两天内转告。'
    expect(await step('cityHandler', 'oversight.recordAgreement', disputeId, { agreement })).toBe('OK')
    expect(await rowOf(disputeId)).toMatchObject({ agreement, firstConfirmedAt: null, secondConfirmedAt: null })
    const after = await clocksOf(disputeId)
    expect(after).toEqual([{ deadlineId: expect.anything(), startedAt: city.kernel.clock.now() }])
    expect(after[0]?.deadlineId).not.toBe(before?.deadlineId)
    for (const who of ['marketReviewer', 'fireHead'])
      expect(await titles(who, disputeId)).toContain('一件部门争议等你单位重新同意')
    expect(await step('fireHead', 'oversight.confirmAgreement', disputeId)).toBe('OK')
    expect((await show('cityHandler', disputeId)).isMyTurn).toBe(false)
  })

  test('that is given up for a handling opinion: both hear that nobody waits for their yes, and nothing of the draft', async () => {
    const disputeId = await disputeIn('confirming')
    await must('cityHandler', 'draftHandling', disputeId)
    for (const who of ['marketReviewer', 'fireHead'])
      expect(await titles(who, disputeId)).toContain('一件部门争议不再等双方同意')
    const quiet = await disputeIn('drafted')
    expect(await titles('fireHead', quiet)).not.toContain('一件部门争议不再等双方同意')
  })

  test('that one refuses: the other hears of it, not who refused', async () => {
    const disputeId = await disputeIn('confirming')
    await must('fireHead', 'refuseAgreement', disputeId)
    const title = '对方不同意一件部门争议里记下的内容'
    expect([await titles('marketHead', disputeId), await titles('fireHead', disputeId)]).toEqual([
      expect.arrayContaining([title]),
      expect.not.arrayContaining([title]),
    ])
    const { reason } = disputeWords['oversight.refuseAgreement'] as { reason: string }
    expect(await readOf('marketHead', disputeId)).toContain(reason)
  })
})
