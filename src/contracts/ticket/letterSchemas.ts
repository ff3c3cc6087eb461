import * as z from 'zod/mini'
import { attachmentView, clock, id, moment } from '../base'
import { type MeasureKind, measureKinds, type PersonnelStep, personnelSteps } from './measureLists'
import { type LetterKind, type LetterState, letterKinds, letterStates } from './states'

export const letterKind = z.enum(Object.keys(letterKinds) as [LetterKind, ...LetterKind[]], '请选择是哪种文书')
export const letterState = z.enum(Object.keys(letterStates) as [LetterState, ...LetterState[]])
const measureKeys = Object.keys(measureKinds) as [MeasureKind, ...MeasureKind[]]
export const measureKind = z.enum(measureKeys, '请选择是哪种措施')
const personnelKeys = Object.keys(personnelSteps) as [PersonnelStep, ...PersonnelStep[]]
export const personnelStep = z.enum(personnelKeys, '请选择是哪种处理')

/** What an agency reported as put right, and what the check found. */
export const rectification = z.object({
  reportId: id,
  text: z.string(),
  reportedAt: moment,
  result: z.nullable(z.enum(['pass', 'partial', 'fail'])),
  resultText: z.nullable(z.string()),
  checkedAt: z.nullable(moment),
  /** What the agency handed in as proof. */
  evidence: z.array(attachmentView),
})

/** How many days a letter may give: what it gives by itself, on what ground, and how far that may be changed. */
export const letterTerm = z.object({
  amount: z.int(),
  unit: z.enum(['calendarDay', 'workingDay']),
  source: z.string(),
  least: z.int(),
  most: z.int(),
})

/** How a letter's days, counted from today, lie to the time for the whole report. */
export const letterReach = z.object({
  /** Those of the draft or of the letter that was objected to; without one, those that a letter gives by itself. */
  days: z.int(),
  dueAt: moment,
  isProvisional: z.boolean(),
  totalDueAt: moment,
  /** The most that end within it; null: even the fewest end after it. */
  mostDays: z.nullable(z.int()),
})

const otherLetter = z.object({ letterId: id, number: z.nullable(z.string()) })

/** A letter with its objection and its reports; number and dates are null while it is a draft. */
export const letterView = z.object({
  letterId: id,
  version: z.int(),
  kind: letterKind,
  state: letterState,
  number: z.nullable(z.string()),
  title: z.string(),
  facts: z.string(),
  basis: z.string(),
  demands: z.string(),
  agencyName: z.string(),
  /** The body that issued it: of a decision the government, of every other letter the bureau. */
  issuerName: z.string(),
  draftedAt: moment,
  /** While it is a draft: who saved it last, by unit and post. */
  savedAt: z.nullable(moment),
  savedBy: z.nullable(z.string()),
  issuedAt: z.nullable(moment),
  dueAt: z.nullable(moment),
  /** How many days it gives for what it demands; null: as many as the clock `rectify`. */
  rectifyDays: z.nullable(z.int()),
  /** While it is a draft: why the leader sent it back; `isOpen` until somebody amended it. */
  returned: z.nullable(z.object({ reason: z.string(), at: moment, by: z.string(), isOpen: z.boolean() })),
  objection: z.nullable(z.string()),
  objectedAt: z.nullable(moment),
  objectionReply: z.nullable(z.string()),
  /** What the bureau decided on the objection; null while it is examined. */
  objectionResult: z.nullable(z.enum(['uphold', 'modify', 'withdraw'])),
  /** The letter in whose place this one stands after an objection, and the one that stands in the place of this. */
  replaces: z.nullable(otherLetter),
  replacedBy: z.nullable(otherLetter),
  rectifications: z.array(rectification),
})

/** A letter as the agency reads it, with what it may do now. */
export const agencyLetterView = z.extend(letterView, {
  clock: z.nullable(clock),
  /** Until when the agency may object; null where it may not: before the issue, and to what the government decided. */
  objectUntil: z.nullable(moment),
  /** What the agency handed in and the bureau has not answered yet, and until when it has to. */
  waitsFor: z.nullable(z.object({ what: z.enum(['objection', 'check']), dueAt: z.nullable(moment) })),
  actions: z.array(z.object({ event: z.string(), isPrimary: z.boolean() })),
})

export const agencyLetterRow = z.extend(
  z.pick(letterView, {
    letterId: true,
    kind: true,
    state: true,
    number: true,
    title: true,
    issuedAt: true,
    dueAt: true,
    issuerName: true,
  }),
  {
    /** What was put right is reported, and the bureau has not checked it yet. */
    isReported: z.boolean(),
    /** The time to put right what it demands; null where none runs for the agency. */
    clock: z.nullable(clock),
  },
)

/** A proposal as the government reads it: the case in the bureau's neutral words, never who reported. */
export const proposalView = z.object({
  ticketId: id,
  version: z.int(),
  receiptNumber: z.string(),
  category: z.string(),
  agencyName: z.string(),
  summary: z.nullable(z.string()),
  proposal: letterView,
  letters: z.array(letterView),
  letterTerm,
  clock: z.nullable(clock),
  /** What became of it; null while it waits. */
  outcome: z.nullable(z.enum(['decided', 'returned'])),
  actions: z.array(z.object({ event: z.string(), isPrimary: z.boolean() })),
})
export const proposalRow = z.object({
  ticketId: id,
  number: z.nullable(z.string()),
  title: z.string(),
  agencyName: z.string(),
  bureauName: z.string(),
  proposedAt: z.nullable(moment),
  /** What became of it; null while it waits. */
  outcome: z.nullable(z.enum(['decided', 'returned'])),
  /** The time to decide; null once it was decided. */
  clock: z.nullable(clock),
})

export const measureView = z.object({
  kind: measureKind,
  /** Of a refund alone. */
  amountYuan: z.nullable(z.int()),
  /** Of what is about people alone. */
  personnel: z.nullable(personnelStep),
  text: z.string(),
  heldOn: z.string(),
  recordedAt: moment,
  recordedBy: z.string(),
})
export const noteView = z.object({ text: z.string(), writtenAt: moment, writtenBy: z.string() })

/** Another ticket of the same matter. */
export const otherVoice = z.object({ ticketId: id, receiptNumber: z.string(), title: z.string(), state: z.string() })
