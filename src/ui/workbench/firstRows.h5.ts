import { useContext } from 'react'
import { DeskContext } from './deskContext'

/** So many rows of what waits stand on a home page before the rest: a PC has room for more. */
export const useFirstRows = () => (useContext(DeskContext)?.isWide ? 8 : 3)
