import { useContext } from 'react'
import { go } from '@/platform/navigation'
import { DeskContext } from './deskContext'

/** How a row opens its record: beside the list where a record of that page stands already, else as a page. */
export function useChoice(page: string): { chosen?: string; open: (id: string) => void } {
  const desk = useContext(DeskContext)
  if (desk?.page !== page) return { open: (id) => void go(page, { id }) }
  return { chosen: desk.id, open: desk.choose }
}
