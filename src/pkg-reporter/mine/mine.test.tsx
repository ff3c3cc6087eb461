import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { queueRow, reporterTicket, serve, signIn } from '@/features/ticket/server.fixture'
import { confirm, tell, toast } from '@/platform/feedback'
import { session } from '@/platform/session'
import { keepText } from '@/platform/textFile'
import { setParams } from '../../../config/jest/taro'
import MinePage from '.'

jest.mock('@/platform/feedback', () => ({ confirm: jest.fn(async () => true), tell: jest.fn(), toast: jest.fn() }))
jest.mock('@/platform/textFile', () => ({ keepText: jest.fn(async () => 'saved') }))

const page = (items: unknown[]) => ({ items, nextCursor: null })
const consents = [
  { template: 'progress', occasion: 'reported', state: 'granted', askedOn: '2026-11-20' },
  { template: 'progress', occasion: 'settings', state: 'refused', askedOn: '2026-11-12' },
]
const answers = {
  'identity/ownData': () => ({
    ...{ name: '周建平', phone: '13900000017', hasWechat: true, since: '2026-01-05T02:00:00.000Z' },
    assignments: [
      {
        ...{ assignmentId: 'a1', role: 'enterpriseUser', title: '店主', unit: '老周面馆', regionCode: null },
        endsAt: null,
      },
    ],
  }),
  'notice/consents': () => ({ consents }),
  'notice/inbox': () =>
    page([
      { noticeId: 'n', title: '你有一条新回复', body: '', link: null, at: '2026-11-20T02:00:00.000Z', isRead: true },
    ]),
  'notice/withdrawPushes': () => ({ withdrawn: 1 }),
  'ticket/mine': () =>
    page([
      queueRow('检查太频繁', { ticketId: 't1', receiptNumber: 'YT-2026-00001' }),
      queueRow('不能让人看见', { ticketId: 't2', receiptNumber: 'YT-2026-00002', confidentiality: 'sealed' }),
    ]),
  'ticket/show': () => reporterTicket({ content: '一个月里来了三次', reply: null }),
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })

afterEach(() => setParams({}))

test('shows in full what is stored, what was allowed, and takes that back after a question', async () => {
  signIn('enterpriseUser')
  const { asked } = serve(answers)
  render(<MinePage />)
  expect(await screen.findByText('13900000017')).toBeInTheDocument()
  expect(await screen.findByText('允许，还没用')).toBeInTheDocument()
  expect(screen.getByText('没有允许')).toBeInTheDocument()
  jest.mocked(confirm).mockResolvedValueOnce(false)
  fireEvent.click(button('撤回还没用的授权'))
  await waitFor(() => expect(confirm).toHaveBeenCalledTimes(1))
  expect(asked('notice/withdrawPushes')).toHaveLength(0)
  fireEvent.click(button('撤回还没用的授权'))
  await waitFor(() => expect(asked('notice/withdrawPushes')).toHaveLength(1))
})

test('hands over everything in one file, and of a sealed report the number alone', async () => {
  signIn('enterpriseUser')
  const { asked } = serve(answers)
  render(<MinePage />)
  fireEvent.click(await screen.findByRole('button', { name: /^导出我的信息/ }))
  await waitFor(() => expect(toast).toHaveBeenCalledWith('已经下载'))
  const [, words] = jest.mocked(keepText).mock.lastCall ?? []
  for (const part of [
    '周建平',
    '13900000017',
    '老周面馆',
    'YT-2026-00001',
    '一个月里来了三次',
    'YT-2026-00002',
    '你有一条新回复',
    '允许，还没用',
  ])
    expect(words).toContain(part)
  expect(words).not.toContain('不能让人看见')
  expect(asked('ticket/show')).toEqual([{ ticketId: 't1' }])
})

test('a request to mend something is filed as a matter with a receipt and a day; staff are told whom to ask', async () => {
  signIn('enterpriseUser')
  serve(answers)
  const { unmount } = render(<MinePage />)
  fireEvent.click(await screen.findByRole('button', { name: /^请求更正/ }))
  expect(String(jest.mocked(Taro.navigateTo).mock.lastCall?.[0].url)).toMatch(
    /^\/pkg-reporter\/report\/index\?draft=correction/,
  )
  unmount()
  signIn('inspector')
  render(<MinePage />)
  fireEvent.click(await screen.findByRole('button', { name: /^请求更正/ }))
  expect(tell).toHaveBeenCalledWith('请求更正', expect.stringContaining('信息科'))
})

test.each([
  ['privacy', '谁能看到我的信息', /执法部门看不到是谁评价的/],
  ['about', '关于码上督', /由当地司法局主办/],
])('%s can be read by whoever is not signed in, and asks the server nothing', (part, title, words) => {
  act(() => session.clear())
  const { asked } = serve(answers)
  setParams({ part })
  render(<MinePage />)
  expect(screen.getByRole('heading', { name: title })).toBeInTheDocument()
  expect(screen.getByText(words)).toBeInTheDocument()
  expect(asked('identity/ownData')).toHaveLength(0)
})
