import type { contract, Parsed } from '../../../src/contracts'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import type { Handlers } from '../../_shared/handlers'
import { notices } from '../texts'
import { lockForReporter, lockForStaff } from './access'
import { doneOf } from './handling'
import { requireSomebody } from './origin'
import { reporterSteps, requireOpenToWords, say } from './reporting'
import { tellReporter } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** Words between reporter and office while a report is open. */
export const messagingHandlers = {
  async writeToReporter(input: Input<'writeToReporter'>, call: Call) {
    const locked = await lockForStaff(call, input)
    requireSomebody(locked)
    requireOpenToWords(call, locked)
    const ticket = await say(call, locked, 'writeToReporter', input.text, assignmentOf(call).unitName)
    await tellReporter(call, ticket, notices.writtenTo)
    return doneOf(ticket)
  },

  async addToReport({ text, attachmentIds, ...input }: Input<'addToReport'>, call: Call) {
    const locked = await lockForReporter(call, input)
    return reporterSteps.addToReport(call, locked, { text, attachmentIds, owner: personOf(call) })
  },
} satisfies Partial<Handlers<'ticket'>>
