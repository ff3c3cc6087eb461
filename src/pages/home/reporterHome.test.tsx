import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { clock, lost, queueRow, serve, signIn } from '@/features/ticket/server.fixture'
import HomePage from '.'
import { ReporterHome } from './ReporterHome'

const page = (items: unknown[]) => ({ items, nextCursor: null })
const running = (ticketId: string) =>
  queueRow(`在办${ticketId}`, { ticketId, state: 'verifying', clock: clock('close') })

beforeEach(() => localStorage.clear())

test('a supervisor finds his running reports on his home, three at most, apart from what waits for him', async () => {
  signIn('specialSupervisor')
  serve({
    'ticket/mine': () =>
      page([
        queueRow('等我的', { ticketId: 'w', state: 'awaitingConfirmation', clock: clock('confirm') }),
        ...['1', '2', '3', '4'].map(running),
      ]),
    'ticket/summary': () => ({ since: '2026-01-01', isCapped: false, reports: 5, answered: 0 }),
  })
  render(<ReporterHome />)
  expect(await screen.findByText('在办的反映 4 件')).toBeInTheDocument()
  expect(screen.getAllByRole('button', { name: /^在办/ })).toHaveLength(3)
  expect(screen.getByText('等你办 1 件')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /^在办1/ }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pkg-reporter/ticket/index?id=1' })
  fireEvent.click(screen.getByRole('button', { name: '看全部' }))
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/records/index' })
})

test('in the demo the way to play somebody else stands below all else, once nothing pushes it down any more', async () => {
  signIn('specialSupervisor')
  const assignmentId = 'as-specialSupervisor'
  const active = { assignmentId, role: 'specialSupervisor', title: '', unit: '', regionCode: null, endsAt: null }
  serve({
    'identity/me': () => ({
      name: '吴思远',
      phoneMasked: null,
      assignments: [active],
      active,
      unread: 0,
      isDemo: true,
    }),
    'ticket/mine': () => page([]),
    'ticket/summary': () => ({ since: '2026-01-01', isCapped: false, reports: 5, answered: 0 }),
    'notice/unread': () => ({ unread: 0 }),
  })
  const answer = globalThis.fetch
  let letSummary = () => {}
  const held = new Promise<void>((resolve) => {
    letSummary = resolve
  })
  globalThis.fetch = async (...call) => {
    if (String(call[0]).endsWith('/ticket/summary')) await held
    return answer(...call)
  }
  render(<HomePage />)
  await screen.findByText(/吴思远/)
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(screen.queryByText('演示城市，数据都是编的')).not.toBeInTheDocument()
  letSummary()
  await screen.findByText('演示城市，数据都是编的')
  expect(screen.getByRole('main').textContent).toMatch(/已回复演示城市，数据都是编的换人看$/)
})

test('without a network and with nothing kept, the home page says so once', async () => {
  signIn('enterpriseUser')
  const none = () => lost
  serve({
    'identity/me': none,
    'inspection/current': none,
    'inspection/mine': none,
    'ticket/mine': none,
    'inspection/summary': none,
    'ticket/summary': none,
    'notice/unread': none,
  })
  await act(async () => void window.dispatchEvent(new Event('offline')))
  render(<HomePage />)
  expect(await screen.findByRole('navigation', { name: '常用' })).toBeInTheDocument()
  await act(() => new Promise((resolve) => setTimeout(resolve, 1500)))
  expect(screen.getAllByText('现在没有网络')).toHaveLength(1)
  await act(async () => void window.dispatchEvent(new Event('online')))
})
