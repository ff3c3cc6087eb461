import type { ReactNode } from 'react'

/** A page that may stand in the workbench. */
export type DeskProps = {
  /** Which main page it is, or stands under. */
  place: 'home' | 'records' | 'inbox' | 'me'
  /** The page's own address, when it shows one record of a list. */
  page?: string
  /** Draws the page for the record with this id; empty where there is none. */
  children: (id: string) => ReactNode
}
