import * as z from 'zod/mini'
import { clock, id, moment } from '../base'
import { ticketCategoryKeys } from './categories'
import { disputeCauses } from './states'

const causes = Object.keys(disputeCauses) as [keyof typeof disputeCauses, ...(keyof typeof disputeCauses)[]]

/** What both units say about whose matter a report is, and what was decided: no word of the report itself. */
export const disputeView = z.object({
  disputeId: id,
  version: z.int(),
  cause: z.enum(causes),
  receiptNumber: z.string(),
  category: z.enum(ticketCategoryKeys),
  agencyName: z.nullable(z.string()),
  townshipName: z.string(),
  firstOfficeName: z.string(),
  firstOpinion: z.nullable(z.string()),
  /** Who wrote it: unit, post and name; a bureau may have spoken where its office stands. Null: not known. */
  firstOpinionBy: z.nullable(z.string()),
  secondOfficeName: z.string(),
  secondOpinion: z.nullable(z.string()),
  secondOpinionBy: z.nullable(z.string()),
  /** How often each side changed its words. */
  firstChanges: z.int(),
  secondChanges: z.int(),
  /** What a side said before it changed its words, and until when; oldest first. Of each side the newest alone. */
  earlier: z.array(
    z.object({
      side: z.enum(['first', 'second']),
      opinion: z.string(),
      by: z.nullable(z.string()),
      until: moment,
    }),
  ),
  decidingBureauName: z.string(),
  raisedAt: moment,
  raisedBy: z.string(),
  decidedOfficeName: z.nullable(z.string()),
  decisionReason: z.nullable(z.string()),
  decidedAt: z.nullable(moment),
  clock: z.nullable(clock),
  /** The report behind it, for whoever may read that. */
  ticketId: z.nullable(id),
  mayGiveOpinion: z.boolean(),
  /** What the reader's unit has said so far. */
  ownOpinion: z.nullable(z.string()),
  mayDecide: z.boolean(),
})
