import { endedAccessStates } from '../../../src/contracts/identityLists'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { deadlinesOf } from '../../_shared/deadlines/store'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { idCursor, pageOf } from '../../_shared/paging'
import { requireVersion } from '../../_shared/workflow'
import { agenciesOf, personById, sealedByPseudonym } from '../store'
import { accessIssues, accessNotices, watermark } from '../texts'
import { isEnded } from '../workflow'
import { canSee, isDeciderOf, isOwn, presentAll, runningOf } from './present'
import { moveAccess, tellRequester } from './steps'
import * as store from './store'
import { tellReporterOnce } from './telling'

type Opening = 'accessRequests' | 'accessShow' | 'decideAccess' | 'openIdentity'

/** Requests to open a sealed identity: seen, decided by two, looked at by the one who asked. */
export const openingHandlers: Pick<Handlers<'identity'>, Opening> = {
  async accessRequests({ only, ticketId, cursor, limit }, call) {
    const { role, regionCode } = assignmentOf(call)
    const rows = await store.accessPage(call.tx, {
      requesterId: personOf(call),
      region: regionCode !== null && isDeciderOf(call, regionCode) ? regionCode : null,
      ticketId: role === 'identityCustodian' ? undefined : ticketId,
      ended: endedAccessStates,
      isEnded: only === 'ended',
      after: idCursor(cursor),
      limit: limit + 1,
    })
    const page = pageOf(
      rows,
      limit,
      (row) => row,
      ({ requestId }) => requestId,
    )
    const barred = await agenciesOf(call.tx, personOf(call))
    const seen = page.items.filter((row) => canSee(call, row) && !isOfAgency(row, barred))
    return { items: await presentAll(call, seen), nextCursor: page.nextCursor }
  },

  async accessShow({ requestId }, call) {
    const row = await store.accessById(call.tx, requestId)
    if (!row || !canSee(call, row)) throw fail('NOT_FOUND')
    await requireNotOfAgency(call, row)
    call.record('identityAccess', requestId, { number: row.number })
    const [presented] = await presentAll(call, [row])
    if (!presented) throw fail('NOT_FOUND')
    return presented
  },

  async decideAccess({ requestId, version, decision, reason, isSilenceApproved }, call) {
    const row = await store.lockAccess(call.tx, requestId)
    if (!row || !canSee(call, row)) throw fail('NOT_FOUND')
    await requireNotOfAgency(call, row)
    const personId = personOf(call)
    if (row.requesterId === personId) throw fail('FORBIDDEN', { message: accessIssues.ownRequest })
    if (!isDeciderOf(call, row.regionCode)) throw fail('FORBIDDEN')
    requireVersion(row.version, version)
    if (isEnded(row.state)) throw fail('WRONG_STATE')
    await requireInTime(call, row)
    const earlier = await store.decisionsOf(call.tx, [requestId])
    if (earlier.some((one) => one.personId === personId)) throw fail('FORBIDDEN', { message: accessIssues.twoPeople })
    if (isSilenceApproved && row.legalGround === null) throw failAt('isSilenceApproved', accessIssues.noGround)
    const { role, unitName } = assignmentOf(call)
    const isApproved = decision === 'approve'
    const event = isApproved ? (role === 'identityCustodian' ? 'custodianApprove' : 'leaderApprove') : 'deny'
    const moved = await moveAccess(call, row, event, { reason, isSilenceApproved })
    await store.insertDecision(call.tx, {
      requestId,
      personId,
      role,
      unit: unitName,
      isApproved,
      reason,
      isSilenceApproved: isApproved && isSilenceApproved,
      decidedAt: call.now,
    })
    if (moved.state === 'granted') call.publish('identity.accessGranted', 'identityAccess', requestId)
    if (moved.state === 'denied') call.publish('identity.accessDenied', 'identityAccess', requestId)
    if (moved.state === 'granted') await tellRequester(call, moved, accessNotices.granted)
    if (moved.state === 'denied') await tellRequester(call, moved, accessNotices.denied)
    return { version: moved.version, state: moved.state }
  },

  async openIdentity({ requestId }, call) {
    const row = await store.lockAccess(call.tx, requestId)
    if (!row || !isOwn(call, row)) throw fail('NOT_FOUND')
    await requireNotOfAgency(call, row)
    await requireInTime(call, row)
    const moved = await moveAccess(call, row, 'open', { reason: row.reason })
    await store.insertOpening(call.tx, { openingId: call.ids.uuid(), requestId, openedAt: call.now })
    call.publish('identity.opened', 'identityAccess', requestId)
    await tellReporterOnce(call, row)
    const view = runningOf(moved, await deadlinesOf(call.tx, requestId))
    if (!view) throw fail('WRONG_STATE')
    const who = call.secrets.open((await personOrFail(call, row.requesterId)).nameSealed)
    const sealed = await sealedByPseudonym(call.tx, row.pseudonym)
    if (!sealed) throw fail('NOT_FOUND')
    const reporter = await personOrFail(call, call.secrets.open(sealed.identitySealed))
    return {
      name: call.secrets.open(reporter.nameSealed),
      phone: reporter.phoneSealed ? call.secrets.open(reporter.phoneSealed) : null,
      number: row.number,
      watermark: watermark(who, call.now, row.number),
      openUntil: view.dueAt.toISOString(),
      secondsLeft: Math.max(0, Math.floor((view.dueAt.getTime() - call.now.getTime()) / 1000)),
    }
  },
}

// Whoever also belongs to the reported agency must not learn, by whatever role, who reported.
const requireNotOfAgency = async (call: Call, row: store.AccessRow) => {
  if (isOfAgency(row, await agenciesOf(call.tx, personOf(call)))) throw fail('RECUSED')
}

const isOfAgency = ({ agencyId }: store.AccessRow, barred: readonly string[]) =>
  agencyId !== null && barred.includes(agencyId)

// The end counts at once, whether or not the timer has come by.
const requireInTime = async (call: Call, row: store.AccessRow) => {
  const clock = runningOf(row, await deadlinesOf(call.tx, row.requestId))
  if (!clock) throw fail('WRONG_STATE')
  if (clock.dueAt <= call.now) throw fail('WRONG_STATE', { message: accessIssues.over })
}

const personOrFail = async (call: Call, personId: string) => {
  const person = await personById(call.tx, personId)
  if (!person) throw fail('NOT_FOUND')
  return person
}
