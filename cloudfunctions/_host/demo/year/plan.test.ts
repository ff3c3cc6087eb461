import { addDays, dayOf, startOfDay, yearOf } from '../../../_shared/calendar/days'
import { calendarOf } from '../../../_shared/calendar/load'
import { listYear } from '../../../_shared/calendar/official'
import { SettableClock } from '../../../_shared/clock'
import { createIds } from '../../../_shared/ids'
import { certificateStateOn } from '../../../registry/domain'
import { sharedCircumstances } from '../../../ticket/circumstances'
import { buildCity } from '../city/build'
import { createChance } from '../city/chance'
import { showcase } from '../city/enterprises'
import { officeHours } from './days'
import { type PlannedYear, planYear } from './year'

const years = [2024, 2025, 2026, 2027].map((year) => ({ year, ...listYear(year) }))
const calendar = calendarOf(
  years,
  years.flatMap(({ days }) => days),
)
const cityAt = (now: Date) => {
  const ids = createIds(new SettableClock(now), createChance('plan ids').bytes)
  return buildCity({ chance: createChance('yunting'), uuid: ids.uuid, now })
}
const plan = (now: Date): PlannedYear => planYear({ city: cityAt(now), calendar, now })
const minutesOf = (moment: Date) => (moment.getTime() - startOfDay(dayOf(moment)).getTime()) / 60_000

// A Sunday, midnight after a weekend, a Wednesday, the ends of two long holidays, one in the middle of one, New Year, and
// the days in which a month's forms go in.
const moments = [
  '2026-11-22T08:26:00Z',
  '2026-11-22T16:00:10Z',
  '2026-11-18T07:59:00Z',
  '2026-10-08T01:10:00Z',
  '2026-10-09T15:59:59Z',
  '2026-02-19T04:00:00Z',
  '2027-01-04T03:00:00Z',
  '2027-06-05T00:30:00Z',
  '2026-11-03T02:00:00Z',
  '2026-11-05T06:00:00Z',
].map((moment) => new Date(moment))

describe.each(moments)('the year planned at %p', (now) => {
  const { visits, reports, threads } = plan(now)

  it('has its size, and more than forty different stories', () => {
    expect(visits).toHaveLength(500)
    expect(visits.filter(({ rating }) => rating).length).toBeGreaterThanOrEqual(270)
    expect(reports.length).toBeGreaterThanOrEqual(115)
    expect(new Set(reports.map(({ story }) => story)).size).toBeGreaterThanOrEqual(80)
    expect(new Set(reports.map(({ content }) => content)).size).toBeGreaterThanOrEqual(reports.length - 14)
    expect(reports.filter(({ content }) => /[{}]/.test(content))).toEqual([])
  })

  it('tells an agency no sum, day or hour that its reporter told: any report may be sealed', () => {
    const faults = reports.flatMap(({ content, story: { summary = '', question = '', letter } }) => {
      const { title = '', facts = '', basis = '', demands = '' } = letter ?? {}
      const told = [summary, question, title, facts, basis, demands]
      return told.flatMap((text) => sharedCircumstances(text, [content]).map((words) => [content, words]))
    })
    expect(faults).toEqual([])
  })

  it('lies in the past, on worked days and in office hours, every matter in order', () => {
    const faults = threads.flatMap(({ about, scenes }) =>
      scenes.flatMap(({ at }, position) => {
        const before = scenes[position - 1]?.at
        const isOrdered = before === undefined || at > before
        const isInOffice = minutesOf(at) >= officeHours.begin && minutesOf(at) <= 18 * 60
        return isOrdered && isInOffice && at < now && calendar.isWorkingDay(dayOf(at)) ? [] : [[about, at]]
      }),
    )
    expect(faults).toEqual([])
  })

  it('keeps every cap, and never has an enterprise or an officer in two inspections at once', () => {
    const used = new Map<string, number>()
    const taken = new Set<string>()
    const faults: string[] = []
    for (const { agency, enterprise, plan: filed, day, officers, minute, turn } of visits) {
      if (turn !== 'blocked' && turn !== 'alone') {
        const key = `${agency.agencyId} ${enterprise.enterpriseId} ${day.slice(0, 4)}`
        used.set(key, (used.get(key) ?? 0) + 1)
        if ((used.get(key) ?? 0) > (filed.capPerYear ?? 6)) faults.push(key)
      }
      for (const key of [enterprise.enterpriseId, ...officers.map((each) => `${each.inspectorId} ${minute}`)]) {
        if (taken.has(`${key} ${day}`)) faults.push(`${key} ${day}`)
        taken.add(`${key} ${day}`)
      }
    }
    expect(faults).toEqual([])
  })

  it('sends two officers whose certificates hold', () => {
    const faults = visits.filter(({ officers, day, turn }) => {
      const [first, second, ...others] = officers.map(({ certificate }) => certificateStateOn(certificate, day))
      const hasFailing = turn === 'replaced' || turn === 'blocked'
      const isPair = first === 'valid' && second === 'valid' && others.length === (hasFailing ? 1 : 0)
      return !isPair || others.includes('valid')
    })
    expect(faults).toEqual([])
  })

  it('leaves the noodle shop room for at least three more inspections by 市场监督管理局', () => {
    const own = visits.filter(
      ({ enterprise, agency, day }) =>
        enterprise.uscc === showcase.uscc && agency.unitNumber === '03' && day.startsWith(String(yearOf(now))),
    )
    expect(own.length).toBeLessThanOrEqual(3)
    expect(own.every(({ turn }) => turn === 'plain')).toBe(true)
  })

  it('spans twelve months', () => {
    const first = visits.map(({ day }) => day).sort()[0] ?? ''
    expect(first < addDays(dayOf(now), -340)).toBe(true)
    expect(first > addDays(dayOf(now), -380)).toBe(true)
  })
})

it('is the same for the same moment', () => {
  const [now] = moments
  if (!now) throw new Error('no moment')
  const outline = ({ threads }: PlannedYear) =>
    threads.map(({ about, scenes }) => [about, ...scenes.map(({ at }) => at.getTime())])
  expect(outline(plan(now))).toEqual(outline(plan(now)))
})
