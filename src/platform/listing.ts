import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useListPlace } from './listPlace'
import { usePullDown } from './pullDown'
import type { QueryKey } from './queryCache'

/** Typing pauses this long before a list is asked, milliseconds. */
const patience = 400

type Listing = {
  queryKey: QueryKey
  data?: { count: number }
  loadMore: () => Promise<void>
  refetch: () => Promise<void>
}

/** A page that is one long list: more at its end, fresh when pulled down, at its place when loaded anew. Call it in the
 *  page, not deeper. */
export function useListing({ queryKey, data, loadMore, refetch }: Listing): void {
  useListPlace(queryKey, data?.count)
  useReachBottom(() => void loadMore())
  usePullDown(refetch)
}

/** Words to look for, once typing has paused; undefined when there are none. */
export function useSearchWords(typed: string): string | undefined {
  const words = typed.trim()
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), patience)
    return () => clearTimeout(timer)
  }, [words])
  return settled || undefined
}
