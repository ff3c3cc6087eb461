import Taro from '@tarojs/taro'
import { useState } from 'react'
import { withListsOf } from './listAddress'
import { type Params, useParams, withParams } from './navigation'

/** The record that a page shows; another may take its place without opening the page anew. Browsers only. */
export function useChosenRecord(page: string | undefined) {
  const { id: first = '' } = useParams()
  const [id, setId] = useState(first)
  const choose = (next: string) => {
    if (!page) return
    keepInAddress(page, { id: next })
    setId(next)
  }
  return { id, choose }
}

/** What a page does at its end, for a part of it that scrolls by itself. */
export function reachBottom(): void {
  Taro.getCurrentInstance().page?.onReachBottom?.()
}

/**
 * Writes what is chosen into the browser's address without opening a page anew: reload and the back button find it.
 * Browsers only.
 */
function keepInAddress(page: string, params: Params): void {
  const address = withListsOf(window.location.hash, `#${withParams(page, params)}`)
  if (address !== window.location.hash) window.history.pushState({ ...window.history.state, depth: 0 }, '', address)
}
