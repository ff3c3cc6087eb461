import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { clock, serve, signIn } from '@/features/ticket/server.fixture'
import { AgencyHome } from './AgencyHome'
import { DisputeCells } from './DisputeCells'
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

test('a bureau finds its disputes, and nothing where none wait', async () => {
  signIn('bureauHandler')
  serve({ 'oversight/agencyDisputes': () => disputes })
  const { unmount } = render(<DisputeCells />)
  expect(await screen.findByRole('button', { name: /消毒的抽检归谁/ })).toBeInTheDocument()
  unmount()
  signIn('bureauReviewer')
  const { asked } = serve({ 'oversight/agencyDisputes': () => page([]) })
  const { container } = render(<DisputeCells />)
  await waitFor(() => expect(asked('oversight/agencyDisputes')).toHaveLength(1))
  expect(container.textContent).toBe('')
})
