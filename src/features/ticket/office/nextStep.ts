import type { Outputs } from '@/platform/api'
import { shortDayText } from '@/ui/dates'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']
type Turn = NonNullable<Ticket['turn']>

/** Who takes the next step, which one, and by when, unless that day is past: then the clock that is over says it. */
export const nextStepWords = ({ who, step, dueAt }: Turn, clocks: Ticket['clockHistory']) =>
  dueAt === null || clocks.some((clock) => clock.state === 'breached' && clock.dueAt === dueAt)
    ? texts.nextStep(who, step)
    : texts.nextStepBy(who, step, shortDayText(dueAt))
