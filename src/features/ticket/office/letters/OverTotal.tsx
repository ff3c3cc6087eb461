import type { Outputs } from '@/platform/api'
import { Notice } from '@/ui/Notice'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']

/** The days that are asked for end after the time for the whole report: both days, and what can be done about it. */
export function OverTotal({ ticket, days }: { ticket: Ticket; days: string | undefined }) {
  const { letterReach: reach, isTotalExtended } = ticket
  const asked = Number(days)
  if (!reach || !(asked > (reach.mostDays ?? 0))) return null
  const { dueAt, isProvisional, totalDueAt, mostDays } = reach
  return (
    <Notice
      tone="warn"
      icon="clock"
      title={
        asked === reach.days
          ? texts.overTotal(asked, texts.last(dueAt, isProvisional), totalDueAt)
          : texts.overTotalOnly(asked, totalDueAt)
      }
    >
      {[
        mostDays === null ? texts.noneFits : texts.mostFits(mostDays),
        ...(isTotalExtended ? [] : [texts.extendFirst]),
      ].join('')}
    </Notice>
  )
}
