import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { usePullDown } from './pullDown'

/** Typing pauses this long before a list is asked, milliseconds. */
const patience = 400

type Listing = { loadMore: () => Promise<void>; refetch: () => Promise<void> }

/** A page that is one long list: more at its end, fresh when pulled down. Call it in the page, not deeper. */
export function useListing({ loadMore, refetch }: Listing): void {
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
