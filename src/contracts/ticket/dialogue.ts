import * as z from 'zod/mini'
import { atMost, attachmentKind, change, command, day, done, empty, id, key, moment, procedure, words } from '../base'
import { protection } from '../identityAccess'
import { receiptCodeLength, receiptCodeSigns } from './lists'
import * as s from './schemas'

const codePattern = new RegExp(`^[${receiptCodeSigns}]{${receiptCodeLength}}$`)

/** The secret code that opens a report nobody signed; blanks, dashes and small letters count as they were meant. */
export const receiptCode = z.string('请输入查询码').check(
  z.overwrite((text) =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\-—]/g, ''),
  ),
  z.regex(codePattern, `查询码是 ${receiptCodeLength} 位，请对照记下来的再输一次`),
  atMost(receiptCodeLength),
)

/** What whoever did not sign in shows instead. */
const holder = { number: words(1, 40, '请输入回执编号'), code: receiptCode }

const attachmentIds = z._default(z.array(id).check(atMost(12, '附件太多，请删掉一些')), [])

/** What the holder of a code may do, by the events of the ticket's life and the answers to what he is asked. */
export const dialogueEvents = [
  'reporterReply',
  'addToReport',
  'originatorInformed',
  'confirm',
  'reopen',
  'withdraw',
  'appealRejection',
  'answerWatch',
] as const

const unsignedSubmission = z.object({
  ...command,
  code: receiptCode,
  kind: s.reporterKind,
  category: s.category,
  forbiddenConducts: z._default(z.array(s.forbiddenConduct).check(atMost(8)), []),
  agencyId: z.optional(id),
  townshipCode: key(12),
  happenedOn: z.optional(day),
  place: z.optional(words(0, 100)),
  content: words(10, 1000, '再多写几句，至少 10 个字', '请写发生了什么，至少 10 个字'),
  suggestion: z.optional(words(0, 500)),
  attachmentIds,
  isOnBehalf: z._default(z.boolean(), false),
  isInProcedure: z._default(z.enum(['none', 'reconsideration', 'litigation']), 'none'),
  /** He says that he works at the agency (内部反映). */
  isInsider: z._default(z.boolean(), false),
})

/** A report of somebody who does not sign in, and the two-way dialogue that its code opens. */
export const dialogue = {
  unsignedForm: procedure.input(empty).output(
    z.object({
      agencies: z.array(z.object({ agencyId: id, name: z.string() })),
      townships: z.array(z.object({ code: z.string(), name: z.string(), county: z.string() })),
      acceptDays: z.int(),
    }),
  ),
  submitUnsigned: procedure.input(unsignedSubmission).output(
    z.object({
      receipt: s.receipt,
      routing: s.routing,
      acceptDueAt: moment,
      /** The code led to a report already: this is its receipt, and nothing of what was sent now was taken. */
      isEarlier: z.boolean(),
    }),
  ),
  attachUnsigned: procedure
    .input(z.object({ code: receiptCode, uploadKey: words(1, 300) }))
    .output(z.object({ attachmentId: id, bytes: z.int(), mime: z.string(), ...attachmentKind })),
  dialogue: procedure.input(z.object(holder)).output(
    z.extend(
      z.omit(s.reporterView, {
        ticketId: true,
        inspectionId: true,
        attachments: true,
        confidentiality: true,
        filedAs: true,
      }),
      {
        attachments: z.array(z.object({ bytes: z.int(), ...attachmentKind })),
        protection,
        /** The office looks back at what was closed: it asks whether it happened again. */
        isLookedBackAt: z.boolean(),
        /** Other problems of the same report that got receipts of their own; the same code opens them. */
        splits: z.array(z.object({ number: z.string(), title: z.string(), state: s.state })),
      },
    ),
  ),
  /** One step of the holder; which of the fields are needed the event says. */
  dialogueStep: procedure
    .input(
      z.object({
        ...change,
        ...holder,
        event: z.enum(dialogueEvents, '请选择要做什么'),
        text: z.optional(words(0, 1000)),
        stars: z.optional(z.int('请点星星打分').check(z.minimum(1, '请点星星打分'), z.maximum(5, '最多 5 颗星'))),
        answer: z.optional(z.enum(['none', 'happened'], '请选择有没有')),
        attachmentIds,
      }),
    )
    .output(done),

  /** The office's words to the reporter, whoever he is: asked and answered while the report is open. */
  writeToReporter: procedure
    .input(z.object({ ...change, ticketId: id, text: words(5, 1000, '请写给反映人的话，至少 5 个字') }))
    .output(done),
  addToReport: procedure
    .input(z.object({ ...change, ticketId: id, text: words(2, 1000, '请写要补充的内容，至少 2 个字'), attachmentIds }))
    .output(done),
}
