import * as z from 'zod/mini'
import {
  atLeast,
  atMost,
  attachmentIds,
  change,
  command,
  day,
  done,
  id,
  pageOf,
  paging,
  procedure,
  tooManyFiles,
  words,
} from '../base'
import { noCourtPaper } from './courtPapers'
import {
  agencyLetterRow,
  agencyLetterView,
  letterKind,
  measureKind,
  personnelStep,
  proposalRow,
  proposalView,
} from './letterSchemas'
import { mostRefund } from './measureLists'
import * as s from './schemas'

const onTicket = { ...change, ticketId: id }
const reason = words(2, 500, '请写明理由，至少 2 个字')
const text = words(10, 2000, '请写明内容，至少 10 个字')
const reply = words(10, 2000, '请写回复，至少 10 个字')
const onLetter = { ...change, letterId: id }

/** What proves a step: at least one photo or document. */
const papers = (missing: string) => z.array(id, missing).check(atLeast(1, missing), atMost(12, tooManyFiles))

const days = z.optional(z.int('请填整数天数').check(z.minimum(1, '至少 1 天'), z.maximum(365, '不能超过一年')))

const letterFields = {
  title: words(5, 100, '请写标题，至少 5 个字'),
  facts: words(10, 2000, '请写明查明的事实，至少 10 个字'),
  basis: words(5, 2000, '请写明依据，至少 5 个字'),
  demands: words(5, 2000, '请写明要求，至少 5 个字'),
}

/** What turns a ticket from the straight way. */
export const special = {
  appealRejection: procedure
    .input(z.object({ ...onTicket, reason: words(5, 500, '请写明理由，至少 5 个字') }))
    .output(done),
  overturnRejection: procedure.input(z.object({ ...onTicket, reason })).output(done),
  upholdRejection: procedure
    .input(z.object({ ...onTicket, reason: words(5, 500, '请写给反映人看的说明，至少 5 个字') }))
    .output(done),
  markDuplicate: procedure.input(z.object({ ...onTicket, intoTicketId: id })).output(done),
  unmerge: procedure.input(z.object({ ...onTicket, reason })).output(done),
  /** One problem, one form: the second problem gets a ticket and a receipt of its own (附件5). */
  split: procedure
    .input(
      z.object({
        ...onTicket,
        category: s.category,
        content: words(10, 1000, '请写明分出来的问题，至少 10 个字'),
        agencyId: z.optional(id),
      }),
    )
    .output(z.object({ ...done.shape, newTicketId: id, receipt: s.receipt })),
  guideToReview: procedure.input(z.object({ ...onTicket, text: reply })).output(done),
  referDiscipline: procedure.input(z.object({ ...onTicket, reason: text })).output(done),
  referCrime: procedure.input(z.object({ ...onTicket, reason: text })).output(done),
  referralResult: procedure
    .input(z.object({ ...onTicket, text: words(5, 2000, '请写明结果，至少 5 个字') }))
    .output(done),
  listKey: procedure
    .input(z.object({ ...onTicket, level: z.enum(['listed', 'elevated'], '请选择怎样督办'), reason }))
    .output(done),
  suspendByLitigation: procedure
    .input(
      z.object({
        ...onTicket,
        proof: words(5, 500, '请写明案号或者受理文书，至少 5 个字'),
        attachmentIds: papers(noCourtPaper.suspendByLitigation),
      }),
    )
    .output(done),
  resume: procedure
    .input(
      z.object({
        ...onTicket,
        reason,
        /** Looked at anew, as E4 has it, or going on where it stood. */
        how: z._default(z.enum(['anew', 'goOn'], '请选择怎样恢复'), 'anew'),
        attachmentIds,
      }),
    )
    .output(done),
  closeByJudgment: procedure
    .input(
      z.object({
        ...onTicket,
        text: reply,
        attachmentIds: papers(noCourtPaper.closeByJudgment),
      }),
    )
    .output(done),
  extendTotal: procedure
    .input(z.object({ ...onTicket, reason: words(5, 500, '请写明原因，至少 5 个字') }))
    .output(done),
  recordMeasure: procedure
    .input(
      z.object({
        ...onTicket,
        kind: measureKind,
        heldOn: day,
        text,
        /** For `refund`: how much was given back. */
        amountYuan: z.optional(
          z
            .int('请填整数金额，单位元')
            .check(z.minimum(1, '请填整数金额，单位元'), z.maximum(mostRefund, '金额太大，请核对')),
        ),
        /** For what is about people: what is proposed, or was done. */
        personnel: z.optional(personnelStep),
      }),
    )
    .output(done),
  lookBack: procedure
    .input(
      z.object({
        ...onTicket,
        result: z.enum(['settled', 'recurred', 'unreachable'], '请选择结果'),
        text: words(2, 1000, '请写明情况，至少 2 个字'),
      }),
    )
    .output(done),
  /** A note among those who handle the ticket; nobody outside offices and bureaus ever reads it. */
  addNote: procedure
    .input(z.object({ ...command, ticketId: id, text: words(2, 1000, '请写备注，至少 2 个字') }))
    .output(done),
  notifySuperior: procedure
    .input(z.object({ ...onTicket, superior: words(2, 100, '请写明是哪个上级机关'), text: reply }))
    .output(done),
}

