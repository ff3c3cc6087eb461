import type { Outputs } from '@/platform/api'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { Text, View } from '@/ui/elements'
import { wordedClock } from '../clock'
import { currentClock } from '../record/currentClock'
import { texts as recordTexts } from '../record/texts'
import { isLastReply } from './isLastReply'
import { texts } from './texts'

type Ticket = Pick<
  Outputs['ticket']['show'],
  'state' | 'clocks' | 'totalClock' | 'isOnBehalf' | 'isHandedUp' | 'reopensLeft'
>

/** By when the next step comes: its own day, else the day of the whole way; a pause says that no time runs. */
export function NextDay({ ticket }: { ticket: Ticket }) {
  const { state, isOnBehalf, isHandedUp, totalClock } = ticket
  const clock = currentClock(ticket)
  const tells = recordTexts.tells[isHandedUp ? 'bureau' : 'office']
  // Telling him is the office's day, and he may answer before: no badge that would hurry him.
  if (state === 'replied' && !isOnBehalf)
    return (
      <View className="note read">
        {clock && <View>{tells[clock.state === 'breached' ? 'late' : 'page'](clock.dueAt)}</View>}
        <View>{isLastReply(ticket) ? texts.canConfirmNow : texts.canAnswerNow}</View>
      </View>
    )
  if (clock)
    return (
      <View className="due-line">
        <DeadlineBadge clock={wordedClock(clock)} />
        {clock.state !== 'paused' && <Text className="note">{texts.before(clock.dueAt)}</Text>}
      </View>
    )
  if (totalClock?.state === 'running' || totalClock?.state === 'breached')
    return <View className="note">{texts.wholeBy(totalClock.dueAt)}</View>
  return <View className="note">{texts.noTimeRuns}</View>
}
