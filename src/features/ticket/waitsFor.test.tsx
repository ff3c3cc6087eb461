import { act, fireEvent, render, screen } from '@testing-library/react'
import { OfficeRow } from './OfficeRow'
import { OfficeWaiting } from './OfficeWaiting'
import { Queue } from './Queue'
import { QueueTable } from './QueueTable'
import { firstFilter, queueFilter } from './queueFilter'
import { queueRow, serve, signIn } from './server.fixture'

const counters = (more: object = {}) => ({
  states: [],
  overdue: 0,
  dueSoon: 0,
  lookBacks: 0,
  mostLookBacks: 100,
  ...more,
})
const page = (items: unknown[]) => ({ items, nextCursor: null })

beforeEach(() => act(() => queueFilter.set(firstFilter)))

test.each([
  [true, '文书等你签发'],
  [false, '等科长核查'],
])('what a row waits for is said by its mark (the reader’s turn: %s), in the list and in the table', (isOwn, text) => {
  signIn('bureauHandler')
  const row = queueRow('甲', { state: 'verifying', waits: { text, isOwn } })
  const { unmount } = render(<OfficeRow row={row} />)
  expect(screen.getByText(text).closest('.tag')).toHaveClass(isOwn ? 'tone-run' : 'tone-idle')
  unmount()
  render(<QueueTable rows={[row]} />)
  expect(screen.getByText(`${text}·核查中`)).toBeInTheDocument()
})

test('a row that waits for what its state says tells nothing more', () => {
  signIn('bureauLeader')
  render(<OfficeRow row={queueRow('甲', { state: 'verifying' })} />)
  expect(screen.queryByText(/等你/)).not.toBeInTheDocument()
})

test('the home of a bureau asks for what its reader can go on with first, and opens that', async () => {
  signIn('bureauHandler')
  const { asked } = serve({ 'ticket/queue': () => page([queueRow('自己的')]), 'ticket/counters': () => counters() })
  render(<OfficeWaiting />)
  await screen.findByText('自己的')
  expect(asked('ticket/queue')).toEqual([{ isOwnFirst: true, limit: 3 }])
})

describe('home of a leader', () => {
  const own = { text: '文书等你签发', isOwn: true }

  test('shows first what waits for the leader alone, then what is most urgent in the bureau', async () => {
    signIn('bureauLeader')
    serve({
      'ticket/queue': ({ only }) =>
        page(only === 'open' ? [queueRow('要交办的')] : [queueRow('拟好了意见书', { waits: own })]),
      'ticket/counters': () => counters(),
    })
    render(<OfficeWaiting />)
    await screen.findByText('本局最急的 1 件')
    const heads = screen.getAllByRole('heading').map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '))
    expect(heads.slice(0, 2)).toEqual(['等你签发、决定的', '本局最急的 1 件'])
    expect(screen.getByText('文书等你签发')).toBeInTheDocument()
  })

  test('says so when nothing waits for the leader', async () => {
    signIn('bureauLeader')
    serve({ 'ticket/queue': () => page([]), 'ticket/counters': () => counters() })
    render(<OfficeWaiting />)
    expect(await screen.findByText('现在没有等你签发、决定的')).toBeInTheDocument()
  })
})

describe('look backs that are due', () => {
  test.each([
    [3, '3 件'],
    [100, '100 件以上'],
  ])('%s of them stand on the home of a bureau and lead to their list', async (lookBacks, words) => {
    signIn('bureauHandler')
    serve({ 'ticket/queue': () => page([]), 'ticket/counters': () => counters({ lookBacks }) })
    render(<OfficeWaiting />)
    const line = await screen.findByRole('button', { name: /回头看/ })
    expect(line).toHaveTextContent(words)
    fireEvent.click(line)
    expect(queueFilter.get()).toEqual({ ...firstFilter, only: 'lookBack' })
  })

  test('stand nowhere on a home while there are none', async () => {
    signIn('bureauHandler')
    serve({ 'ticket/queue': () => page([]), 'ticket/counters': () => counters() })
    render(<OfficeWaiting />)
    await screen.findByText('现在没有等你办的工单')
    expect(screen.queryByText('回头看')).not.toBeInTheDocument()
  })

  test('are a part of a bureau’s list, which an office does not have', async () => {
    const answers = {
      'ticket/queue': () => page([]),
      'ticket/counters': () => counters(),
      'ticket/views': () => ({ views: [], most: 20 }),
    }
    signIn('bureauReviewer')
    const { asked } = serve(answers)
    const { unmount } = render(<Queue />)
    fireEvent.click(screen.getByRole('tab', { name: '回头看' }))
    expect(await screen.findByText('没有到期要回头看的')).toBeInTheDocument()
    expect(asked('ticket/queue').at(-1)).toMatchObject({ only: 'lookBack' })
    unmount()
    signIn('judicialOfficeClerk')
    render(<Queue />)
    expect(screen.queryByRole('tab', { name: '回头看' })).not.toBeInTheDocument()
  })
})
