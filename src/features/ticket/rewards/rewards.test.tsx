import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { officeTicket, serve, signIn } from '../server.fixture'
import { RewardCell } from './RewardCell'
import { Rewards } from './Rewards'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn() }))

const ticketId = '018f0000-0000-7000-8000-000000000001'
const reward = {
  rewardId: '018f0000-0000-7000-8000-0000000000a1',
  receiptNumber: 'YT-2026-000127',
  amountYuan: 2000,
  paidOn: '2026-11-18',
  note: '现金，当面领取',
  recordedAt: '2026-11-19T02:00:00.000Z',
  recordedBy: '云汀市司法局',
}

test('the leader records a reward for a report; amount and words are asked for first', async () => {
  signIn('bureauLeader')
  const { asked } = serve({
    'ticket/rewards': () => ({ items: [reward], nextCursor: null }),
    'ticket/recordReward': () => ({ rewardId: reward.rewardId }),
  })
  render(<Rewards ticketId={ticketId} />)
  expect(await screen.findByText(/2000 元/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '记一次奖励' }))
  fireEvent.click(screen.getByRole('button', { name: '记下' }))
  expect(screen.getByText('请填整数金额，单位元')).toBeInTheDocument()
  expect(asked('ticket/recordReward')).toEqual([])
  fireEvent.change(screen.getByLabelText('金额（元）'), { target: { value: '2000' } })
  fireEvent.change(screen.getByLabelText('怎么发的'), { target: { value: '现金，当面领取' } })
  fireEvent.click(screen.getByRole('button', { name: '记下' }))
  await waitFor(() => expect(asked('ticket/recordReward')[0]).toMatchObject({ ticketId, amountYuan: 2000 }))
})

test('the custodian only reads', async () => {
  signIn('identityCustodian')
  serve({ 'ticket/rewards': () => ({ items: [reward], nextCursor: null }) })
  render(<Rewards ticketId={ticketId} />)
  await screen.findByText(/2000 元/)
  expect(screen.queryByRole('button', { name: '记一次奖励' })).toBeNull()
})

test.each(['judicialOfficeClerk', 'bureauHandler', 'bureauReviewer'] as const)('%s sees no way to it', (role) => {
  signIn(role)
  render(<RewardCell ticket={officeTicket({ confidentiality: 'sealed' })} />)
  expect(screen.queryByText('奖励记录')).toBeNull()
})

test('the leader finds it on sealed and insider reports alone', () => {
  signIn('bureauLeader')
  const { rerender } = render(<RewardCell ticket={officeTicket({ confidentiality: 'sealed' })} />)
  expect(screen.getByText('奖励记录')).toBeInTheDocument()
  rerender(<RewardCell ticket={officeTicket({ source: 'insider' })} />)
  expect(screen.getByText('奖励记录')).toBeInTheDocument()
  rerender(<RewardCell ticket={officeTicket({})} />)
  expect(screen.queryByText('奖励记录')).toBeNull()
})
