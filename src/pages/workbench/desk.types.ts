import type { ReactNode } from 'react'

/** A page that may stand in the workbench. */
export type DeskProps = {
  /** Which way of the menu it is, or stands under: a main page, or one of the two ways for leads. */
  place: 'home' | 'records' | 'inbox' | 'me' | 'register' | 'ledger'
  /** A list or a form that needs all the width that there is. */
  fills?: true
  /** The page's own address, when it shows one record of a list. */
  page?: string
  /** Draws the page for the record with this id; empty where there is none. */
  children: (id: string) => ReactNode
}
