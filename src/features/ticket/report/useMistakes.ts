import { useState } from 'react'
import type { ApiError } from '@/platform/api'
import { reveal } from '@/platform/reveal'

/** Which fields are wrong: told on leaving a field, all of them on handing in, and what the server says on top. */
export function useMistakes(mistakes: Record<string, string>) {
  const [isTried, setTried] = useState(false)
  const [left, setLeft] = useState<readonly string[]>([])
  const [refusals, setRefusals] = useState<Record<string, string>>({})
  const shown = Object.entries(mistakes).filter(([field]) => isTried || left.includes(field))
  return {
    problems: { ...Object.fromEntries(shown), ...refusals } as Record<string, string>,
    /** A field was left: from now on it says what is wrong with it. */
    check: (field: string) => setLeft((all) => [...all, field]),
    /** Whether it can be handed in; otherwise every place says what to do and the first has the focus. */
    isComplete: (): boolean => {
      setTried(true)
      setRefusals({})
      const first = Object.keys(mistakes)[0]
      if (first) reveal(first)
      return !first
    },
    /** What the server, or a photo, refused. */
    refuse: (issues: ApiError['issues']) => {
      setRefusals(Object.fromEntries(issues.map(({ path, message }) => [path, message])))
      if (issues[0]) reveal(issues[0].path)
    },
    /** A change of the form answers the refusals that it is about: `agency` answers `agencyId`. */
    answer: (part: object) => setRefusals((all) => without(all, Object.keys(part))),
    reset: () => {
      setTried(false)
      setLeft([])
      setRefusals({})
    },
  }
}

const without = (refusals: Record<string, string>, names: string[]) =>
  Object.fromEntries(
    Object.entries(refusals).filter(
      ([path]) => !names.some((name) => path === name || path === `${name}Id` || path === `${name}Code`),
    ),
  )
