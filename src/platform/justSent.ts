import { createStore } from './store'

/** What waited on this device and has gone: a rating, or a report and what was answered to it; `id` leads to it. */
type Sent = { isRating: boolean; id: string | undefined }

/** So long it is told, milliseconds. */
const toldFor = 12_000

const justSent = createStore<Sent | undefined>(undefined)
let timer: ReturnType<typeof setTimeout> | undefined

/** Tells it on whichever page the person stands. */
export function tellSent(sent: Sent): void {
  clearTimeout(timer)
  justSent.set(sent)
  timer = setTimeout(forgetSent, toldFor)
}

/** It was read. */
export const forgetSent = () => justSent.set(undefined)

/** The same, kept current in a component. */
export const useJustSent = justSent.use
