import { useEffect, useRef } from 'react'

/** How far a finger pulls before the list is asked again, pixels. */
const enough = 80

/** Runs when a finger pulls the page down from its top. Browsers would load the whole page again, which loses the place. */
export function usePullDown(refresh: () => Promise<void>): void {
  const latest = useRef(refresh)
  latest.current = refresh
  useEffect(() => {
    let from: number | undefined
    const start = ({ touches, target }: TouchEvent) => {
      from = touches.length === 1 && isAtTop(target) ? touches[0]?.clientY : undefined
    }
    const end = ({ changedTouches }: TouchEvent) => {
      const pulled = from === undefined ? 0 : (changedTouches[0]?.clientY ?? 0) - from
      from = undefined
      if (pulled > enough) void latest.current()
    }
    const root = document.documentElement
    root.style.overscrollBehaviorY = 'contain'
    document.addEventListener('touchstart', start, { passive: true })
    document.addEventListener('touchend', end)
    return () => {
      root.style.overscrollBehaviorY = ''
      document.removeEventListener('touchstart', start)
      document.removeEventListener('touchend', end)
    }
  }, [])
}

/** Nothing around what was touched is scrolled, and it stands on the page that shows, not in a sheet over it. */
function isAtTop(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[role=dialog]')) return false
  for (let at: Element | null = target; at; at = at.parentElement) if (at.scrollTop > 0) return false
  return true
}
