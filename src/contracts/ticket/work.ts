import * as z from 'zod/mini'
import { change, command, id, moment, procedure, words } from '../base'
import * as s from './schemas'

/** As many tickets as one person can answer for at once. */
const many = z
  .array(z.object({ ticketId: id, version: change.version }))
  .check(z.minLength(1, '请至少选一件'), z.maxLength(20, '一次最多 20 件'))

/** What became of each ticket, in the order in which they were given: one that fails does not stop the others. */
const outcomes = z.object({
  done: z.int(),
  results: z.array(
    z.object({
      ticketId: id,
      isDone: z.boolean(),
      version: z.nullable(z.int()),
      state: z.nullable(s.state),
      /** Why not, as the single action would have said. */
      code: z.nullable(z.string()),
      message: z.nullable(z.string()),
    }),
  ),
})

const template = z.object({
  templateId: id,
  title: z.string(),
  text: z.string(),
  savedAt: moment,
  savedBy: z.string(),
})

/** What of the queue a view shows. */
const filter = z.object({
  only: z.enum(['waiting', 'open', 'closed', 'lookBack'], '请选择看哪些'),
  state: z.nullable(s.state),
  search: words(0, 40),
  isMine: z.optional(z.boolean()),
})

/** What makes an office's daily work shorter. */
export const work = {
  acceptMany: procedure.input(z.object({ ...command, tickets: many })).output(outcomes),
  assignMany: procedure
    .input(
      z.object({
        ...command,
        tickets: many,
        triage: words(5, 500, '请写研判意见，至少 5 个字'),
        agencyId: z.optional(id),
      }),
    )
    .output(outcomes),

  templates: procedure.input(z.object({})).output(z.object({ templates: z.array(template), most: z.int() })),
  saveTemplate: procedure
    .input(
      z.object({
        ...command,
        templateId: z.optional(id),
        title: words(2, 20, '请起个名字，至少 2 个字'),
        text: words(5, 2000, '请写内容，至少 5 个字'),
      }),
    )
    .output(z.object({ templateId: id })),
  removeTemplate: procedure.input(z.object({ ...command, templateId: id })).output(z.object({ templateId: id })),

  views: procedure
    .input(z.object({}))
    .output(z.object({ views: z.array(z.object({ viewId: id, name: z.string(), filter })), most: z.int() })),
  saveView: procedure
    .input(z.object({ ...command, name: words(1, 20, '请起个名字'), filter }))
    .output(z.object({ viewId: id })),
  removeView: procedure.input(z.object({ ...command, viewId: id })).output(z.object({ viewId: id })),
}
