import type { contract, Parsed } from '../../../src/contracts'
import { assignmentOf, type Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { accessIssues, askForAccess, openingsFor } from '../../identity/public'
import { addConcern, handlingsOf } from '../concerns/store'
import { watchSubject } from '../retaliation/begin'
import { alertsOf, answerPrompts, promptsOf, watchOf } from '../retaliation/store'
import { troubledNotices } from '../retaliation/texts'
import * as store from '../store'
import { fieldIssues } from '../texts'
import { canRead, requireReporter } from './access'
import { reachOf } from './concerns'
import { requireNoStake } from './stake'
import { tellCustodians } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** What protects a reporter: his identity is opened by two only, and he is watched over. */
export const protectingHandlers = {
  async requestIdentity({ ticketId, reason, legalGround }: Input<'requestIdentity'>, call: Call) {
    const ticket = await store.lockTicket(call.tx, ticketId)
    if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
    if (ticket.bureauId !== assignmentOf(call).bureauId) throw fail('FORBIDDEN')
    await requireNoStake(call, ticket)
    if (ticket.confidentiality !== 'sealed') throw fail('WRONG_STATE', { message: accessIssues.notSealed })
    // Nobody signed in, so nobody is in the vault: two people would be asked for nothing.
    if (ticket.isUnsigned) throw fail('WRONG_STATE', { message: fieldIssues.noIdentity })
    const { receiptNumber, reporterId: pseudonym, bureauId, bureauRegion: regionCode, agencyId } = ticket
    const report = { ticketId, receiptNumber, pseudonym, bureauId, regionCode, agencyId }
    return askForAccess(call, report, { reason, legalGround })
  },

  protection: async ({ ticketId }: Input<'protection'>, call: Call) =>
    protectionOf(call, await ownTicket(call, ticketId)),

  async answerWatch({ ticketId, answer }: Input<'answerWatch'>, call: Call) {
    await answerWatchOf(call, await ownTicket(call, ticketId), answer)
    return { isAnswered: true }
  },
} satisfies Partial<Handlers<'ticket'>>

/** Who looked at a reporter's identity, what he was asked since, and visits of the reported agency. */
export const protectionOf = async (call: Call, ticket: store.TicketRow) => {
  const { ticketId, agencyId } = ticket
  const watch = await watchOf(call.tx, ticketId)
  if (!watch) return { isWatched: false, until: null, agencyId, openings: [], prompts: [], alerts: [], handledAt: [] }
  const openings = ticket.confidentiality === 'sealed' ? await openingsFor(call, ticket.reporterId) : []
  return {
    isWatched: call.now <= watch.endsAt,
    until: watch.endsAt.toISOString(),
    agencyId,
    openings: openings.map(({ at, ...opening }) => ({ ...opening, at: at.toISOString() })),
    prompts: (await promptsOf(call.tx, watch.watchId)).map(({ askedAt, ...prompt }) => ({
      ...prompt,
      askedAt: askedAt.toISOString(),
    })),
    alerts: (await alertsOf(call.tx, watch.watchId)).map((at) => at.toISOString()),
    handledAt: (await handlingsOf(call.tx, watch.watchId)).map((at) => at.toISOString()),
  }
}

/** Takes the reporter's answer to the last question whether anything happened to him. */
export const answerWatchOf = async (call: Call, ticket: store.TicketRow, answer: 'none' | 'happened') => {
  const watch = await watchOf(call.tx, ticket.ticketId)
  const answered = watch ? await answerPrompts(call.tx, watch.watchId, answer, call.now) : 0
  if (!watch || answered === 0) throw fail('WRONG_STATE', { message: fieldIssues.nothingAsked })
  call.record(watchSubject, watch.watchId, { event: 'answered', answer })
  if (answer !== 'happened') return
  await addConcern(call.tx, { concernId: call.ids.uuid(), watchId: watch.watchId, kind: 'said', raisedAt: call.now })
  await tellCustodians(call, ticket, ticket.bureauRegion, troubledNotices[reachOf(ticket)])
}

const ownTicket = async (call: Call, ticketId: string) => {
  const ticket = await store.ticketById(call.tx, ticketId)
  await requireReporter(call, ticket)
  if (!ticket) throw fail('NOT_FOUND')
  return ticket
}
