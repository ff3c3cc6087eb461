import type { Visit } from '../visits/visit'
import { type Desk, makeReport } from './make'
import { refusalPlot } from './plots'
import type { Report } from './report'
import { refusalStory } from './stories/waiting'
import { forward } from './timetable'

/** What becomes of a refused inspection: the software raises a report, and the office handles it like any other. A
 *  refusal of these days still waits. */
export const refusalReport = (desk: Desk, visit: Visit): Report => {
  const { days, chance } = desk
  if (!visit.user) throw new Error('nobody there could refuse')
  const beats = visit.turn === 'refused' ? refusalPlot(chance) : []
  return makeReport(desk, {
    story: refusalStory,
    reporter: visit.user,
    townshipCode: visit.enterprise.townshipCode,
    agency: visit.agency,
    confidentiality: 'hiddenFromAgency',
    steps: forward(days, chance, days.after(visit.day, 1), beats),
    inspectionId: () => visit.inspectionId,
    isPlain: true,
  })
}
