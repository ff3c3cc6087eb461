import { useRef, useSyncExternalStore } from 'react'

/**
 * Whether the browser's window has at least this width, px; kept current while it is drawn wider. Paper is narrower
 * than the window: while one prints, the page stays what it is on the screen. Browsers only.
 */
export function useIsWide(width: number): boolean {
  const query = window.matchMedia?.(`(min-width: ${width}px)`)
  const onScreen = useRef(query?.matches ?? false)
  return useSyncExternalStore(
    (listener) => {
      query?.addEventListener('change', listener)
      return () => query?.removeEventListener('change', listener)
    },
    () => {
      if (query && !window.matchMedia('print').matches) onScreen.current = query.matches
      return onScreen.current
    },
  )
}
