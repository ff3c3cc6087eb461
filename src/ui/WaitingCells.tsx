import { useState } from 'react'
import { Cell } from './Cell'
import { Cells } from './Cells'
import { type Clock, DeadlineBadge } from './DeadlineBadge'
import { SectionTitle } from './SectionTitle'
import { Skeleton } from './Skeleton'
import { StatusTag } from './StatusTag'
import { texts } from './texts'

/** One thing that waits for somebody; a clock that is not his business is left out. */
export type Waiting = {
  key: string
  title: string
  note: string
  clock: (Clock & { dueAt: string }) | null
  /** It was done without a network, and waits on this phone to be sent. */
  isKept?: boolean
  onPress: () => void
}

/** So many are seen at once; the way to the rest of the page stays short. */
const most = 3

/** What waits for somebody, the nearest day first; undefined = not known yet. */
export function WaitingCells({ rows }: { rows: readonly Waiting[] | undefined }) {
  const [isOpen, setOpen] = useState(false)
  if (!rows) return <Skeleton />
  if (!rows.length) return null
  const open = rows.filter(({ isKept }) => !isKept).length
  const sorted = [...rows].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  const isShort = !isOpen && rows.length > most + 1
  return (
    <>
      <SectionTitle>{open ? texts.waiting(open) : texts.kept}</SectionTitle>
      <Cells>
        {(isShort ? sorted.slice(0, most) : sorted).map(({ key, title, note, clock, isKept, onPress }) => (
          <Cell
            key={key}
            title={title}
            note={
              isKept ? (
                <StatusTag tone="warn" icon="clock">
                  {texts.kept}
                </StatusTag>
              ) : (
                note
              )
            }
            badge={!isKept && clock && <DeadlineBadge clock={clock} />}
            onPress={onPress}
          />
        ))}
        {isShort && <Cell title={texts.moreWaiting(rows.length - most)} onPress={() => setOpen(true)} />}
      </Cells>
    </>
  )
}

// What is paused, has no day or is done stands below.
const dayOf = ({ clock, isKept }: Waiting) => (clock && !isKept && clock.state !== 'paused' ? clock.dueAt : '9')
