import * as z from 'zod/mini'
import { command, id, moment, procedure } from '../base'
import { row } from './schemas'

/** PDF to print and stamp, DOCX to edit. */
const format = z.enum(['pdf', 'docx'], '请选择要哪种文件')

/** A calendar month in Asia/Shanghai, 2026-11. */
const month = z.string('请选择月份').check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '请选择月份'))

/** A finished document with the name under which it is kept. */
const file = z.object({ fileName: z.string(), format, base64: z.string() })

/** That an office handed a month in: when, by which post, with how many forms that the reader may know of, how many of
 *  them lie with another office by now (told to the office alone, which lists them no more), how many came to it afterwards
 *  and count as its supplement, and whether it was too late. */
const handedIn = z.nullable(
  z.object({ at: moment, by: z.string(), forms: z.int(), moved: z.int(), supplements: z.int(), isLate: z.boolean() }),
)

/** Papers that an office prints, stamps and sends on. */
export const documents = {
  letterDocument: procedure.input(z.object({ letterId: id, format })).output(file),
  /** 移送函: with what a report went to discipline inspection or the police. */
  referralDocument: procedure.input(z.object({ ticketId: id, format })).output(file),
  /** 附件5 行政执法监督建议意见反馈表: one problem, one form. */
  feedbackForm: procedure.input(z.object({ ticketId: id, format })).output(file),
  /** Reports of the own office that were sent in a month, and until which day their forms go to the bureau. */
  monthlyForms: procedure.input(z.object({ month })).output(
    z.object({
      dueOn: z.iso.date(),
      /** The holidays of that day's year are not published yet: 暂定. */
      isProvisional: z.boolean(),
      isLate: z.boolean(),
      isCapped: z.boolean(),
      tickets: z.array(row),
      /** What was passed on to the office after it had handed in, and went with no other set. */
      supplements: z.array(row),
      handedIn,
      /** The month is over, and nobody has handed it in. */
      mayHandIn: z.boolean(),
    }),
  ),
  /** `officeId`: of a bureau, whose set it wants. */
  monthlyFormsFile: procedure.input(z.object({ month, format, officeId: z.optional(id) })).output(file),
  /** The set of a month goes to the bureau, once. */
  handInForms: procedure.input(z.object({ ...command, month })).output(z.object({ month: z.string(), forms: z.int() })),
  /** Which offices of a bureau handed a month in: first those with reports that did not, then those that did, then those
   *  that have none. Late while one of the first is waited for. */
  monthlyHandIns: procedure.input(z.object({ month })).output(
    z.object({
      dueOn: z.iso.date(),
      isProvisional: z.boolean(),
      isLate: z.boolean(),
      offices: z.array(
        z.object({
          officeId: id,
          officeName: z.string(),
          bureauName: z.string(),
          /** Whether it had anything to hand in that the reader may know of. */
          hasReports: z.boolean(),
          handedIn,
        }),
      ),
    }),
  ),
}
