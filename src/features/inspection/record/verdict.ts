import { timeText } from '@/ui/dates'
import type { Inspection } from '../states'
import { isOpen } from '../states'
import { texts } from './texts'

/** Inspections need this many valid officers (行政处罚法 art 42). */
const required = 2

/** Why the inspection may not go on, with the name where one person is the reason. */
export function blockWords({ blockReason, officers, validOfficers }: Inspection): string {
  const invalid = officers.find(({ certificateState }) => certificateState !== 'valid')
  if (blockReason === 'invalidCertificate' && invalid)
    return texts.certificateProblem(invalid.name, texts.certificates[invalid.certificateState])
  if (validOfficers < required) return texts.tooFew(validOfficers)
  return texts.blockedTitles[blockReason ?? 'singleOfficer']
}

/** One plain sentence about the people who came; null where the head of the page says it already. */
export function verdictOf(inspection: Inspection): { tone: 'ok' | 'warn'; title?: string; text: string } | null {
  const { state, validOfficers, clocks } = inspection
  if (state === 'blocked') return null
  if (validOfficers >= required) return { tone: 'ok', text: texts.enough(validOfficers) }
  if (!isOpen(state)) return { tone: 'warn', text: texts.tooFew(validOfficers) }
  const due = clocks.find(({ kind }) => kind === 'secondOfficer')?.dueAt
  return {
    tone: 'warn',
    title: texts.waitingTitle,
    text: due ? texts.waitingText(timeText(due)) : texts.waitingPlain,
  }
}
