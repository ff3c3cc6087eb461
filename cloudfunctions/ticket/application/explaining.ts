import type { contract, Parsed } from '../../../src/contracts'
import type { RequestState } from '../../../src/contracts/ticket/states'
import { assignmentOf, boundTo, type Call } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { eventsFor, requireVersion } from '../../_shared/workflow'
import { peopleOf } from '../../identity/public'
import { numberOf, ticketNumbers } from '../clocks'
import * as exchanges from '../exchanges/store'
import { type RequestEvent, requestTransition, reviewedTable, unreviewedTable } from '../requestWorkflow'
import * as store from '../store'
import { notices } from '../texts'
import { handIn } from './agencySight'
import { noticeWhileStanding, tellAgency, tellBureau } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** What an agency does with a request: its handler drafts, its legal reviewer sends or returns. */
export const explainingHandlers = {
  async agencyDraft({ requestId, version, answer }: Input<'agencyDraft'>, call: Call) {
    const { request, next } = await lockFor(call, requestId, version, 'agencyDraft')
    await exchanges.updateRequest(call.tx, requestId, { state: next, draft: answer, remark: null })
    recordOn(call, request.ticketId, 'agencyDraft', answer)
    await tellAgency(call, request, notices.toReview, ['agencyReviewer'])
    return { version: version + 1, state: next }
  },

  async agencyReturnDraft({ requestId, version, reason }: Input<'agencyReturnDraft'>, call: Call) {
    const { request, next } = await lockFor(call, requestId, version, 'agencyReturnDraft')
    await exchanges.updateRequest(call.tx, requestId, { state: next, remark: reason })
    recordOn(call, request.ticketId, 'agencyReturnDraft', reason)
    await tellAgency(call, request, notices.draftReturned, ['agencyHandler'])
    return { version: version + 1, state: next }
  },

  async agencyRespond({ requestId, version, answer }: Input<'agencyRespond'>, call: Call) {
    const { request, next } = await lockFor(call, requestId, version, 'agencyRespond')
    const locked = await store.lockTicket(call.tx, request.ticketId)
    if (!locked) throw fail('NOT_FOUND')
    await exchanges.updateRequest(call.tx, requestId, { state: next, answer, answeredAt: call.now, remark: null })
    const given = { answer, answeredAt: call.now, answeredBy: assignmentOf(call).unitName }
    await exchanges.answerExchange(call.tx, request.ticketId, 'explanation', given)
    const { ticket } = await handIn(call, locked, 'agencyRespond')
    const notice = noticeWhileStanding(ticket, notices.agencyResponded)
    await tellBureau(call, ticket, notice, ['bureauHandler', 'bureauReviewer'])
    return { version: version + 1, state: next }
  },
} satisfies Partial<Handlers<'ticket'>>

/** What the caller may do with a request of his agency now. */
export const requestActions = async (call: Call, { agencyId, state }: { agencyId: string; state: RequestState }) =>
  eventsFor(await tableOf(call, agencyId), state, assignmentOf(call).role).map(({ event, isPrimary }) => ({
    event,
    isPrimary: isPrimary ?? false,
  }))

const lockFor = async (call: Call, requestId: string, version: number, event: RequestEvent) => {
  const agencyId = boundTo(call, 'agencyId')
  const request = await exchanges.lockRequest(call.tx, requestId, agencyId)
  if (!request) throw fail('NOT_FOUND')
  requireVersion(request.version, version)
  const table = await tableOf(call, agencyId)
  const { to } = requestTransition(table, request.state, event, assignmentOf(call).role)
  return { request, next: to ?? request.state }
}

const tableOf = async (call: Call, agencyId: string) =>
  (await hasReviewer(call, agencyId)) ? reviewedTable : unreviewedTable

/** Whether what an agency writes goes through its legal reviewer: the review is wanted, and somebody holds the post. */
export const hasReviewer = async (call: Call, agencyId: string) => {
  if (numberOf(call, ticketNumbers.agencyReview) === 0) return false
  return (await peopleOf(call, { column: 'agencyId', id: agencyId }, ['agencyReviewer'])).length > 0
}

// The ticket does not move: only the journal tells what happened inside the agency.
const recordOn = (call: Call, ticketId: string, event: RequestEvent, written: string) =>
  call.record('ticket', ticketId, { event, writtenDigest: sm3(written) })
