import * as z from 'zod/mini'
import { change, done, id, pageOf, paging, procedure, searching, words } from '../base'
import { disputeView } from './disputeView'

const onTicket = { ...change, ticketId: id }
const opinion = words(5, 500, '请写明理由，至少 5 个字')

/** Two units that both say no, and the common superior that decides. */
export const disputes = {
  /** Nobody can pass it on any more: the handler names the office that he holds responsible. */
  raiseDispute: procedure.input(z.object({ ...onTicket, toOfficeId: id, reason: opinion })).output(done),
  decideDispute: procedure.input(z.object({ ...onTicket, toOfficeId: id, reason: opinion })).output(done),
  disputes: procedure
    .input(z.object({ only: z._default(z.enum(['open', 'decided']), 'open'), ...searching, ...paging }))
    .output(pageOf(disputeView)),
  disputeOpinion: procedure
    .input(z.object({ ...change, disputeId: id, opinion }))
    .output(z.object({ disputeId: id, version: z.int() })),
}
