import * as z from 'zod/mini'
import {
  atMost,
  attachmentIds,
  attachmentKind,
  change,
  command,
  counted,
  day,
  done,
  id,
  key,
  moment,
  pageOf,
  paging,
  procedure,
  searching,
  words,
} from '../base'
import { protection } from '../identityAccess'
import { absences } from './absences'
import { concerns } from './concerns'
import { dialogue } from './dialogue'
import { disputes } from './disputes'
import { documents } from './documents'
import { leads } from './leads'
import { rewards } from './rewards'
import { routing } from './routing'
import * as s from './schemas'
import { settings } from './settings'
import { letters, special } from './special'
import { work } from './work'

const ticketId = { ticketId: id }
const onTicket = { ...change, ...ticketId }
const reason = words(2, 500, '请写明理由，至少 2 个字')

const submission = z.object({
  ...command,
  kind: s.reporterKind,
  category: s.category,
  forbiddenConducts: z._default(z.array(s.forbiddenConduct).check(atMost(8)), []),
  /** Leave out when the reporter does not know or there is none. */
  agencyId: z.optional(id),
  inspectionId: z.optional(id),
  /** Left out: the township of the enterprise or of the supervisor. */
  townshipCode: z.optional(key(12)),
  happenedOn: z.optional(day),
  place: z.optional(words(0, 100)),
  content: words(10, 1000, '再多写几句，至少 10 个字', '请写发生了什么，至少 10 个字'),
  suggestion: z.optional(words(0, 500)),
  attachmentIds: z._default(z.array(id).check(atMost(13, '最多 9 张照片、3 份文件和 1 段录音')), []),
  confidentiality: s.confidentiality,
  /** For somebody who would not report himself; he must be told the result before the case is closed. */
  isOnBehalf: z._default(z.boolean(), false),
  isInProcedure: z._default(z.enum(['none', 'reconsideration', 'litigation']), 'none'),
})

/** Reports since a day, and how many of them were answered or rejected with a reason. */
const reports = z.object({ ...counted, reports: z.int(), answered: z.int() })

