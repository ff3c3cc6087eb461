import { type IssueState, issueStateKeys } from '../../src/contracts/oversightLists'
import type { ProcedureName } from '../../src/contracts/policy'
import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, submit, ticketRow } from '../_checks/fixture/reports'
import { verifyJournal } from '../_shared/journal/verify'
import { issueTable } from './workflow'

const city = cityStage()
const today = { since: '2026-11-01', until: '2026-11-20' }
const register = async (extra: object = {}) =>
  (await city.as('cityHandler').call('oversight.registerIssue', { title: '多头重复检查', ...today, ...extra })).issueId
const about = { agencyId: agencyIds.market, category: 'frequency' as const }
const show = (who: string, issueId: string) => city.as(who).call('oversight.issueShow', { issueId })
const words: Record<string, object> = {
  'oversight.analyseIssue': { analysis: '几个科室各自安排检查，没有合并计划。' },
  'oversight.decideMeasure': { text: '建立合并检查计划', responsible: '市市场监管局', dueOn: '2026-12-20' },
  'oversight.closeIssue': { conclusion: '已经合并，三个月没有再发生。' },
  'oversight.dropIssue': { reason: '只是个别情况' },
}
const step = async (who: string, name: ProcedureName, issueId: string, extra: object = {}) => {
  const { version } = await city.db
    .selectFrom('structuralIssue')
    .select('version')
    .where('issueId', '=', issueId)
    .executeTakeFirstOrThrow()
  return city.as(who).code(name, { issueId, version, ...words[name], ...extra })
}
const measureOf = async (issueId: string) =>
  (
    await city.db
      .selectFrom('structuralIssueMeasure')
      .select('measureId')
      .where('issueId', '=', issueId)
      .executeTakeFirstOrThrow()
  ).measureId
const finish = async (issueId: string) =>
  step('cityHandler', 'oversight.followUp', issueId, {
    measureId: await measureOf(issueId),
    isDone: true,
    text: '已经合并成一次',
  })
/** A new issue with one report in a state. */
const issueIn = async (state: IssueState) => {
  const issueId = await register({ ticketIds: [await submit(city)] })
  if (state === 'registered') return issueId
  if (state === 'dropped') await step('cityLeader', 'oversight.dropIssue', issueId)
  else await step('cityHandler', 'oversight.analyseIssue', issueId)
  if (state === 'following' || state === 'closed') await step('cityHandler', 'oversight.decideMeasure', issueId)
  if (state === 'closed') {
    await finish(issueId)
    await step('cityLeader', 'oversight.closeIssue', issueId)
  }
  return issueId
}

test('a bureau below neither reads nor changes the issue of the city, the city reads those below and changes none', async () => {
  const issueId = await register()
  expect(await city.as('liuxiHandler').code('oversight.issueShow', { issueId })).toBe('NOT_FOUND')
  expect(await step('liuxiHandler', 'oversight.analyseIssue', issueId)).toBe('NOT_FOUND')
  const { issueId: below } = await city
    .as('liuxiHandler')
    .call('oversight.registerIssue', { title: '乡镇上的乱检查', ...today })
  expect((await show('cityLeader', below)).actions).toEqual([])
  expect(await step('cityHandler', 'oversight.analyseIssue', below)).toBe('FORBIDDEN')
  expect((await show('liuxiLeader', below)).actions).toEqual([{ event: 'dropIssue', isPrimary: false }])
})

test('an agency that nobody knows is refused at its field, and nothing is registered', async () => {
  const before = await city.db.selectFrom('structuralIssue').select('issueId').execute()
  const input = { title: '没有的部门的问题', ...today, agencyId: '019b0000-0000-7000-8000-000000000000' }
  expect(await city.as('cityHandler').code('oversight.registerIssue', input)).toBe('BAD_INPUT')
  expect(await city.db.selectFrom('structuralIssue').select('issueId').execute()).toEqual(before)
})

