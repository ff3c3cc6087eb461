import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Absences } from '../absences/Absences'
import { Disputes } from '../disputes/Disputes'
import { firstFilter, queueFilter } from '../queueFilter'
import { serve, signIn } from '../server.fixture'
import { ViewChips } from '../ViewChips'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn() }))

const id = '018f0000-0000-7000-8000-0000000000d1'
beforeEach(() => signIn('judicialOfficeHead'))

test('everything open of who is away is handed over with one reason', async () => {
  const absence = {
    absenceId: id,
    personName: '林晓',
    deputyName: '赵德明',
    from: '2026-11-20',
    until: '2026-11-27',
    reason: '出差',
    recordedBy: '柳溪司法所',
    open: 4,
    mayTakeOver: true,
    mayEnd: false,
  }
  const { asked } = serve({
    'ticket/absences': () => ({ absences: [absence], colleagues: [], ownId: id, isHead: true }),
    'ticket/takeOver': () => ({ taken: 3, recused: 1, isCapped: false }),
  })
  render(<Absences />)
  fireEvent.click(await screen.findByRole('button', { name: '把在办的交给代办人' }))
  fireEvent.click(screen.getByRole('button', { name: '交过去' }))
  expect(screen.getByText('请写明原因，至少 2 个字')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '出差一周' } })
  fireEvent.click(screen.getByRole('button', { name: '交过去' }))
  await waitFor(() => expect(asked('ticket/takeOver')[0]).toMatchObject({ absenceId: id, reason: '出差一周' }))
  expect(screen.queryByRole('button', { name: '提前结束' })).not.toBeInTheDocument()
})

describe('whoever is away', () => {
  const people = [
    { personId: 'p1', name: '许静文', title: '经办', deputyIds: ['p2'] },
    { personId: 'p2', name: '陶然', title: '经办', deputyIds: ['p1'] },
    { personId: 'p3', name: '韩科长', title: '科长', deputyIds: [] },
  ]
  const open = async (ownId: string) => {
    signIn('bureauReviewer')
    serve({ 'ticket/absences': () => ({ absences: [], colleagues: people, ownId, isHead: true }) })
    render(<Absences />)
    fireEvent.click(await screen.findByRole('button', { name: '登记不在岗' }))
  }

  test('is told when nobody has the same role, and what to do', async () => {
    await open('p3')
    expect(screen.getByText(/没有和韩科长身份相同的同事.*请系统管理员/)).toBeInTheDocument()
    expect(screen.queryByText('谁代办')).not.toBeInTheDocument()
  })

  test('chooses among those alone who have the same role', async () => {
    await open('p1')
    fireEvent.click(screen.getByRole('button', { name: /谁代办/ }))
    expect(await screen.findByText('陶然')).toBeInTheDocument()
    expect(screen.queryByText('韩科长')).not.toBeInTheDocument()
  })
})

test('a unit reads both opinions and writes its own at the version it read', async () => {
  const dispute = {
    disputeId: id,
    version: 2,
    cause: 'returned',
    receiptNumber: 'YT-2026-00109',
    category: 'arbitrarySeizure',
    agencyName: '市场监督管理局',
    townshipName: '柳溪镇',
    firstOfficeName: '柳溪司法所',
    firstOpinion: '发生在东桥',
    firstOpinionBy: '柳溪司法所·司法助理员·林晓',
    secondOfficeName: '东桥司法所',
    secondOpinion: null,
    secondOpinionBy: null,
    earlier: [],
    decidingBureauName: '云汀市司法局',
    raisedAt: '2026-11-20T02:00:00.000Z',
    raisedBy: '东桥司法所',
    decidedOfficeName: null,
    decisionReason: null,
    decidedAt: null,
    clock: null,
    ticketId: null,
    mayGiveOpinion: true,
    ownOpinion: null,
    mayDecide: false,
  }
  const { asked } = serve({
    'ticket/disputes': () => ({ items: [dispute], nextCursor: null }),
    'ticket/disputeOpinion': () => ({ disputeId: id, version: 3 }),
  })
  render(<Disputes />)
  expect(await screen.findByText('发生在东桥')).toBeInTheDocument()
  expect(screen.getByText('还没有写意见')).toBeInTheDocument()
  expect(screen.queryByText('看这一件')).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '写我处的意见' }))
  fireEvent.change(screen.getByLabelText('意见'), { target: { value: '店铺在柳溪镇上' } })
  fireEvent.click(screen.getByRole('button', { name: '存下意见' }))
  await waitFor(() =>
    expect(asked('ticket/disputeOpinion')[0]).toMatchObject({ disputeId: id, version: 2, opinion: '店铺在柳溪镇上' }),
  )
})

const Chips = () => <ViewChips filter={queueFilter.use()} onPick={queueFilter.set} />

describe('beside the filters', () => {
  const view = { viewId: id, name: '核查中的', filter: { only: 'open', state: 'verifying', search: '', isMine: false } }
  beforeEach(() => act(() => queueFilter.set(firstFilter)))

  test('a view is picked, and the picked one can be deleted', async () => {
    const { asked } = serve({
      'ticket/views': () => ({ views: [view], most: 20 }),
      'ticket/removeView': () => ({ viewId: id }),
    })
    render(<Chips />)
    fireEvent.click(await screen.findByRole('button', { name: '核查中的' }))
    expect(queueFilter.get()).toEqual({ only: 'open', state: 'verifying', search: '' })
    fireEvent.click(screen.getByRole('button', { name: '删掉“核查中的”' }))
    await waitFor(() => expect(asked('ticket/removeView')[0]).toMatchObject({ viewId: id }))
  })

  test('what stands in one’s own name is shown alone, and saved under a name', async () => {
    const { asked } = serve({
      'ticket/views': () => ({ views: [], most: 20 }),
      'ticket/saveView': () => ({ viewId: id }),
    })
    render(<Chips />)
    fireEvent.click(await screen.findByRole('button', { name: '我经手的' }))
    expect(queueFilter.get().isMine).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: '存下这样看' }))
    fireEvent.change(screen.getByLabelText('起个名字'), { target: { value: '我的' } })
    fireEvent.click(screen.getAllByRole('button', { name: '存下这样看' }).at(-1) as HTMLElement)
    await waitFor(() =>
      expect(asked('ticket/saveView')[0]).toMatchObject({ name: '我的', filter: { only: 'waiting', isMine: true } }),
    )
  })

  test('a leader, in whose name nothing stands, is not offered his own', async () => {
    signIn('bureauLeader')
    serve({ 'ticket/views': () => ({ views: [view], most: 20 }) })
    render(<Chips />)
    await screen.findByRole('button', { name: '核查中的' })
    expect(screen.queryByRole('button', { name: '我经手的' })).not.toBeInTheDocument()
  })
})
