import { type RefObject, useEffect } from 'react'
import { keyOpening } from './keyOpening.h5'

const rowSelector = 'button.cell, button.table-open'
const typing = 'input, textarea, select, [contenteditable="true"]'
const search = 'input[type="search"]'
const leavesSearch = ['ArrowDown', 'Enter', 'Escape']
const detail = '.desk-detail, .desk-detail .title'
const opens = ['Enter', ' ']
const anyPage = '.taro_page'
const shownPages = '.taro_page_show:not(.taro_page_shade)'
const onTop = '[role="dialog"], dialog[open]'

/**
 * Up and down go through the rows of a list, Enter opens the one that has the focus (it is a button), `/` goes to the
 * search, and down, Enter or Escape from there to the first row that it found. They work on from the heading of the
 * record that was opened. Keys stay where they belong: with whoever types, in a dialog, or reads the record.
 */
export function useListKeys(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!list.current || !isOurs(event, list.current)) return
      keyOpening.note(opens.includes(event.key) && isRow(document.activeElement, list.current))
      const target = targetOf(event.key, list.current)
      if (!target) return
      event.preventDefault()
      target.focus()
      target.scrollIntoView({ block: 'nearest' })
    }
    const point = () => keyOpening.note(false)
    document.addEventListener('keydown', press)
    document.addEventListener('pointerdown', point)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('pointerdown', point)
    }
  }, [list])
}

const isRow = (focused: Element | null, list: HTMLElement) =>
  Boolean(focused && list.contains(focused) && focused.matches(rowSelector))

function isOurs(event: KeyboardEvent, list: HTMLElement): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  const page = list.closest(anyPage)
  if (page && page !== pageOnTop()) return false
  if (list.checkVisibility?.() === false || document.querySelector(onTop)) return false
  const focused = document.activeElement
  // While a page is being left its button still has the focus: nobody's here.
  if (!focused || focused === document.body || (page && !page.contains(focused))) return true
  // From the search one goes on to what it found.
  if (focused.matches(search) && list.contains(focused)) return leavesSearch.includes(event.key)
  if (focused.matches(typing)) return false
  return event.key === '/' || list.contains(focused) || focused.matches(detail)
}

/** Pages below stay in the document, and the one just left is seen a moment longer. */
const pageOnTop = () => [...document.querySelectorAll(shownPages)].at(-1)

function targetOf(key: string, list: HTMLElement): HTMLElement | null | undefined {
  if (key === '/') return list.querySelector<HTMLElement>(search)
  const rows = [...list.querySelectorAll<HTMLElement>(rowSelector)]
  if (document.activeElement?.matches(search)) return rows[0]
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
  const focused = rows.indexOf(document.activeElement as HTMLElement)
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
  if (at < 0) return rows[0]
  return rows[key === 'ArrowDown' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)]
}
