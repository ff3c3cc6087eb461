import { paperDayText } from './dates'
import { Text } from './elements'
import { Icon, type IconName } from './Icon'
import { texts } from './texts'

/** A clock as the server gives it; `daysLeft` are whole working days, negative when overdue. */
export type Clock = {
  state: 'running' | 'paused' | 'stopped' | 'breached'
  daysLeft: number | null
  pauseCause: string | null
  isProvisional: boolean
  /** Ran out before it was stopped. */
  isLate?: boolean
  /** When it runs out. */
  dueAt?: string | null
}

type Kind = 'normal' | 'soon' | 'over' | 'hold' | 'done'

const icons: Record<Kind, IconName> = { normal: 'clock', soon: 'tri', over: 'oct', hold: 'pause', done: 'okc' }

/** Days left mean nothing on a paper that is read later: print.scss writes the day itself beside them. */
const runs: readonly Kind[] = ['normal', 'soon', 'over']

/** From this many working days down the badge turns amber. */
const soonFrom = 2

const isBrowser = process.env.TARO_ENV === 'h5'

type Props = { clock: Clock }

/** How long is left, in working days and in words; the shape says it too. */
export function DeadlineBadge({ clock }: Props) {
  const { kind, text } = deadlineWords(clock)
  return (
    <Text
      className={`due ${kind}`}
      data-due={isBrowser && clock.dueAt && runs.includes(kind) ? texts.dueOn(paperDayText(clock.dueAt)) : undefined}
    >
      <Icon name={icons[kind]} />
      <Text>{clock.isProvisional && kind !== 'done' ? texts.provisional(text) : text}</Text>
    </Text>
  )
}

/** The badge's kind and words. What is left and what is over is counted in working days whatever the clock's own unit,
 *  and the words say so. */
export function deadlineWords({ state, daysLeft, pauseCause, isLate }: Clock): { kind: Kind; text: string } {
  if (state === 'stopped') return { kind: 'done', text: isLate ? texts.afterTime : texts.inTime }
  if (state === 'paused') return { kind: 'hold', text: pauseCause ? texts.paused(pauseCause) : texts.pausedPlain }
  const days = daysLeft ?? 0
  if (state === 'breached' || days < 0) return { kind: 'over', text: overdueWords(-days) }
  if (days === 0) return { kind: 'soon', text: texts.dueToday }
  return { kind: days <= soonFrom ? 'soon' : 'normal', text: texts.daysLeft(days) }
}

// Over since an hour, or since a rest day: no working day has passed yet.
const overdueWords = (days: number) => (days < 1 ? texts.overdueShortly : texts.overdue(days))
