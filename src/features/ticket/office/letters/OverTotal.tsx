import type { Outputs } from '@/platform/api'
import { Notice } from '@/ui/Notice'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']

/** The days that are asked for end after the time for the whole report: both days, and what can be done about it. */
export function OverTotal({ ticket, days }: { ticket: Ticket; days: string | undefined }) {
  const { letterReach: reach, letterTerm, isTotalExtended } = ticket
  const asked = Number(days)
  // More than a letter may give at all is told beside the field.
  if (!reach || !(asked > (reach.mostDays ?? 0)) || asked > letterTerm.most) return null
  const inUnit = (count: number) => texts.letterDays(count, letterTerm.unit)
  const { dueAt, isProvisional, totalDueAt, mostDays } = reach
  return (
    <Notice
      tone="warn"
      icon="clock"
      title={
        asked === reach.days
          ? texts.overTotal(inUnit(asked), texts.last(dueAt, isProvisional), totalDueAt)
          : texts.overTotalOnly(inUnit(asked), totalDueAt)
      }
    >
      {[
        mostDays === null ? texts.noneFits : texts.mostFits(inUnit(mostDays)),
        ...(isTotalExtended ? [] : [texts.extendFirst]),
      ].join('')}
    </Notice>
  )
}
