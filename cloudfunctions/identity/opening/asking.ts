import { endedAccessStates } from '../../../src/contracts/identityLists'
import { yearOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call, personOf, roleOf } from '../../_shared/call'
import { startClock } from '../../_shared/deadlines/run'
import { fail } from '../../_shared/errors'
import { birthOf, requireWho } from '../../_shared/workflow'
import { accessIssues, accessNotices, accessNumber } from '../texts'
import { accessTable } from '../workflow'
import { accessRule, subjectKind, tellDeciders } from './steps'
import * as store from './store'

/** What the feature that keeps the reports says of one; whose lock the caller holds. */
export type AskedReport = {
  ticketId: string
  receiptNumber: string
  pseudonym: string
  bureauId: string
  regionCode: string
  /** The agency reported; whoever also belongs to it takes no part. */
  agencyId: string | null
}

/** Asks two people to let the identity behind a pseudonym be opened. */
export const askForAccess = async (
  call: Call,
  report: AskedReport,
  { reason, legalGround = null }: { reason: string; legalGround?: string | null },
) => {
  const { to: state, who, starts = [] } = birthOf(accessTable, 'requestAccess')
  requireWho({ who }, roleOf(call))
  const requesterId = personOf(call)
  const waiting = await store.openAccessOf(call.tx, report.ticketId, endedAccessStates)
  if (waiting.some((other) => other.requesterId === requesterId))
    throw fail('WRONG_STATE', { message: accessIssues.askedAlready })
  const { title, unitName } = assignmentOf(call)
  const requestId = call.ids.uuid()
  const number = accessNumber(call.config.numberPrefix, yearOf(call.now), await store.nextAccessNumber(call.tx))
  const row = {
    ...report,
    requestId,
    number,
    state,
    requesterId,
    requesterTitle: title,
    requesterUnit: unitName,
    reason,
    legalGround,
    requestedAt: call.now,
  }
  await store.insertAccess(call.tx, row)
  for (const kind of starts) await startClock(call, subjectKind, requestId, kind, accessRule(call, kind))
  const facts = { event: 'requestAccess', from: null, to: state, number, ticketId: report.ticketId }
  call.record(subjectKind, requestId, { ...facts, reason, legalGround })
  call.beginChain()
  call.publish('identity.accessRequested', subjectKind, requestId)
  await tellDeciders(call, { ...row, version: 0 }, accessNotices.requested)
  return { requestId, number }
}
