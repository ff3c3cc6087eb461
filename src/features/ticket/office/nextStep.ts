import type { Outputs } from '@/platform/api'
import { shortDayText } from '@/ui/dates'
import { texts } from './texts'

/** Who takes the next step, which one, and by when. */
export const nextStepWords = ({ who, step, dueAt }: NonNullable<Outputs['ticket']['officeShow']['turn']>) =>
  dueAt === null ? texts.nextStep(who, step) : texts.nextStepBy(who, step, shortDayText(dueAt))
