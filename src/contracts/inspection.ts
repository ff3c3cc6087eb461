import * as z from 'zod/mini'
import {
  change,
  clock,
  command,
  counted,
  done,
  id,
  moment,
  pageOf,
  paging,
  procedure,
  searching,
  step,
  words,
} from './base'
import { inspectionStateKeys, refusalReasonKeys } from './inspectionLists'

export * from './inspectionLists'

const outcomeColor = z.enum(['green', 'yellow', 'red'], '请选择结果')
const certificateState = z.enum(['valid', 'expired', 'suspended', 'withdrawn', 'cancelled'])

const officer = z.object({
  name: z.string(),
  certificateNumber: z.string(),
  certificateState,
  validUntil: z.string(),
  isMe: z.boolean(),
  at: moment,
})

/** Which case check of its agency at its enterprise it is in its quarter, where that obviously exceeds a reasonable
 *  frequency (海南省涉企行政检查条例第十二条). For those who supervise; null for everybody else, and otherwise. */
const excessCases = z.nullable(z.int())

const summary = z.object({
  inspectionId: id,
  state: z.enum(inspectionStateKeys),
  agencyName: z.string(),
  enterpriseName: z.string(),
  itemName: z.string(),
  startedAt: moment,
  checkedOutAt: z.nullable(moment),
  outcome: z.nullable(outcomeColor),
  isRated: z.boolean(),
  canRate: z.boolean(),
  excessCases,
  clock: z.nullable(clock),
})

/** Visits since a day; `stopped` are those that the product or the enterprise did not let begin. */
const totals = z.object({
  ...counted,
  visits: z.int(),
  stopped: z.int(),
  /** Only for the enterprise itself: an agency could tell who rates. */
  rated: z.nullable(z.int()),
})

const frequency = z.object({
  ofAgency: z.int(),
  ofAll: z.int(),
  /** Which one it is under its plan, the number that `cap` bounds; null without a plan. */
  ofPlan: z.nullable(z.int()),
  cap: z.nullable(z.int()),
  year: z.int(),
})

const view = z.object({
  inspectionId: id,
  version: z.int(),
  state: z.enum(inspectionStateKeys),
  blockReason: z.nullable(z.enum(['invalidCertificate', 'singleOfficer'])),
  enterprise: z.object({ enterpriseId: id, name: z.string(), address: z.string(), township: z.string() }),
  office: z.nullable(z.object({ name: z.string(), phone: z.nullable(z.string()) })),
  agency: z.object({ agencyId: id, name: z.string() }),
  officers: z.array(officer),
  validOfficers: z.int(),
  item: z.object({ name: z.string(), basis: z.string() }),
  basisType: z.enum(['daily', 'case', 'special']),
  plan: z.nullable(z.object({ title: z.string(), filingNumber: z.string() })),
  trigger: z.nullable(z.string()),
  expectedMinutes: z.nullable(z.int()),
  frequency,
  excessCases,
  startedAt: moment,
  confirmedAt: z.nullable(moment),
  checkedOutAt: z.nullable(moment),
  outcome: z.nullable(outcomeColor),
  outcomeNote: z.nullable(z.string()),
  legalBasis: z.nullable(z.string()),
  refusalReason: z.nullable(z.string()),
  isRated: z.boolean(),
  canRate: z.boolean(),
  clocks: z.array(clock),
  timeline: z.array(step),
  /** What the person who asks may do now; the server decides again when it is done. */
  actions: z.array(z.string()),
})

const option = z.object({
  planId: id,
  title: z.string(),
  filingNumber: z.string(),
  itemName: z.string(),
  itemBasis: z.string(),
  basisType: z.enum(['daily', 'case', 'special']),
  cap: z.nullable(z.int()),
  /** Inspections of this year under this plan. */
  used: z.int(),
  /** Null when it may be started; otherwise the sentence that says why not. */
  hindrance: z.nullable(z.string()),
})

const options = z.object({
  enterprise: z.object({ enterpriseId: id, name: z.string(), address: z.string(), township: z.string() }),
  certificate: z.object({ number: z.string(), state: certificateState, validUntil: z.string() }),
  open: z.nullable(
    z.object({
      inspectionId: id,
      state: z.enum(inspectionStateKeys),
      itemName: z.string(),
      officers: z.array(z.string()),
      isMine: z.boolean(),
      joinBefore: z.nullable(moment),
    }),
  ),
  plans: z.array(option),
})

/** Inspections: both scan directions land on one record that is never changed quietly. */
export const inspection = {
  options: procedure.input(z.object({ code: words(1, 300, '请扫企业码') })).output(options),
  checkIn: procedure
    .input(
      z.object({
        ...command,
        code: words(1, 300, '请扫企业码'),
        /** Starts an inspection under this filed plan; leave out to join the one that waits for a second officer. */
        planId: z.optional(id),
        /** Needed when the plan is for cases: what set it off. */
        trigger: z.optional(words(5, 200, '请写明触发原因，至少 5 个字')),
      }),
    )
    .output(
      z.object({
        inspectionId: id,
        version: z.int(),
        state: z.enum(inspectionStateKeys),
        blockReason: z.nullable(z.enum(['invalidCertificate', 'singleOfficer'])),
        message: z.string(),
      }),
    ),
  current: procedure.input(z.object({})).output(z.object({ inspections: z.array(summary) })),
  show: procedure.input(z.object({ inspectionId: id })).output(view),
  /** Inspections of the reader's region, newest first. */
  stream: procedure
    .input(z.object({ only: z.optional(z.enum(['open', 'finished'])), ...searching, ...paging }))
    .output(pageOf(summary)),
  mine: procedure
    .input(z.object({ only: z.optional(z.enum(['open', 'toRate', 'finished'])), ...searching, ...paging }))
    .output(pageOf(summary)),
  /** Counts of whatever the reader's lists hold: a year of his own, a month of an agency, a week of a region. */
  summary: procedure.input(z.object({})).output(totals),
  confirm: procedure.input(z.object({ ...change, inspectionId: id })).output(done),
  refuse: procedure
    .input(
      z.object({
        ...change,
        inspectionId: id,
        /** Decides the category of the report that follows; a screen from before the list existed leaves it out. */
        reasonCode: z._default(z.enum(refusalReasonKeys, '请从列表里选一个拒绝的理由'), 'other'),
        reason: words(2, 300, '请写明拒绝的原因，至少 2 个字'),
      }),
    )
    .output(done),
  checkOut: procedure
    .input(
      z.object({
        ...change,
        inspectionId: id,
        outcome: outcomeColor,
        note: words(5, 500, '请写明检查情况，至少 5 个字'),
        /** A red outcome names the article it rests on. */
        legalBasis: z.optional(words(0, 200)),
        isResultInformed: z.boolean(),
        /** Needed when the check-out is overdue. */
        lateReason: z.optional(words(0, 200)),
      }),
    )
    .output(done),
  informResult: procedure
    .input(z.object({ ...change, inspectionId: id, note: words(2, 500, '请写明怎样告知的，至少 2 个字') }))
    .output(done),
  cancel: procedure
    .input(z.object({ ...change, inspectionId: id, reason: words(2, 200, '请写明原因，至少 2 个字') }))
    .output(done),
  closeRefused: procedure
    .input(z.object({ ...change, inspectionId: id, reason: words(2, 300, '请写明处理情况，至少 2 个字') }))
    .output(done),
}
