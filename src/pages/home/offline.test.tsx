import { act, fireEvent, render, screen } from '@testing-library/react'
import { rowOf, visitClock } from '@/features/inspection/inspection.fixture'
import { clock, queueRow, serve, signIn } from '@/features/ticket/server.fixture'
import { type Letter, ownEntries, putLetter, sendWaiting, throwAway } from '@/platform/outbox'
import HomePage from '.'
import { EnterpriseHome } from './EnterpriseHome'

const page = (items: unknown[]) => ({ items, nextCursor: null })
const toRate = rowOf({
  inspectionId: 'i1',
  state: 'resultInformed',
  canRate: true,
  clock: visitClock('ratingDue', { dueAt: '2026-12-03T15:59:59.000Z' }),
})
const reply = queueRow('检查太频繁', { ticketId: 't1', state: 'awaitingConfirmation', clock: clock('confirm') })
const letter = (procedure: Letter['procedure'], subject?: string): Letter => ({
  clientId: `c-${procedure}`,
  procedure,
  input: {},
  photos: [],
  title: '写好的一件',
  subject,
  draft: { key: 'k', fields: {}, page: '/p' },
})
const network = (event: 'online' | 'offline') => act(async () => void window.dispatchEvent(new Event(event)))

let isRated = false
const answers = {
  'inspection/current': () => ({ inspections: [] }),
  'inspection/mine': () => page(isRated ? [] : [toRate]),
  'ticket/mine': () => page([reply]),
  'inspection/summary': () => ({ since: '2026-01-01', isCapped: false, visits: 6, stopped: 2, rated: 4 }),
  'ticket/summary': () => ({ since: '2026-01-01', isCapped: false, reports: 1, answered: 0 }),
  'rating/submit': () => {
    isRated = true
    return {}
  },
}

beforeEach(() => {
  localStorage.clear()
  isRated = false
  signIn('enterpriseUser')
})
afterEach(async () => {
  act(() => ownEntries().forEach(throwAway))
  await network('online')
})

test('what was done without a network says so at its row, and no longer counts as waiting for the person', async () => {
  serve(answers)
  render(<EnterpriseHome />)
  await screen.findByText('等你办 2 件')
  await network('offline')
  act(() => void putLetter(letter('rating.submit', 'i1')))
  expect(screen.getByRole('button', { name: /^评价.*等待提交，只交一次/ })).toBeInTheDocument()
  expect(screen.getByText('等你办 1 件')).toBeInTheDocument()
  act(() => void putLetter(letter('ticket.confirm', 't1')))
  expect(screen.getAllByText('等待提交，只交一次')).toHaveLength(3)
  expect(screen.queryByText(/等你办/)).not.toBeInTheDocument()
})

test('a report that waits on the phone stands on the home page', async () => {
  serve(answers)
  render(<EnterpriseHome />)
  await screen.findByText('等你办 2 件')
  act(() => void putLetter(letter('ticket.submit')))
  expect(screen.getByRole('button', { name: /写好的一件.*等待提交，只交一次/ })).toBeInTheDocument()
})

test('once it was sent the row is gone at once', async () => {
  serve(answers)
  render(<EnterpriseHome />)
  await screen.findByText('等你办 2 件')
  await network('offline')
  act(() => void putLetter(letter('rating.submit', 'i1')))
  await network('online')
  await act(sendWaiting)
  expect(screen.queryByRole('button', { name: /^评价/ })).not.toBeInTheDocument()
  expect(screen.getByText('等你办 1 件')).toBeInTheDocument()
})

test('home says that there is no network and since when its words stand; no longer when it is back', async () => {
  const { asked } = serve(answers)
  render(<HomePage />)
  await screen.findByText('等你办 2 件')
  expect(screen.queryByText('现在没有网络')).not.toBeInTheDocument()
  const before = asked('inspection/current').length
  await network('offline')
  expect(screen.getByText('现在没有网络')).toBeInTheDocument()
  expect(screen.getByText('下面是刚刚存下的内容。')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('再试一次')))
  expect(screen.getByText('下面是刚刚存下的内容。')).toBeInTheDocument()
  expect(asked('inspection/current')).toHaveLength(before)
  await network('online')
  expect(screen.queryByText('现在没有网络')).not.toBeInTheDocument()
})
