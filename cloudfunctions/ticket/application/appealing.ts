import type { contract, Parsed } from '../../../src/contracts'
import type { Call } from '../../_shared/call'
import type { Handlers } from '../../_shared/handlers'
import { notices } from '../texts'
import { lockForReporter, lockForStaff } from './access'
import { advance } from './advance'
import { doneOf } from './handling'
import { reporterSteps } from './reporting'
import { tellBureau, tellReporter } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** A report that was not accepted is looked at once more, by somebody who did not decide before. */
export const appealingHandlers = {
  appealRejection: async (input: Input<'appealRejection'>, call: Call) =>
    reporterSteps.appealRejection(call, await lockForReporter(call, input), input.reason),

  async overturnRejection(input: Input<'overturnRejection'>, call: Call) {
    const change = { rejectionReason: null }
    const facts = { note: input.reason, change }
    const ticket = await advance(call, await lockForStaff(call, input), 'overturnRejection', facts)
    await tellReporter(call, ticket, notices.overturned)
    await tellBureau(call, ticket, notices.toAssign)
    return doneOf(ticket)
  },

  async upholdRejection(input: Input<'upholdRejection'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const ticket = await advance(call, locked, 'upholdRejection', { note: input.reason })
    await tellReporter(call, ticket, notices.upheld)
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>
