import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { clock, letter, serve, signIn } from '../server.fixture'
import { LetterPage } from './LetterPage'

type Letter = Outputs['ticket']['agencyLetter']

const agencyLetter = (more: Partial<Letter> = {}): Letter => ({
  ...letter(),
  clock: clock('rectify', { daysLeft: 12 }),
  objectUntil: '2026-12-03T02:00:00.000Z',
  actions: [],
  ...more,
})
const object = { event: 'agencyObject', isPrimary: false }
const report = { event: 'reportRectified', isPrimary: true }
const reported = {
  reportId: 'p1',
  evidence: [],
  text: '已经合并检查，计划还没有改。',
  reportedAt: '2026-11-19T02:00:00.000Z',
  result: null,
  resultText: null,
  checkedAt: null,
}
const show = async (more: Partial<Letter>, answers: Parameters<typeof serve>[0] = {}) => {
  const data = agencyLetter(more)
  const server = serve({ 'ticket/agencyLetter': () => data, ...answers })
  render(<LetterPage letterId={data.letterId} />)
  await screen.findByText(data.title)
  return server
}
const sheet = () => within(screen.getByRole('dialog'))

beforeEach(() => {
  signIn('agencyHead')
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = function close(value) {
    this.returnValue = value ?? ''
    this.dispatchEvent(new Event('close'))
  }
})

test('who may do nothing reads the letter, the day, and who acts', async () => {
  signIn('agencyHandler')
  await show({})
  for (const words of ['取消重复检查，合并检查安排。', '《行政执法监督条例》第二十八条。', '剩 12 个工作日'])
    expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.getByText(/云汀市司监意〔2026〕3号/)).toBeInTheDocument()
  expect(screen.getByText(/你现在的身份只能查看/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提出异议' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '报告整改情况' })).not.toBeInTheDocument()
})

test('an objection shows its last day, is asked about, and goes once', async () => {
  const { asked } = await show(
    { actions: [object] },
    { 'ticket/agencyObject': () => ({ version: 2, state: 'objectionReview' }) },
  )
  expect(screen.getByText(/最晚 12月3日/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '提出异议' }))
  fireEvent.change(sheet().getByLabelText('异议和理由'), { target: { value: '两次检查依据不同，不属于重复。' } })
  fireEvent.click(sheet().getByRole('button', { name: '提出异议' }))
  expect(await screen.findByText('提出异议？')).toBeInTheDocument()
  expect(asked('ticket/agencyObject')).toEqual([])
  fireEvent.click(screen.getAllByText('提出异议').at(-1) as HTMLElement)
  await waitFor(() =>
    expect(asked('ticket/agencyObject')[0]).toMatchObject({ letterId: letter().letterId, version: letter().version }),
  )
})

test('after its time nothing speaks of objecting', async () => {
  await show({ actions: [report] })
  expect(screen.queryByText(/有异议的，最晚/)).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提出异议' })).not.toBeInTheDocument()
})

test('the head reports from the bar; a partial result says what is missing before the letter', async () => {
  const partial = {
    ...reported,
    result: 'partial' as const,
    resultText: '年度计划还没有改。',
    checkedAt: reported.reportedAt,
  }
  await show({ rectifications: [partial], actions: [report] })
  expect(screen.getByText('整改了一部分，还缺这些').closest('.notice')).toHaveTextContent('年度计划还没有改。')
  expect(screen.getByText('部分到位')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '报告整改情况' }))
  expect(sheet().getByLabelText('整改情况')).toBeInTheDocument()
})

test('a report that waits for its check says so, and what was passed is only read', async () => {
  await show({ rectifications: [reported] })
  expect(screen.getByText('等司法局核查')).toBeInTheDocument()
})

test('a letter that is over has no day and no button', async () => {
  const passed = { ...reported, result: 'pass' as const, resultText: '已经到位。', checkedAt: reported.reportedAt }
  await show({ state: 'fulfilled', clock: null, rectifications: [passed] })
  expect(screen.getByText('整改到位')).toBeInTheDocument()
  expect(screen.queryByText(/整改最晚/)).not.toBeInTheDocument()
  expect(screen.queryByText(/只能查看/)).not.toBeInTheDocument()
})
