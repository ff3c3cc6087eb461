import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { rowOf, visitClock } from '@/features/inspection/inspection.fixture'
import { streamFilter } from '@/features/ticket/discipline/StreamTickets'
import { OfficeWaiting } from '@/features/ticket/OfficeWaiting'
import { queueFilter } from '@/features/ticket/queueFilter'
import { clock, queueRow, serve, signIn } from '@/features/ticket/server.fixture'
import { AgencyHome } from './AgencyHome'
import { DisciplineHome } from './DisciplineHome'
import { EnterpriseHome } from './EnterpriseHome'
import { GovernmentHome } from './GovernmentHome'
import { HomeBar } from './HomeBar'

const page = (items: unknown[]) => ({ items, nextCursor: null })
const visits = { since: '2026-01-01', isCapped: false, visits: 6, stopped: 2, rated: 4 }
const reports = { since: '2026-01-01', isCapped: false, reports: 1, answered: 0 }
const toRate = (inspectionId: string, dueAt: string) =>
  rowOf({
    inspectionId,
    agencyName: `单位${inspectionId}`,
    state: 'resultInformed',
    canRate: true,
    clock: visitClock('ratingDue', { dueAt }),
  })
const reply = (title: string, dueAt: string) =>
  queueRow(title, { state: 'awaitingConfirmation', clock: clock('confirm', { dueAt }) })
const enterprise = (more: Record<string, () => unknown> = {}) => {
  signIn('enterpriseUser')
  serve({
    'inspection/current': () => ({ inspections: [] }),
    'inspection/mine': () => page([]),
    'ticket/mine': () => page([]),
    'inspection/summary': () => visits,
    'ticket/summary': () => reports,
    ...more,
  })
  render(<EnterpriseHome />)
}
const waiting = () => screen.getAllByRole('button', { name: /^(评价|看回复|补充)/ }).map((row) => row.textContent)

test('what an enterprise has to do stands in one list, the nearest day first, whatever it is', async () => {
  enterprise({
    'inspection/mine': () => page([toRate('甲', '2026-12-03T15:59:59.000Z')]),
    'ticket/mine': () =>
      page([
        reply('晚的', '2026-12-09T15:59:59.000Z'),
        reply('早的', '2026-12-01T15:59:59.000Z'),
        queueRow('不等我的', { state: 'verifying' }),
      ]),
  })
  expect(await screen.findByText('等你办 3 件')).toBeInTheDocument()
  expect(waiting()).toEqual([
    expect.stringContaining('早的'),
    expect.stringContaining('单位甲'),
    expect.stringContaining('晚的'),
  ])
})

test('a government finds what it is to decide with its days first, then what its deciding means', async () => {
  signIn('governmentApprover')
  const title = '关于提请责令改正的报告'
  const proposal = { ticketId: 't', number: null, title, bureauName: '云汀市司法局', proposedAt: null, outcome: null }
  serve({ 'ticket/proposals': () => page([{ ...proposal, clock: clock('decision') }]) })
  const { container } = render(<GovernmentHome />)
  expect(await screen.findByText('由你决定')).toBeInTheDocument()
  expect(container.textContent).toMatch(/关于提请责令改正的报告剩 10 个工作日.*核对回执.*由你决定/)
})

test('many things leave the rest of the page in reach: three are shown, the others at one press', async () => {
  const items = ['1', '2', '3', '4', '5'].map((day) => reply(`第${day}件`, `2026-12-0${day}T15:59:59.000Z`))
  enterprise({ 'ticket/mine': () => page(items) })
  await screen.findByText('等你办 5 件')
  expect(waiting()).toHaveLength(3)
  fireEvent.click(screen.getByRole('button', { name: /还有\s2\s件/ }))
  expect(waiting()).toHaveLength(5)
})

test('numbers of an enterprise stand under their period, each with its unit', async () => {
  enterprise()
  const numbers = await screen.findByRole('group', { name: '今年以来' })
  expect(numbers).toHaveTextContent('6次来店检查4次已评价1件反映问题')
})

