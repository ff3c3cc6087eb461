import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { queueRow, reporterTicket, serve, signIn } from '@/features/ticket/server.fixture'
import { ownDraftKeys, setDraft } from '@/platform/draft'
import { confirm, tell, toast } from '@/platform/feedback'
import { keepAnswer } from '@/platform/keptAnswers'
import { keptPhoto } from '@/platform/keptPhotos'
import { type Letter, ownEntries, putLetter, sendWaiting } from '@/platform/outbox'
import { ownerNow } from '@/platform/owner'
import { session } from '@/platform/session'
import { keepText } from '@/platform/textFile'
import { setParams } from '../../../config/jest/taro'
import MinePage from '.'

jest.mock('@/platform/feedback', () => ({ confirm: jest.fn(async () => true), tell: jest.fn(), toast: jest.fn() }))
jest.mock('@/platform/keptPhotos', () => ({ keptPhoto: jest.fn(), forgetPhotos: jest.fn(async () => undefined) }))
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

test('is sent up to what he allowed only where there is something to take back', async () => {
  signIn('enterpriseUser')
  serve(answers)
  const { unmount } = render(<MinePage />)
  expect(await screen.findByText('微信提醒的授权，在上面撤回。')).toBeInTheDocument()
  unmount()
  signIn('enterpriseUser')
  serve({ ...answers, 'notice/consents': () => ({ consents: consents.slice(1) }) })
  render(<MinePage />)
  expect(await screen.findByText('没有允许')).toBeInTheDocument()
  expect(screen.queryByText('微信提醒的授权，在上面撤回。')).not.toBeInTheDocument()
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

describe('deleting', () => {
  const letter: Letter = {
    ...{ clientId: 'c1', procedure: 'ticket.submit', input: {}, photos: [], title: '又来查灭火器' },
    draft: { key: 'report.c1', fields: {}, page: '/report' },
  }
  beforeEach(() => {
    signIn('enterpriseUser')
    setDraft('report.new', { fields: {}, title: '写了一半', page: '/report' })
    setDraft('action.t1', { fields: { text: '回了一半' }, title: '', page: '' })
    putLetter(letter)
  })
  afterEach(() => act(() => void localStorage.clear()))
  const left = () => [
    ownEntries().length,
    ownDraftKeys(),
    Object.keys(localStorage).filter((key) => /answer/.test(key)),
  ]

  test('what this device keeps goes after a question, also what no list shows, and nothing of another role', async () => {
    const { asked } = serve(answers)
    render(<MinePage />)
    await screen.findByText('13900000017')
    keepAnswer('["ticket","mine",{}]', { items: [] })
    jest.mocked(confirm).mockResolvedValueOnce(false)
    fireEvent.click(button(/^删掉这台设备里存的/))
    await waitFor(() => expect(confirm).toHaveBeenCalled())
    const { text } = jest.mocked(confirm).mock.lastCall?.[0] ?? {}
    expect(text).toMatch(/还有 1 件等着提交，也会删掉.*先联网提交/)
    expect(text).toMatch(/不登录写的草稿不在内/)
    expect(left()).toEqual([1, ['report.new', 'action.t1'], expect.arrayContaining([expect.stringContaining('mine')])])
    const places = 'mashangdu.lists'
    sessionStorage.setItem(places, JSON.stringify({ owner: ownerNow(), pages: { l1: 3 }, places: {} }))
    fireEvent.click(button(/^删掉这台设备里存的/))
    await waitFor(() => expect(toast).toHaveBeenCalledWith('这台设备里存的已经删掉'))
    expect(left()).toEqual([0, [], []])
    expect(sessionStorage.getItem(places)).toBeNull()
    expect(asked('identity/forgetPhone')).toEqual([])
  })

  test('another role’s words and what it read stay where they are', async () => {
    serve(answers)
    keepAnswer('["ticket","mine",{}]', { items: [] })
    const before = left()
    signIn('specialSupervisor')
    const { unmount } = render(<MinePage />)
    fireEvent.click(await screen.findByRole('button', { name: /^删掉这台设备里存的/ }))
    await waitFor(() => expect(toast).toHaveBeenCalledWith('这台设备里存的已经删掉'))
    unmount()
    signIn('enterpriseUser')
    expect(before[2]).toHaveLength(2)
    expect(left()).toEqual(before)
  })

  test('where nothing waits, nothing of it is said', async () => {
    serve(answers)
    signIn('specialSupervisor')
    render(<MinePage />)
    fireEvent.click(await screen.findByRole('button', { name: /^删掉这台设备里存的/ }))
    await waitFor(() => expect(confirm).toHaveBeenCalled())
    expect(jest.mocked(confirm).mock.lastCall?.[0].text).not.toMatch(/等着提交/)
  })

  test('what is on its way is left, is not counted, and this is said', async () => {
    serve({ ...answers, 'ticket/submit': () => ({ ticketId: 't1' }) })
    let arrive: (photo: undefined) => void = () => undefined
    jest.mocked(keptPhoto).mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)))
    putLetter({ ...letter, photos: [{ key: 'p1' }] })
    const sent = sendWaiting()
    render(<MinePage />)
    fireEvent.click(await screen.findByRole('button', { name: /^删掉这台设备里存的/ }))
    await waitFor(() => expect(toast).toHaveBeenCalledWith('正在提交的没有删，别的已经删掉'))
    expect(jest.mocked(confirm).mock.lastCall?.[0].text).not.toMatch(/等着提交/)
    expect(left()).toEqual([1, [], expect.anything()])
    await act(async () => {
      arrive(undefined)
      await sent
    })
  })

  test('the phone number goes after a question, and with it the offer', async () => {
    let phone: string | null = '13900000017'
    const { asked } = serve({
      ...answers,
      'identity/ownData': () => ({ ...answers['identity/ownData'](), phone }),
      'identity/forgetPhone': () => {
        phone = null
        return { isForgotten: true }
      },
    })
    render(<MinePage />)
    jest.mocked(confirm).mockResolvedValueOnce(false)
    fireEvent.click(await screen.findByRole('button', { name: /^删掉手机号/ }))
    await waitFor(() => expect(confirm).toHaveBeenCalled())
    expect(asked('identity/forgetPhone')).toHaveLength(0)
    fireEvent.click(button(/^删掉手机号/))
    expect(await screen.findByText('没有绑定')).toBeInTheDocument()
    expect(asked('identity/forgetPhone')).toHaveLength(1)
    expect(toast).toHaveBeenCalledWith('手机号已经删掉')
    expect(screen.queryByRole('button', { name: /^删掉手机号/ })).toBeNull()
  })

  test('all else is asked for as a matter with a receipt; what has to stay is said, with why and by whom', async () => {
    serve(answers)
    render(<MinePage />)
    fireEvent.click(await screen.findByRole('button', { name: /^请求删除/ }))
    expect(String(jest.mocked(Taro.navigateTo).mock.lastCall?.[0].url)).toMatch(
      /^\/pkg-reporter\/report\/index\?draft=deletion&category=consultation/,
    )
    expect(screen.getByText(/谁也不能悄悄删改/)).toBeInTheDocument()
    expect(screen.getByText(/由当地司法局按档案管理的规定定/)).toBeInTheDocument()
    expect(screen.getByText(/由司法局依法决定.*要说明理由/)).toBeInTheDocument()
  })
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
