import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { clockOfState } from '../../../src/contracts/ticket/states'
import type { Call } from '../../_shared/call'
import type { Deadline } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import type * as store from '../store'
import { isKeptFrom } from './access'

/** One row of a list; its clock comes from `clocks`. */
export const presentRow = (call: Call, clocks: readonly Deadline[]) => (row: ListedTicket) => {
  const kind = clockOfState[row.state]
  const clock = clocks.filter((candidate) => candidate.subjectId === row.ticketId && candidate.kind === kind).at(-1)
  return {
    ticketId: row.ticketId,
    version: row.version,
    receiptNumber: row.receiptNumber,
    title: isKeptFrom(call, row) ? ticketCategories[row.category].words : row.title,
    state: row.state,
    kind: row.kind,
    category: row.category,
    agencyName: row.agencyName,
    townshipName: row.townshipName,
    confidentiality: row.confidentiality,
    submittedAt: row.submittedAt.toISOString(),
    clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
    escalationLevel: row.escalationLevel,
    hasProposal: row.proposal !== null,
  }
}

type ListedTicket = Pick<
  store.TicketRow,
  | 'ticketId'
  | 'version'
  | 'receiptNumber'
  | 'title'
  | 'state'
  | 'kind'
  | 'category'
  | 'agencyName'
  | 'townshipName'
  | 'confidentiality'
  | 'submittedAt'
  | 'escalationLevel'
  | 'isHandedOver'
> & { proposal: unknown }
