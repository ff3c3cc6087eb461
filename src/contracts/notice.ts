import * as z from 'zod/mini'
import { atLeast, atMost, command, day, empty, id, moment, pageOf, paging, procedure } from './base'

/** Kinds of WeChat messages, by the templates that were applied for. */
export const pushTemplates = ['progress'] as const

/** What WeChat answers for a template when it asked a person: only `accept` allows one message. */
export const pushAnswers = ['accept', 'reject', 'ban', 'filter'] as const

/** At which tap a person was asked. */
export const pushOccasions = ['reported', 'accepted', 'settings'] as const

/** WeChat asks for at most so many templates at once. */
export const mostTemplates = 3

const item = z.object({
  noticeId: id,
  title: z.string(),
  body: z.string(),
  /** Page of the receiver's own package to open, without the leading slash; null when there is nothing to open. */
  link: z.nullable(z.string()),
  at: moment,
  isRead: z.boolean(),
})

/** Templates that may be asked for, with how many messages are still allowed; none where WeChat is not set up. */
const pushes = z.object({
  templates: z.array(z.object({ template: z.enum(pushTemplates), templateId: z.string(), left: z.int() })),
})

/** One answer of a person to the question whether a WeChat message may be sent, and what became of it. */
const consent = z.object({
  template: z.enum(pushTemplates),
  occasion: z.enum(pushOccasions),
  state: z.enum(['granted', 'refused', 'used', 'withdrawn']),
  /** Of its time only the day is kept. */
  askedOn: day,
})

const answer = z.object({ template: z.enum(pushTemplates), answer: z.enum(pushAnswers) })

const isEachOnce = (answers: readonly { template: string }[]) =>
  new Set(answers.map(({ template }) => template)).size === answers.length

/** The inbox that every role has. Nothing confidential ever stands in a notice. */
export const notice = {
  inbox: procedure.input(z.object({ ...paging })).output(pageOf(item)),
  unread: procedure.input(empty).output(z.object({ unread: z.int() })),
  markRead: procedure
    .input(z.object({ ...command, noticeIds: z.array(id).check(atLeast(1), atMost(50)) }))
    .output(z.object({ unread: z.int() })),
  pushes: procedure.input(empty).output(pushes),
  answerPush: procedure
    .input(
      z.object({
        ...command,
        occasion: z.enum(pushOccasions),
        answers: z
          .array(answer)
          .check(atLeast(1), atMost(mostTemplates), z.refine(isEachOnce, '同一种提醒只能回答一次')),
      }),
    )
    .output(pushes),
  /** What one answered so far, the newest first. */
  consents: procedure.input(empty).output(z.object({ consents: z.array(consent) })),
  /** Takes back every consent that was not used yet (个人信息保护法第15条). */
  withdrawPushes: procedure.input(z.object(command)).output(z.object({ withdrawn: z.int() })),
}
