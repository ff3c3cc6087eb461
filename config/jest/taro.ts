import { useEffect } from 'react'

// Taro's API as tests see it: each call is a mock, storage is the browser's, the page's parameters can be set.
let params: Record<string, string> = {}
let pages: unknown[] = [{}]

/** Sets what `useRouter` gives the page under test. */
export const setParams = (next: Record<string, string>) => {
  params = next
}

/** Sets how many pages are open. */
export const setOpenPages = (count: number) => {
  pages = Array.from({ length: count }, () => ({}))
}

/** Forgets calls and parameters; runs before each test. */
export function resetTaro(): void {
  jest.clearAllMocks()
  setParams({})
  setOpenPages(1)
}

const done = async () => ({})

const Taro = {
  getStorageSync: jest.fn((key: string) => localStorage.getItem(key) ?? ''),
  setStorageSync: jest.fn((key: string, value: string) => localStorage.setItem(key, value)),
  removeStorageSync: jest.fn((key: string) => localStorage.removeItem(key)),
  navigateTo: jest.fn(done),
  redirectTo: jest.fn(done),
  navigateBack: jest.fn(done),
  switchTab: jest.fn(done),
  reLaunch: jest.fn(done),
  getCurrentPages: jest.fn(() => pages),
  getCurrentInstance: jest.fn(() => ({ router: { path: '/pages/home/index', params } })),
  stopPullDownRefresh: jest.fn(),
}

export default Taro

export const useRouter = () => ({ params })
export const useDidShow = (callback: () => void) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is shown once in a test.
  useEffect(() => callback(), [])
}
export const useDidHide = () => undefined
export const usePageNotFound = () => undefined
export const useLaunch = (callback: () => void) => callback()
export const usePullDownRefresh = () => undefined
export const useReachBottom = () => undefined