/** Feedback of enterprises, liaison points and supervisors, handled the whole way from receipt to confirmation. */
export const ticket = {
  preview: procedure
    .input(
      z.object({
        townshipCode: z.optional(key(12)),
        agencyId: z.optional(id),
        category: s.category,
        kind: s.reporterKind,
      }),
    )
    .output(z.object({ routing: s.routing, acceptDays: z.int() })),
  submit: procedure
    .input(submission)
    .output(z.object({ ...ticketId, receipt: s.receipt, routing: s.routing, acceptDueAt: moment })),
  attach: procedure
    .input(z.object({ ...command, uploadKey: words(1, 300) }))
    .output(z.object({ attachmentId: id, bytes: z.int(), mime: z.string(), ...attachmentKind })),
  verifyReceipt: procedure
    .input(z.object({ number: words(1, 40, '请输入回执编号'), digest: words(1, 100, '请输入校验码') }))
    .output(
      z.object({ isGenuine: z.boolean(), submittedAt: z.nullable(moment), isChainIntact: z.nullable(z.boolean()) }),
    ),
  /** One's own reports, newest first; open ones by whose turn it is, one's own first, and then by the nearest day. */
  mine: procedure
    .input(
      z.object({
        only: z.optional(z.enum(['open', 'closed'])),
        /** Only reports about this inspection, as the one that a refusal files by itself. */
        inspectionId: z.optional(id),
        ...searching,
        ...paging,
      }),
    )
    .output(pageOf(s.ownRow)),
  show: procedure.input(z.object(ticketId)).output(s.reporterView),
  /** The reporter's own open report on the same agency and category that can be added to, never anybody else's: the most
   *  confidential one, so that the form can tell whether any is confidential enough. */
  similarOwn: procedure.input(z.object({ agencyId: z.optional(id), category: s.category })).output(
    z.object({
      similar: z.nullable(
        z.object({
          ...ticketId,
          version: z.int(),
          receiptNumber: z.string(),
          title: z.string(),
          submittedAt: moment,
          state: s.state,
          confidentiality: s.confidentiality,
        }),
      ),
    }),
  ),
  /** A person's own reports of this year. */
  summary: procedure.input(z.object({})).output(reports),
  queue: procedure
    .input(
      z.object({
        /** `waiting`: for a bureau's leader only what the leader has to go on with. */
        only: z._default(z.enum(['waiting', 'open', 'closed', 'lookBack']), 'waiting'),
        state: z.optional(s.state),
        /** Only what stands in the caller's own name. */
        isMine: z._default(z.boolean(), false),
        /** Only what runs and is over its day; of what waits or is open. */
        isOverdue: z._default(z.boolean(), false),
        /** One page of what waits, and of it first what the caller himself can go on with. */
        isOwnFirst: z._default(z.boolean(), false),
        ...searching,
        ...paging,
      }),
    )
    .output(pageOf(s.queueRow)),
  counters: procedure.input(z.object({})).output(
    z.object({
      /** Overdue and due soon: of all that run, whoever's turn it is, counted up to `mostDue` together. */
      states: z.array(z.object({ state: s.state, count: z.int(), overdue: z.int(), dueSoon: z.int() })),
      mostDue: z.int(),
      /** Of what waits for the unit itself, counted up to `mostOverdue`. */
      overdue: z.int(),
      mostOverdue: z.int(),
      dueSoon: z.int(),
      /** Of a bureau: what is to be looked back at by now, counted up to `mostLookBacks`. */
      lookBacks: z.int(),
      mostLookBacks: z.int(),
    }),
  ),
  officeShow: procedure.input(z.object(ticketId)).output(s.officeView),
  stream: procedure
    .input(
      z.object({
        only: z._default(z.enum(['open', 'closed', 'referred', 'answered']), 'open'),
        ...searching,
        ...paging,
      }),
    )
    .output(pageOf(s.row)),
  /** Reports of the last seven days in the officer's region, sealed ones left out. */
  streamSummary: procedure.input(z.object({})).output(reports),
  streamShow: procedure.input(z.object(ticketId)).output(s.streamView),
  agencyInbox: procedure
    .input(z.object({ only: z._default(z.enum(['open', 'answered', 'all']), 'open'), ...searching, ...paging }))
    .output(pageOf(s.agencyRow)),
  agencyShow: procedure.input(z.object({ requestId: id })).output(s.agencyView),

  accept: procedure.input(z.object(onTicket)).output(done),
  proposeReturn: procedure.input(z.object({ ...onTicket, reason })).output(done),
  proposeTransfer: procedure.input(z.object({ ...onTicket, toOfficeId: id, reason })).output(done),
  dismissProposal: procedure.input(z.object({ ...onTicket, reason })).output(done),
  reject: procedure
    .input(
      z.object({
        ...onTicket,
        reasonCode: z.enum(['notEnforcement', 'otherRegion', 'noFacts', 'inProcedure', 'repeated'], '请选择理由'),
        explanation: words(5, 500, '请写给反映人看的说明，至少 5 个字'),
      }),
    )
    .output(done),
  transfer: procedure.input(z.object({ ...onTicket, toOfficeId: id, reason })).output(done),
  receiveAccept: procedure.input(z.object(onTicket)).output(done),
  returnDispute: procedure.input(z.object({ ...onTicket, reason })).output(done),
  assign: procedure
    .input(z.object({ ...onTicket, triage: words(5, 500, '请写研判意见，至少 5 个字'), agencyId: z.optional(id) }))
    .output(done),
  answerDirectly: procedure
    .input(z.object({ ...onTicket, text: words(5, 2000, '请写回复，至少 5 个字') }))
    .output(done),
  requestExplanation: procedure
    .input(
      z.object({
        ...onTicket,
        redactedSummary: words(10, 1000, '请用中性的话概括，至少 10 个字'),
        question: words(5, 500, '请写明要部门说明什么，至少 5 个字'),
        /** Photos and documents of the report that the agency gets to see, cleaned; a recording never. */
        passedIds: z._default(z.array(id).check(atMost(12, '最多转 12 个附件')), []),
      }),
    )
    .output(done),
  /** The handler's answer, before the agency's legal reviewer sends it. */
  agencyDraft: procedure
    .input(z.object({ ...change, requestId: id, answer: words(10, 2000, '请写明情况，至少 10 个字') }))
    .output(done),
  agencyReturnDraft: procedure.input(z.object({ ...change, requestId: id, reason })).output(done),
  agencyRespond: procedure
    .input(z.object({ ...change, requestId: id, answer: words(10, 2000, '请写明情况，至少 10 个字') }))
    .output(done),
  requestMore: procedure
    .input(z.object({ ...onTicket, question: words(5, 500, '请写明要补充什么，至少 5 个字') }))
    .output(done),
  reporterReply: procedure
    .input(
      z.object({
        ...onTicket,
        answer: words(2, 1000, '请写补充的内容，至少 2 个字'),
        attachmentIds: z._default(z.array(id).check(atMost(13, '最多 9 张照片、3 份文件和 1 段录音')), []),
      }),
    )
    .output(done),
  unsubstantiated: procedure
    .input(z.object({ ...onTicket, text: words(10, 2000, '请写回复，至少 10 个字') }))
    .output(done),
  correctOnSpot: procedure
    .input(
      z.object({
        ...onTicket,
        corrected: words(5, 500, '请写当场改正了什么，至少 5 个字'),
        text: words(10, 2000, '请写回复，至少 10 个字'),
      }),
    )
    .output(done),
  originatorInformed: procedure
    .input(
      z.object({
        ...onTicket,
        how: z.enum(['inApp', 'phone', 'inPerson', 'letter', 'byReporter'], '请选择怎样告知的'),
      }),
    )
    .output(done),
  confirm: procedure
    .input(
      z.object({
        ...onTicket,
        stars: z.int('请点星星打分').check(z.minimum(1, '请点星星打分'), z.maximum(5, '最多 5 颗星')),
      }),
    )
    .output(done),
  reopen: procedure
    .input(
      z.object({
        ...onTicket,
        reason: words(5, 500, '请写明哪里没解决，至少 5 个字'),
        /** New proof; needed where the days for asking are over. */
        attachmentIds,
      }),
    )
    .output(done),
  withdraw: procedure.input(z.object({ ...onTicket, reason })).output(done),
  /** Asks two people to let the sealed reporter's identity be opened. */
  requestIdentity: procedure
    .input(
      z.object({
        ...command,
        ...ticketId,
        reason: words(10, 500, '请写明为什么非看不可，至少 10 个字'),
        /** Given when the law forbids telling the reporter. */
        legalGround: z.optional(words(5, 300, '请写明依据哪一条，至少 5 个字')),
      }),
    )
    .output(z.object({ requestId: id, number: z.string() })),
  protection: procedure.input(z.object(ticketId)).output(protection),
  /** The reporter's answer to the last question whether anything happened to him. */
  answerWatch: procedure
    .input(z.object({ ...command, ...ticketId, answer: z.enum(['none', 'happened'], '请选择有没有') }))
    .output(z.object({ isAnswered: z.boolean() })),

  ...dialogue,
  ...special,
  ...letters,
  ...documents,
  ...disputes,
  ...absences,
  ...concerns,
  ...leads,
  ...rewards,
  ...routing,
  ...settings,
  ...work,
}
