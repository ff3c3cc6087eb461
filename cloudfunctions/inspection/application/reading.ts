import type { contract, Parsed } from '../../../src/contracts'
import { addDays, dayOf, startOfDay, yearOf } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call, personOf } from '../../_shared/call'
import { openDeadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { firstIdAt } from '../../_shared/ids'
import { idCursor, pageOf } from '../../_shared/paging'
import { certificateToday, enterpriseByCode, type Named, namedLike } from '../../registry/public'
import { hindranceOf } from '../domain'
import { officersOf } from '../officers/store'
import { countInspections, inspectionList, plansCovering, visitsUnderPlans } from '../reading/store'
import * as store from '../store'
import { hindranceWords } from '../texts'
import { ofAgencyThisYear } from './frequency'
import { barredAgenciesOf, excessFor, isAgencySide, isShown, isVisible, presentInspection, ratingOf } from './present'

type Input<Name extends keyof typeof contract.inspection> = Parsed<(typeof contract.inspection)[Name]>

/** Everything about inspections that only reads. */
export const readingHandlers = {
  async options({ code }: Input<'options'>, call: Call) {
    const enterprise = await enterpriseByCode(call, code)
    const certificate = await certificateToday(call, boundTo(call, 'inspectorId'))
    const { enterpriseId, townshipCode } = enterprise
    const plans = await plansCovering(call.tx, {
      agencyId: certificate.agencyId,
      enterpriseId,
      townshipCode,
      day: dayOf(call.now),
    })
    const planIds = plans.map(({ planId }) => planId)
    const visits = await visitsUnderPlans(call.tx, { enterpriseId, year: yearOf(call.now), planIds })
    const ofAgency = await ofAgencyThisYear(call, enterpriseId, certificate.agencyId)
    return {
      enterprise,
      certificate,
      open: await openAt(call, enterpriseId, certificate.agencyId),
      plans: plans.map(({ basisType, capPerYear, publishedAt, ...plan }) => {
        const used = visits.get(plan.planId) ?? 0
        const hindrance = hindranceOf({ basisType, capPerYear, isPublished: publishedAt !== null }, used, ofAgency)
        return {
          ...plan,
          basisType,
          cap: basisType === 'case' ? null : capPerYear,
          used,
          hindrance: hindrance && hindranceWords[hindrance],
        }
      }),
    }
  },

  async current(_input: Input<'current'>, call: Call) {
    return { inspections: await listFor(call, 'open', null, 20) }
  },

  async show({ inspectionId }: Input<'show'>, call: Call) {
    const row = await store.inspectionById(call.tx, inspectionId)
    if (!row || !isVisible(call, row)) throw fail('NOT_FOUND')
    // Who watches is watched: the record itself tells who opened it.
    if (assignmentOf(call).role === 'disciplineOfficer') call.record('inspection', inspectionId, { event: 'read' })
    return presentInspection(call, row)
  },

  async summary(_input: Input<'summary'>, call: Call) {
    const since = firstDayOf(call)
    const totals = await countInspections(call.tx, ownerOf(call), firstIdAt(startOfDay(since)), most)
    return {
      since,
      isCapped: totals.counted === most,
      visits: totals.visits,
      stopped: totals.stopped,
      // A count that grows by one after a visit of his agency would tell him as much.
      rated: call.scope === 'ownEnterprise' && (await barredAgenciesOf(call)).length === 0 ? totals.rated : null,
    }
  },

  mine: (input: Input<'mine'>, call: Call) => pageFor(call, input),
  stream: (input: Input<'stream'>, call: Call) => pageFor(call, input),
} satisfies Partial<Handlers<'inspection'>>

// A page's numbers may never cost more than so many rows.
const most = 1000

// The wider the reach, the shorter the period.
const firstDayOf = ({ scope, now }: Call) => {
  const today = dayOf(now)
  if (scope === 'region') return addDays(today, -6)
  return scope === 'ownAgency' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`
}

const pageFor = async (call: Call, { only, search, cursor, limit }: Input<'mine'>) => {
  const sought = search ? await namedLike(call, search) : null
  if (call.scope === 'ownAgency' && !only) return runningFirst(call, { cursor, limit, sought })
  return pageOf(
    await listFor(call, only, idCursor(cursor), limit + 1, sought),
    limit,
    (row) => row,
    ({ inspectionId }) => inspectionId,
  )
}

// Of an agency what goes on stands above what is over, each the newest first. The mark of the page says in which part it is.
const runningFirst = async (
  call: Call,
  { cursor, limit, sought }: { cursor: string | undefined; limit: number; sought: Named | null },
) => {
  const running = (cursor?.startsWith(inRunning) ?? true) ? idCursor(cursor?.slice(inRunning.length)) : undefined
  const open = running === undefined ? [] : await listFor(call, 'open', running, limit + 1, sought)
  const after = running === undefined ? idCursor(cursor) : null
  const over = await listFor(call, 'finished', after, limit + 1 - open.length, sought)
  return pageOf(
    [...open, ...over],
    limit,
    (row) => row,
    ({ inspectionId }) => (open.some((row) => row.inspectionId === inspectionId) ? inRunning : '') + inspectionId,
  )
}

const inRunning = 'running~'

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
  const officers = await officersOf(call.tx, row.inspectionId)
  const [clock] = (await openDeadlinesOf(call.tx, [row.inspectionId])).filter(({ kind }) => kind === 'secondOfficer')
  return {
    inspectionId: row.inspectionId,
    state: row.state,
    itemName: listed?.itemName ?? '',
    officers: officers.map(({ nameSealed }) => call.secrets.open(nameSealed)),
    isMine: officers.some(({ personId }) => personId === personOf(call)),
    joinBefore: clock?.dueAt.toISOString() ?? null,
  }
}

const listFor = async (
  call: Call,
  only: 'open' | 'toRate' | 'finished' | undefined,
  after: string | null,
  limit: number,
  sought: Named | null = null,
) => {
  // What is left to rate would tell the agency what has been rated.
  if (only === 'toRate' && isAgencySide(call)) return []
  const barred = await barredAgenciesOf(call)
  const filter = { only, sought, now: call.now, after, limit, without: only === 'toRate' ? barred : [] }
  const rows = await inspectionList(call.tx, { ...filter, ...ownerOf(call) })
  const clocks = await openDeadlinesOf(
    call.tx,
    rows.map(({ inspectionId }) => inspectionId),
  )
  return rows.map((row) => {
    const clock = clocks.find(
      (one) => one.subjectId === row.inspectionId && one.kind !== 'archive' && isShown(call, row, barred, one),
    )
    return {
      inspectionId: row.inspectionId,
      state: row.state,
      agencyName: row.agencyName,
      enterpriseName: row.enterpriseName,
      itemName: row.itemName,
      startedAt: row.startedAt.toISOString(),
      checkedOutAt: row.checkedOutAt?.toISOString() ?? null,
      outcome: row.outcome,
      ...ratingOf(call, row, barred),
      excessCases: excessFor(call, row),
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
