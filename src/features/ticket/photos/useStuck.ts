import { useEffect } from 'react'

/** A returning network gets this long to start sending photos again, milliseconds. */
const stuckAfter = 500

/** Tells once that what was waited for does not come by itself: a photo was refused, or the server is silent. */
export function useStuck(isStuck: boolean, onStuck: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only getting stuck is told.
  useEffect(() => {
    if (!isStuck) return undefined
    const timer = setTimeout(onStuck, stuckAfter)
    return () => clearTimeout(timer)
  }, [isStuck])
}
