import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { clock, serve, signIn } from '@/features/ticket/server.fixture'
import { AgencyHome } from './AgencyHome'
import { BureauHome } from './BureauHome'
import { GovernmentHome } from './GovernmentHome'

const page = (items: unknown[]) => ({ items, nextCursor: null })
const dispute = (title: string, state: string, isMyTurn: boolean, dueAt: string) => ({
  disputeId: `d${state}`,
  title,
  state,
  isMyTurn,
  clock: clock('disputeOpinion', { dueAt }),
})
const disputes = page([dispute('消毒的抽检归谁', 'raised', true, '2026-12-02T15:59:59.000Z')])
const question = {
  requestId: 'r',
  receiptNumber: 'n',
  category: 'procedure',
  state: 'open',
  escalationLevel: 0,
  clock: clock('agencyReply', { dueAt: '2026-12-03T15:59:59.000Z' }),
}
const agency = {
  'ticket/agencyInbox': () => page([question]),
  'ticket/agencyLetters': () => page([]),
  'inspection/mine': () => page([]),
}

test('an agency finds a dispute that waits for it among all that waits, by its day', async () => {
  signIn('agencyHead')
  const { asked } = serve({ ...agency, 'oversight/agencyDisputes': () => disputes })
  render(<AgencyHome />)
  await screen.findByText('等你办 2 件')
  const rows = screen.getAllByRole('button').map(({ textContent }) => textContent ?? '')
  expect(rows[0]).toMatch(/^消毒的抽检归谁.*部门争议·等双方意见$/)
  expect(rows[1]).toMatch(/^说明/)
  expect(asked('oversight/agencyDisputes')).toEqual([expect.objectContaining({ only: 'mine' })])
  fireEvent.click(screen.getByRole('button', { name: /^消毒/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pkg-agency/dispute/index?id=draised' })
})

test('what an agency has to do is shown although its disputes could not be loaded', async () => {
  signIn('agencyHead')
  serve(agency)
  render(<AgencyHome />)
  expect(await screen.findByText('等你办 1 件')).toBeInTheDocument()
})

test('a government finds what it is to decide between agencies below the proposals', async () => {
  signIn('governmentApprover')
  serve({ 'ticket/proposals': () => page([]), 'oversight/agencyDisputes': () => disputes })
  const { container } = render(<GovernmentHome />)
  expect(await screen.findByText('等你办的部门争议')).toBeInTheDocument()
  expect(container.textContent).toMatch(/消毒的抽检归谁.*部门争议.*由你决定/)
})

test('a bureau finds its disputes among what waits, above what stands where, and nothing of them where none wait', async () => {
  const bureau = {
    'ticket/queue': () => page([]),
    'ticket/counters': () => ({ states: [], lookBacks: 0, mostLookBacks: 100 }),
  }
  signIn('bureauHandler')
  serve({ ...bureau, 'oversight/agencyDisputes': () => disputes })
  const { unmount } = render(<BureauHome />)
  const dispute = await screen.findByRole('button', { name: /消毒的抽检归谁/ })
  const desk = await screen.findByRole('button', { name: /^批量办理/ })
  expect(dispute.compareDocumentPosition(desk)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  unmount()
  signIn('bureauReviewer')
  serve({ ...bureau, 'oversight/agencyDisputes': () => page([]) })
  render(<BureauHome />)
  expect(await screen.findByRole('button', { name: /^批量办理/ })).toBeInTheDocument()
  expect(screen.queryByText('等你办的部门争议')).not.toBeInTheDocument()
})

test('a bureau whose reports could not be loaded still finds its disputes, below the failure', async () => {
  signIn('bureauHandler')
  serve({
    'ticket/counters': () => ({ states: [], lookBacks: 0, mostLookBacks: 100 }),
    'oversight/agencyDisputes': () => disputes,
  })
  const { container } = render(<BureauHome />)
  expect(await screen.findByRole('button', { name: /消毒的抽检归谁/ })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /再试/ })).toBeInTheDocument()
  expect(container.textContent).toMatch(/再试.*消毒的抽检归谁/)
})

test('a bureau sees its disputes together with its reports, which would push them down', async () => {
  signIn('bureauHandler')
  serve({
    'ticket/queue': () => page([]),
    'ticket/counters': () => ({ states: [], lookBacks: 0, mostLookBacks: 100 }),
    'oversight/agencyDisputes': () => disputes,
  })
  let answer = () => {}
  const late = new Promise<void>((resolve) => {
    answer = resolve
  })
  const atOnce = globalThis.fetch
  globalThis.fetch = async (...call) => {
    if (String(call[0]).endsWith('ticket/queue')) await late
    return atOnce(...call)
  }
  render(<BureauHome />)
  await screen.findByRole('button', { name: /^批量办理/ })
  expect(screen.queryByText(/消毒的抽检归谁/)).not.toBeInTheDocument()
  await act(async () => answer())
  expect(await screen.findByRole('button', { name: /消毒的抽检归谁/ })).toBeInTheDocument()
})

test('a bureau whose disputes could not be loaded still finds its reports', async () => {
  signIn('bureauHandler')
  serve({ 'ticket/queue': () => page([]), 'ticket/counters': () => ({ states: [], lookBacks: 0, mostLookBacks: 100 }) })
  render(<BureauHome />)
  expect(await screen.findByRole('button', { name: /^批量办理/ })).toBeInTheDocument()
})
