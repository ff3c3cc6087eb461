import { useEffect, useRef } from 'react'
import { texts } from './texts'

/** How far a finger pulls before the list is asked again, pixels. */
const enough = 80
/** From here on a pull is told from a tap, pixels. */
const begun = 16

/** Runs when a finger pulls the page down from its top, and shows it. Browsers would load the whole page again, which
 *  loses the place. */
export function usePullDown(refresh: () => Promise<void>): void {
  const latest = useRef(refresh)
  latest.current = refresh
  useEffect(() => {
    const sign = createSign()
    let from: number | undefined
    let isBusy = false
    const distance = ({ clientY }: Touch) => (from === undefined ? 0 : clientY - from)
    const start = ({ touches, target }: TouchEvent) => {
      from = !isBusy && touches.length === 1 && isAtTop(target) ? touches[0]?.clientY : undefined
    }
    const move = ({ touches: [finger], target }: TouchEvent) => {
      const pulled = finger ? distance(finger) : 0
      if (isBusy) return
      if (pulled < begun) sign.hide()
      else sign.show(target, pulled > enough ? texts.letGo : texts.pullOn)
    }
    const end = async ({ changedTouches: [finger], target }: TouchEvent) => {
      const isPulled = finger !== undefined && distance(finger) > enough
      from = undefined
      if (isBusy) return
      if (isPulled) {
        isBusy = true
        sign.show(target, texts.refreshing)
        await latest.current().catch(() => undefined)
        isBusy = false
      }
      sign.hide()
    }
    const root = document.documentElement
    root.style.overscrollBehaviorY = 'contain'
    document.addEventListener('touchstart', start, { passive: true })
    document.addEventListener('touchmove', move, { passive: true })
    document.addEventListener('touchend', end)
    return () => {
      root.style.overscrollBehaviorY = ''
      sign.hide()
      document.removeEventListener('touchstart', start)
      document.removeEventListener('touchmove', move)
      document.removeEventListener('touchend', end)
    }
  }, [])
}

/** The words at the top of the page that is pulled; they take its colours. */
function createSign() {
  const sign = document.createElement('div')
  sign.className = 'pull-sign'
  sign.setAttribute('role', 'status')
  return {
    show(target: EventTarget | null, words: string) {
      const frame = target instanceof Element ? target.closest('.frame') : null
      if (sign.textContent !== words) sign.textContent = words
      if (frame && sign.parentElement !== frame) frame.append(sign)
    },
    hide: () => sign.remove(),
  }
}

/** Nothing around what was touched is scrolled, and it stands on the page that shows, not in a sheet over it. */
function isAtTop(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[role=dialog]')) return false
  for (let at: Element | null = target; at; at = at.parentElement) if (at.scrollTop > 0) return false
  return true
}
