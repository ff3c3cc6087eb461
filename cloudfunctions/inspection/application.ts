import type { basisTypes } from '../../src/contracts/inspectionLists'
import { pages } from '../../src/contracts/pages'
import { dayOf, yearOf } from '../_shared/calendar/days'
import { assignmentOf, boundTo, type Call, personOf } from '../_shared/call'
import { openDeadlinesOf } from '../_shared/deadlines/store'
import { viewOfClock } from '../_shared/deadlines/view'
import { fail, failAt } from '../_shared/errors'
import type { Handlers } from '../_shared/handlers'
import { idCursor, pageOf } from '../_shared/paging'
import { certificateToday, enterpriseByCode } from '../registry/public'
import { advance, lockForChange } from './application/advance'
import { checkIn } from './application/checkIn'
import { isAgencySide, isShown, presentInspection, ratingOf } from './application/present'
import { tellAgency, tellEnterprise } from './application/tell'
import { hindranceOf } from './domain'
import { inspectionList, plansCovering } from './reading/store'
import * as store from './store'
import { fieldIssues, hindranceWords, notices } from './texts'
import type { InspectionState } from './workflow'

/** Inspections on record, from both sides. */
export const inspectionHandlers: Handlers<'inspection'> = {
  async options({ code }, call) {
    const enterprise = await enterpriseByCode(call, code)
    const certificate = await certificateToday(call, boundTo(call, 'inspectorId'))
    const { enterpriseId, townshipCode } = enterprise
    const used = await store.yearCounts(call.tx, enterpriseId, yearOf(call.now), certificate.agencyId)
    const plans = await plansCovering(call.tx, {
      agencyId: certificate.agencyId,
      enterpriseId,
      townshipCode,
      day: dayOf(call.now),
    })
    return {
      enterprise,
      certificate,
      open: await openAt(call, enterpriseId, certificate.agencyId),
      plans: plans.map(({ basisType, capPerYear, publishedAt, ...plan }) => {
        const hindrance = hindranceOf({ basisType, capPerYear, isPublished: publishedAt !== null }, used.ofAgency)
        return {
          ...plan,
          basisType: basisType as keyof typeof basisTypes,
          cap: basisType === 'case' ? null : capPerYear,
          used: used.ofAgency,
          hindrance: hindrance && hindranceWords[hindrance],
        }
      }),
    }
  },

  checkIn: (input, call) => checkIn(call, input),

  async current(_input, call) {
    return { inspections: await listFor(call, 'open', null, 20) }
  },

  async show({ inspectionId }, call) {
    const row = await store.inspectionById(call.tx, inspectionId)
    if (!row || !isVisible(call, row)) throw fail('NOT_FOUND')
    // Who watches is watched: the record itself tells who opened it.
    if (assignmentOf(call).role === 'disciplineOfficer') call.record('inspection', inspectionId, { event: 'read' })
    return presentInspection(call, row)
  },

  mine: (input, call) => pageFor(call, input),
  stream: (input, call) => pageFor(call, input),

  async confirm({ inspectionId, version }, call) {
    const row = await lockForChange(call, inspectionId, version, (candidate) => isVisible(call, candidate))
    return doneOf(await advance(call, row, 'enterpriseConfirm', { change: { confirmedAt: call.now } }))
  },

  async refuse({ inspectionId, version, reasonCode, reason }, call) {
    const row = await lockForChange(call, inspectionId, version, (candidate) => isVisible(call, candidate))
    const changed = await advance(call, row, 'enterpriseRefuse', { change: { refusalReason: reason } })
    call.publish('inspection.refused', 'inspection', inspectionId, {
      agencyId: row.agencyId,
      personId: personOf(call),
      reasonCode,
    })
    await tellAgency(call, row, notices.refused, ['agencyHead'])
    return doneOf(changed)
  },

  async checkOut(input, call) {
    const row = await lockForChange(call, input.inspectionId, input.version, (candidate) => isVisible(call, candidate))
    const officers = await store.officersOf(call.tx, row.inspectionId)
    if (!officers.some((officer) => officer.personId === personOf(call) && officer.certificateState === 'valid'))
      throw fail('FORBIDDEN')
    if (input.outcome === 'red' && !input.legalBasis) throw failAt('legalBasis', fieldIssues.legalBasis)
    const isLate = row.state === 'openOverdue'
    if (isLate && !input.lateReason) throw failAt('lateReason', fieldIssues.lateReason)
    const change = {
      outcome: input.outcome,
      outcomeNote: input.note,
      legalBasis: input.legalBasis ?? null,
      checkedOutAt: call.now,
      isLate,
    }
    let changed = await advance(call, row, 'checkOut', { note: input.lateReason ?? null, change })
    if (input.isResultInformed)
      changed = await advance(call, changed, 'informResult', {
        isBySystem: true,
        change: { resultInformedAt: call.now },
      })
    await tellEnterprise(call, row, notices.checkedOut, pages.rating)
    call.publish('inspection.checkedOut', 'inspection', row.inspectionId, {
      agencyId: row.agencyId,
      outcome: input.outcome,
    })
    return doneOf(changed)
  },

  async informResult({ inspectionId, version, note }, call) {
    const row = await lockForChange(call, inspectionId, version, (candidate) => isVisible(call, candidate))
    const changed = await advance(call, row, 'informResult', { note, change: { resultInformedAt: call.now } })
    await tellEnterprise(call, row, notices.resultInformed)
    call.publish('inspection.resultInformed', 'inspection', inspectionId, { agencyId: row.agencyId })
    return doneOf(changed)
  },

  async cancel({ inspectionId, version, reason }, call) {
    const row = await lockForChange(call, inspectionId, version, (candidate) => isVisible(call, candidate))
    return doneOf(await advance(call, row, 'cancel', { note: reason }))
  },

  async closeRefused({ inspectionId, version, reason }, call) {
    const row = await lockForChange(call, inspectionId, version, (candidate) => isVisible(call, candidate))
    return doneOf(await advance(call, row, 'closeRefused', { note: reason }))
  },
}