test('a period may begin long before the first report: what is there is gathered', async () => {
  const ticketId = await submit(city)
  const issueId = await register({ ...about, since: '1969-01-01', until: '2026-12-31' })
  expect((await show('cityHandler', issueId)).shown.map((one) => one.ticketId)).toContain(ticketId)
})

// The table once more by hand: state × event → state.
const lines: readonly [IssueState, string, IssueState, string][] = [
  ['registered', 'analyseIssue', 'analysed', 'cityHandler'],
  ['registered', 'dropIssue', 'dropped', 'cityLeader'],
  ['analysed', 'analyseIssue', 'analysed', 'cityHandler'],
  ['analysed', 'decideMeasure', 'following', 'cityHandler'],
  ['analysed', 'dropIssue', 'dropped', 'cityLeader'],
  ['following', 'analyseIssue', 'following', 'cityHandler'],
  ['following', 'decideMeasure', 'following', 'cityHandler'],
]
const others = ['registerIssue', 'groupTickets', 'ungroupTicket', 'followUp', 'closeIssue']

test('the table names these events and no others', () => {
  const named = issueTable.map(({ event }) => event)
  expect([...new Set(named)].sort()).toEqual([...new Set([...lines.map(([, event]) => event), ...others])].sort())
})

test.each(['analyseIssue', 'decideMeasure', 'dropIssue'])(
  '%s leads where it should, and nowhere else',
  async (event) => {
    for (const state of issueStateKeys) {
      const line = lines.find(([from, name]) => from === state && name === event)
      const issueId = await issueIn(state)
      const code = await step(
        event === 'dropIssue' ? 'cityLeader' : 'cityHandler',
        `oversight.${event}` as never,
        issueId,
      )
      expect([state, code, (await show('cityLeader', issueId)).state]).toEqual([
        state,
        line ? 'OK' : 'WRONG_STATE',
        line?.[2] ?? state,
      ])
    }
  },
)

describe('suggestions', () => {
  test('count the reports of an agency about one thing in the period, not those an issue gathers already', async () => {
    for (let made = 0; made < 3; made += 1) await submit(city, 'zhou', { category: 'rudeEnforcement' })
    const counted = async () =>
      (await city.as('cityReviewer').call('oversight.issueSuggestions', { days: '30' })).groups.find(
        ({ category }) => category === 'rudeEnforcement',
      )
    expect(await counted()).toMatchObject({ agencyId: agencyIds.market, count: 3 })
    const issueId = await register({ ...about, category: 'rudeEnforcement' })
    expect((await show('cityHandler', issueId)).tickets).toBe(3)
    expect(await counted()).toBeUndefined()
  })

  test('leave out few, what is outside the period and what was withdrawn', async () => {
    for (let made = 0; made < 3; made += 1) await submit(city, 'zhou', { category: 'disclosure' })
    await reportIn(city, 'withdrawn', { category: 'mechanical' })
    for (let made = 0; made < 2; made += 1) await submit(city, 'zhou', { category: 'mechanical' })
    city.advance({ days: 40 })
    const { groups } = await city.as('cityHandler').call('oversight.issueSuggestions', { days: '30' })
    expect(groups.filter(({ category }) => ['disclosure', 'mechanical'].includes(category))).toEqual([])
    const wide = await city.as('cityHandler').call('oversight.issueSuggestions', { days: '90' })
    expect(wide.groups.map(({ category }) => category)).toContain('disclosure')
    expect(wide.groups.map(({ category }) => category)).not.toContain('mechanical')
  })
})

