import * as z from 'zod/mini'
import { agencyDisputes } from './agencyDisputes'
import {
  atMost,
  change,
  clock,
  command,
  day,
  id,
  moment,
  pageOf,
  paging,
  procedure,
  searching,
  step,
  words,
} from './base'
import { issueStateKeys } from './oversightLists'
import { ticketCategoryKeys } from './ticket/categories'

const category = z.enum(ticketCategoryKeys, '请选择是什么问题')
const onIssue = { ...change, issueId: id }
const issueDone = z.object({ issueId: id, version: z.int(), state: z.enum(issueStateKeys) })
const tickets = z.array(id).check(atMost(100, '一次最多 100 件'))

const row = z.object({
  issueId: id,
  version: z.int(),
  state: z.enum(issueStateKeys),
  title: z.string(),
  agencyName: z.nullable(z.string()),
  category: z.nullable(category),
  bureauName: z.string(),
  since: z.iso.date(),
  until: z.iso.date(),
  tickets: z.int(),
  measures: z.int(),
  measuresDone: z.int(),
  registeredAt: moment,
  clock: z.nullable(clock),
})

/** A report that was grouped, as whoever may read it sees it in a list: never who sent it. */
const grouped = z.object({ ticketId: id, receiptNumber: z.string(), title: z.string(), state: z.string() })

/** Structural issues (普遍性、突出性问题), what many reports say together; and disputes between agencies. */
export const oversight = {
  ...agencyDisputes,
  /** Agency and category of which many reports came in a period that no issue, open or ended, gathers. */
  issueSuggestions: procedure
    .input(z.object({ days: z._default(z.enum(['30', '90', '365'], '请选择多长时间'), '90') }))
    .output(
      z.object({
        since: z.iso.date(),
        until: z.iso.date(),
        /** The fewest reports that are shown together. */
        least: z.int(),
        isCapped: z.boolean(),
        groups: z.array(
          z.object({ agencyId: z.nullable(id), agencyName: z.nullable(z.string()), category, count: z.int() }),
        ),
      }),
    ),
  issues: procedure
    .input(
      z.object({
        only: z._default(z.enum(['open', 'ended']), 'open'),
        state: z.optional(z.enum(issueStateKeys)),
        ...searching,
        ...paging,
      }),
    )
    .output(pageOf(row)),
  issueShow: procedure.input(z.object({ issueId: id })).output(
    z.extend(row, {
      analysis: z.nullable(z.string()),
      conclusion: z.nullable(z.string()),
      shown: z.array(grouped),
      /** Counted and not shown: sealed, handed over, or not this reader's. */
      hidden: z.int(),
      /** Older ones beyond the list's length; whether this reader may see them was not asked. */
      notListed: z.int(),
      measureList: z.array(
        z.object({
          measureId: id,
          text: z.string(),
          responsible: z.string(),
          dueOn: z.iso.date(),
          isLate: z.boolean(),
          doneAt: z.nullable(moment),
        }),
      ),
      timeline: z.array(step),
      actions: z.array(z.object({ event: z.string(), isPrimary: z.boolean() })),
    }),
  ),
  /** With an agency, without any, or with a category the period's reports that no issue has are gathered at once; others
   *  are added by hand. */
  registerIssue: procedure
    .input(
      z.object({
        ...command,
        title: words(5, 60, '请写标题，至少 5 个字'),
        agencyId: z.optional(id),
        /** Gathers only reports that name no agency; never together with `agencyId`. */
        withoutAgency: z.optional(z.boolean()),
        category: z.optional(category),
        since: day,
        until: day,
        ticketIds: z._default(tickets, []),
      }),
    )
    .output(issueDone),
  groupTickets: procedure
    .input(z.object({ ...onIssue, receiptNumber: words(4, 40, '请写回执编号') }))
    .output(issueDone),
  ungroupTicket: procedure.input(z.object({ ...onIssue, ticketId: id })).output(issueDone),
  analyseIssue: procedure
    .input(z.object({ ...onIssue, analysis: words(10, 2000, '请写分析论证，至少 10 个字') }))
    .output(issueDone),
  decideMeasure: procedure
    .input(
      z.object({
        ...onIssue,
        text: words(5, 1000, '请写措施，至少 5 个字'),
        responsible: words(2, 60, '请写明由谁落实'),
        dueOn: day,
      }),
    )
    .output(issueDone),
  followUp: procedure
    .input(
      z.object({
        ...onIssue,
        measureId: id,
        isDone: z._default(z.boolean(), false),
        text: words(5, 1000, '请写落实情况，至少 5 个字'),
      }),
    )
    .output(issueDone),
  closeIssue: procedure
    .input(z.object({ ...onIssue, conclusion: words(5, 2000, '请写结论，至少 5 个字') }))
    .output(issueDone),
  dropIssue: procedure
    .input(z.object({ ...onIssue, reason: words(5, 500, '请写明理由，至少 5 个字') }))
    .output(issueDone),
}
