import { cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { agencyIds } from '../_checks/fixture/places'
import { secondRoles } from '../_checks/fixture/secondRoles'
import { testId } from '../_checks/harness/callers'
import { addCountyAgency, disputesOn, raisedWords } from './disputes.fixture'

const city = cityStage()
const { raise, rowOf, step, must, disputeIn, told, show } = disputesOn(city)
const bind = secondRoles(city)
const linesOf = async (who: string, disputeId: string) =>
  (await told(who, disputeId)).map(({ title, body }) => `${title}|${body}`)
const sentTo = async (who: string, disputeId: string) =>
  (
    await city.db
      .selectFrom('notification')
      .select('title')
      .where('recipientId', '=', personIdOf(who))
      .where('link', 'like', `%${disputeId}`)
      .orderBy('notificationId')
      .execute()
  ).map(({ title }) => title)

describe('what an agency has to say', () => {
  const registered = () => raise('cityHandler', { agencyId: agencyIds.market, opinion: undefined })

  test('is asked of its legal unit and its head alone; its handler learns that they say it', async () => {
    const disputeId = await registered()
    for (const who of ['marketReviewer', 'marketHead', 'fireHead'])
      expect(await sentTo(who, disputeId)).toEqual(['一件部门争议要你单位写意见'])
    for (const who of ['marketHandler', 'fireHandler']) {
      const [line, ...more] = await linesOf(who, disputeId)
      expect([line, more]).toEqual([expect.stringContaining('由法制机构或者负责人在期限内写'), []])
      expect((await show(who, disputeId)).actions).toEqual([])
    }
  })

  test('also when a recorded agreement waits, for the first time and again', async () => {
    const disputeId = await disputeIn('confirming')
    await must('cityHandler', 'recordAgreement', disputeId)
    const asked = ['一件部门争议等你单位同意', '一件部门争议等你单位重新同意']
    expect(await sentTo('marketReviewer', disputeId)).toEqual(expect.arrayContaining(asked))
    const handler = await sentTo('marketHandler', disputeId)
    expect(handler).toEqual(['一件部门争议等你单位表示', '一件部门争议等你单位重新表示'])
  })

  test('a clock hurries whoever may say it, not the handler', async () => {
    const disputeId = await raise()
    city.advance({ days: 12 })
    await city.tick()
    await city.drain()
    expect(await sentTo('fireHead', disputeId)).toContain('一件部门争议快到期了')
    expect(await sentTo('fireHandler', disputeId)).not.toContain('一件部门争议快到期了')
  })

  test('where an agency has neither, its handler is hurried to whom it belongs', async () => {
    const second = testId('agency without a head')
    await addCountyAgency(city, second)
    const role = await bind('visitor', { role: 'agencyHandler', agencyId: second })
    const disputeId = await raise('urbanHead', { otherAgencyId: second })
    city.advance({ days: 12 })
    await city.tick()
    await city.drain()
    expect(await sentTo('visitor', disputeId)).toEqual(['一件部门争议等你单位的意见', '一件部门争议快到期了'])
    await role.remove()
  })

  test('whoever is handler and head at once is asked once', async () => {
    const role = await bind('fireHandler', { role: 'agencyHead', agencyId: agencyIds.fire })
    expect(await sentTo('fireHandler', await registered())).toEqual(['一件部门争议要你单位写意见'])
    await role.remove()
  })
})

test('lines of several disputes are told apart by the other agency and the day, without a word of what they are about', async () => {
  const disputeId = await disputeIn('proposed')
  const [, month, date] = (await rowOf(disputeId)).raisedAt.toISOString().split('T')[0]?.split('-').map(Number) ?? []
  const day = `${month}月${date}日提出。`
  const which = {
    marketHead: `|与消防救援大队的争议，${day}`,
    fireHead: `|与市场监督管理局的争议，${day}`,
    cityHandler: `|市场监督管理局与消防救援大队的争议，${day}`,
    approver: `|市场监督管理局与消防救援大队的争议，${day}`,
  }
  for (const [who, words] of Object.entries(which)) {
    const lines = await linesOf(who, disputeId)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect([who, line]).toEqual([who, expect.stringContaining(words)])
      for (const said of [raisedWords.title, raisedWords.facts, raisedWords.opinion]) expect(line).not.toContain(said)
    }
  }
})

test('the government learns of a delay below without learning whose dispute it is', async () => {
  const disputeId = await disputeIn('drafted')
  for (const days of [12, 10]) {
    city.advance({ days })
    await city.tick()
    await city.drain()
  }
  const lines = await city.db
    .selectFrom('notification')
    .select(['body', 'link'])
    .where('recipientId', '=', personIdOf('approver'))
    .where('title', 'like', '一件部门争议逐级督促%')
    .execute()
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.filter(({ body, link }) => link !== null || /市场|消防/.test(body))).toEqual([])
  expect((await rowOf(disputeId)).state).toBe('drafted')
})

test('both agencies hear that the government gave it back, and nothing of why or of a draft', async () => {
  const disputeId = await disputeIn('returned')
  for (const who of ['marketReviewer', 'marketHandler', 'fireHead']) {
    const lines = (await linesOf(who, disputeId)).filter((line) => line.startsWith('一件部门争议由司法局接着协调'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/处理意见|草|补充两家以往的做法/)
  }
  const before = await sentTo('fireHead', disputeId)
  await must('cityHandler', 'draftHandling', disputeId)
  await must('cityLeader', 'returnHandling', disputeId)
  expect(await sentTo('fireHead', disputeId)).toEqual(before)
})

test('a yes can be taken back until the other agency has said it too, also by somebody else of the agency', async () => {
  const disputeId = await disputeIn('confirming')
  await must('marketReviewer', 'confirmAgreement', disputeId)
  const { actions, isMyTurn } = await show('marketHead', disputeId)
  expect([actions.map(({ event }) => event), isMyTurn]).toEqual([['refuseAgreement', 'withdrawAgencyDispute'], false])
  expect(await step('marketHead', 'oversight.refuseAgreement', disputeId)).toBe('OK')
  expect(await rowOf(disputeId)).toMatchObject({ state: 'coordinating', firstConfirmedAt: null })
  expect(await sentTo('fireHead', disputeId)).toContain('对方不同意一件部门争议里记下的内容')
  const agreed = await disputeIn('agreed')
  expect(await step('marketHead', 'oversight.refuseAgreement', agreed)).toBe('WRONG_STATE')
})
