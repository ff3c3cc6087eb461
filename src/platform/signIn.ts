import Taro from '@tarojs/taro'
import { back, go, homePage, restart, tab } from './navigation'

const signInPage = '/pages/signIn/index'

/** Opens sign-in over this page, which keeps what was typed; afterwards one comes back here. */
export function goSignIn(): void {
  const { path = '', params = {} } = Taro.getCurrentInstance().router ?? {}
  const page = `/${path.split('?')[0]?.replace(/^\//, '')}`
  if (page === signInPage) return
  // Taro adds marks of its own to what the page was opened with.
  const own = Object.entries(params).filter(([name]) => name !== 'stamp' && !name.startsWith('$'))
  const query = own.map(([name, value]) => `${name}=${value}`).join('&')
  void go(signInPage, { from: query ? `${page}?${query}` : page })
}

/** Back to where sign-in was asked for; home when somebody else signed in on purpose. */
export function leaveSignIn(from: string | undefined): void {
  if (!from) void tab(homePage)
  else if (Taro.getCurrentPages().length > 1) void back()
  else void restart(from)
}
