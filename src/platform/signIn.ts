import Taro from '@tarojs/taro'
import { back, currentPage, go, homePage, restart, tab } from './navigation'

const signInPage = '/pages/signIn/index'

/** Opens sign-in over this page, which keeps what was typed; afterwards one comes back here. */
export function goSignIn(): void {
  const page = currentPage()
  if (page.split('?')[0] !== signInPage) void go(signInPage, { from: page })
}

/** Sign-in for somebody else: afterwards one starts at home. */
export const goSwitchPerson = (): void => void go(signInPage, { to: 'home' })

/** Back to where sign-in was asked for; home when somebody else signed in on purpose. */
export function leaveSignIn({ from, to }: { from?: string; to?: string }): void {
  if (to === 'home') void tab(homePage)
  else if (Taro.getCurrentPages().length > 1) void back()
  else if (from) void restart(from)
  else void tab(homePage)
}
