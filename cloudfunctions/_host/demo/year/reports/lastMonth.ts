import { monthOver, waitedFor } from '../handIns'
import { type Desk, makeReport } from './make'
import type { Report } from './report'
import { reporterAt } from './reporters'
import { lastMonthStories } from './stories/lastMonth'
import type { Story } from './story'
import { type Beat, forward } from './timetable'

type Line = {
  story: Story
  by: string
  unit: string
  /** How many worked days before the month's end. */
  before: number
  beats: readonly Beat[]
  toTownship?: string
}

const handled: readonly Beat[] = [
  ['assign', 1],
  ['requestExplanation', 1],
  ['agencyRespond', 3],
  ['conclude', 2],
  ['inform', 1],
  ['confirm', 2],
]

const lines: readonly Line[] = [
  {
    story: lastMonthStories.awning,
    by: `supervisor:${waitedFor}:owner:3`,
    unit: '05',
    before: 4,
    beats: [['submit', 0], ['accept', 1], ...handled],
  },
  // Passed on after 东桥 handed in and before 南埠 did: it went with no set, so that it is 东桥's supplement.
  {
    story: lastMonthStories.market,
    by: `supervisor:${waitedFor}:counsel:0`,
    unit: '03',
    before: 1,
    beats: [['submit', 0], ['proposeTransfer', 2], ['transfer', 1], ['receiveAccept', 1], ...handled],
    toTownship: '990102001',
  },
]

/** Reports of the last month, of the office that has not handed it in: one for its set, and one that it passed on to an
 *  office which had. As long as nobody hands in there is neither. What lies ahead of now is left to whoever plays on. */
export const lastMonthReports = (desk: Desk): Report[] => {
  const { city, days, chance } = desk
  const { begun, day } = monthOver(days, 0)
  if (day >= days.today) return []
  return lines.map(({ story, by, unit, before, beats, toTownship }) => {
    const agency = city.agencies.find(({ unitNumber }) => unitNumber === unit)
    if (!agency) throw new Error(`no agency ${unit}`)
    const steps = forward(days, chance, days.before(begun, before), beats)
    return makeReport(desk, {
      story,
      reporter: reporterAt(city, by, 'specialSupervisor'),
      townshipCode: waitedFor,
      agency,
      confidentiality: 'hiddenFromAgency',
      steps: steps.filter(({ at }) => at <= days.latest),
      isPlain: true,
      ...(toTownship ? { toTownship } : {}),
    })
  })
}
