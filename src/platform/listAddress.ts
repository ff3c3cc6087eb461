import { useEffect, useState } from 'react'
import { useShown } from './shown'

/** Words of an address by their names. */
type Words = Partial<Record<string, string>>

/** A list whose filter an address can carry: what is other than at first, and how it is read again. */
export type AddressedList = {
  name: string
  subscribe: (listener: () => void) => () => void
  write: () => Words
  read: (words: Words) => void
}

const mark = 'list'

/** An address without what it says of lists: the page itself. */
export function withoutLists(hash: string): string {
  const { page, params } = partsOf(hash)
  params.delete(mark)
  return joined(page, params)
}

/** An address with what another one says of lists. */
export function withListsOf(other: string, hash: string): string {
  const words = partsOf(other).params.get(mark)
  const { page, params } = partsOf(hash)
  if (words) params.set(mark, words)
  return joined(page, params)
}

/** Sets every list as the browser's address says; what it does not name stays as it is. */
export function readLists(lists: readonly AddressedList[]): void {
  const words = new URLSearchParams(partsOf(window.location.hash).params.get(mark) ?? '')
  for (const { name, read } of lists) {
    const own = [...words].flatMap(([key, value]) => (key.startsWith(`${name}.`) ? [[after(name, key), value]] : []))
    if (own.length) read(Object.fromEntries(own))
  }
}

let isRead = false

/**
 * Keeps the filters of lists in the browser's address while `page` is on top, so that reload and a copied address show
 * the same; nothing is kept while `page` is undefined. Browsers only.
 */
export function useListAddress(page: string | undefined, lists: readonly AddressedList[]): void {
  // Before the first list is drawn; later an address says something new only when somebody typed it.
  useState(() => {
    if (!isRead) readLists(lists)
    isRead = true
  })
  useEffect(() => {
    if (!page) return undefined
    const typed = () => window.history.state === null && readLists(lists)
    const write = () => writeLists(page, lists)
    write()
    window.addEventListener('hashchange', typed)
    const unsubscribe = lists.map(({ subscribe }) => subscribe(write))
    return () => {
      window.removeEventListener('hashchange', typed)
      for (const stop of unsubscribe) stop()
    }
  }, [page, lists])
  useShown(() => page && writeLists(page, lists))
}

function writeLists(page: string, lists: readonly AddressedList[]): void {
  const { page: current, params } = partsOf(window.location.hash)
  // A page below hears of the same change.
  if (current !== `#${page}`) return
  const words = new URLSearchParams()
  for (const { name, write } of lists)
    for (const [key, value] of Object.entries(write())) if (value) words.set(`${name}.${key}`, value)
  params.delete(mark)
  if (String(words)) params.set(mark, String(words))
  const address = joined(current, params)
  if (address !== window.location.hash) window.history.replaceState(window.history.state, '', address)
}

const after = (name: string, key: string) => key.slice(name.length + 1)

function partsOf(hash: string) {
  const [page = '', query] = hash.split('?')
  return { page, params: new URLSearchParams(query) }
}

const joined = (page: string, params: URLSearchParams) => (String(params) ? `${page}?${params}` : page)
