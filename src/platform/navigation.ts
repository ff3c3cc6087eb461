import Taro, { useRouter } from '@tarojs/taro'
import { withPageCode } from './pageCode'

/** What a page is opened with; numbers and words only, never confidential ones: addresses are kept in histories. */
export type Params = Record<string, string | number | undefined>

/** The page that stands at the bottom of every stack. */
export const homePage = '/pages/home/index'

/** WeChat keeps at most ten pages open. */
const deepest = 10

/** Opens a page over this one. */
export function go(page: string, params: Params = {}) {
  const url = withParams(page, params)
  return withPageCode(url, () =>
    Taro.getCurrentPages().length >= deepest ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }),
  )
}

/** Opens a page in the place of this one. */
export function replace(page: string, params: Params = {}) {
  const url = withParams(page, params)
  return withPageCode(url, () => Taro.redirectTo({ url }))
}

/** Goes back; a page that was opened from outside goes home. */
export const back = () => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : tab(homePage))

/** Shows a page of the tab bar and closes the others. */
export const tab = (page: string) => withPageCode(page, () => Taro.switchTab({ url: page }))

/** Closes all pages and opens this one, as after sign-in. */
export function restart(page: string, params: Params = {}) {
  const url = withParams(page, params)
  return withPageCode(url, () => Taro.reLaunch({ url }))
}

/** What this page was opened with; a missing name is undefined. */
export function useParams(): Partial<Record<string, string>> {
  const { params } = useRouter()
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decoded(String(value ?? ''))]))
}

/** The page on top with what it was opened with, as it can be opened again. */
export function currentPage(): string {
  const { path = '', params = {} } = Taro.getCurrentInstance().router ?? {}
  // Taro adds marks of its own to what the page was opened with.
  const own = Object.entries(params).filter(([name]) => name !== 'stamp' && !name.startsWith('$'))
  const query = own.map(([name, value]) => `${name}=${value}`).join('&')
  const page = `/${path.split('?')[0]?.replace(/^\//, '')}`
  return query ? `${page}?${query}` : page
}

/** Sets the words in WeChat's title bar, or of the browser's tab. Never a confidential word. */
export function setTitle(title: string) {
  if (process.env.TARO_ENV === 'h5') document.title = title
  else Taro.setNavigationBarTitle({ title })
}

/** The address of a page with what it is opened with. */
export function withParams(page: string, params: Params): string {
  const pairs = Object.entries(params).filter(([, value]) => value !== undefined && value !== '')
  return pairs.length
    ? `${page}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`
    : page
}

/** A value as it was before `withParams`; a broken percent sign stays as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
