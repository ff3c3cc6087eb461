import { type ApiError, toApiError } from './apiError'
import { forgetAnswers, keepAnswer, keptAnswer } from './keptAnswers'
import { network } from './network'
import { session } from './session'
import { createStore } from './store'

/** What is known of one question to the server. Old data stays while it is asked again or when asking failed. */
export type QueryState<Data> = { data?: Data; error?: ApiError; updatedAt: number; isFetching: boolean }

/** Feature, procedure, input. */
export type QueryKey = readonly unknown[]

type Entry = ReturnType<typeof createEntry>

/** Answers that nobody looks at are kept this long, milliseconds. */
const keptFor = 5 * 60_000

const entries = new Map<string, Entry>()

/** The entry of a key; made when it is first asked for. */
export function entryOf<Data>(key: QueryKey) {
  const hash = JSON.stringify(key)
  const entry = entries.get(hash) ?? createEntry(hash)
  if (!entries.has(hash)) {
    dropOld()
    entries.set(hash, entry)
  }
  return entry as unknown as TypedEntry<Data>
}

/** How many questions are on their way. */
export const asking = createStore(0)

/** Why the server cannot be reached, by the last call that was answered or lost. */
const unreachable = createStore<ApiError | undefined>(undefined)

/** The same, kept current in a component; undefined while it can be reached. */
export const useUnreachable = unreachable.use

/** The time of the oldest answer on the screen, milliseconds; 0 = there is none. */
export function shownSince(): number {
  const times = shown().map((entry) => entry.get().updatedAt)
  const known = times.filter((time) => time > 0)
  return known.length ? Math.min(...known) : 0
}

/** Asks again for every answer on the screen. */
export const reloadShown = (): void => {
  for (const entry of shown()) void entry.reload()
}

const shown = () => [...entries.values()].filter((entry) => entry.isWatched())

/** Marks every answer whose key begins so as old; those on a screen are asked for again. */
export function invalidate(prefix: QueryKey): void {
  const start = JSON.stringify(prefix).slice(0, -1)
  for (const [hash, entry] of entries) {
    if (!hash.startsWith(start)) continue
    entry.expire()
    if (entry.isWatched()) void entry.reload()
  }
}

/** Forgets all answers. */
export function clearQueries(): void {
  for (const entry of entries.values()) entry.forget()
  entries.clear()
}

// One person's answers are never shown to the next.
let token = session.get()?.token
session.subscribe(() => {
  if (session.get()?.token === token) return
  const isSomebodyElse = token !== undefined
  token = session.get()?.token
  clearQueries()
  if (isSomebodyElse) forgetAnswers()
})

const closed: readonly string[] = ['NOT_FOUND', 'FORBIDDEN', 'RECUSED']

function createEntry(hash: string) {
  const empty: QueryState<unknown> = { updatedAt: 0, isFetching: false }
  const madeAt = Date.now()
  const store = createStore(empty)
  let watchers = 0
  let running: Promise<void> | undefined
  let latest: (() => Promise<unknown>) | undefined
  let life = 0
  let isOutdated = false

  const ask = async (load: () => Promise<unknown>, born: number) => {
    try {
      const data = await load()
      if (born !== life) return
      unreachable.set(undefined)
      store.set({ data, updatedAt: isOutdated ? 0 : Date.now(), isFetching: false })
      keepAnswer(hash, data)
    } catch (thrown) {
      const error = toApiError(thrown)
      unreachable.set(error.status === 0 ? error : undefined)
      if (born !== life) return
      // What one may read no more, as a report that was passed on, is not shown any longer, nor kept.
      const isGone = closed.includes(error.code)
      if (isGone) keepAnswer(hash, undefined)
      store.set({ ...(isGone ? { updatedAt: 0 } : lastKnown(error.status === 0)), error, isFetching: false })
    } finally {
      asking.set(asking.get() - 1)
      if (born === life) askOnce()
    }
  }
  /** What is known: without a network the answer that this device kept from an earlier time. */
  const lastKnown = (isOffline: boolean): QueryState<unknown> => {
    const state = store.get()
    const kept = isOffline && state.data === undefined ? keptAnswer(hash) : undefined
    return kept ? { ...state, data: kept.data, updatedAt: kept.at } : state
  }
  /** One call has ended. An answer that was on its way while things changed is asked for once more. */
  const askOnce = () => {
    running = undefined
    const isAsked = isOutdated && watchers > 0
    isOutdated = false
    if (isAsked) void reload()
  }
  /** Two who ask at once share one call. `isLasting` = also how to ask again later. */
  const reload = (load = latest, isLasting = true): Promise<void> => {
    if (!load || running) return running ?? Promise.resolve()
    if (isLasting) latest = load
    store.set({ ...lastKnown(!network.isOnline()), isFetching: true })
    asking.set(asking.get() + 1)
    running = ask(load, life)
    return running
  }
  return {
    get: store.get,
    use: store.use,
    reload,
    expire() {
      isOutdated = running !== undefined
      store.set({ ...store.get(), updatedAt: 0 })
    },
    isWatched: () => watchers > 0,
    watch() {
      watchers++
      return () => {
        watchers--
      }
    },
    isOld: () => watchers === 0 && Date.now() - Math.max(madeAt, store.get().updatedAt) > keptFor,
    forget() {
      life++
      running = undefined
      isOutdated = false
      store.set(empty)
    },
  }
}

function dropOld(): void {
  for (const [hash, entry] of entries) {
    if (entry.isOld()) entries.delete(hash)
  }
}

type TypedEntry<Data> = Omit<Entry, 'get' | 'use' | 'reload'> & {
  get: () => QueryState<Data>
  use: () => QueryState<Data>
  reload: (load?: () => Promise<Data>, isLasting?: boolean) => Promise<void>
}
