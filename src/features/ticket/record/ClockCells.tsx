import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Facts } from '@/ui/Facts'
import { Explained } from '@/ui/glossary/Explained'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import { isPastReminder, type TicketClock } from '../clock'
import { texts } from './texts'

const clockTerms = ['acceptance', 'triage', 'transfer', 'verification'] as const

type Props = { clocks: TicketClock[]; totalClock: TicketClock | null }

/** Every open clock with its day, and the one over the whole way. */
export function ClockCells({ clocks, totalClock }: Props) {
  const isTotalOpen = totalClock !== null && totalClock.state !== 'stopped'
  if (!clocks.length && !isTotalOpen) return null
  return (
    <>
      <SectionTitle>{texts.clocks}</SectionTitle>
      <Cells>
        {clocks.map((clock, place) => (
          <Cell
            key={clock.kind}
            title={
              <Explained terms={place === 0 ? clockTerms : []}>{texts.clockNames[clock.kind] ?? texts.clock}</Explained>
            }
            note={
              <Facts draw={(fact) => <Explained terms={place === 0 ? ['workingDay', 'pause'] : []}>{fact}</Explained>}>
                {spentWords(clock)}
              </Facts>
            }
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

// With all days used and a day still to come, 「已用 10 天，限 10 天」 would say that it is over.
function spentWords({ state, daysUsed, amount, unit, daysLeft }: TicketClock): string {
  if (state === 'paused') return texts.clockPaused
  const words = unit === 'workingDay' ? texts.clockUsed(daysUsed, amount) : texts.clockUsedDays(daysUsed, amount)
  if (state === 'breached' || unit !== 'calendarDay') return words
  if (daysUsed >= amount && daysLeft) return texts.clockMoved
  return daysUsed > amount ? [words, texts.clockMoved].join('·') : words
}

const dueWords = (clock: TicketClock) => {
  const { state, dueAt, isProvisional } = clock
  if (state === 'paused') return undefined
  if (isPastReminder(clock)) return texts.past(dueAt)
  if (state === 'breached')
    return (
      <StatusTag tone="bad" icon="oct">
        {texts.past(dueAt)}
      </StatusTag>
    )
  return isProvisional ? texts.beforeProvisional(dueAt) : texts.before(dueAt)
}
