import { type ReactNode, useRef } from 'react'
import { reachBottom } from '@/platform/address'
import { useShown } from '@/platform/shown'
import { Pressable } from '../elements'
import { tableView } from './tableView'
import { texts } from './texts'
import { useListKeys } from './useListKeys.h5'
import { takeSearchWish } from './useSearchKey.h5'

/** A list is continued this near to its end, px. */
const nearEnd = 200

// One list in one role at a time: whichever page shows it begins where the last one was left.
let lastPlace = { list: '', top: 0 }

type Props = {
  label: string
  list: string
  /** How it is drawn where it may be a table; undefined = there is no room for one. */
  view?: 'list' | 'table'
  onPrint: () => void
  children: ReactNode
}

/** The middle of the workbench: a list that scrolls by itself, keeps its place from page to page and knows keys. */
export function ListPane({ label, list, view, onPrint, children }: Props) {
  const pane = useRef<HTMLElement>(null)
  useListKeys(pane)
  useShown(() => {
    if (pane.current && lastPlace.list === list) pane.current.scrollTop = lastPlace.top
    if (takeSearchWish()) pane.current?.querySelector<HTMLElement>('input[type="search"]')?.focus()
  })
  const scrolled = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = pane.current ?? {}
    // A hidden page's list is said to stand at its top.
    if (!clientHeight) return
    lastPlace = { list, top: scrollTop }
    if (scrollHeight - scrollTop - clientHeight < nearEnd) reachBottom()
  }
  const isTable = view === 'table'
  return (
    <section ref={pane} className="desk-list" aria-label={label} onScroll={scrolled}>
      {children}
      <div className="desk-keys">
        <p>{texts.keys}</p>
        {view && (
          <Pressable onPress={() => tableView.set(!isTable)}>{isTable ? texts.asList : texts.asTable}</Pressable>
        )}
        <Pressable onPress={onPrint}>{texts.printList}</Pressable>
      </div>
    </section>
  )
}