test('a report is added by its number and taken out again; one of another bureau is not found', async () => {
  const issueId = await register()
  const { receiptNumber, ticketId } = await ticketRow(city, await submit(city))
  const foreign = await ticketRow(city, await submit(city, 'zhou', { agencyId: agencyIds.urban }))
  const add = (number: string) => step('cityHandler', 'oversight.groupTickets', issueId, { receiptNumber: number })
  expect([await add(foreign.receiptNumber), await add('YT-2026-99999')]).toEqual(['BAD_INPUT', 'BAD_INPUT'])
  expect([await add(receiptNumber.toLowerCase()), await add(receiptNumber)]).toEqual(['OK', 'BAD_INPUT'])
  expect((await show('cityHandler', issueId)).shown.map((one) => one.ticketId)).toEqual([ticketId])
  expect(await step('cityHandler', 'oversight.ungroupTicket', issueId, { ticketId })).toBe('OK')
  expect((await show('cityHandler', issueId)).tickets).toBe(0)
  expect(await step('cityHandler', 'oversight.analyseIssue', issueId)).toBe('WRONG_STATE')
})

test('what a reader may not see is counted and not shown: handed over, or one in which he has a stake', async () => {
  const sealed = await submit(city, 'zhou', { confidentiality: 'sealed' })
  const mine = await submit(city)
  const handed = await reportIn(city, 'referredDiscipline')
  const issueId = await register({ ticketIds: [sealed, mine, handed] })
  await city.as('cityReviewer').step('ticket.recuse', mine, { reason: '反映人是我的亲属' })
  const ids = async (who: string) => {
    const { shown, hidden, tickets } = await show(who, issueId)
    return [shown.map(({ ticketId }) => ticketId).sort(), hidden, tickets]
  }
  expect(await ids('cityHandler')).toEqual([[sealed, mine].sort(), 1, 3])
  expect(await ids('cityReviewer')).toEqual([[sealed], 2, 3])
  const text = JSON.stringify(await show('cityHandler', issueId))
  expect(text).not.toContain((await ticketRow(city, sealed)).reporterId)
})

test('is closed by the leader alone, once every measure is done, and keeps its whole way on record', async () => {
  const issueId = await issueIn('following')
  expect(await step('cityLeader', 'oversight.closeIssue', issueId)).toBe('WRONG_STATE')
  expect(
    await city
      .as('cityHandler')
      .code('oversight.closeIssue', { issueId, version: 2, ...words['oversight.closeIssue'] }),
  ).toBe('FORBIDDEN')
  expect(await finish(issueId)).toBe('OK')
  expect(await finish(issueId)).toBe('WRONG_STATE')
  expect(
    await city.as('cityLeader').code('oversight.closeIssue', { issueId, version: 0, ...words['oversight.closeIssue'] }),
  ).toBe('STALE')
  expect(await step('cityLeader', 'oversight.closeIssue', issueId)).toBe('OK')
  const { timeline, state, measureList } = await show('cityHandler', issueId)
  expect(state).toBe('closed')
  expect(measureList[0]?.doneAt).not.toBeNull()
  expect(timeline.map(({ event }) => event).reverse()).toEqual([
    'registerIssue',
    'analyseIssue',
    'decideMeasure',
    'followUp',
    'closeIssue',
  ])
  expect((await verifyJournal(city.db)).faults).toEqual([])
})

test('its bureau is reminded when nobody analyses it, and nothing of it is said in the notice', async () => {
  const issueId = await register({ title: '绝密的标题不外传' })
  city.advance({ days: 45 })
  await city.tick()
  await city.drain()
  const { items } = await city.as('cityLeader').call('notice.inbox', {})
  const told = items.filter(({ link }) => link?.includes(issueId))
  expect(told.length).toBe(1)
  expect(JSON.stringify(told)).not.toContain('绝密')
})

test('the list is found by words and walked page by page', async () => {
  for (const title of ['一刀切停业之甲', '一刀切停业之乙', '一刀切停业之丙']) await register({ title })
  const first = await city.as('cityReviewer').call('oversight.issues', { search: '停业之', limit: 2 })
  expect(first.items.map(({ title }) => title)).toEqual(['一刀切停业之丙', '一刀切停业之乙'])
  const cursor = first.nextCursor ?? ''
  const rest = await city.as('cityReviewer').call('oversight.issues', { search: '停业之', limit: 2, cursor })
  expect([rest.items.map(({ title }) => title), rest.nextCursor]).toEqual([['一刀切停业之甲'], null])
})
