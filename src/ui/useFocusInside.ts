import { useEffect, useRef } from 'react'
import { openLayer } from '@/platform/layers'

/** What the keyboard can reach. */
const reachable = 'button, input, textarea, a[href]'

/** Panels that lie over each other, the topmost last. */
const panels: object[] = []

/**
 * While open, the keyboard stays in the topmost panel, Escape and going back close it, and the focus goes back where it was.
 * It begins at the title, or at a PC in the field with the id `first`. Browsers only: a phone's own screen reader follows
 * `aria-modal`.
 */
export function useFocusInside(isOpen: boolean, onClose: () => void, first?: string) {
  const close = useRef(onClose)
  close.current = onClose
  const begin = useRef(first)
  begin.current = first
  useEffect(() => {
    if (!isOpen || process.env.TARO_ENV !== 'h5') return undefined
    const before = document.activeElement
    const panel = {}
    panels.push(panel)
    if (!focusField(begin.current)) focusTitle()
    const closed = openLayer(() => close.current())
    const onKey = (event: KeyboardEvent) => {
      // The browser's own dialog on top keeps its keys.
      if (panels.at(-1) !== panel || event.isComposing || document.querySelector('dialog[open]')) return
      if (event.key === 'Tab') keepInside(event)
      if (event.key === 'Escape') close.current()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      closed()
      panels.splice(panels.indexOf(panel), 1)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [isOpen])
}

function keepInside(event: KeyboardEvent) {
  const inside = stops()
  const place = inside.indexOf(document.activeElement as HTMLElement)
  const next = event.shiftKey ? place - 1 : place + 1
  if (place >= 0 && next >= 0 && next < inside.length) return
  event.preventDefault()
  inside.at(event.shiftKey ? -1 : 0)?.focus()
}

// Whoever has a keyboard types at once, going on with what is written there; the panel's name is read before the field's.
// NB: never without a mouse: a field with the focus puts a phone's keyboard over the panel.
function focusField(id: string | undefined): boolean {
  const isAtPc = window.matchMedia?.('(hover: hover) and (pointer: fine)').matches ?? false
  const field = id && isAtPc ? shownPanel()?.querySelector<HTMLTextAreaElement>(`[id="${id}"]`) : undefined
  if (!field) return false
  field.focus({ preventScroll: true })
  field.setSelectionRange?.(field.value.length, field.value.length)
  return true
}

// What it is about is read first, not how to leave it.
function focusTitle() {
  const title = shownPanel()?.querySelector<HTMLElement>('h2') ?? stops()[0]
  if (title?.localName === 'h2') title.tabIndex = -1
  title?.focus()
}

// NB: a page below may hold a panel too; jsdom cannot tell what is seen.
const shownPanel = () =>
  [...document.querySelectorAll('[role=dialog]')].filter((each) => each.checkVisibility?.() ?? true).at(-1)

function stops(): HTMLElement[] {
  return [...(shownPanel()?.querySelectorAll<HTMLElement>(reachable) ?? [])].filter(
    (each) => !each.closest('[aria-hidden=true]'),
  )
}
