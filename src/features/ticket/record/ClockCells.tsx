import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import type { TicketClock } from '../clock'
import { texts } from './texts'

type Props = { clocks: TicketClock[]; totalClock: TicketClock | null }

/** Every open clock with its day, and the one over the whole way. */
export function ClockCells({ clocks, totalClock }: Props) {
  const isTotalOpen = totalClock !== null && totalClock.state !== 'stopped'
  if (!clocks.length && !isTotalOpen) return null
  return (
    <>
      <SectionTitle>{texts.clocks}</SectionTitle>
      <Cells>
        {clocks.map((clock) => (
          <Cell
            key={clock.kind}
            title={texts.clockNames[clock.kind] ?? clock.kind}
            note={spentWords(clock)}
            value={dueWords(clock)}
          />
        ))}
        {totalClock && isTotalOpen && (
          <Cell
            title={texts.total}
            note={totalClock.state === 'paused' ? texts.totalPaused : texts.totalNote}
            value={dueWords(totalClock)}
          />
        )}
      </Cells>
    </>
  )
}

function spentWords({ state, daysUsed, amount, unit }: TicketClock): string {
  if (state === 'paused') return texts.clockPaused
  const words = unit === 'workingDay' ? texts.clockUsed(daysUsed, amount) : texts.clockUsedDays(daysUsed, amount)
  return state === 'breached' ? [words, texts.clockOverdue].join('·') : words
}

const dueWords = ({ state, dueAt, isProvisional }: TicketClock) => {
  if (state === 'paused') return undefined
  return isProvisional ? texts.beforeProvisional(dueAt) : texts.before(dueAt)
}
