import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Refusal, serve, signIn } from '@/features/ticket/server.fixture'
import { forgetSent } from '@/platform/justSent'
import { type Letter, putLetter, sendWaiting } from '@/platform/outbox'
import { Page } from './Page'

const report = (more: Partial<Letter> = {}): Letter => ({
  clientId: 'c1',
  procedure: 'ticket.submit',
  input: {},
  photos: [],
  title: '一个月里来了三次',
  draft: { key: 'report.c1', fields: {}, page: '/pkg-reporter/report/index?draft=c1' },
  ...more,
})
const rating = report({
  procedure: 'rating.submit',
  subject: 'i1',
  draft: { key: 'rating.i1', fields: {}, page: '/pkg-reporter/rating/index?id=i1' },
})
const send = () => act(async () => void (await sendWaiting()))
const notice = () => screen.queryByRole('status')

beforeEach(() => {
  localStorage.clear()
  act(forgetSent)
  signIn('enterpriseUser')
  serve({
    'ticket/submit': () => ({ ticketId: 't1' }),
    'ticket/confirm': () => ({ version: 4, state: 'closed' }),
    'rating/submit': () => ({ ratingId: 'r1' }),
  })
})

test.each([
  ['a report', report(), '存在手机里的反映，已经提交', '/pkg-reporter/ticket/index?id=t1'],
  [
    'an answer to a reply',
    report({ procedure: 'ticket.confirm', subject: 't2' }),
    '存在手机里的反映，已经提交',
    '/pkg-reporter/ticket/index?id=t2',
  ],
  ['a rating', rating, '存在手机里的评价，已经提交', '/pkg-reporter/inspection/index?id=i1'],
] as const)(
  '%s that waited is told of when it has gone, with the way to it, and once',
  async (_, letter, words, way) => {
    putLetter(letter)
    render(<Page title="首页">内容</Page>)
    expect(notice()).not.toBeInTheDocument()
    await send()
    expect(notice()).toHaveTextContent(words)
    fireEvent.click(screen.getByRole('button', { name: '看一看' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: way })
    expect(notice()).not.toBeInTheDocument()
    await send()
    expect(notice()).not.toBeInTheDocument()
  },
)

test('a form that is still open says so itself', async () => {
  const router = { path: 'pkg-reporter/report/index', params: {} }
  jest.mocked(Taro.getCurrentInstance).mockReturnValueOnce({ router } as never)
  putLetter(report())
  render(<Page title="反映">内容</Page>)
  await send()
  expect(notice()).not.toBeInTheDocument()
})

test('what was refused is not told of as gone', async () => {
  serve({ 'ticket/submit': () => new Refusal('BAD_INPUT', 400, '有的地方填得不对', { issues: [] }) })
  putLetter(report())
  render(<Page title="首页">内容</Page>)
  await send()
  expect(notice()).not.toBeInTheDocument()
})
