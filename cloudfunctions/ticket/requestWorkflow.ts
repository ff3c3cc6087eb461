import type { Role } from '../../src/contracts/roles'
import type { RequestState } from '../../src/contracts/ticket/states'
import { fail } from '../_shared/errors'
import { type Transition, transitionFor } from '../_shared/workflow'

export type RequestEvent = 'ask' | 'agencyDraft' | 'agencyReturnDraft' | 'agencyRespond'
type Table = readonly Transition<RequestState, RequestEvent>[]

const asked: Table[number] = { from: null, event: 'ask', to: 'open', who: ['bureauHandler'] }

/** A request to an agency: the handler drafts, the reviewer sends or returns.
 *  The agency's clock belongs to the ticket and runs on until the answer is sent. */
export const reviewedTable: Table = [
  asked,
  { from: ['open'], event: 'agencyDraft', to: 'inReview', who: ['agencyHandler'], isPrimary: true },
  { from: ['inReview'], event: 'agencyRespond', to: 'answered', who: ['agencyReviewer'], isPrimary: true },
  { from: ['inReview'], event: 'agencyReturnDraft', to: 'open', who: ['agencyReviewer'] },
]

/** The same where an agency has no reviewer, or the tenant wants none: the handler's answer goes straight out. */
export const unreviewedTable: Table = [
  asked,
  { from: ['open', 'inReview'], event: 'agencyRespond', to: 'answered', who: ['agencyHandler'], isPrimary: true },
]

/** The row for what somebody does with a request: FORBIDDEN when it is never his, WRONG_STATE when it is not his now. */
export const requestTransition = (table: Table, state: RequestState, event: RequestEvent, role: Role) => {
  if (!table.some((row) => row.event === event && row.who.includes(role))) throw fail('FORBIDDEN')
  return transitionFor(table, state, event)
}
