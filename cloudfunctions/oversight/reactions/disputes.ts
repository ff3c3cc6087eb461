import { agencyDisputeNumbers } from '../../../src/contracts/agencyDisputeLists'
import type { Role } from '../../../src/contracts/roles'
import type { Call } from '../../_shared/call'
import { dueAt } from '../../_shared/deadlines/clocks'
import { openDeadlinesOf, planEscalation } from '../../_shared/deadlines/store'
import type { Event } from '../../_shared/outbox/store'
import { disputeSubject } from '../application/disputes/steps'
import { askAgency, tellGovernmentOfDelay, tellOfDispute } from '../application/disputes/telling'
import * as store from '../disputes/store'
import { disputeNotices } from '../disputes/texts'
import { clockOfDispute, toldOfClock } from '../workflow/disputes'

/** What a dispute does when its clock warns or runs out: whoever has it is told, and level by level who stands above. */
export const remindOfDispute = async (event: Event, call: Call, word: 'due' | 'late') => {
  const dispute = await waitingFor(event, call)
  if (!dispute) return
  if (word === 'late') await escalate(event, call, dispute)
  else await tellHolder(call, dispute, word)
}

// A clock may have been overtaken by what people did, also by a younger one of its kind: only one that still runs counts.
const waitingFor = async (event: Event, call: Call) => {
  const dispute = await store.lockDispute(call.tx, event.subjectId)
  if (!dispute || clockOfDispute[dispute.state] !== event.payload.kind) return null
  const clocks = await openDeadlinesOf(call.tx, [dispute.disputeId])
  return clocks.some(({ deadlineId }) => deadlineId === event.payload.deadlineId) ? dispute : null
}

const escalate = async (event: Event, call: Call, dispute: store.DisputeRow) => {
  const level = Number(event.payload.level)
  const { above } = toldOf(dispute)
  await tellHolder(call, dispute, 'late')
  const roles = above[level - 1]
  if (roles?.includes('governmentApprover')) await tellGovernmentOfDelay(call, dispute)
  else if (roles) await tellOfDispute(call, dispute, 'bureau', disputeNotices.escalated, roles)
  if (level < above.length) await planEscalation(call.tx, String(event.payload.deadlineId), nextLevelAt(call))
  call.record(disputeSubject, dispute.disputeId, { event: 'escalate', kind: event.payload.kind, level })
}

const nextLevelAt = (call: Call) => {
  const { key, value } = agencyDisputeNumbers.disputeEscalateDays
  const amount = call.settings.number(key, value)
  return dueAt({ amount, unit: 'workingDay', warnBefore: 0 }, call.now, [], call.calendar)
}

const tellHolder = async (call: Call, dispute: store.DisputeRow, word: 'due' | 'late') => {
  const { holder, roles } = toldOf(dispute)
  if (holder !== 'silent') return tellOfDispute(call, dispute, holder, disputeNotices[word], roles)
  for (const agencyId of silentAgencies(dispute)) await askAgency(call, dispute, agencyId, word)
}

const nobody = { holder: 'bureau', roles: [] as readonly Role[], above: [] as readonly (readonly Role[])[] } as const

const toldOf = ({ state }: store.DisputeRow) => {
  const clock = clockOfDispute[state]
  return clock ? toldOfClock[clock] : nobody
}

// Who has not said yet what the state waits for.
const silentAgencies = (dispute: store.DisputeRow) => {
  const { state, firstAgencyId, secondAgencyId } = dispute
  const word = state === 'confirming' ? 'ConfirmedAt' : 'Opinion'
  return [
    ...(dispute[`first${word}`] === null ? [firstAgencyId] : []),
    ...(dispute[`second${word}`] === null ? [secondAgencyId] : []),
  ]
}
