import { useRef } from 'react'

/** What was said once stays in view while the form is open, also when it is taken back: nothing vanishes under a finger. */
export function useSaid(isSaid: boolean): boolean {
  const wasSaid = useRef(isSaid)
  if (isSaid) wasSaid.current = true
  return wasSaid.current
}
