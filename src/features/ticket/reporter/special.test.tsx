import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { clockOfState, ticketStateKeys } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { clock, reporterTicket, serve, signIn, step } from '../server.fixture'
import { endedStates } from '../states'
import { ReporterTicket } from './ReporterTicket'

type Ticket = Outputs['ticket']['show']

const show = async (ticket: Ticket, answers: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'ticket/show': () => ticket, ...answers })
  const { unmount } = render(<ReporterTicket ticketId={ticket.ticketId} />)
  await screen.findByText(ticket.title)
  return { ...server, unmount }
}
const rejected = {
  state: 'rejected' as const,
  timeline: [step(2, 'reject', { note: '内容太少，无法核实。' }), step(1, 'submit')],
}

beforeEach(() => {
  signIn('enterpriseUser')
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = function close(value) {
    this.returnValue = value ?? ''
    this.dispatchEvent(new Event('close'))
  }
})

test('a rejection can be appealed only while the server offers it, with a reason, and is asked about', async () => {
  const actions = [{ event: 'appealRejection', isPrimary: false }]
  const { asked } = await show(reporterTicket({ ...rejected, actions }), {
    'ticket/appealRejection': () => ({ version: 4, state: 'rejectionAppealed' }),
  })
  expect(screen.getByText('内容太少，无法核实。', { selector: '.notice *' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '申请复核' }))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('button', { name: '申请复核' }))
  expect(sheet.getByText('请写上这一栏，至少 5 个字')).toBeInTheDocument()
  fireEvent.change(sheet.getByLabelText('为什么应当受理'), { target: { value: '有照片和票据，请再看一次' } })
  fireEvent.click(sheet.getByRole('button', { name: '申请复核' }))
  expect(await screen.findByText('申请复核？')).toBeInTheDocument()
  expect(asked('ticket/appealRejection')).toEqual([])
  fireEvent.click(screen.getAllByText('申请复核').at(-1) as HTMLElement)
  await waitFor(() => expect(asked('ticket/appealRejection')[0]).toMatchObject({ version: 3 }))
})

test('a rejection says until which day it may be appealed and to whom it goes, and later that the time is over', async () => {
  const appeal = { until: '2026-12-04T15:59:59.999Z', bureauName: '云汀市司法局', isOver: false }
  const { unmount } = await show(reporterTicket({ ...rejected, appeal }))
  const words = '不同意的，可以申请一次复核，最晚 12月4日 星期五。交给云汀市司法局分管领导重新决定。'
  expect(screen.getByText(words)).toBeInTheDocument()
  unmount()
  signIn('enterpriseUser')
  await show(reporterTicket({ ...rejected, appeal: { ...appeal, isOver: true } }))
  expect(screen.getByText('申请复核的时间已经过了，到 12月4日 星期五为止，不能再申请。')).toBeInTheDocument()
  expect(screen.queryByText(words)).not.toBeInTheDocument()
})

test('after the one appeal nothing offers another, and why it was upheld is there', async () => {
  const timeline = [step(4, 'upholdRejection', { note: '票据是别家的。' }), ...rejected.timeline]
  await show(reporterTicket({ state: 'rejectedFinal', timeline }))
  expect(screen.getByText('复核后为什么没有受理')).toBeInTheDocument()
  expect(screen.getByText('票据是别家的。', { selector: '.notice *' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '申请复核' })).not.toBeInTheDocument()
})

test('a merged report says that his receipt holds and that nobody sees who he is', async () => {
  await show(reporterTicket({ state: 'mergedInto' }))
  expect(screen.getByText('和别人反映的同一件事一起办')).toBeInTheDocument()
  expect(screen.getByText(/你的回执照旧有用/)).toBeInTheDocument()
})

test('the guidance is the answer', async () => {
  const text = '可以在六十日内向市政府申请行政复议。'
  const reply = { text, finding: 'guided' as const, by: '云汀市司法局', at: '2026-11-20T01:40:00.000Z' }
  await show(reporterTicket({ state: 'guidedToReview', reply, nextStep: '请通过复议或诉讼解决' }))
  expect(screen.getByText(text)).toBeInTheDocument()
  expect(screen.getByText('请通过行政复议或者诉讼解决')).toBeInTheDocument()
})

test.each([
  ['rectifying', 'rectify', '等部门按监督文书整改'],
  ['objectionReview', 'objection', '司法局在审查部门的异议'],
  ['rectificationCheck', 'check', '司法局在核查整改情况'],
  ['proposeDecision', 'decision', '司法局在提请政府作出决定'],
  ['rejectionAppealed', 'appeal', '等司法局分管领导决定收不收'],
] as const)('in the state %s it says who acts and by when', async (state, kind, words) => {
  await show(reporterTicket({ state, clocks: [clock(kind)] }))
  expect(screen.getByText('剩 10 个工作日')).toBeInTheDocument()
  expect(screen.getByText(words).closest('.step')).toHaveTextContent('最晚 12月4日')
})

const open = ticketStateKeys.filter((state) => !endedStates.includes(state))
// What stands in a notice of its own; in every other state it is the next step.
const titles: Partial<Record<Ticket['state'], string>> = {
  mergedInto: '和别人反映的同一件事一起办',
  rectifying: '司法局已经要求部门整改',
  proposeDecision: '部门没有改到位',
  suspended: '正在复议或者诉讼，先不办',
  referredDiscipline: '已经移送有权机关',
  referredCrime: '已经移送有权机关',
}

test.each(open)('in the state %s it says what comes next and by which day, or that no time runs', async (state) => {
  const kind = clockOfState[state]
  const running = state === 'suspended' ? 'paused' : 'running'
  const total = clock('total', { state: running, dueAt: '2026-12-10T15:59:59.000Z' })
  const nextStep = '等下一个人接着办'
  await show(reporterTicket({ state, nextStep, clocks: kind ? [clock(kind)] : [], totalClock: total }))
  expect(screen.queryByText(/^下一步：/)?.textContent ?? document.querySelector('.notice-title')?.textContent).toBe(
    titles[state] ?? `下一步：${nextStep}`,
  )
  const head = document.querySelector('.cells')
  const own = kind ? '12月4日 星期五' : '全程最晚 12月10日 星期四'
  expect(head).toHaveTextContent(state === 'suspended' ? '现在暂停，不计时' : own)
})

test('between reply and telling he reads whose day it is, and that he need not wait', async () => {
  const replied = { state: 'replied' as const, nextStep: '看回复，说说解决没有' }
  await show(reporterTicket({ ...replied, clocks: [clock('inform')] }))
  expect(screen.getByText('司法所最晚 12月4日 星期五告诉你结果，确认的期限从那天起算。')).toBeInTheDocument()
  expect(screen.getByText('你不用等，现在就可以说解决没有。')).toBeInTheDocument()
  expect(screen.queryByText(/剩 .* 个工作日/)).not.toBeInTheDocument()
})

test('when the office is late with telling, it says so', async () => {
  await show(reporterTicket({ state: 'replied', clocks: [clock('inform', { state: 'breached', isLate: true })] }))
  expect(screen.getByText('司法所应在 12月4日 星期五前告诉你结果，已经晚了。')).toBeInTheDocument()
})

test.each(ticketStateKeys)('in the state %s no code reaches the page', async (state) => {
  await show(reporterTicket({ state }))
  expect(document.body).not.toHaveTextContent(new RegExp(state))
})
