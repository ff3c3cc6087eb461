import type { Cast } from '../cast'
import type { Days } from '../days'
import type { Scene, Thread } from '../play'
import type { Stage } from '../stage'
import { inspectionVersion } from '../store'
import type { Visit } from './visit'

/** What the scenes of an inspection are made with. `codeOf` gives the code on an enterprise's plate. */
export type VisitTools = { cast: Cast; days: Days; codeOf(enterpriseId: string): string }

/** The scenes of one inspection, from the first scan to the last word on it. */
export const visitThread = (visit: Visit, tools: VisitTools, lane: number): Thread => {
  const { days } = tools
  const scenes: Scene[] = []
  const ticks: Date[] = []
  const moment = (after: number) => days.at(visit.day, visit.minute + after)
  const add = (at: Date, play: (stage: Stage) => Promise<unknown>) => scenes.push({ at, play })
  const acts = actsOf(visit, tools)

  add(moment(0), acts.begin)
  const [, second, third] = visit.officers
  const { turn } = visit
  if (turn === 'replaced' || turn === 'blocked') add(moment(2), (stage) => acts.join(stage, third))
  if (turn !== 'blocked' && turn !== 'alone')
    add(moment(turn === 'replaced' ? 26 : 3), (stage) => acts.join(stage, second))
  if (turn === 'alone') ticks.push(moment(16))
  if (turn === 'blocked' || turn === 'alone') {
    add(moment(70), acts.cancel)
    return { about: aboutOf(visit), lane, scenes, ticks }
  }

  const begun = turn === 'replaced' ? 30 : 6
  if (turn === 'refused' || turn === 'refusedNow') {
    add(moment(begun), acts.refuse)
    // What the enterprise wrote becomes a report with the next tick.
    ticks.push(moment(begun + 1))
    if (turn === 'refused') add(days.at(days.after(visit.day, 6), visit.minute), acts.closeRefused)
    return { about: aboutOf(visit), lane, scenes, ticks }
  }
  if (visit.user) add(moment(begun), acts.confirm)
  else ticks.push(moment(begun + 28))
  if (turn === 'open') return { about: aboutOf(visit), lane, scenes, ticks }

  const isLate = turn === 'late'
  const leftAt = isLate
    ? days.at(days.after(visit.day, 1), visit.minute + 95)
    : moment(begun + Math.max(visit.length, visit.user ? 0 : 35))
  if (isLate) ticks.push(new Date(leftAt.getTime() - 60_000))
  add(leftAt, acts.checkOut)
  const leftDay = isLate ? days.after(visit.day, 1) : visit.day
  if (visit.toldAfter > 0 && turn !== 'untold')
    add(days.at(days.after(leftDay, visit.toldAfter), visit.minute + 20), acts.tell)
  if (visit.rating)
    add(
      visit.toldAfter > 0 ? days.at(days.after(leftDay, visit.toldAfter), visit.minute + 85) : plus(leftAt, 35),
      acts.rate,
    )
  return { about: aboutOf(visit), lane, scenes, ticks }
}

const aboutOf = ({ day, agency, enterprise, turn }: Visit) => `${day} ${agency.shortName} ${enterprise.name} ${turn}`

const plus = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000)

const actsOf = (visit: Visit, { cast, codeOf }: VisitTools) => {
  const { agency, enterprise, plan, words } = visit
  const code = codeOf(enterprise.enterpriseId)
  const officer = (position = 0) => cast.officer(visit.officers[position]?.certificate.number ?? '')
  const known = async (stage: Stage) => {
    const inspectionId = visit.inspectionId ?? ''
    return { inspectionId, version: await inspectionVersion(stage.kernel.db, inspectionId) }
  }
  const user = () => {
    if (!visit.user) throw new Error(`${enterprise.name} has nobody who signs in`)
    return visit.user
  }
  return {
    async begin(stage: Stage) {
      const { planId } = plan
      const trigger = visit.trigger ? { trigger: visit.trigger } : {}
      const opened = await stage.call(officer(), 'inspection.checkIn', { code, planId, ...trigger })
      visit.inspectionId = opened.inspectionId
    },
    join: (stage: Stage, who: Visit['officers'][number] | undefined) =>
      stage.call(cast.officer(who?.certificate.number ?? ''), 'inspection.checkIn', { code }),
    confirm: async (stage: Stage) => stage.call(user(), 'inspection.confirm', await known(stage)),
    refuse: async (stage: Stage) =>
      stage.call(user(), 'inspection.refuse', { ...(await known(stage)), ...words.refusal }),
    checkOut: async (stage: Stage) =>
      stage.call(officer(), 'inspection.checkOut', {
        ...(await known(stage)),
        ...visit.outcome,
        isResultInformed: visit.toldAfter === 0 && visit.turn !== 'untold',
        ...(visit.turn === 'late' ? { lateReason: words.late } : {}),
      }),
    tell: async (stage: Stage) =>
      stage.call(cast.agency(agency.agencyId, 'agencyHandler'), 'inspection.informResult', {
        ...(await known(stage)),
        note: words.result,
      }),
    rate: async (stage: Stage) => {
      if (!visit.rating) return
      await stage.call(user(), 'rating.submit', { inspectionId: visit.inspectionId ?? '', ...visit.rating })
    },
    cancel: async (stage: Stage) =>
      stage.call(cast.agency(agency.agencyId, 'agencyHead'), 'inspection.cancel', {
        ...(await known(stage)),
        reason: '人员不符合规定，取消这次检查，另行安排。',
      }),
    closeRefused: async (stage: Stage) =>
      stage.call(cast.agency(agency.agencyId, 'agencyHead'), 'inspection.closeRefused', {
        ...(await known(stage)),
        reason: '已向司法局说明情况，企业意见合理，改期并提前通知。',
      }),
  }
}
