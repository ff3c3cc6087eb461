import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { inspectionOf, step } from '@/features/inspection/inspection.fixture'
import { reporterTicket, serve, signIn } from '@/features/ticket/server.fixture'
import { setParams } from '../../../config/jest/taro'
import InspectionPage from '.'

const refusedAt = '2026-11-20T02:10:00.000Z'
const refused = inspectionOf({
  state: 'refused',
  refusalReason: '只来了一个人',
  timeline: [
    { ...step(3, 'enterpriseRefuse', 'refused'), at: refusedAt },
    step(2, 'secondOfficerScanned', 'checkedIn'),
  ],
})
const row = (ticketId: string, submittedAt: string) => ({ ...reporterTicket(), ticketId, submittedAt, clock: null })

const open = (items: object[]) => {
  signIn('enterpriseUser')
  setParams({ id: refused.inspectionId })
  const server = serve({
    'inspection/show': () => refused,
    'ticket/mine': () => ({ items, nextCursor: null }),
  })
  render(<InspectionPage />)
  return server
}

test('who refused is led to the report that was filed by it, not to one before or after', async () => {
  const { asked } = open([
    row('later', '2026-11-21T02:00:00.000Z'),
    row('filed', '2026-11-20T02:10:01.000Z'),
    row('before', '2026-11-20T02:05:00.000Z'),
  ])
  fireEvent.click(await screen.findByRole('button', { name: /看自动立的反映/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pkg-reporter/ticket/index?id=filed' })
  expect(asked('ticket/mine')[0]).toMatchObject({ inspectionId: refused.inspectionId })
  expect(screen.getByRole('button', { name: '另外还有事，反映给司法所' })).toBeInTheDocument()
  expect(screen.queryByText('哪里不对，反映给司法所')).not.toBeInTheDocument()
})

test('a colleague whose report it is not reads that it was filed', async () => {
  open([])
  expect(await screen.findByText(/拒绝的理由自动交给司法所和司法局，不用再写一遍/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /看自动立的反映/ })).not.toBeInTheDocument()
})
