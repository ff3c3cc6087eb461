import { fireEvent, render, screen, waitFor } from '@testing-library/react'
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
  clock: clock('agency', { daysLeft: 2 }),
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
  expect(await screen.findByText('由经办人或法制机构提交说明，你现在的身份只能查看。')).toBeInTheDocument()
})
