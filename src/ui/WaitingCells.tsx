import { useState } from 'react'
import { Cell } from './Cell'
import { Cells } from './Cells'
import { type Clock, DeadlineBadge } from './DeadlineBadge'
import { SectionTitle } from './SectionTitle'
import { Skeleton } from './Skeleton'
import { texts } from './texts'

/** One thing that waits for somebody; a clock that is not his business is left out. */
export type Waiting = {
  key: string
  title: string
  note: string
  clock: (Clock & { dueAt: string }) | null
  onPress: () => void
}

/** So many are seen at once; the way to the rest of the page stays short. */
const most = 3

/** What waits for somebody, the nearest day first; undefined = not known yet. */
export function WaitingCells({ rows }: { rows: readonly Waiting[] | undefined }) {
  const [isOpen, setOpen] = useState(false)
  if (!rows) return <Skeleton />
  if (!rows.length) return null
  const sorted = [...rows].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  const isShort = !isOpen && rows.length > most + 1
  return (
    <>
      <SectionTitle>{texts.waiting(rows.length)}</SectionTitle>
      <Cells>
        {(isShort ? sorted.slice(0, most) : sorted).map(({ key, title, note, clock, onPress }) => (
          <Cell
            key={key}
            title={title}
            note={note}
            badge={clock && <DeadlineBadge clock={clock} />}
            onPress={onPress}
          />
        ))}
        {isShort && <Cell title={texts.moreWaiting(rows.length - most)} onPress={() => setOpen(true)} />}
      </Cells>
    </>
  )
}

// What is paused or has no day stands below.
const dayOf = ({ clock }: Waiting) => (clock && clock.state !== 'paused' ? clock.dueAt : '9')
