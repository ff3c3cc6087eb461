import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { queueRow, serve, signIn } from '../ticket/server.fixture'
import { useSubjects } from '../ticket/subjects'
import { InboxList } from './InboxList'

const item = (noticeId: string, more = {}) => ({
  noticeId,
  title: `消息${noticeId}`,
  body: '说明',
  link: 'pkg-reporter/ticket/index?id=t',
  at: '2026-11-20T02:02:00.000Z',
  isRead: false,
  ...more,
})
const inbox = (items: unknown[]) => ({
  'notice/inbox': () => ({ items, nextCursor: null }),
  'notice/markRead': () => ({ unread: 0 }),
})

/** The list as its page composes it. */
const Inbox = () => <InboxList onOpen={jest.fn()} unread={0} subjectOf={useSubjects()} />

beforeEach(() => signIn('enterpriseUser'))

test('opening a notice marks it as read and leads where it says', async () => {
  const onOpen = jest.fn()
  const { asked } = serve(inbox([item('a')]))
  render(<InboxList onOpen={onOpen} unread={1} />)
  fireEvent.click(await screen.findByRole('button', { name: /未读 ?消息a/ }))
  expect(onOpen).toHaveBeenCalledWith('pkg-reporter/ticket/index?id=t')
  await waitFor(() => expect(asked('notice/markRead')[0]).toMatchObject({ noticeIds: ['a'] }))
})

test('while it is not known what lines are about they wait, so that none is pushed away', async () => {
  const { asked } = serve(inbox([item('a')]))
  const { rerender } = render(<InboxList onOpen={jest.fn()} unread={1} subjectOf={null} />)
  await waitFor(() => expect(asked('notice/inbox')).toHaveLength(1))
  expect(document.querySelectorAll('.skeleton.tall').length).toBeGreaterThan(0)
  expect(screen.queryByText('消息a')).not.toBeInTheDocument()
  rerender(<InboxList onOpen={jest.fn()} unread={1} subjectOf={() => '一个月来三次'} />)
  expect(await screen.findByText('一个月来三次')).toBeInTheDocument()
})

test('a notice that was read and leads nowhere cannot be pressed', async () => {
  serve(inbox([item('a', { isRead: true, link: null })]))
  render(<InboxList onOpen={jest.fn()} unread={0} />)
  expect(await screen.findByText('消息a')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /消息a/ })).not.toBeInTheDocument()
})

test('all are marked at once, fifty in a call', async () => {
  const { asked } = serve(inbox(Array.from({ length: 60 }, (_, index) => item(String(index)))))
  render(<InboxList onOpen={jest.fn()} unread={60} />)
  fireEvent.click(await screen.findByRole('button', { name: '全部标为已读' }))
  await waitFor(() => expect(asked('notice/markRead')).toHaveLength(2))
  expect(asked('notice/markRead').map(({ noticeIds }) => (noticeIds as string[]).length)).toEqual([50, 10])
})

test('rows marked as unread are counted where the count is not known, as when opened without a network', async () => {
  serve(inbox([item('a'), item('b'), item('c', { isRead: true })]))
  render(<InboxList onOpen={jest.fn()} unread={0} />)
  expect(await screen.findByText('2 条未读')).toBeInTheDocument()
  expect(screen.queryByText('都看过了')).not.toBeInTheDocument()
})

test('an empty inbox says what will stand here, and leads to what can be done now', async () => {
  serve(inbox([]))
  render(<InboxList onOpen={jest.fn()} unread={0} />)
  expect(await screen.findByText('还没有消息')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看首页' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
})

test('lines about different matters can be told apart by their reader, in words that no notice holds', async () => {
  serve({
    ...inbox([
      item('a', { title: '你有一条新回复', link: 'pkg-reporter/ticket/index?id=t1' }),
      item('b', { link: null }),
    ]),
    'ticket/mine': () => ({ items: [queueRow('检查太频繁：一个月来了三次', { ticketId: 't1' })], nextCursor: null }),
  })
  render(<Inbox />)
  expect(await screen.findByRole('button', { name: /你有一条新回复.*检查太频繁：一个月来了三次/ })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /消息b/ })).not.toHaveTextContent('检查太频繁')
})

test('whoever reports nothing is asked for no subjects', async () => {
  signIn('inspector')
  const { asked } = serve(inbox([item('a')]))
  render(<Inbox />)
  await screen.findByText('消息a')
  expect(asked('ticket/mine')).toHaveLength(0)
})
