import Taro from '@tarojs/taro'
import { waitFor } from '@testing-library/react'
import { confirm } from './feedback'
import { go, tab } from './navigation'
import { fetchPages } from './pageCode'

jest.mock('./feedback', () => ({ confirm: jest.fn() }))

const load = jest.fn<Promise<unknown>, [string]>()
const pages = ['pages/me/index', 'pages/records/index', 'pkg-reporter/rating/index', 'pkg-reporter/report/index']
const routes = pages.map((path) => ({ path, load: () => [load(path), {}, {}] }))
const gone = () => Promise.reject(Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' }))

beforeEach(() => {
  Object.assign(window, { __taroAppConfig: { routes } })
  load.mockReset().mockResolvedValue({})
  jest.mocked(confirm).mockReset().mockResolvedValue(false)
})

test('a page whose code cannot be loaded is not opened; that is said, and another try opens it', async () => {
  load.mockImplementationOnce(gone)
  jest.mocked(confirm).mockImplementationOnce(async () => {
    expect(Taro.switchTab).not.toHaveBeenCalled()
    return true
  })
  await tab('/pages/me/index')
  expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ title: '这一页打不开', yes: '再试一次' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/me/index' })
})

test('who does not try again stays where he is', async () => {
  load.mockImplementationOnce(gone)
  await go('/pkg-reporter/rating/index', { id: 'i' })
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

test('of two pages that were tapped while their code was on its way only the later opens', async () => {
  await Promise.all([go('/pkg-reporter/rating/index', { id: 'a' }), go('/pkg-reporter/rating/index', { id: 'b' })])
  expect(jest.mocked(Taro.navigateTo).mock.calls).toEqual([[{ url: '/pkg-reporter/rating/index?id=b' }]])
})

test('pages fetched ahead open at once, and are fetched once', async () => {
  fetchPages(['/pages/records/index', '/pkg-reporter/report/index'])
  await waitFor(() => expect(load).toHaveBeenCalledTimes(2), { timeout: 4000 })
  await waitFor(async () => {
    jest.mocked(Taro.navigateTo).mockClear()
    go('/pkg-reporter/report/index')
    expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
  })
  fetchPages(['/pages/records/index', '/pkg-reporter/report/index'])
  expect(load).toHaveBeenCalledTimes(2)
})

test('the browser’s own back button to a page that cannot be loaded says so too', async () => {
  const failure = Object.assign(new Event('unhandledrejection', { cancelable: true }), {
    reason: { name: 'ChunkLoadError' },
  })
  window.location.hash = '#/pages/none/index'
  Object.assign(window, {
    __taroAppConfig: { routes: [...routes, { path: 'pages/none/index', load: () => [gone()] }] },
  })
  window.dispatchEvent(failure)
  expect(failure.defaultPrevented).toBe(true)
  await waitFor(() => expect(confirm).toHaveBeenCalledTimes(1))
})