/** Letters of the bureau, from the draft to the check of what was put right. */
export const letters = {
  draftLetter: procedure
    .input(
      z.object({
        ...onTicket,
        letterId: z.optional(id),
        /** Of the draft that is written on: what was saved meanwhile is never written over. */
        letterVersion: z.optional(change.version),
        kind: letterKind,
        ...letterFields,
        /** How many days it gives; left out: as before, at first as many as the clock `rectify`. */
        rectifyDays: days,
      }),
    )
    .output(z.object({ ...done.shape, letterId: id })),
  discardLetter: procedure.input(z.object(onLetter)).output(done),
  /** The leader sends a draft back to whoever writes it. */
  returnDraft: procedure
    .input(z.object({ ...onLetter, reason: words(5, 500, '请写明为什么退回，至少 5 个字') }))
    .output(done),
  /** The leader may change the days that were drafted. */
  issueLetter: procedure.input(z.object({ ...onLetter, rectifyDays: days })).output(done),
  decideObjection: procedure
    .input(
      z.object({
        ...onTicket,
        decision: z.enum(['uphold', 'modify', 'withdraw'], '请选择怎样处理'),
        reason: words(5, 1000, '请写明理由，至少 5 个字'),
        /** For `modify`: the new demands. */
        demands: z.optional(words(5, 2000)),
        /** For `modify`: the days of the new letter; left out: as many as the old one gave. */
        rectifyDays: days,
        /** For `withdraw`: what the reporter reads. */
        text: z.optional(reply),
      }),
    )
    .output(done),
  checkRectification: procedure
    .input(
      z.object({
        ...onTicket,
        result: z.enum(['pass', 'partial', 'fail'], '请选择核查结果'),
        reason: words(5, 1000, '请写明核查情况，至少 5 个字'),
        /** For `pass`: what the reporter reads. */
        text: z.optional(reply),
      }),
    )
    .output(done),
  dropDecision: procedure.input(z.object({ ...onTicket, reason })).output(done),

  agencyLetters: procedure
    .input(z.object({ only: z._default(z.enum(['open', 'all']), 'open'), ...paging }))
    .output(pageOf(agencyLetterRow)),
  agencyLetter: procedure.input(z.object({ letterId: id })).output(agencyLetterView),
  agencyObject: procedure
    .input(z.object({ ...onLetter, reason: words(10, 2000, '请写明异议和理由，至少 10 个字') }))
    .output(done),
  reportRectified: procedure
    .input(
      z.object({
        ...onLetter,
        text: words(10, 2000, '请写明整改情况，至少 10 个字'),
        /** Evidence; a recording is none. */
        attachmentIds: z._default(z.array(id).check(atMost(9, '最多 9 张照片')), []),
      }),
    )
    .output(done),

  proposals: procedure
    .input(z.object({ only: z._default(z.enum(['open', 'decided']), 'open'), ...paging }))
    .output(pageOf(proposalRow)),
  proposalShow: procedure.input(z.object({ ticketId: id })).output(proposalView),
  returnDecision: procedure.input(z.object({ ...onTicket, reason })).output(done),
  governmentDecide: procedure
    .input(
      z.object({
        ...onTicket,
        decision: words(10, 2000, '请写明决定内容，至少 10 个字'),
        /** Left out: as many as the bureau proposed. */
        rectifyDays: days,
      }),
    )
    .output(done),
}
