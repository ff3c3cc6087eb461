import { useSyncExternalStore } from 'react'

/** Whether the browser's window has at least this width, px; kept current while it is drawn wider. Browsers only. */
export function useIsWide(width: number): boolean {
  const query = window.matchMedia?.(`(min-width: ${width}px)`)
  return useSyncExternalStore(
    (listener) => {
      query?.addEventListener('change', listener)
      return () => query?.removeEventListener('change', listener)
    },
    () => query?.matches ?? false,
  )
}