test('an agency counts visits of this month and whoever sent it away, and never what was rated', async () => {
  signIn('agencyHandler')
  serve({
    'ticket/agencyInbox': () => page([]),
    'inspection/mine': () => page([]),
    'inspection/summary': () => ({ ...visits, rated: null, isCapped: true }),
  })
  render(<AgencyHome />)
  const numbers = await screen.findByRole('group', { name: '本月以来' })
  expect(numbers).toHaveTextContent('6次以上来店检查2次以上拒绝或拦下')
  expect(numbers).not.toHaveTextContent('评价')
})

test('a discipline officer finds what was handed over before the newest reports, and its list at one press', async () => {
  signIn('disciplineOfficer')
  const { asked } = serve({
    'inspection/summary': () => ({ ...visits, rated: null }),
    'ticket/streamSummary': () => reports,
    'ticket/stream': ({ only }) => page([queueRow(only === 'referred' ? '吃拿卡要' : '乱收费')]),
  })
  render(<DisciplineHome />)
  await screen.findByText('移送来的，等你们填写结果')
  await screen.findByRole('button', { name: /乱收费/ })
  const rows = screen.getAllByRole('button', { name: /吃拿卡要|乱收费/ }).map(({ textContent }) => textContent)
  expect(rows[0]).toContain('吃拿卡要')
  fireEvent.click(screen.getByRole('button', { name: '全部移送' }))
  expect(streamFilter.get()).toEqual({ only: 'referred', search: '' })
  expect(asked('ticket/stream')).toContainEqual(expect.objectContaining({ only: 'referred' }))
})

test('a discipline officer sees seven days in numbers and the newest reports', async () => {
  signIn('disciplineOfficer')
  serve({
    'inspection/summary': () => ({ ...visits, rated: null }),
    'ticket/streamSummary': () => ({ ...reports, reports: 11 }),
    'ticket/stream': ({ only }: { only?: string }) => page(only === 'referred' ? [] : [queueRow('乱收费')]),
  })
  render(<DisciplineHome />)
  expect(await screen.findByRole('group', { name: '近 7 天' })).toHaveTextContent('11件反映问题')
  expect(await screen.findByRole('button', { name: /乱收费/ })).toBeInTheDocument()
})

test.each([
  ['bureauHandler', '先办这一件'],
  ['bureauLeader', '等你签发、决定的'],
] as const)('%s reads what is most urgent in words that fit what he may do', async (role, words) => {
  signIn(role)
  serve({
    'ticket/queue': () => page([queueRow('乱收费')]),
    'ticket/counters': () => ({ states: [], overdue: 0, dueSoon: 0 }),
  })
  render(<OfficeWaiting />)
  expect(await screen.findByText(words)).toBeInTheDocument()
})

test('an office reads beside each state what is overdue, else what is due soon, and opens that state', async () => {
  signIn('judicialOfficeClerk')
  serve({
    'ticket/queue': () => page([]),
    'ticket/counters': () => ({
      states: [
        { state: 'submitted', count: 4, overdue: 1, dueSoon: 2 },
        { state: 'replied', count: 2, overdue: 0, dueSoon: 1 },
        { state: 'verifying', count: 3, overdue: 0, dueSoon: 0 },
        { state: 'awaitingReporter', count: 5, overdue: 0, dueSoon: 5 },
        { state: 'awaitingConfirmation', count: 6, overdue: 0, dueSoon: 6 },
        { state: 'closed', count: 9, overdue: 0, dueSoon: 0 },
      ],
      overdue: 1,
      dueSoon: 14,
    }),
  })
  render(<OfficeWaiting />)
  expect(await screen.findByText('在办 20 件')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /待受理/ })).toHaveTextContent('待受理超期 14')
  expect(screen.getByRole('button', { name: /待告知/ })).toHaveTextContent('快到期 12')
  expect(screen.getByRole('button', { name: /核查中/ })).toHaveTextContent('核查中3')
  // The reporter's own days are nothing that the office could hurry.
  expect(screen.getByRole('button', { name: /等反映人补充/ })).toHaveTextContent('等反映人补充5')
  expect(screen.getByRole('button', { name: /等反映人确认/ })).toHaveTextContent('等反映人确认6')
  fireEvent.click(screen.getByRole('button', { name: /待告知/ }))
  expect(queueFilter.get()).toMatchObject({ only: 'open', state: 'replied' })
})

