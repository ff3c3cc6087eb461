import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Refusal, serve, signIn } from '@/features/ticket/server.fixture'
import { forgetSent } from '@/platform/justSent'
import { type Letter, putLetter, sendWaiting, useAnswer } from '@/platform/outbox'
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
const Receipt = () => <Page title="反映">{useAnswer<object>('c1') ? '回执' : '等待提交'}</Page>
const notice = () => screen.getByRole('status')

beforeEach(() => {
  localStorage.clear()
  act(forgetSent)
  signIn('enterpriseUser')
  serve({
    'ticket/submit': () => ({ ticketId: 't1' }),
    'ticket/confirm': () => ({ version: 4, state: 'closed' }),
    'ticket/reopen': () => ({ version: 4, state: 'accepted' }),
    'rating/submit': () => ({ ratingId: 'r1' }),
  })
})

test.each([
  ['a report', report(), '存在这台设备里的反映，已经提交', '/pkg-reporter/ticket/index?id=t1'],
  [
    'a confirmation',
    report({ procedure: 'ticket.confirm', subject: 't2' }),
    '存下的确认，已经提交',
    '/pkg-reporter/ticket/index?id=t2',
  ],
  [
    'the wish that it is handled again',
    report({ procedure: 'ticket.reopen', subject: 't2' }),
    '存下的再办要求，已经提交',
    '/pkg-reporter/ticket/index?id=t2',
  ],
  ['a rating', rating, '存在这台设备里的评价，已经提交', '/pkg-reporter/inspection/index?id=i1'],
] as const)(
  '%s that waited is told of when it has gone, with the way to it, and once',
  async (_, letter, words, way) => {
    putLetter(letter)
    render(<Page title="首页">内容</Page>)
    const place = notice()
    expect(place).toBeEmptyDOMElement()
    await send()
    // A screen reader speaks what comes into a place that it knows already.
    expect(notice()).toBe(place)
    expect(place).toHaveTextContent(words)
    fireEvent.click(screen.getByRole('button', { name: '看一看' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: way })
    expect(notice()).toBeEmptyDOMElement()
    await send()
    expect(notice()).toBeEmptyDOMElement()
  },
)

test('several that went together are told as so many, with the way to their lists', async () => {
  putLetter(report())
  putLetter(report({ clientId: 'c2' }))
  putLetter(report({ clientId: 'c3', procedure: 'ticket.confirm', subject: 't2' }))
  render(<Page title="首页">内容</Page>)
  await send()
  expect(notice()).toHaveTextContent('存下的 3 件，已经提交')
  fireEvent.click(screen.getByRole('button', { name: '看一看' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/records/index' })
  expect(notice()).toBeEmptyDOMElement()
})

describe('a page that tells of it itself', () => {
  const at = (path: string, params = {}) =>
    jest.mocked(Taro.getCurrentInstance).mockReturnValue({ router: { path, params } } as never)
  afterEach(() => void at('pages/home/index'))

  test('is enough while it is open', async () => {
    at('pkg-reporter/report/index')
    putLetter(report())
    render(<Receipt />)
    await send()
    expect(screen.getByText('回执')).toBeInTheDocument()
    expect(notice()).toBeEmptyDOMElement()
  })

  test('is not a new form of the same kind', async () => {
    at('pkg-reporter/report/index', { draft: 'c2' })
    putLetter(report())
    render(<Page title="反映">另一件</Page>)
    await send()
    expect(notice()).toHaveTextContent('存在这台设备里的反映，已经提交')
  })

  test('is not one below the page on top', async () => {
    at('pkg-reporter/report/index')
    putLetter(report())
    render(<Receipt />)
    at('pkg-reporter/kept/index')
    await send()
    expect(notice()).toHaveTextContent('存在这台设备里的反映，已经提交')
  })

  test.each([
    ['i1', ''],
    ['i2', '存在这台设备里的评价，已经提交'],
  ])('of ratings is that of the same visit: with %s open it says «%s»', async (id, words) => {
    at('pkg-reporter/rating/index', { id })
    putLetter(rating)
    render(<Page title="评价">内容</Page>)
    await send()
    expect(notice().textContent).toContain(words)
    expect(notice().textContent === '').toBe(words === '')
  })
})

describe('somebody else', () => {
  test('who signed in before the answer came is not told', async () => {
    serve({
      'ticket/submit': () => {
        signIn('specialSupervisor')
        return { ticketId: 't1' }
      },
    })
    putLetter(report())
    render(<Page title="首页">内容</Page>)
    await send()
    expect(notice()).toBeEmptyDOMElement()
  })

  test('who signs in after it was told reads nothing of it', async () => {
    putLetter(report())
    render(<Page title="首页">内容</Page>)
    await send()
    expect(notice()).not.toBeEmptyDOMElement()
    signIn('specialSupervisor')
    expect(notice()).toBeEmptyDOMElement()
  })
})

test('what was refused is not told of as gone', async () => {
  serve({ 'ticket/submit': () => new Refusal('BAD_INPUT', 400, '有的地方填得不对', { issues: [] }) })
  putLetter(report())
  render(<Page title="首页">内容</Page>)
  await send()
  expect(notice()).toBeEmptyDOMElement()
})
