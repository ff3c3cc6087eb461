import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { clearQueries, invalidate } from '@/platform/query'
import { session } from '@/platform/session'
import type { AgencyList as AgencyListType } from './AboutCells'
import { Issue } from './Issue'
import { Issues } from './Issues'

const issueId = '018f0000-0000-7000-8000-0000000000a1'
type View = Outputs['oversight']['issueShow']
const issue = (more: Partial<View> = {}): View => ({
  issueId,
  version: 3,
  state: 'following',
  title: '多头重复检查',
  agencyName: '市场监督管理局',
  category: 'frequency',
  bureauName: '云汀市司法局',
  since: '2026-09-01',
  until: '2026-11-20',
  tickets: 3,
  measures: 1,
  measuresDone: 0,
  registeredAt: '2026-11-20T02:00:00.000Z',
  clock: null,
  analysis: '没有合并计划。',
  conclusion: null,
  shown: [{ ticketId: issueId, receiptNumber: 'YT-2026-00123', title: '检查太频繁：一个月三次', state: 'verifying' }],
  hidden: 2,
  notListed: 0,
  measureList: [
    {
      measureId: issueId,
      text: '建立合并检查计划',
      responsible: '市场监督管理局',
      dueOn: '2026-12-20',
      isLate: false,
      doneAt: null,
    },
  ],
  timeline: [],
  actions: [{ event: 'followUp', isPrimary: false }],
  ...more,
})

const asked: { name: string; input: Record<string, unknown> }[] = []
const serve = (answers: Record<string, unknown>) => {
  asked.length = 0
  globalThis.fetch = (async (url: string, { body }: { body: string }) => {
    const name = String(url).replace(/^.*\/api\//, '')
    asked.push({ name, input: JSON.parse(body) })
    return { status: 200, json: async () => answers[name] }
  }) as unknown as typeof fetch
}

beforeEach(() =>
  act(() => {
    session.start({ token: 'token', expiresAt: '2027-01-01T00:00:00.000Z' })
    const role = 'bureauHandler' as const
    session.setActive({ assignmentId: 'a', role, title: '', unit: '', regionCode: '9901', endsAt: null })
    clearQueries()
  }),
)

test('who may not read a report sees that it counts, and nothing else of it', async () => {
  serve({ 'oversight/issueShow': issue() })
  render(<Issue issueId={issueId} onTicket={jest.fn()} />)
  expect(await screen.findByText('归到一起的反映，共 3 件')).toBeInTheDocument()
  expect(screen.getByText('另有 2 件，只计数，不在这里列出')).toBeInTheDocument()
})

test('what is too many to list is said apart from what the reader may not see', async () => {
  serve({ 'oversight/issueShow': issue({ tickets: 103, hidden: 0, notListed: 102 }) })
  render(<Issue issueId={issueId} onTicket={jest.fn()} />)
  expect(await screen.findByText('还有更早的 102 件，件数太多，没有列出')).toBeInTheDocument()
  expect(screen.queryByText(/只计数，不在这里列出/)).not.toBeInTheDocument()
})

test('progress is written for the measure that was chosen, at the version that was read', async () => {
  serve({ 'oversight/issueShow': issue(), 'oversight/followUp': { issueId, version: 4, state: 'following' } })
  render(<Issue issueId={issueId} onTicket={jest.fn()} />)
  fireEvent.click(await screen.findByRole('button', { name: /跟踪落实/ }))
  fireEvent.click(screen.getByRole('button', { name: '存下进展' }))
  expect(screen.getByText('请选择一项')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: /建立合并检查计划/ }))
  fireEvent.change(screen.getByLabelText('落实情况'), { target: { value: '已经合并成一次' } })
  fireEvent.click(screen.getByRole('switch'))
  fireEvent.click(screen.getByRole('button', { name: '存下进展' }))
  const sent = () => asked.find(({ name }) => name === 'oversight/followUp')?.input
  await waitFor(() => expect(sent()).toMatchObject({ issueId, version: 3, measureId: issueId, isDone: true }))
})

// The page hands in the list of agencies, which belongs to another feature.
const AgencyList: AgencyListType = ({ isOpen, onClose, onPick }) =>
  isOpen && (
    <button
      type="button"
      onClick={() => {
        onPick({ id: issueId, name: '消防救援大队' })
        onClose()
      }}
    >
      选消防救援大队
    </button>
  )

