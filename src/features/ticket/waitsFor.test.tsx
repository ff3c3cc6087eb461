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
  ['bureauLeader', 'letter', '文书等你签发'],
  ['bureauReviewer', 'letter', '文书等局领导签发'],
  ['bureauHandler', 'returnedLetter', '局领导退回了文书草稿，请改好再交'],
  ['bureauLeader', 'returnedLetter', '文书草稿退回经办修改'],
  ['bureauHandler', 'return', '司法所建议不受理，等你局决定'],
  ['judicialOfficeClerk', 'transfer', '建议转出，等司法局决定'],
  ['bureauReviewer', 'lookBack', '到期了，该回头看'],
] as const)('%s reads of %s that it is “%s”, in the list and in the table', (role, waitsFor, words) => {
  signIn(role)
  const row = queueRow('甲', { state: 'verifying', waitsFor })
  const { unmount } = render(<OfficeRow row={row} />)
  expect(screen.getByText(words)).toBeInTheDocument()
  unmount()
  render(<QueueTable rows={[row]} />)
  expect(screen.getByText(`${words}·核查中`)).toBeInTheDocument()
})

test('a row that waits for what its state says tells nothing more', () => {
  signIn('bureauLeader')
  render(<OfficeRow row={queueRow('甲', { state: 'verifying' })} />)
  expect(screen.queryByText(/等你/)).not.toBeInTheDocument()
})

describe('home of a leader', () => {
  test('shows first what waits for the leader alone, then what is most urgent in the bureau', async () => {
    signIn('bureauLeader')
    serve({
      'ticket/queue': ({ only }) =>
        page(only === 'waiting' ? [queueRow('拟好了意见书', { waitsFor: 'letter' })] : [queueRow('要交办的')]),
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