const pageFor = async (
  call: Call,
  {
    only,
    cursor,
    limit,
  }: { only?: 'open' | 'toRate' | 'finished' | undefined; cursor?: string | undefined; limit: number },
) =>
  pageOf(
    await listFor(call, only, idCursor(cursor), limit + 1),
    limit,
    (row) => row,
    ({ inspectionId }) => inspectionId,
  )

const openAt = async (call: Call, enterpriseId: string, agencyId: string) => {
  const row = await store.lockOpen(call.tx, enterpriseId, agencyId)
  if (!row) return null
  const [listed] = await inspectionList(call.tx, {
    enterpriseId,
    agencyId,
    only: 'open',
    now: call.now,
    after: null,
    limit: 1,
  })
  const officers = await store.officersOf(call.tx, row.inspectionId)
  const [clock] = (await openDeadlinesOf(call.tx, [row.inspectionId])).filter(({ kind }) => kind === 'secondOfficer')
  return {
    inspectionId: row.inspectionId,
    state: row.state as InspectionState,
    itemName: listed?.itemName ?? '',
    officers: officers.map(({ nameSealed }) => call.secrets.open(nameSealed)),
    isMine: officers.some(({ personId }) => personId === personOf(call)),
    joinBefore: clock?.dueAt.toISOString() ?? null,
  }
}

// Not yours and does not exist look the same.
const isVisible = (call: Call, row: store.InspectionRow) => {
  const own = assignmentOf(call)
  if (call.scope === 'ownEnterprise') return row.enterpriseId === own.enterpriseId
  if (call.scope === 'ownAgency' || call.scope === 'own') return row.agencyId === own.agencyId
  if (call.scope === 'region') return own.regionCode !== null && row.townshipCode.startsWith(own.regionCode)
  return false
}

const listFor = async (
  call: Call,
  only: 'open' | 'toRate' | 'finished' | undefined,
  after: string | null,
  limit: number,
) => {
  // What is left to rate would tell the agency what has been rated.
  if (only === 'toRate' && isAgencySide(call)) return []
  const filter = { only, now: call.now, after, limit }
  const rows = await inspectionList(call.tx, { ...filter, ...ownerOf(call) })
  const clocks = await openDeadlinesOf(
    call.tx,
    rows.map(({ inspectionId }) => inspectionId),
  )
  return rows.map((row) => {
    const clock = clocks.find(
      (one) => one.subjectId === row.inspectionId && one.kind !== 'archive' && isShown(call, one),
    )
    return {
      inspectionId: row.inspectionId,
      state: row.state as InspectionState,
      agencyName: row.agencyName,
      enterpriseName: row.enterpriseName,
      itemName: row.itemName,
      startedAt: row.startedAt.toISOString(),
      checkedOutAt: row.checkedOutAt?.toISOString() ?? null,
      outcome: row.outcome as 'green' | null,
      ...ratingOf(call, row),
      clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
    }
  })
}

const ownerOf = (call: Call) => {
  if (call.scope === 'ownEnterprise') return { enterpriseId: boundTo(call, 'enterpriseId') }
  if (call.scope === 'ownAgency') return { agencyId: boundTo(call, 'agencyId') }
  if (call.scope === 'region') {
    const region = assignmentOf(call).regionCode
    if (!region) throw fail('FORBIDDEN')
    return { region }
  }
  return { personId: personOf(call) }
}

const doneOf = ({ version, state }: store.InspectionRow) => ({ version, state })
