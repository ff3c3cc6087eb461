import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { Refusal, serve, signIn, step } from '../server.fixture'
import { DisciplineTicket } from './DisciplineTicket'
import { StreamTickets, streamFilter } from './StreamTickets'

type Ticket = Outputs['ticket']['streamShow']

const row = {
  ticketId: '018f0000-0000-7000-8000-000000000001',
  receiptNumber: 'YT-2026-04417',
  title: '检查太频繁',
  state: 'verifying' as const,
  kind: 'complaint' as const,
  category: 'frequency' as const,
  agencyName: '消防救援大队',
  townshipName: '柳溪镇',
  confidentiality: 'hiddenFromAgency' as const,
  submittedAt: '2026-11-10T02:00:00.000Z',
  clock: null,
  escalationLevel: 0,
  hasProposal: false,
}
const ticket = (more: Partial<Ticket> = {}): Ticket => ({
  ...row,
  content: null,
  redactedSummary: '有店反映近期检查次数多。',
  inspectionId: null,
  isOnBehalf: false,
  clocks: [],
  totalClock: null,
  timeline: [step(1, 'submit', { actor: '反映人' })],
  reply: null,
  exchanges: [],
  attachments: [],
  messages: [],
  suggestion: null,
  forbiddenConducts: [],
  happenedOn: null,
  place: null,
  version: 3,
  actions: [],
  ...more,
})

beforeEach(() => signIn('disciplineOfficer'))

test('the list leads to the record, which can only be read and says that reading is noted', async () => {
  serve({ 'ticket/stream': () => ({ items: [row], nextCursor: null }) })
  const { unmount } = render(<StreamTickets />)
  fireEvent.click(await screen.findByText('检查太频繁'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pkg-discipline/ticket/index?id=${row.ticketId}` })
  unmount()
  serve({ 'ticket/streamShow': () => ticket() })
  render(<DisciplineTicket ticketId={row.ticketId} />)
  expect(await screen.findByText('只能看，不能改。每次打开都会留下记录。')).toBeInTheDocument()
  expect(screen.getByText('有店反映近期检查次数多。')).toBeInTheDocument()
  expect(screen.getByText(/这里只有类别、摘要和办理经过/)).toBeInTheDocument()
})

test('an open report shows its words and leads to its inspection', async () => {
  serve({ 'ticket/streamShow': () => ticket({ content: '一个月来了三次。', inspectionId: 'i1' }) })
  render(<DisciplineTicket ticketId={row.ticketId} />)
  expect(await screen.findByText('一个月来了三次。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看这次检查' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pkg-office/inspection/index?id=i1' })
})

test('what was handed over is read whole: agency and place, when it was, what was added and said later', async () => {
  const later = {
    isFromReporter: true,
    text: '交给柜台的吴某，写在本子上。',
    at: '2026-11-11T02:00:00.000Z',
    by: '反映人',
  }
  const whole = { content: '收了钱没有收据。', place: '镇口', happenedOn: '2026-11-09', suggestion: '请查一查账。' }
  serve({ 'ticket/streamShow': () => ticket({ ...whole, state: 'referredDiscipline', messages: [later] }) })
  render(<DisciplineTicket ticketId={row.ticketId} />)
  expect(await screen.findByText(whole.content)).toBeInTheDocument()
  expect(document.body).toHaveTextContent(/消防救援大队·柳溪镇·检查太频繁/)
  for (const words of ['镇口', '请查一查账。', later.text]) expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.getByText(/11月9日/)).toBeInTheDocument()
})

test('a sealed one is not to be found, and home is one tap away', async () => {
  serve({ 'ticket/streamShow': () => new Refusal('NOT_FOUND', 404, '没有找到') })
  render(<DisciplineTicket ticketId={row.ticketId} />)
  expect(await screen.findByText('没有找到这一条')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument()
})

test('what was handed over has a part of its own in the list', async () => {
  const { asked } = serve({ 'ticket/stream': () => ({ items: [], nextCursor: null }) })
  render(<StreamTickets />)
  fireEvent.click(screen.getByRole('tab', { name: '移送来的' }))
  expect(await screen.findByText('司法局移送来的问题会出现在这里，消息里也会提醒。')).toBeInTheDocument()
  expect(asked('ticket/stream').at(-1)).toMatchObject({ only: 'referred' })
})

test('only what was handed over and still waits can be answered, and it is asked about', async () => {
  HTMLDialogElement.prototype.showModal = jest.fn()
  const { unmount } = render(<DisciplineTicket ticketId={row.ticketId} />)
  expect(screen.queryByRole('button', { name: '填写移送结果' })).not.toBeInTheDocument()
  unmount()
  const actions = [{ event: 'referralResult', isPrimary: true }]
  const { asked } = serve({
    'ticket/streamShow': () => ticket({ state: 'referredDiscipline', content: '来店里挑了两箱水果。', actions }),
  })
  signIn('disciplineOfficer')
  render(<DisciplineTicket ticketId={row.ticketId} />)
  fireEvent.click(await screen.findByRole('button', { name: '填写移送结果' }))
  fireEvent.change(screen.getByLabelText('结果'), { target: { value: '已经处理，退还了水果钱。' } })
  fireEvent.click(screen.getByRole('button', { name: '发出结果' }))
  expect(await screen.findByText('发出结果？')).toBeInTheDocument()
  expect(asked('ticket/referralResult')).toEqual([])
})

test('after the result the list of what was answered is shown, and the record is not asked for in vain', async () => {
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = function close(value) {
    this.returnValue = value ?? ''
    this.dispatchEvent(new Event('close'))
  }
  const actions = [{ event: 'referralResult', isPrimary: true }]
  const { asked } = serve({
    'ticket/streamShow': () =>
      ticket({ state: 'referredDiscipline', confidentiality: 'sealed', content: '挑了两箱。', actions }),
    'ticket/referralResult': () => ({ version: 4, state: 'replied' }),
  })
  const onAnswered = jest.fn()
  render(<DisciplineTicket ticketId={row.ticketId} onAnswered={onAnswered} />)
  fireEvent.click(await screen.findByRole('button', { name: '填写移送结果' }))
  fireEvent.change(screen.getByLabelText('结果'), { target: { value: '已经处理，退还了水果钱。' } })
  fireEvent.click(screen.getByRole('button', { name: '发出结果' }))
  await screen.findAllByText('发出结果？')
  fireEvent.click(screen.getAllByText('发出结果').at(-1) as HTMLElement)
  await waitFor(() => expect(onAnswered).toHaveBeenCalledTimes(1))
  expect(asked('ticket/referralResult')).toHaveLength(1)
  expect(streamFilter.get()).toEqual({ only: 'answered', search: '' })
})

test('what was handed over and answered says what of it can still be read', async () => {
  serve({ 'ticket/streamShow': () => ticket({ state: 'replied', content: '挑了两箱水果。' }) })
  render(<DisciplineTicket ticketId={row.ticketId} />)
  expect(await screen.findByText(/已经填过结果的/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '填写移送结果' })).not.toBeInTheDocument()
})
