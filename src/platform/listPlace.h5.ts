import { useLayoutEffect } from 'react'
import { withoutLists } from './listAddress'
import { ownerNow } from './owner'
import type { QueryKey } from './queryCache'
import { session } from './session'

// A page that is loaded anew forgets its lists. This tab keeps how far they were loaded and where they stood: neither
// words nor names of lists, nothing of a search, and nothing once somebody else is signed in.

/** No more than so many pages are loaded at once, each waiting for the one before. */
const mostPages = 20
/** Of so many lists; the oldest go first. */
const mostKept = 30
/** A list has stopped moving after this, milliseconds. */
const stillness = 100

const name = 'mashangdu.lists'
const deskList = '.desk > .desk-list'
const scrollers = [deskList, '.desk > .desk-detail']
const shownPages = '.taro_page_show:not(.taro_page_shade)'

type Numbers = Record<string, number>
type Kept = { owner: string; pages: Numbers; places: Numbers }

/** So many pages a list had before the page was loaded anew, while it is drawn for the first time since. Whoever only
 *  counts its rows asks for one. */
export const pagesBefore = (list: QueryKey): number => (drawn.has(digestOf(list)) ? hadPages(digestOf(list)) : 1)

const hadPages = (digest: string) => Math.min(before.get(digest) ?? 1, mostPages)

/** Of the time before: pages of lists not drawn since, and places to which nobody has gone back yet. */
const before = new Map(Object.entries(kept().pages))
const isNew = new Set(Object.keys(kept().places))

/** Lists that stand or stood on a page. */
const drawn = new Set<string>()

/**
 * Notes how many pages the drawn list has. Once its rows are drawn, it goes back to where it stood before the page was
 * loaded anew, if they are as many; nobody sees it move. `count` = pages, undefined before the rows are there.
 */
export function useListPlace(list: QueryKey, count: number | undefined): void {
  const digest = digestOf(list)
  const hasWords = isSearch(list)
  // NB: the layout, because whichever hook asks first does so after it, for all who share the answer.
  useLayoutEffect(() => {
    drawn.add(digest)
    if (!count) return
    const isWhole = !hasWords && count >= hadPages(digest)
    before.delete(digest)
    if (!hasWords) notePages(digest, count)
    const scroller = scrollerOnTop()
    if (!scroller) return
    const place = placeOf(scroller)
    const { places } = kept()
    const rest = places[place]
    if (!isNew.delete(place) || !rest) return
    if (isWhole) scroller.scrollTop = scroller.scrollHeight - rest
    else keep({ places: withLast(places, place, undefined) })
  }, [digest, count, hasWords])
}

/** Forgets all of it, as when a person leaves. */
export function forgetLists(): void {
  unsaved = undefined
  before.clear()
  isNew.clear()
  try {
    window.sessionStorage.removeItem(name)
  } catch {
    // A locked store kept nothing.
  }
}

let owner = ownerNow()
session.subscribe(() => {
  if (ownerNow() === owner) return
  owner = ownerNow()
  forgetLists()
})

function notePages(digest: string, count: number): void {
  const { pages } = kept()
  if (count !== (pages[digest] ?? 1)) keep({ pages: withLast(pages, digest, count > 1 ? count : undefined) })
}

/** Words that were looked for can be a name: their digest would tell whoever guesses it. */
const isSearch = (list: QueryKey) =>
  list.some((part) => typeof part === 'object' && part !== null && 'search' in part && Boolean(part.search))

let noting: ReturnType<typeof setTimeout> | undefined
/** Notes the last movement, as long as that waits for stillness. */
let unsaved: (() => void) | undefined

document.addEventListener('scroll', ({ target }) => note(target), { capture: true, passive: true })
window.addEventListener('pagehide', () => unsaved?.())

function note(target: EventTarget | null): void {
  const scroller = scrollerOnTop()
  // A hidden page's list is said to stand at its top.
  if (!scroller?.clientHeight || target !== scroller) return
  const place = placeOf(scroller)
  isNew.delete(place)
  clearTimeout(noting)
  unsaved = () => {
    unsaved = undefined
    keep({ places: withLast(kept().places, place, restOf(scroller)) })
  }
  noting = setTimeout(() => unsaved?.(), stillness)
}

/** How much of it lies below its upper edge, px: what stands above the rows may come later than they. Undefined at its
 *  top, where every list begins. */
const restOf = ({ scrollTop, scrollHeight }: HTMLElement) =>
  scrollTop > 0 ? Math.round(scrollHeight - scrollTop) : undefined

/** What scrolls on the page on top; pages below stay in the document. */
function scrollerOnTop(): HTMLElement | undefined {
  const page = [...document.querySelectorAll<HTMLElement>(shownPages)].at(-1)
  return scrollers.map((each) => page?.querySelector<HTMLElement>(each)).find(Boolean) ?? page
}

/** One list of a desk whichever record stands beside it; elsewhere each entry of the browser's history has its own. */
function placeOf(scroller: HTMLElement): string {
  if (scroller.matches(deskList)) return deskList
  const { idx, key } = window.history.state ?? {}
  return digestOf([idx, key, withoutLists(window.location.hash)])
}

// NB: begins with a letter: keys that are whole numbers would not stay in the order in which they were kept.
const digestOf = (words: readonly unknown[]) =>
  `l${[...JSON.stringify(words)].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) | 0, 7)}`

function withLast(numbers: Numbers, key: string, value: number | undefined): Numbers {
  const { [key]: _, ...others } = numbers
  return Object.fromEntries([...Object.entries(others), ...(value ? [[key, value]] : [])].slice(-mostKept))
}

function kept(): Kept {
  const nothing = { owner: ownerNow(), pages: {}, places: {} }
  try {
    const found = JSON.parse(window.sessionStorage.getItem(name) ?? 'null') as Kept | null
    if (found?.owner === nothing.owner) return found
    window.sessionStorage.removeItem(name)
    return nothing
  } catch {
    return nothing
  }
}

function keep(change: Partial<Kept>): void {
  try {
    window.sessionStorage.setItem(name, JSON.stringify({ ...kept(), ...change }))
  } catch {
    // A locked or full store: the list begins at its top, as it did before.
  }
}
