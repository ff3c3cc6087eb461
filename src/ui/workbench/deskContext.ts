import { createContext } from 'react'

/** What rows of a list have to know of the workbench around them. */
export type DeskState = {
  /** The page whose record stands beside the list; undefined while none is chosen. */
  page?: string
  /** The chosen record. */
  id: string
  /** Shows another record of the same page in its place. */
  choose: (id: string) => void
  /** Whether there is room for a table; undefined = no. */
  table?: 'list' | 'table'
  /** Menu and page stand side by side: there is room for more at once. */
  isWide: boolean
}

/** The workbench around a list; undefined on phones. */
export const DeskContext = createContext<DeskState | undefined>(undefined)
