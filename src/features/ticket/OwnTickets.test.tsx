import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { OwnTickets } from './OwnTickets'
import { serve, signIn } from './server.fixture'

const row = (title: string, state: string) => ({
  ticketId: `018f0000-0000-7000-8000-00000000000${title.length}`,
  receiptNumber: 'YT-2026-00001',
  title,
  state,
  kind: 'complaint',
  category: 'frequency',
  agencyName: null,
  townshipName: '柳溪镇',
  confidentiality: 'open',
  submittedAt: '2026-11-10T02:00:00.000Z',
  clock: null,
  escalationLevel: 0,
  hasProposal: false,
})
const mine = (open: unknown[], closed: unknown[]) => ({
  'ticket/mine': ({ only }: { only?: unknown }) => ({ items: only === 'open' ? open : closed, nextCursor: null }),
})

beforeEach(() => signIn('specialSupervisor'))

test('opens on what is in hand', async () => {
  const { asked } = serve(mine([row('在办的一件', 'submitted')], [row('旧的', 'closed')]))
  render(<OwnTickets />)
  expect(await screen.findByText('在办的一件')).toBeInTheDocument()
  expect(asked('ticket/mine')).toHaveLength(1)
})

test('opens on what has ended when nothing is in hand, and never says that there is nothing', async () => {
  serve(mine([], [row('旧的', 'closed')]))
  render(<OwnTickets />)
  expect(await screen.findByText('旧的')).toBeInTheDocument()
  expect(screen.getByRole('tab', { name: '已办结', selected: true })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('tab', { name: '在办' }))
  expect(await screen.findByText('还没有反映过问题')).toBeInTheDocument()
})

test('an empty list leads on, also that of what has ended', async () => {
  serve(mine([row('在办的一件', 'submitted')], []))
  render(<OwnTickets />)
  fireEvent.click(await screen.findByRole('tab', { name: '已办结' }))
  expect(await screen.findByText('还没有办结的反映')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '反映问题' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pkg-reporter/report/index' })
})

test('who never reported is invited to', async () => {
  serve(mine([], []))
  render(<OwnTickets />)
  expect(await screen.findByText('还没有反映过问题')).toBeInTheDocument()
})

test('a reply on a matter of another is his to pass on, one on his own matter his to confirm', async () => {
  const replied = (title: string, isOnBehalf: boolean) => ({ ...row(title, 'replied'), isOnBehalf })
  serve(mine([replied('替人的', true), replied('自己的一件', false)], []))
  render(<OwnTickets />)
  expect(await screen.findByRole('button', { name: /替人的/ })).toHaveTextContent('已回复，等你转告')
  expect(screen.getByRole('button', { name: /自己的一件/ })).toHaveTextContent('已回复，等你确认')
})
