import * as z from 'zod/mini'
import { command, id, moment, pageOf, paging, procedure, words } from '../base'
import { concernKindKeys } from '../identityLists'

/** What the identity custodian looks into for reporters who are watched over, by the numbers of their reports alone. */
export const concerns = {
  concerns: procedure
    .input(z.object({ only: z._default(z.enum(['waiting', 'handled']), 'waiting'), ...paging }))
    .output(
      pageOf(
        z.object({
          concernId: id,
          kind: z.enum(concernKindKeys),
          receiptNumber: z.string(),
          /** How the reporter can be reached: two open his identity, the bureau knows him, or only by his code. */
          reach: z.enum(['sealed', 'named', 'unsigned']),
          raisedAt: moment,
          handling: z.nullable(z.object({ at: moment, by: z.string(), note: z.string() })),
        }),
      ),
    ),
  handleConcern: procedure
    .input(z.object({ ...command, concernId: id, note: words(5, 500, '请写明做了什么，至少 5 个字') }))
    .output(z.object({ handledAt: moment })),
}
