import type { HalvesProps } from './halves.types'

/** What waits, and below it the rest; Halves.h5.tsx sets them side by side where there is room. */
export const Halves = ({ waiting, beside }: HalvesProps) => (
  <>
    {waiting}
    {beside}
  </>
)
