import type { Actor, Cast } from '../cast'
import type { Stage } from '../stage'
import type { Story } from './story'
import type { Confidentiality } from './types'

/** One thing somebody does with a report, in the words of the state table. */
export type Act =
  | 'submit'
  | 'raised'
  | 'accept'
  | 'proposeReturn'
  | 'proposeTransfer'
  | 'dismissProposal'
  | 'reject'
  | 'transfer'
  | 'receiveAccept'
  | 'returnDispute'
  | 'assign'
  | 'answerDirectly'
  | 'referDiscipline'
  | 'requestExplanation'
  | 'agencyRespond'
  | 'requestMore'
  | 'reporterReply'
  | 'conclude'
  | 'inform'
  | 'confirm'
  | 'reopen'
  | 'withdraw'
  | 'issueLetter'
  | 'agencyObject'
  | 'reportRectified'
  | 'failRectification'
  | 'proposeDecision'

/** One report as it is going to be told and handled. */
export type Report = {
  about: string
  story: Story
  content: string
  reporter: Actor
  townshipCode: string
  agencyId: string | null
  confidentiality: Confidentiality
  isOnBehalf: boolean
  happenedOn: string | null
  place: string | null
  steps: readonly { act: Act; at: Date }[]
  /** Where a proposal or a transfer leads. */
  toOfficeId: string | null
  words: ReportWords
  /** The inspection it is about, once that has begun. */
  inspectionId?: () => string | undefined
  /** Known once it was submitted. */
  ticketId?: string
}

/** Words that stories share. */
export type ReportWords = {
  triage: string
  /** What is asked of the reporter, and what he says, when the story has no words for it. */
  supplement: readonly [string, string]
  proposal: string
  dismissal: string
  transfer: string
  return: string
  reopening: string
  withdrawal: string
  stars: number
  how: 'inApp' | 'phone' | 'inPerson'
}

/** How an act is done. */
export type Play = (report: Report, stage: Stage, cast: Cast) => Promise<unknown>
