import { useLayoutEffect, useRef } from 'react'

/** Whoever has a better place for the focus takes it within this time, milliseconds. */
const patience = 150
const bar = '.bar'
const headings = ['.desk-detail .title', '.nav-title']

/**
 * A button in the bar at the foot that goes away with the focus, since what it did is done, leaves the keyboard and the
 * screen reader at the document's beginning. They go on at the record's heading instead, or at the page's.
 */
export function useLostFocus() {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const { current } = button
    return () => {
      if (current?.closest(bar) && document.activeElement === current) setTimeout(goOnAtHeading, patience)
    }
  }, [])
  return button
}

function goOnAtHeading() {
  if (document.activeElement && document.activeElement !== document.body) return
  const heading = headings.map(shown).find(Boolean)
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  // Whoever works by keyboard has to see where he is; others keep the place at which they read.
  if (heading.matches(':focus-visible')) heading.scrollIntoView?.({ block: 'center' })
}

// NB: pages below stay in the document; jsdom cannot tell what is seen.
const shown = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility?.() ?? true).at(-1)
