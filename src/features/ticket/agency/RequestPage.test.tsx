import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { clock, serve, signIn } from '../server.fixture'
import { RequestPage } from './RequestPage'

type Request = Outputs['ticket']['agencyShow']

const request = (more: Partial<Request> = {}): Request => ({
  requestId: 'r1',
  version: 0,
  number: 'YT说明-2026-0007',
  category: 'frequency',
  state: 'open',
  summary: '有店反映近期检查次数多。',
  question: '请说明今年的检查安排',
  askedAt: '2026-11-20T01:40:00.000Z',
  askedBy: '云汀市司法局',
  attachments: [],
  clock: clock('agency', { daysLeft: 2 }),
  draft: null,
  remark: null,
  answer: null,
  answeredAt: null,
  reporterName: null,
  escalationLevel: 0,
  actions: [{ event: 'agencyRespond', isPrimary: true }],
  ...more,
})

beforeEach(() => signIn('agencyHandler'))

test('the neutral summary, the question and the day are there; nobody is named who did not choose it', async () => {
  serve({ 'ticket/agencyShow': () => request() })
  render(<RequestPage requestId="r1" />)
  expect(await screen.findByText('有店反映近期检查次数多。')).toBeInTheDocument()
  expect(screen.getByText('剩 2 个工作日')).toBeInTheDocument()
  expect(screen.queryByText('反映人')).not.toBeInTheDocument()
  const steps = within(screen.getByRole('list', { name: '办理经过' }))
  expect(steps.getByText('经办人写说明').closest('li')).toHaveAttribute('aria-current', 'step')
})

test('number and day break as wholes: neither a date is torn nor a mark begins a line', async () => {
  serve({ 'ticket/agencyShow': () => request() })
  const { container } = render(<RequestPage requestId="r1" />)
  await screen.findByText('YT说明-2026-0007')
  const facts = [...container.querySelectorAll('.fact')].map(({ textContent }) => textContent)
  expect(facts.slice(0, 3)).toEqual([
    'YT说明-2026-0007',
    '·11月20日发来',
    expect.stringMatching(/^·\d+月\d+日 星期.前$/),
  ])
})

test('a reporter who chose to be open is named', async () => {
  serve({ 'ticket/agencyShow': () => request({ reporterName: '周建平' }) })
  render(<RequestPage requestId="r1" />)
  expect(await screen.findByText('周建平')).toBeInTheDocument()
})

test('an answer is asked about before it goes, because it cannot be changed', async () => {
  const { asked } = serve({
    'ticket/agencyShow': () => request(),
    'ticket/agencyRespond': () => ({ version: 1, state: 'answered' }),
  })
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = function close(value) {
    this.returnValue = value ?? ''
    this.dispatchEvent(new Event('close'))
  }
  render(<RequestPage requestId="r1" />)
  fireEvent.change(await screen.findByLabelText('情况说明'), {
    target: { value: '一次属于专项，一次属于复查，今后合并。' },
  })
  fireEvent.click(screen.getByRole('button', { name: '提交说明' }))
  expect(await screen.findByText('提交以后不能修改。')).toBeInTheDocument()
  expect(asked('ticket/agencyRespond')).toHaveLength(0)
  fireEvent.click(screen.getAllByText('提交说明').at(-1) as HTMLElement)
  await waitFor(() => expect(asked('ticket/agencyRespond')[0]).toMatchObject({ requestId: 'r1', version: 0 }))
})

test('a handler hands his words to the reviewer; what came back shows the remark and the words', async () => {
  const draft = '一次属于专项，一次属于复查，今后合并。'
  const { asked } = serve({
    'ticket/agencyShow': () =>
      request({ version: 2, draft, remark: '依据没有写明', actions: [{ event: 'agencyDraft', isPrimary: true }] }),
    'ticket/agencyDraft': () => ({ version: 3, state: 'inReview' }),
  })
  render(<RequestPage requestId="r1" />)
  expect(await screen.findByText('法制机构退回，请改好再交')).toBeInTheDocument()
  expect(screen.getByText('依据没有写明')).toBeInTheDocument()
  expect(screen.getByLabelText('情况说明')).toHaveValue(draft)
  fireEvent.click(screen.getByRole('button', { name: '交法制机构审核' }))
  await waitFor(() => expect(asked('ticket/agencyDraft')[0]).toMatchObject({ version: 2, answer: draft }))
})

test('the reviewer sends what the handler wrote, or returns it with a remark', async () => {
  signIn('agencyReviewer')
  const draft = '一次属于专项，一次属于复查，今后合并。'
  const actions = [
    { event: 'agencyRespond', isPrimary: true },
    { event: 'agencyReturnDraft', isPrimary: false },
  ]
  const { asked } = serve({
    'ticket/agencyShow': () => request({ version: 1, state: 'inReview', draft, actions }),
    'ticket/agencyReturnDraft': () => ({ version: 2, state: 'open' }),
  })
  render(<RequestPage requestId="r1" />)
  expect(await screen.findByLabelText('情况说明')).toHaveValue(draft)
  expect(screen.getByRole('button', { name: '提交说明' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '退回经办人重写' }))
  fireEvent.change(screen.getByLabelText('退回的意见'), { target: { value: '依据没有写明' } })
  fireEvent.click(screen.getByRole('button', { name: '退回' }))
  await waitFor(() =>
    expect(asked('ticket/agencyReturnDraft')[0]).toMatchObject({ requestId: 'r1', version: 1, reason: '依据没有写明' }),
  )
})

test('while the reviewer reads, the handler sees his words and that the day counts on', async () => {
  serve({ 'ticket/agencyShow': () => request({ state: 'inReview', draft: '两次重复，今后合并。', actions: [] }) })
  render(<RequestPage requestId="r1" />)
  expect(await screen.findByText('审核后才发给司法局。期限照走。')).toHaveTextContent(/^法制机构审核后/)
  expect(screen.getByText('两次重复，今后合并。')).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
})

test('what was answered can only be read', async () => {
  const answered = { state: 'answered' as const, answer: '今后合并检查。', answeredAt: '2026-11-21T01:40:00.000Z' }
  serve({ 'ticket/agencyShow': () => request({ ...answered, clock: null, actions: [] }) })
  render(<RequestPage requestId="r1" />)
  expect(await screen.findByText('今后合并检查。')).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
})

test('who may not answer reads why', async () => {
  signIn('agencyHead')
  serve({ 'ticket/agencyShow': () => request({ actions: [] }) })
  render(<RequestPage requestId="r1" />)
  expect(await screen.findByText(/^由经办人写说明/)).toHaveTextContent(
    '由经办人写说明，法制机构审核后发出，你现在的身份只能查看。',
  )
})
