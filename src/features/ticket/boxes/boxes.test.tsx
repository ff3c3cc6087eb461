import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { serve, signIn } from '../server.fixture'
import { Boxes } from './Boxes'

jest.mock('@/platform/feedback', () => ({ confirm: jest.fn(async () => false), toast: jest.fn() }))

const box = {
  boxId: '018f0000-0000-7000-8000-0000000000b1',
  version: 0,
  kind: 'suggestionBox',
  name: '镇便民服务中心',
  isInUse: true,
  checkedTimes: 0,
  lastCheck: null,
}
const list = (boxes: object[]) => ({ month: '2026-11', timesAMonth: 1, unchecked: boxes.length, boxes })

beforeEach(() => signIn('judicialOfficeClerk'))

test('a box that waits says so; opening it is recorded with how many pieces', async () => {
  const { asked } = serve({
    'ticket/boxes': () => list([box]),
    'ticket/recordBoxCheck': () => ({ checkId: box.boxId }),
  })
  render(<Boxes />)
  expect(await screen.findByText('本月还没开够')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '记一次开箱' }))
  fireEvent.click(screen.getByRole('button', { name: '记下' }))
  expect(screen.getByText('请填收到几件，没有就填 0')).toBeInTheDocument()
  expect(asked('ticket/recordBoxCheck')).toEqual([])
  fireEvent.change(screen.getByLabelText('收到几件'), { target: { value: '2' } })
  fireEvent.click(screen.getByRole('button', { name: '记下' }))
  await waitFor(() => expect(asked('ticket/recordBoxCheck')[0]).toMatchObject({ boxId: box.boxId, pieces: 2 }))
})

test('without a box the page says what to do; the leader only looks', async () => {
  serve({ 'ticket/boxes': () => list([]) })
  const { unmount } = render(<Boxes />)
  expect(await screen.findByText('还没有登记信箱、建议箱')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '加一个箱' })).toBeInTheDocument()
  unmount()
  signIn('bureauLeader')
  serve({ 'ticket/boxes': () => list([box]) })
  render(<Boxes />)
  await screen.findByText('建议箱·镇便民服务中心')
  for (const name of ['加一个箱', '记一次开箱', '改名、停用']) expect(screen.queryByRole('button', { name })).toBeNull()
})
