import { createKept } from './kept'
import { go, tab } from './navigation'
import type { Letter } from './outboxEntries'

/** What waited on this device and has gone; `page` shows it by its `id`. */
type Sent = { procedure: Letter['procedure']; page: string; id: string | undefined }

/** So long it is told, milliseconds. */
const toldFor = 12_000

/** The last one, and how many they are together. Whoever signs in after that is not told. */
const justSent = createKept<(Sent & { count: number }) | undefined>(undefined)
let timer: ReturnType<typeof setTimeout> | undefined

/** Tells it on whichever page the person stands. */
export function tellSent(sent: Sent): void {
  clearTimeout(timer)
  justSent.set({ ...sent, count: (justSent.get()?.count ?? 0) + 1 })
  timer = setTimeout(forgetSent, toldFor)
}

/** It was read. */
export const forgetSent = () => justSent.set(undefined)

/** Leads to it, or where there are several to the lists of what was sent. */
export function seeSent(): void {
  const { page = '', id, count = 0 } = justSent.get() ?? {}
  forgetSent()
  void (id && count === 1 ? go(page, { id }) : tab('/pages/records/index'))
}

/** The same, kept current in a component. */
export const useJustSent = justSent.use
