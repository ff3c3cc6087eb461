import type { contract, Parsed } from '../../../src/contracts'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { insertRecusal } from '../stake/store'
import * as store from '../store'
import { canAct, canRead } from './access'
import { doneOf } from './handling'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** Keeping out of a matter in which one has a stake: it stays so, and colleagues go on. */
export const recusingHandlers = {
  async recuse(input: Input<'recuse'>, call: Call) {
    const ticket = await store.lockTicket(call.tx, input.ticketId)
    if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
    if (!canAct(call, ticket)) throw fail('FORBIDDEN')
    const { unitName, title } = assignmentOf(call)
    await insertRecusal(call.tx, {
      ticketId: ticket.ticketId,
      personId: personOf(call),
      reason: input.reason,
      declaredAt: call.now,
      declaredBy: [unitName, title].filter(Boolean).join('·'),
    })
    call.record('ticket', ticket.ticketId, { event: 'recuse', writtenDigest: sm3(input.reason) })
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>
