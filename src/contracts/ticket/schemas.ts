import * as z from 'zod/mini'
import { attachmentView, clock, id, moment, step } from '../base'
import { ticketCategoryKeys } from './categories'
import { disputeView } from './disputeView'
import { leadView } from './leadView'
import { letterReach, letterTerm, letterView, measureView, noteView, otherVoice } from './letterSchemas'
import { feedbackSources } from './lists'
import { clockPast } from './settings'
import { type Finding, findings, requestStates, ticketStateKeys } from './states'

export const kind = z.enum(
  ['complaint', 'opinion', 'suggestion', 'violationLead', 'consultation', 'praise', 'jurisdictionDispute'],
  '请选择是哪一类',
)
export const reporterKind = z.enum(
  ['complaint', 'opinion', 'suggestion', 'violationLead', 'consultation', 'praise'],
  '请选择是哪一类',
)
export const category = z.enum(ticketCategoryKeys, '请选择是什么问题')
export const confidentiality = z.enum(['open', 'hiddenFromAgency', 'sealed'], '请选择谁能知道是你')
export const state = z.enum(ticketStateKeys)
const sourceKeys = Object.keys(feedbackSources) as [keyof typeof feedbackSources, ...(keyof typeof feedbackSources)[]]
export const source = z.enum(sourceKeys)
export const forbiddenConduct = z.enum(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'])

/** What proves a submission: the public page compares number and digest and shows no content. */
export const receipt = z.object({ number: z.string(), digest: z.string(), submittedAt: moment })

/** Why the ticket came where it is. */
export const routing = z.object({
  ruleNumber: z.int(),
  officeName: z.string(),
  bureauName: z.string(),
  reasons: z.array(z.string()),
})

/** One row of a list. `title` is what the reporter chose and wrote, shortened by the server. */
export const row = z.object({
  ticketId: id,
  version: z.int(),
  receiptNumber: z.string(),
  title: z.string(),
  state,
  kind,
  category,
  agencyName: z.nullable(z.string()),
  townshipName: z.string(),
  confidentiality,
  submittedAt: moment,
  clock: z.nullable(clock),
  escalationLevel: z.int(),
  hasProposal: z.boolean(),
})

/** One row of one's own list; of a matter of another, whoever reported it passes the reply on. */
export const ownRow = z.extend(row, { isOnBehalf: z.boolean(), isHandedUp: z.boolean() })

/** One row of an office's or bureau's list, with what is waited for beyond its state: a drafted letter for the leader, one
 *  that he sent back, a proposal of the office for the bureau, a look back that is due. */
export const queueRow = z.extend(row, {
  waitsFor: z.nullable(z.enum(['letter', 'returnedLetter', 'return', 'transfer', 'lookBack'])),
  /** The same in the reader's words, or whose turn it is where it is not his. */
  waits: z.nullable(z.object({ text: z.string(), isOwn: z.boolean() })),
  /** The time for the whole way is over. */
  isTotalLate: z.boolean(),
})

/** One thing that may be done now, with the fields it needs. */
export const action = z.object({ event: z.string(), isPrimary: z.boolean() })

export const reply = z.object({
  text: z.string(),
  finding: z.enum(Object.keys(findings) as [Finding, ...Finding[]]),
  by: z.string(),
  at: moment,
})

/** A question to the reporter or to the agency, and its answer. */
export const exchange = z.object({
  kind: z.enum(['moreFromReporter', 'explanation']),
  question: z.string(),
  askedAt: moment,
  askedBy: z.string(),
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(moment),
  answeredBy: z.nullable(z.string()),
})

/** Words between reporter and office while a report is open. */
export const message = z.object({ isFromReporter: z.boolean(), text: z.string(), at: moment, by: z.string() })

const common = {
  ticketId: id,
  version: z.int(),
  state,
  kind,
  category,
  title: z.string(),
  content: z.string(),
  suggestion: z.nullable(z.string()),
  forbiddenConducts: z.array(forbiddenConduct),
  agencyName: z.nullable(z.string()),
  townshipName: z.string(),
  inspectionId: z.nullable(id),
  happenedOn: z.nullable(z.string()),
  place: z.nullable(z.string()),
  confidentiality,
  isOnBehalf: z.boolean(),
  attachments: z.array(attachmentView),
  receipt,
  routing,
  clocks: z.array(clock),
  totalClock: z.nullable(clock),
  timeline: z.array(step),
  reply: z.nullable(reply),
  /** What was replied before, oldest first: a report may be handled again. */
  earlierReplies: z.array(reply),
  exchanges: z.array(exchange),
  /** Oldest first. */
  messages: z.array(message),
  actions: z.array(action),
  reopenCount: z.int(),
  handlingStars: z.nullable(z.int()),
  keyLevel: z.nullable(z.enum(['listed', 'elevated'])),
}

/** What the reporter sees: his words, what happens next and by when. */
export const reporterView = z.object({
  ...common,
  nextStep: z.string(),
  /** Nobody of the office may act: its bureau has in hand what would lie with it. */
  isHandedUp: z.boolean(),
  /** In which capacity he reported: he may have several. */
  filedAs: source,
  /** Until when he may ask for it to be done again after it ended; null while it has not, or when he may not. */
  reopenUntil: z.nullable(moment),
  /** How many times more he may ask for it. */
  reopensLeft: z.int(),
  /** While a report is rejected: until when he may ask for another look, whose leader takes it, whether that time is over. */
  appeal: z.nullable(z.object({ until: moment, bureauName: z.string(), isOver: z.boolean() })),
})

/** What judicial offices and bureaus see. `reporter` is null when the identity is sealed. */
export const officeView = z.object({
  ...common,
  /** It was referred, and the reader may have the 移送函. */
  hasReferralPaper: z.boolean(),
  /** Suspended while something was under way that can go on where it stood. */
  canGoOn: z.boolean(),
  reporter: z.nullable(
    z.object({
      name: z.string(),
      title: z.string(),
      /** The enterprise he reports for; null for who has none. */
      unit: z.nullable(z.string()),
      phoneMasked: z.nullable(z.string()),
    }),
  ),
  /** Nobody signed in: there is no identity at all, and the report itself is the only way to him. */
  isUnsigned: z.boolean(),
  /** How it came, when office or bureau put it on record; null for every other report, and under seal. */
  lead: z.nullable(leadView),
  /** 涉民营企业: ticked by whoever registered it, or known of the reporter's enterprise. */
  isPrivateEnterprise: z.boolean(),
  /** Open reports it could be merged into, and why; while it has not been assigned. */
  similar: z.array(z.extend(otherVoice, { why: z.array(z.string()) })),
  source,
  redactedSummary: z.nullable(z.string()),
  rejectionReason: z.nullable(z.string()),
  proposal: z.nullable(
    z.object({ kind: z.enum(['return', 'transfer']), reason: z.string(), toOfficeName: z.nullable(z.string()) }),
  ),
  isInProcedure: z.enum(['none', 'reconsideration', 'litigation']),
  escalationLevel: z.int(),
  /** Who takes the next step, with his name where it is known; null where nobody is waited for. */
  turn: z.nullable(z.object({ who: z.string(), step: z.string(), dueAt: z.nullable(moment), isOwn: z.boolean() })),
  letters: z.array(letterView),
  letterTerm,
  /** Null where no letter can go out now, or no time for the whole runs. */
  letterReach: z.nullable(letterReach),
  measures: z.array(measureView),
  /** About whose matter it is, oldest first. */
  disputes: z.array(disputeView),
  notes: z.array(noteView),
  /** Into which ticket this one was merged. */
  mergedInto: z.nullable(otherVoice),
  /** Tickets that were merged into this one: one issue, several voices. */
  merged: z.array(otherVoice),
  splitFrom: z.nullable(otherVoice),
  /** Every clock that ever ran, oldest first. */
  clockHistory: z.array(clockPast),
  /** Colleagues who have a stake and keep out of it. */
  recusals: z.array(z.object({ by: z.string(), reason: z.string(), declaredAt: moment })),
  /** The reader himself must keep out. */
  isRecused: z.boolean(),
  mayRecuse: z.boolean(),
  mayWriteNote: z.boolean(),
  isTotalExtended: z.boolean(),
  litigation: z.nullable(z.string()),
  /** What proves that it went to court, and how it ended there. NB: they name the parties, so nobody else is shown them. */
  courtPapers: z.array(
    z.extend(attachmentView, { event: z.enum(['suspendByLitigation', 'resume', 'closeByJudgment']) }),
  ),
  lookBack: z.nullable(z.object({ dueAt: moment, result: z.nullable(z.string()), text: z.nullable(z.string()) })),
  /** How few enterprises the agency inspected there lately, when naming time or officer would single one out. */
  smallPopulation: z.nullable(z.object({ inspectedEnterprises: z.int(), days: z.int() })),
})

/** What a discipline officer reads: never who reported; the words, notes and the reply only of an open report. */
export const streamView = z.extend(row, {
  actions: z.array(action),
  content: z.nullable(z.string()),
  redactedSummary: z.nullable(z.string()),
  inspectionId: z.nullable(id),
  isOnBehalf: z.boolean(),
  clocks: z.array(clock),
  totalClock: z.nullable(clock),
  timeline: z.array(step),
  reply: z.nullable(reply),
  exchanges: z.array(exchange),
  /** With the content only, and photos only: a voice tells whose it is, and a letter is signed. */
  attachments: z.array(attachmentView),
  messages: z.array(message),
  suggestion: z.nullable(z.string()),
  forbiddenConducts: z.array(forbiddenConduct),
  happenedOn: z.nullable(z.string()),
  place: z.nullable(z.string()),
})

/** What the agency sees: the handler's neutral words, never the reporter's unless he chose `open`. */
export const agencyRow = z.object({
  requestId: id,
  number: z.string(),
  category,
  state: z.enum(requestStates),
  summary: z.string(),
  askedAt: moment,
  clock: z.nullable(clock),
  escalationLevel: z.int(),
})
export const agencyView = z.object({
  requestId: id,
  version: z.int(),
  number: z.string(),
  category,
  state: z.enum(requestStates),
  summary: z.string(),
  question: z.string(),
  askedAt: moment,
  askedBy: z.string(),
  /** What the handler chose to pass on, under ids that tell nothing of the report. */
  attachments: z.array(attachmentView),
  clock: z.nullable(clock),
  /** The handler's words and why the reviewer returned them: inside the agency only. */
  draft: z.nullable(z.string()),
  remark: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(moment),
  reporterName: z.nullable(z.string()),
  escalationLevel: z.int(),
  actions: z.array(action),
})
