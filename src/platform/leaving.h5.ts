import { useEffect, useRef } from 'react'
import { confirm, type Question } from './feedback'
import { openLayer } from './layers'
import { back } from './navigation'

/** A page shows what is never shown again: whoever leaves it is asked first, also when he goes back or closes the window.
 *  Ways out go through the answer. */
export function useLeaveQuestion(question: Question): (leave: () => void) => Promise<void> {
  const asked = useRef(question)
  asked.current = question
  const guard = useRef<() => void>()
  useEffect(() => {
    // Going back closes this unseen layer instead of the page.
    const watch = () => {
      guard.current = openLayer(async () => {
        if (await confirm(asked.current)) back()
        else watch()
      })
    }
    watch()
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => {
      guard.current?.()
      window.removeEventListener('beforeunload', stay)
    }
  }, [])
  return async (leave) => {
    if (!(await confirm(asked.current))) return
    guard.current?.()
    leave()
  }
}