test('what stands below the counters of an office waits for them, so that nothing moves under a finger', async () => {
  signIn('judicialOfficeClerk')
  serve({
    'ticket/queue': () => page([]),
    'ticket/counters': () => ({
      states: [{ state: 'submitted', count: 4, overdue: 0, dueSoon: 0 }],
      overdue: 0,
      dueSoon: 0,
    }),
  })
  const answer = globalThis.fetch
  let letCounters = () => {}
  const held = new Promise<void>((resolve) => {
    letCounters = resolve
  })
  globalThis.fetch = async (...call) => {
    if (String(call[0]).endsWith('/ticket/counters')) await held
    return answer(...call)
  }
  render(<OfficeWaiting />)
  await screen.findByText('现在没有等你办的工单')
  expect(screen.queryByRole('button', { name: /本月反馈表/ })).not.toBeInTheDocument()
  letCounters()
  expect(await screen.findByText('在办 4 件')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /本月反馈表/ })).toBeInTheDocument()
})

describe('home of an agency', () => {
  const answers = {
    'ticket/agencyInbox': () => page([]),
    'ticket/agencyLetters': () => page([]),
    'inspection/mine': () => page([]),
    'inspection/summary': () => ({ ...visits, rated: null }),
  }
  const agencyRequest = (requestId: string, more: object) => ({
    requestId,
    number: 'YT-2026-1',
    category: 'frequency',
    state: 'open',
    summary: '有企业反映检查太频繁。',
    askedAt: '2026-10-20T02:00:00.000Z',
    escalationLevel: 1,
    ...more,
  })
  const letterRow = (title: string, more: object) => ({
    letterId: title,
    kind: 'opinion',
    state: 'issued',
    number: '云汀市司监意〔2026〕3号',
    title,
    issuerName: '云汀市司法局',
    issuedAt: '2026-11-18T02:00:00.000Z',
    dueAt: '2026-12-18T15:59:59.000Z',
    ...more,
  })
  const letterUrl = `/pkg-agency/letter/index?id=${encodeURIComponent('文书甲')}`
  const due = (day: string, more: object) => clock('agency', { dueAt: `2026-${day}T16:00:00.000Z`, ...more })

  test('sorts all that waits by its day, whatever its kind, each with its badge', async () => {
    signIn('agencyHandler')
    const late = agencyRequest('r', { clock: due('11-01', { state: 'breached', daysLeft: -3 }) })
    const letters = [
      letterRow('文书甲', { clock: due('12-08', { daysLeft: 9 }) }),
      letterRow('文书乙', { clock: null }),
    ]
    const visit = rowOf({
      state: 'checkedOut',
      clock: visitClock('informResult', { unit: 'workingDay', daysLeft: 2, dueAt: '2026-11-30T16:00:00.000Z' }),
    })
    serve({
      ...answers,
      'ticket/agencyInbox': () => page([late]),
      'ticket/agencyLetters': () => page(letters),
      'inspection/mine': () => page([visit]),
    })
    render(<AgencyHome />)
    await screen.findByText('等你办 3 件')
    const rows = screen.getAllByRole('button').map(({ textContent }) => textContent ?? '')
    expect(rows[0]).toMatch(/^说明：检查太频繁已超期\s3\s个工作日司法局请你单位说明/)
    expect(rows[1]).toMatch(/^告知检查结果剩\s.*老周面馆/)
    expect(rows[2]).toMatch(/^文书甲剩\s9\s个工作日/)
    fireEvent.click(screen.getByRole('button', { name: /^文书甲/ }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: letterUrl })
  })

  test('its one button opens the most urgent of them, a letter too', async () => {
    signIn('agencyHandler')
    serve({ ...answers, 'ticket/agencyLetters': () => page([letterRow('文书甲', { clock: due('12-08', {}) })]) })
    render(<HomeBar kind="agency" />)
    fireEvent.click(await screen.findByRole('button', { name: '看最急的一件' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: letterUrl })
  })

  test('says so when nothing waits', async () => {
    signIn('agencyHead')
    serve(answers)
    render(<AgencyHome />)
    expect(await screen.findByText('现在没有等你单位办的')).toBeInTheDocument()
  })
})
