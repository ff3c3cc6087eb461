import { cityStage } from '../_checks/fixture/city'
import { submit } from '../_checks/fixture/reports'

const city = cityStage()
const measure = { text: '建立合并检查计划', responsible: '市市场监管局', dueOn: '2027-11-20' }
const handler = () => city.as('cityHandler')
const show = (issueId: string) => handler().call('oversight.issueShow', { issueId })
const versionOf = async (issueId: string) => ({ issueId, version: (await show(issueId)).version })
const decide = async (issueId: string) =>
  handler().call('oversight.decideMeasure', { ...(await versionOf(issueId)), ...measure })
/** Says what came of the oldest measure that is not done. */
const follow = async (issueId: string, isDone: boolean) => {
  const measureId = (await show(issueId)).measureList.find(({ doneAt }) => !doneAt)?.measureId ?? ''
  const progress = { ...(await versionOf(issueId)), measureId, isDone, text: '已经合并成一次' }
  await handler().call('oversight.followUp', progress)
}
/** An issue that is followed up, with measures. */
const followed = async (measures: number) => {
  const period = { since: '2026-11-01', until: '2026-11-20' }
  const ticketIds = [await submit(city)]
  const { issueId } = await handler().call('oversight.registerIssue', { title: '多头重复检查', ...period, ticketIds })
  const analysis = '几个科室各自安排检查，没有合并计划。'
  await handler().call('oversight.analyseIssue', { issueId, version: 0, analysis })
  for (let made = 0; made < measures; made += 1) await decide(issueId)
  return issueId
}
const told = async (who: string, issueId: string) =>
  (await city.as(who).call('notice.inbox', {})).items.filter(({ link }) => link?.includes(issueId))
const wait = async (days: number) => {
  city.advance({ days })
  await city.tick()
  await city.drain()
}

test('progress that leaves a measure open starts the clock anew and tells the leader nothing', async () => {
  const issueId = await followed(2)
  const before = (await show(issueId)).clock?.dueAt
  city.advance({ days: 10 })
  await follow(issueId, true)
  const { clock } = await show(issueId)
  expect(clock).not.toBeNull()
  expect(clock?.dueAt).not.toBe(before)
  expect(await told('cityLeader', issueId)).toEqual([])
})

test('the last measure done ends the waiting: the leader is told once, and nobody is reminded', async () => {
  const issueId = await followed(2)
  await follow(issueId, true)
  await follow(issueId, true)
  expect((await show(issueId)).clock).toBeNull()
  await wait(60)
  expect((await told('cityLeader', issueId)).map(({ title }) => title)).toEqual(['有一个普遍性问题等你销号'])
  expect(await told('cityHandler', issueId)).toEqual([])
  expect(await told('liuxiLeader', issueId)).toEqual([])
})

test('a measure decided afterwards starts the clock again, and its end tells the leader again', async () => {
  const issueId = await followed(1)
  await follow(issueId, true)
  await decide(issueId)
  expect((await show(issueId)).clock).not.toBeNull()
  await follow(issueId, true)
  expect((await show(issueId)).clock).toBeNull()
  expect((await told('cityLeader', issueId)).length).toBe(2)
})

test('a further measure while one is open leaves the clock as it runs', async () => {
  const issueId = await followed(1)
  const { clock } = await show(issueId)
  city.advance({ days: 10 })
  await decide(issueId)
  expect((await show(issueId)).clock?.dueAt).toBe(clock?.dueAt)
  const rows = await city.db.selectFrom('deadline').select('kind').where('subjectId', '=', issueId).execute()
  expect(rows.filter(({ kind }) => kind === 'followUp').length).toBe(1)
})
