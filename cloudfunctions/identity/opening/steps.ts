import { endedAccessStates } from '../../../src/contracts/identityLists'
import { pages } from '../../../src/contracts/pages'
import { type Call, roleOf } from '../../_shared/call'
import type { ClockRule } from '../../_shared/deadlines/clocks'
import { startClock, stopClocks } from '../../_shared/deadlines/run'
import { type Actor, requireWho, transitionFor } from '../../_shared/workflow'
import { peopleOf, withoutAgency } from '../store'
import { accessIssues, accessNotice, accessNotices } from '../texts'
import { type AccessEvent, accessClocks, accessNumbers, accessTable, isEnded } from '../workflow'
import * as store from './store'

/** What the journal and the clocks call a request. */
export const subjectKind = 'identityAccess'

/** Moves a request along its table: clocks, state and journal in one transaction. */
export const moveAccess = async (
  call: Call,
  row: store.AccessRow,
  event: AccessEvent,
  facts: Record<string, unknown> = {},
  actor: Actor | null = roleOf(call),
) => {
  const transition = transitionFor(accessTable, row.state, event)
  requireWho(transition, actor)
  const to = transition.to ?? row.state
  const { stops, starts = [] } = transition
  if (stops) await stopClocks(call, row.requestId, stops === 'all' ? null : stops)
  for (const kind of starts) await startClock(call, subjectKind, row.requestId, kind, accessRule(call, kind))
  const moved = await store.updateAccess(call.tx, row.requestId, to)
  call.record(subjectKind, row.requestId, { event, from: row.state, to, number: row.number, ...facts })
  return moved
}

/** The tenant's rule for one of a request's clocks. */
export const accessRule = (call: Pick<Call, 'settings'>, kind: string): ClockRule => {
  if (kind === 'decide' || kind === 'open') return call.settings.clock(`identity.${kind}`, accessClocks[kind])
  const { key, value } = accessNumbers.openMinutes
  return { amount: call.settings.number(key, value), unit: 'minute', warnBefore: 0 }
}

/** The report has left the bureau whose people asked: whatever they asked or were allowed ends, and they are told. */
export const endWithBureau = async (call: Call, ticketId: string) => {
  for (const { requestId } of await store.openAccessOf(call.tx, ticketId, endedAccessStates)) {
    const row = await store.lockAccess(call.tx, requestId)
    if (!row || isEnded(row.state)) continue
    // Whoever moves the report decides nothing here: it ends by itself.
    const moved = await moveAccess(call, row, 'moveReport', { reason: accessIssues.moved }, 'system')
    await tellRequester(call, moved, accessNotices.moved)
  }
}

type Notice = { title: string; body: string }

/** Tells those whose approval is asked for; the line names the report by its number alone. */
export const tellDeciders = async (call: Call, row: store.AccessRow, notice: Notice) => {
  const leaders = await peopleOf(call.tx, { column: 'bureauId', id: row.bureauId }, ['bureauLeader'])
  const custodians = await store.peopleAbove(call.tx, row.regionCode, 'identityCustodian')
  const others = [...leaders, ...custodians].filter((personId) => personId !== row.requesterId)
  tell(call, row, await withoutAgency(call.tx, others, row.agencyId), notice)
}

/** Tells whoever asked what became of it, unless he belongs to the agency: it would say that the report is about it. */
export const tellRequester = async (call: Call, row: store.AccessRow, notice: Notice) =>
  tell(call, row, await withoutAgency(call.tx, [row.requesterId], row.agencyId), notice)

const tell = (call: Call, row: store.AccessRow, recipients: readonly string[], { title, body }: Notice) =>
  call.notify(recipients, {
    title,
    body: accessNotice(row.receiptNumber, body),
    link: pages.identityAccess + row.requestId,
  })
