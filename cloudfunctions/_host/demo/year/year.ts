import { type Calendar, dayOf } from '../../../_shared/calendar/days'
import { loadCalendar } from '../../../_shared/calendar/load'
import type { City } from '../city/build'
import { createChance } from '../city/chance'
import { createCast } from './cast'
import { concernThread } from './concerns'
import { createDays } from './days'
import { deskThreads } from './desk'
import { disputeThreads } from './disputes'
import { handInThreads } from './handIns'
import { leadThreads } from './leads'
import { readingThreads } from './notices'
import { type Broken, play, type Thread } from './play'
import { lastMonthReports } from './reports/lastMonth'
import { reportThread } from './reports/make'
import { pastReports } from './reports/past'
import { refusalReport } from './reports/refusals'
import type { Report } from './reports/report'
import { waitingReports } from './reports/waiting'
import { createStage, type StageParts } from './stage'
import { createDiary } from './visits/choose'
import { enterChosen } from './visits/chosen'
import { enterPast, type Measure } from './visits/past'
import { visitThread } from './visits/scenes'
import type { Visit } from './visits/visit'

/** `small` has a tenth of the past and the same present: for tests. */
export type Scale = 'full' | 'small'

const measures: Record<Scale, Measure & { reports: number }> = {
  full: { visits: 500, agencies: 'all', from: 246, turns: 1, reports: 72 },
  small: { visits: 62, agencies: ['03', '04', '05'], from: 80, turns: 0.5, reports: 6 },
}

/** The year as it is going to be: pure, and the same for the same city, seed, calendar and moment. */
export type PlannedYear = { visits: readonly Visit[]; reports: readonly Report[]; threads: readonly Thread[] }

/** Plans the past twelve months of the city. */
export const planYear = ({
  city,
  calendar,
  now,
  scale = 'full',
  seed = 'yunting year',
}: {
  city: City
  calendar: Calendar
  now: Date
  scale?: Scale
  seed?: string
}): PlannedYear => {
  const days = createDays(calendar, now)
  const cast = createCast(city)
  const measure = measures[scale]
  const choice = { city, cast, days, chance: createChance(seed) }
  const diary = createDiary(choice)
  const chosen = enterChosen(choice, diary)
  enterPast(choice, diary, measure)
  const reports = [
    ...pastReports(choice, measure.reports, measure.from),
    ...chosen.refused.map((visit) => refusalReport(choice, visit)),
    ...waitingReports(choice, () => chosen.fireVisits.at(-1)?.inspectionId),
    ...lastMonthReports(choice),
  ]
  const codes = new Map(city.codes.map(({ enterpriseId, code }) => [enterpriseId, code]))
  const tools = { cast, days, codeOf: (enterpriseId: string) => codes.get(enterpriseId) ?? '' }
  const threads = [
    ...diary.planned.map((visit) => visitThread(visit, tools, 1 + (visit.agency.sort % visitLanes))),
    ...reports.map((report) => reportThread(report, cast)),
    ...deskThreads({ city, cast, days, reports }),
    ...leadThreads({ city, cast, days }),
    ...disputeThreads({ city, cast, days }),
    ...handInThreads({ city, cast, days }),
    concernThread({ cast, days }),
    ...readingThreads(city, cast, days),
  ]
  return { visits: diary.planned, reports, threads }
}

/** Plays the planned year through the real procedures, on simulated time that ends just before now. Afterwards visits
 *  and reports know the ids they got; `broken` are those that a refused call ended early. */
export const playYear = async ({
  city,
  now,
  scale,
  say = () => {},
  ...parts
}: StageParts & {
  city: City
  now: Date
  scale?: Scale
  say?: (line: string) => void
}): Promise<PlannedYear & { broken: readonly Broken[] }> => {
  const planned = planYear({ city, calendar: await loadCalendar(parts.db), now, ...(scale ? { scale } : {}) })
  const cast = createCast(city)
  const start = new Date(now.getTime() - 400 * 86_400_000)
  const broken = await play({
    threads: planned.threads,
    stages: Array.from({ length: 1 + visitLanes }, () => createStage(parts, cast, start)),
    timer: createStage(parts, cast, start),
    now,
    onTick: tellMonths(planned, say),
  })
  return { ...planned, broken }
}

const visitLanes = 2

const tellMonths = ({ visits, reports }: PlannedYear, say: (line: string) => void) => {
  let month = ''
  return (moment: Date) => {
    const current = dayOf(moment).slice(0, 7)
    if (month !== '' && current !== month) {
      const began = visits.filter(({ day }) => day.startsWith(month)).length
      const told = reports.filter(({ steps }) => steps[0] && dayOf(steps[0].at).startsWith(month)).length
      say(`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月：检查 ${began} 次，反映 ${told} 件`)
    }
    month = current
  }
}
