import * as z from 'zod/mini'
import { agencyDisputeMatterKeys, agencyDisputePaperKeys, agencyDisputeStateKeys } from './agencyDisputeLists'
import {
  attachmentIds,
  attachmentView,
  change,
  clock,
  command,
  id,
  moment,
  pageOf,
  paging,
  procedure,
  searching,
  step,
  words,
} from './base'

const onDispute = { ...change, disputeId: id }
const disputeDone = z.object({ disputeId: id, version: z.int(), state: z.enum(agencyDisputeStateKeys) })
const reason = words(5, 500, '请写明理由，至少 5 个字')
const opinion = words(10, 2000, '请写明意见和依据，至少 10 个字')

const row = z.object({
  disputeId: id,
  version: z.int(),
  state: z.enum(agencyDisputeStateKeys),
  matter: z.enum(agencyDisputeMatterKeys),
  title: z.string(),
  firstAgencyName: z.string(),
  secondAgencyName: z.string(),
  bureauName: z.string(),
  raisedAt: moment,
  clock: z.nullable(clock),
  /** Whether it waits for the reader: the one step that the state is for is his. */
  isMyTurn: z.boolean(),
})

/** Disputes between enforcement agencies (行政执法争议): coordinated by the supervising body of their level; where they do
 *  not agree it proposes a handling opinion to the government, which decides (行政执法监督条例第十三条). */
export const agencyDisputes = {
  /** An agency's own; a bureau's own and those below it; what was proposed to a government. */
  agencyDisputes: procedure
    .input(
      z.object({
        /** `mine`: what waits for the caller, the oldest deadline first, not paged. */
        only: z._default(z.enum(['open', 'ended', 'mine']), 'open'),
        matter: z.optional(z.enum(agencyDisputeMatterKeys, '请选择争的是什么')),
        /** Of the part that is asked for; another part's state finds nothing. */
        state: z.optional(z.enum(agencyDisputeStateKeys, '请选择到哪一步')),
        ...searching,
        ...paging,
      }),
    )
    .output(pageOf(row)),
  agencyDisputeShow: procedure.input(z.object({ disputeId: id })).output(
    z.extend(row, {
      raisedBy: z.string(),
      facts: z.string(),
      firstOpinion: z.nullable(z.string()),
      secondOpinion: z.nullable(z.string()),
      firstFiles: z.array(attachmentView),
      secondFiles: z.array(attachmentView),
      agreement: z.nullable(z.string()),
      hasFirstConfirmed: z.boolean(),
      hasSecondConfirmed: z.boolean(),
      /** The handling opinion: the bureau's until the government has it; never the agencies'. */
      handling: z.nullable(z.string()),
      decision: z.nullable(z.string()),
      /** Papers that the reader may have. */
      papers: z.array(z.enum(agencyDisputePaperKeys)),
      /** What the reader's agency has said so far. */
      ownOpinion: z.nullable(z.string()),
      timeline: z.array(step),
      actions: z.array(z.object({ event: z.string(), isPrimary: z.boolean() })),
    }),
  ),
  /** The handling opinion on paper, for the bureau that gives it and the government that decides, then with the decision;
   *  for whoever reads the dispute what both agreed to, or what the government decided. */
  agencyDisputeDocument: procedure
    .input(
      z.object({
        disputeId: id,
        paper: z._default(z.enum(agencyDisputePaperKeys, '请选择要哪一份'), 'handling'),
        format: z.enum(['pdf', 'docx'], '请选择要哪种文件'),
      }),
    )
    .output(z.object({ fileName: z.string(), format: z.enum(['pdf', 'docx']), base64: z.string() })),
  /** An agency raises it in its own name and gives its opinion with it; a bureau names both agencies and speaks for none. */
  raiseAgencyDispute: procedure
    .input(
      z.object({
        ...command,
        agencyId: z.optional(id),
        otherAgencyId: id,
        matter: z.enum(agencyDisputeMatterKeys, '请选择争的是什么'),
        title: words(5, 60, '请写标题，至少 5 个字'),
        facts: words(10, 2000, '请写争议的经过，至少 10 个字'),
        opinion: z.optional(opinion),
        attachmentIds,
      }),
    )
    .output(disputeDone),
  /** What it adds; the photos and documents of an earlier opinion stay. */
  giveAgencyOpinion: procedure.input(z.object({ ...onDispute, opinion, attachmentIds })).output(disputeDone),
  beginCoordination: procedure.input(z.object(onDispute)).output(disputeDone),
  recordAgreement: procedure
    .input(z.object({ ...onDispute, agreement: words(10, 2000, '请写协调一致的内容，至少 10 个字') }))
    .output(disputeDone),
  confirmAgreement: procedure.input(z.object(onDispute)).output(disputeDone),
  refuseAgreement: procedure.input(z.object({ ...onDispute, reason })).output(disputeDone),
  draftHandling: procedure
    .input(z.object({ ...onDispute, handling: words(10, 2000, '请写处理意见，至少 10 个字') }))
    .output(disputeDone),
  returnHandling: procedure.input(z.object({ ...onDispute, reason })).output(disputeDone),
  proposeHandling: procedure.input(z.object(onDispute)).output(disputeDone),
  decideAgencyDispute: procedure
    .input(z.object({ ...onDispute, decision: words(10, 2000, '请写决定，至少 10 个字') }))
    .output(disputeDone),
  returnAgencyDispute: procedure.input(z.object({ ...onDispute, reason })).output(disputeDone),
  withdrawAgencyDispute: procedure.input(z.object({ ...onDispute, reason })).output(disputeDone),
}