/** The list with one suggestion, touched and registered; returns what was sent. */
const registerFrom = async (group: { agencyId: string | null; agencyName: string | null }, name: RegExp) => {
  serve({
    'oversight/issues': { items: [], nextCursor: null },
    'oversight/issueSuggestions': {
      since: '2026-08-23',
      until: '2026-11-20',
      least: 3,
      isCapped: false,
      groups: [{ ...group, category: 'frequency', count: 5 }],
    },
    'oversight/registerIssue': { issueId, version: 0, state: 'registered' },
  })
  const onOpen = jest.fn()
  render(<Issues onOpen={onOpen} agencyList={AgencyList} />)
  fireEvent.click(await screen.findByRole('button', { name }))
  fireEvent.click(screen.getByRole('button', { name: '登记' }))
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith(issueId))
  return asked.find(({ name }) => name === 'oversight/registerIssue')?.input
}

test('a suggestion is registered with its agency, category and period', async () => {
  const sent = await registerFrom({ agencyId: issueId, agencyName: '市场监督管理局' }, /检查太频繁.*5 件/)
  expect(sent).toMatchObject({
    agencyId: issueId,
    category: 'frequency',
    since: '2026-08-23',
    until: '2026-11-20',
    title: '市场监督管理局检查太频繁问题',
  })
  expect(sent).not.toHaveProperty('withoutAgency')
})

test('a suggestion of reports that name no agency says so when it is registered', async () => {
  const sent = await registerFrom({ agencyId: null, agencyName: null }, /检查太频繁.*没有指明部门.*5 件/)
  expect(sent).toMatchObject({ withoutAgency: true, category: 'frequency', title: '检查太频繁问题' })
  expect(sent).not.toHaveProperty('agencyId')
})

test('by hand agency and category are chosen, or nothing is gathered', async () => {
  serve({
    'oversight/issues': { items: [], nextCursor: null },
    'oversight/issueSuggestions': { since: '2026-08-23', until: '2026-11-20', least: 3, isCapped: false, groups: [] },
    'oversight/registerIssue': { issueId, version: 0, state: 'registered' },
  })
  const onOpen = jest.fn()
  render(<Issues onOpen={onOpen} agencyList={AgencyList} />)
  const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
  fireEvent.click(await screen.findByRole('button', { name: '登记一个问题' }))
  expect(screen.getByText('不选的，登记以后按编号加。')).toBeInTheDocument()
  press(/^涉及部门/)
  press('选消防救援大队')
  press(/^类别/)
  fireEvent.click(screen.getByText('检查太频繁'))
  expect(screen.getByText(/登记时自动归到一起/)).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('标题'), { target: { value: '消防重复检查问题' } })
  fireEvent.change(screen.getByLabelText(/从哪天起/), { target: { value: '2026-09-01' } })
  press('登记')
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith(issueId))
  expect(asked.find(({ name }) => name === 'oversight/registerIssue')?.input).toMatchObject({
    agencyId: issueId,
    category: 'frequency',
    title: '消防重复检查问题',
    since: '2026-09-01',
  })
})

test('a search of the register that finds nothing offers its other part', async () => {
  serve({
    'oversight/issues': { items: [], nextCursor: null },
    'oversight/issueSuggestions': { since: '2026-08-23', until: '2026-11-20', least: 3, isCapped: false, groups: [] },
  })
  render(<Issues onOpen={jest.fn()} agencyList={() => null} />)
  fireEvent.change(await screen.findByRole('searchbox'), { target: { value: '摊点' } })
  fireEvent.click(await screen.findByRole('button', { name: /^到“.*”里找$/ }))
  await waitFor(() =>
    expect(asked.filter(({ name }) => name === 'oversight/issues').at(-1)?.input).toMatchObject({
      only: 'ended',
      search: '摊点',
    }),
  )
})

test('an issue that cannot be asked for anew keeps what was read, and says since when', async () => {
  serve({ 'oversight/issueShow': issue() })
  render(<Issue issueId={issueId} onTicket={jest.fn()} />)
  await screen.findByText('没有合并计划。')
  globalThis.fetch = (async () => ({ status: 500, json: async () => ({}) })) as unknown as typeof fetch
  act(() => invalidate(['oversight']))
  expect(await screen.findByRole('button', { name: '再试一次' })).toBeInTheDocument()
  expect(screen.getByText('没有合并计划。')).toBeInTheDocument()
})

test('whoever is signed out is sent to the sign-in once, however often the page is drawn', async () => {
  globalThis.fetch = (async () => ({
    status: 401,
    json: async () => ({ code: 'NOT_SIGNED_IN', message: '请先登录' }),
  })) as unknown as typeof fetch
  const { rerender } = render(<Issue issueId={issueId} onTicket={jest.fn()} />)
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledTimes(1))
  rerender(<Issue issueId={issueId} onTicket={jest.fn()} />)
  expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
})
