import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { type ApiError, toApiError } from './apiError'
import { pagesBefore } from './listPlace'
import { useOnline } from './network'
import { asking, entryOf, type QueryKey, type QueryState } from './queryCache'

export { clearQueries, invalidate, reloadShown, shownSince, useUnreachable } from './queryCache'

/** The names are TanStack Query's, so that it can take this place; it weighs 40 kB and wants a browser around it. */
export type QueryOptions<Data> = {
  /** Feature, procedure, input: `['ticket', 'mine', { state }]`. */
  queryKey: QueryKey
  queryFn: () => Promise<Data>
  /** False = do not ask yet. */
  enabled?: boolean
  /** Milliseconds for which an answer is taken as current when its page is shown again. */
  staleTime?: number
  /** Milliseconds between two askings while the page is looked at; undefined = only when shown. */
  pollEvery?: number | ((data: Data | undefined) => number | undefined)
}

/** What a screen needs: first load (`isPending`), failure, data with its age, asking again. */
export type Query<Data> = QueryState<Data> & { isPending: boolean; refetch: () => Promise<void> }

/** Loads and keeps one answer. It is asked for again when its page is shown, and when the network returns. */
export function useQuery<Data>(options: QueryOptions<Data>): Query<Data> {
  const { queryKey, queryFn, enabled = true, staleTime = 2000, pollEvery } = options
  const entry = entryOf<Data>(queryKey)
  const state = entry.use()
  const isOnline = useOnline()
  const askIfOld = () => {
    const { error, updatedAt } = entry.get()
    if (enabled && (error?.status === 0 || Date.now() - updatedAt > staleTime)) void entry.reload(queryFn)
  }
  useEffect(() => entry.watch(), [entry])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry stands for the key, and the key for the function.
  useEffect(askIfOld, [entry, enabled, isOnline])
  useDidShow(askIfOld)
  const pace = typeof pollEvery === 'function' ? pollEvery(state.data) : pollEvery
  usePolling(enabled && isOnline ? pace : undefined, () => entry.reload(queryFn))
  const isPending = enabled && state.data === undefined && !state.error
  return { ...state, isPending, refetch: () => entry.reload(queryFn) }
}

/** Asks again and again while the page is looked at: two phones at one record stay in step. */
function usePolling(pollEvery: number | undefined, ask: () => void) {
  const isShown = useRef(true)
  const latest = useRef(ask)
  latest.current = ask
  useDidShow(() => {
    isShown.current = true
  })
  useDidHide(() => {
    isShown.current = false
  })
  useEffect(() => {
    if (!pollEvery) return undefined
    const timer = setInterval(() => {
      const isAway = process.env.TARO_ENV === 'h5' && document.hidden
      if (isShown.current && !isAway) latest.current()
    }, pollEvery)
    return () => clearInterval(timer)
  }, [pollEvery])
}

/** True once all that the page asked for has come, and from then on: what stands below the rest waits for it, so that
 *  nothing pushes it down. */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false)
  const count = asking.use()
  useEffect(() => {
    // What was asked for after this was drawn is counted, too.
    if (!count && !asking.get()) setSettled(true)
  }, [count])
  return isSettled
}

/** One page of a list as the server gives it. */
export type Page<Item> = { items: Item[]; nextCursor: string | null }

type Pages<Item> = Page<Item> & { count: number }

type PagesOptions<Item> = Omit<QueryOptions<never>, 'queryFn' | 'pollEvery'> & {
  queryFn: (cursor: string | undefined) => Promise<Page<Item>>
}

/** A list by key paging. Asking again loads as many pages as are shown, or were before a browser loaded the page anew, so
 *  that nobody loses the place. NB: words that were looked for stand in the key as `search`; no place is kept of them. */
export function usePages<Item>({ queryFn, ...options }: PagesOptions<Item>) {
  const { queryKey } = options
  const entry = entryOf<Pages<Item>>(queryKey)
  const query = useQuery<Pages<Item>>({
    ...options,
    queryFn: () => loadPages(queryFn, entry.get().data?.count, pagesBefore(queryKey)),
  })
  const { data } = query
  const loadMore = () => (data?.nextCursor ? entry.reload(() => withNextPage(data, queryFn), false) : Promise.resolve())
  return { ...query, queryKey, items: data?.items ?? [], hasMore: Boolean(data?.nextCursor), loadMore }
}

type MutationOptions<Input, Output> = {
  mutationFn: (input: Input) => Promise<Output>
  onSuccess?: (output: Output, input: Input) => void
  onError?: (error: ApiError) => void
}

/** A command and its state; a second press while it runs does nothing. */
export function useMutation<Input, Output>({ mutationFn, onSuccess, onError }: MutationOptions<Input, Output>) {
  const [state, setState] = useState<{ isPending: boolean; error?: ApiError }>({ isPending: false })
  const isRunning = useRef(false)
  const mutate = async (input: Input): Promise<void> => {
    if (isRunning.current) return
    isRunning.current = true
    setState({ isPending: true })
    try {
      const output = await mutationFn(input)
      isRunning.current = false
      setState({ isPending: false })
      onSuccess?.(output, input)
    } catch (thrown) {
      isRunning.current = false
      const error = toApiError(thrown)
      setState({ isPending: false, error })
      onError?.(error)
    }
  }
  return { ...state, mutate, reset: () => setState({ isPending: false }) }
}

async function withNextPage<Item>(shown: Pages<Item>, queryFn: PagesOptions<Item>['queryFn']): Promise<Pages<Item>> {
  const page = await queryFn(shown.nextCursor ?? undefined)
  return { items: [...shown.items, ...page.items], nextCursor: page.nextCursor, count: shown.count + 1 }
}

/** Pages one after the other, because each cursor is in the page before. Where none is shown yet, those that came are
 *  shown even if a later one is lost. */
async function loadPages<Item>(queryFn: PagesOptions<Item>['queryFn'], shown: number | undefined, before: number) {
  let pages: Pages<Item> = { items: [], nextCursor: null, count: 0 }
  try {
    do pages = await withNextPage(pages, queryFn)
    while (pages.nextCursor && pages.count < (shown ?? before))
  } catch (thrown) {
    if (shown || !pages.count) throw thrown
  }
  return pages
}
