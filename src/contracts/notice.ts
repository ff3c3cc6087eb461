import * as z from 'zod/mini'
import { atLeast, atMost, command, empty, id, moment, pageOf, paging, procedure } from './base'

const item = z.object({
  noticeId: id,
  title: z.string(),
  body: z.string(),
  /** Page of the receiver's own package to open, without the leading slash; null when there is nothing to open. */
  link: z.nullable(z.string()),
  at: moment,
  isRead: z.boolean(),
})

/** The inbox that every role has. Nothing confidential ever stands in a notice. */
export const notice = {
  inbox: procedure.input(z.object({ ...paging })).output(pageOf(item)),
  unread: procedure.input(empty).output(z.object({ unread: z.int() })),
  markRead: procedure
    .input(z.object({ ...command, noticeIds: z.array(id).check(atLeast(1), atMost(50)) }))
    .output(z.object({ unread: z.int() })),
}
