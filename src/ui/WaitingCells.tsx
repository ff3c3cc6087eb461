import { useState } from 'react'
import { Cell } from './Cell'
import { Cells } from './Cells'
import { type Clock, DeadlineBadge } from './DeadlineBadge'
import { KeptTag } from './KeptTag'
import { SectionTitle } from './SectionTitle'
import { Skeleton } from './Skeleton'
import { texts } from './texts'
import { useFirstRows } from './workbench/firstRows'

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

type Props = {
  /** Undefined = not known yet. */
  rows: readonly Waiting[] | undefined
  /** Said where nothing waits; left out, nothing stands there. */
  empty?: { title: string; note: string }
  /** In place of the usual words above them. */
  heading?: string
}

/** What waits for somebody, the nearest day first: as many as leave the way to the rest of the page short. */
export function WaitingCells({ rows, empty, heading }: Props) {
  const [isOpen, setOpen] = useState(false)
  const most = useFirstRows()
  if (!rows) return <Skeleton />
  if (!rows.length) return empty ? <Empty {...empty} /> : null
  const open = rows.filter(({ isKept }) => !isKept).length
  const sorted = byDeadline(rows)
  const isShort = !isOpen && rows.length > most + 1
  return (
    <>
      <SectionTitle>{heading ?? (open ? texts.waiting(open) : texts.kept)}</SectionTitle>
      <Cells>
        {(isShort ? sorted.slice(0, most) : sorted).map(({ key, title, note, clock, isKept, onPress }) => (
          <Cell
            key={key}
            isPlain
            title={title}
            note={isKept ? <KeptTag /> : note}
            badge={!isKept && clock && <DeadlineBadge clock={clock} />}
            onPress={onPress}
          />
        ))}
        {isShort && <Cell title={texts.moreWaiting(rows.length - most)} onPress={() => setOpen(true)} />}
      </Cells>
    </>
  )
}

const Empty = ({ title, note }: NonNullable<Props['empty']>) => (
  <Cells isSpaced>
    <Cell icon="okc" isTop title={title} note={note} />
  </Cells>
)

/** The one to begin with; undefined where nothing waits. */
export const mostUrgent = (rows: readonly Waiting[]): Waiting | undefined => byDeadline(rows)[0]

const byDeadline = (rows: readonly Waiting[]) => [...rows].sort((a, b) => dayOf(a).localeCompare(dayOf(b)))

// What is paused, has no day or is done stands below.
const dayOf = ({ clock, isKept }: Waiting) => (clock && !isKept && clock.state !== 'paused' ? clock.dueAt : '9')
