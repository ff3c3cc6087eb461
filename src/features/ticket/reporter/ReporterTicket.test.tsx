import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { clock, reporterTicket, serve, signIn } from '../server.fixture'
import { ReporterTicket } from './ReporterTicket'

type Ticket = Outputs['ticket']['show']

const show = async (ticket: Ticket, answers: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'ticket/show': () => ticket, ...answers })
  render(<ReporterTicket ticketId={ticket.ticketId} />)
  await screen.findByText(ticket.title)
  return server
}
const reply = {
  text: '情况属实，已要求合并检查。',
  finding: 'correctedOnSpot' as const,
  by: '云汀市司法局',
  at: '2026-11-20T01:40:00.000Z',
}
const answered = { state: 'awaitingConfirmation' as const, reply, nextStep: '看回复，说说解决没有' }
const decide = [
  { event: 'confirm', isPrimary: true },
  { event: 'reopen', isPrimary: false },
]

beforeEach(() => signIn('enterpriseUser'))

test('it begins with the next step, by when, and the reply', async () => {
  await show(reporterTicket({ ...answered, clocks: [clock('confirmation')], actions: decide }))
  expect(screen.getByText('下一步：看回复，说说解决没有')).toBeInTheDocument()
  expect(screen.getByText('剩 10 个工作日')).toBeInTheDocument()
  expect(screen.getByText('12月4日 星期五前')).toBeInTheDocument()
  expect(screen.getByText('情况属实，已要求合并检查。')).toBeInTheDocument()
})

test('confirming needs stars and sends them once', async () => {
  const { asked } = await show(reporterTicket({ ...answered, actions: decide }), {
    'ticket/confirm': () => ({ version: 4, state: 'closed' }),
  })
  fireEvent.click(screen.getByRole('button', { name: '已解决，去确认' }))
  const dialog = within(screen.getByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: '确认办结' }))
  expect(await screen.findByText('请点星星打分')).toBeInTheDocument()
  expect(asked('ticket/confirm')).toHaveLength(0)
  fireEvent.click(screen.getByRole('radio', { name: '4 星' }))
  fireEvent.click(dialog.getByRole('button', { name: '确认办结' }))
  await waitFor(() => expect(asked('ticket/confirm')).toHaveLength(1))
  expect(asked('ticket/confirm')[0]).toMatchObject({ stars: 4, version: 3 })
})

test('who reported for another passes the reply on before anything is confirmed', async () => {
  const actions = [{ event: 'originatorInformed', isPrimary: true }]
  const { asked } = await show(reporterTicket({ ...answered, state: 'replied', isOnBehalf: true, actions }), {
    'ticket/originatorInformed': () => ({ version: 4, state: 'awaitingConfirmation' }),
  })
  expect(screen.getByText('已回复，等你转告')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '已告知' }))
  fireEvent.click(screen.getByRole('button', { name: '已经告诉他' }))
  await waitFor(() => expect(asked('ticket/originatorInformed')[0]).toMatchObject({ how: 'byReporter' }))
})

test('a question of the bureau can be answered on the page itself', async () => {
  const exchange = {
    kind: 'moreFromReporter' as const,
    question: '请补充检查的日期',
    askedAt: '2026-11-20T01:40:00.000Z',
    askedBy: '云汀市司法局',
    answer: null,
    answeredAt: null,
    answeredBy: null,
  }
  const actions = [{ event: 'reporterReply', isPrimary: true }]
  const { asked } = await show(reporterTicket({ state: 'awaitingReporter', exchanges: [exchange], actions }), {
    'ticket/reporterReply': () => ({ version: 4, state: 'verifying' }),
  })
  expect(screen.getByText('请补充检查的日期')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('你的补充'), { target: { value: '9月21日' } })
  fireEvent.click(screen.getByRole('button', { name: '交补充的内容' }))
  await waitFor(() => expect(asked('ticket/reporterReply')[0]).toMatchObject({ answer: '9月21日', attachmentIds: [] }))
})

test('a closed report offers to reopen as one way among others, never as the main thing', async () => {
  await show(
    reporterTicket({
      ...answered,
      state: 'closed',
      nextStep: '已经办结',
      actions: [{ event: 'reopen', isPrimary: false }],
    }),
  )
  expect(screen.getByText('其他办法')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '没解决' })).not.toHaveClass('primary')
})

test('number and check code of the receipt are there', async () => {
  await show(reporterTicket())
  expect(screen.getByText('YT-2026-04417')).toBeInTheDocument()
  expect(screen.getByText('校验码 8F3C 2A91 D07E')).toBeInTheDocument()
})
