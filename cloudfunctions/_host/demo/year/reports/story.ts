import type { Field } from '../../city/agencies'
import type { ReporterKind, TicketCategory } from './types'

/** What a report tells, and what everybody says to it until it is answered. `{日}` is the day it happened, `{前}` a day
 *  some weeks before. */
export type Story = {
  kind: ReporterKind
  category: TicketCategory
  /** Whose work it is about; null when it names no agency. */
  field: Field | null
  content: string
  /** Trades of enterprises that may tell it in their own name; all when left out. */
  industries?: readonly string[]
  conducts?: readonly ('F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8')[]
  suggestion?: string
  /** Too delicate to be told under one's name. */
  isDelicate?: boolean
  /** The neutral words for the agency. */
  summary?: string
  question?: string
  answer?: string
  /** What is asked of the reporter, and what he says. */
  more?: readonly [string, string]
  reply?: string
  isUnsubstantiated?: boolean
  /** The letter that the bureau wrote to the agency, and what became of it. */
  letter?: LetterStory
  /** Why the leader hands it to discipline inspection. */
  referral?: string
  /** Why it is not accepted. */
  rejection?: {
    reasonCode: 'notEnforcement' | 'otherRegion' | 'noFacts' | 'inProcedure' | 'repeated'
    explanation: string
  }
}

type LetterWords = { title: string; facts: string; basis: string; demands: string }

/** A 意见书, the agency's objection or report, what the check found missing, and what is proposed to the government. */
export type LetterStory = LetterWords & { objection?: string; report?: string; fault?: string; proposal?: LetterWords }

/** A story about enforcement; a complaint unless it says otherwise. */
export const story = (
  category: TicketCategory,
  field: Field | null,
  content: string,
  rest: Partial<Omit<Story, 'category' | 'field' | 'content'>> = {},
): Story => ({ kind: 'complaint', category, field, content, ...rest })
