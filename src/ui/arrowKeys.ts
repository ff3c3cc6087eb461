import type { KeyboardEvent } from 'react'

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Arrow keys go from one radio or tab to its neighbour, round at the ends; Space and Enter choose. */
export function goByArrows(event: KeyboardEvent<HTMLElement>) {
  const role = event.currentTarget.getAttribute('role')
  const step = steps[event.key]
  const group = event.currentTarget.closest('[role=radiogroup], [role=tablist]')
  if (!step || !group) return
  const all = [...group.querySelectorAll<HTMLElement>(`[role=${role}]`)]
  event.preventDefault()
  all.at((all.indexOf(event.currentTarget) + step) % all.length)?.focus()
}
