import type { Role } from '../../../../../src/contracts/roles'
import { clockRule } from '../visits/chosen'
import { type Desk, type Draft, makeReport } from './make'
import type { Act, Report } from './report'
import { reporterAt } from './reporters'
import { letterStories } from './stories/letters'
import { waitingStories } from './stories/waiting'
import { type Beat, backward } from './timetable'
import { type Line, waitingLines } from './waitingLines'

/** Reports that wait for somebody now. The last act of each lies just as far back as its clock needs to show what the
 *  line says, whatever day it is. `fireVisit` is the inspection that the noodle shop complains of. */
export const waitingReports = (desk: Desk, fireVisit: () => string | undefined): Report[] =>
  waitingLines.map((line) => {
    const { city } = desk
    const reporter = reporterAt(city, line.by, line.as ?? roleOf(line.by))
    const story = { ...waitingStories, ...letterStories }[line.story]
    const agency = line.unit ? city.agencies.find(({ unitNumber }) => unitNumber === line.unit) : null
    if (line.unit && !agency) throw new Error(`no agency ${line.unit}`)
    const draft: Draft = {
      story,
      reporter,
      townshipCode: reporter.townshipCode,
      agency: agency ?? null,
      confidentiality: line.shows ?? 'hiddenFromAgency',
      isOnBehalf: line.isOnBehalf ?? false,
      steps: stepsOf(desk, line),
      isPlain: true,
      ...(line.toTownship ? { toTownship: line.toTownship } : {}),
      ...(line.story === 'repeated' ? { inspectionId: fireVisit } : {}),
    }
    return makeReport(desk, draft)
  })

const roleOf = (post: string): Role =>
  post.startsWith('supervisor:')
    ? 'specialSupervisor'
    : post.startsWith('liaison:')
      ? 'liaisonPointUser'
      : 'enterpriseUser'

const toLetter: readonly Beat[] = [
  ['submit', 0],
  ['accept', 1],
  ['assign', 1],
  ['requestExplanation', 1],
  ['agencyRespond', 3],
  ['issueLetter', 2],
]

const ways: Record<Line['until'], readonly Beat[]> = {
  issueLetter: toLetter,
  agencyObject: [...toLetter, ['agencyObject', 3]],
  reportRectified: [...toLetter, ['reportRectified', 8]],
  proposeDecision: [...toLetter, ['reportRectified', 8], ['failRectification', 2], ['proposeDecision', 1]],
  submit: [['submit', 0]],
  accept: [
    ['submit', 0],
    ['accept', 1],
  ],
  proposeReturn: [
    ['submit', 0],
    ['proposeReturn', 1],
  ],
  proposeTransfer: [
    ['submit', 0],
    ['proposeTransfer', 1],
  ],
  transfer: [
    ['submit', 0],
    ['proposeTransfer', 1],
    ['transfer', 1],
  ],
  returnDispute: [
    ['submit', 0],
    ['proposeTransfer', 1],
    ['transfer', 1],
    ['returnDispute', 1],
  ],
  assign: [
    ['submit', 0],
    ['accept', 1],
    ['assign', 2],
  ],
  answerDirectly: [
    ['submit', 0],
    ['accept', 1],
    ['answerDirectly', 1],
  ],
  referDiscipline: [
    ['submit', 0],
    ['accept', 1],
    ['referDiscipline', 2],
  ],
  requestExplanation: [
    ['submit', 0],
    ['accept', 1],
    ['assign', 2],
    ['requestExplanation', 1],
  ],
  agencyRespond: [
    ['submit', 0],
    ['accept', 1],
    ['assign', 1],
    ['requestExplanation', 1],
    ['agencyRespond', 3],
  ],
  requestMore: [
    ['submit', 0],
    ['accept', 1],
    ['assign', 1],
    ['requestExplanation', 1],
    ['agencyRespond', 2],
    ['requestMore', 1],
  ],
  conclude: [
    ['submit', 0],
    ['accept', 1],
    ['assign', 1],
    ['requestExplanation', 1],
    ['agencyRespond', 3],
    ['conclude', 2],
  ],
  inform: [
    ['submit', 0],
    ['accept', 1],
    ['assign', 1],
    ['requestExplanation', 1],
    ['agencyRespond', 3],
    ['conclude', 2],
    ['inform', 1],
  ],
}

/** The clock that runs after each act, as the state table starts it. */
const clockAfter: Partial<Record<Act, string>> = {
  submit: 'accept',
  accept: 'triage',
  proposeReturn: 'proposal',
  proposeTransfer: 'proposal',
  transfer: 'receive',
  returnDispute: 'dispute',
  assign: 'response',
  answerDirectly: 'inform',
  referDiscipline: 'referral',
  requestExplanation: 'agency',
  agencyRespond: 'verify',
  requestMore: 'supplement',
  conclude: 'inform',
  inform: 'confirmation',
  issueLetter: 'rectify',
  agencyObject: 'objection',
  reportRectified: 'check',
  proposeDecision: 'decision',
}

const stepsOf = ({ days, chance }: Desk, { until, left }: Line) => {
  if (left === 'fresh') return [{ act: 'submit' as const, at: days.latest }]
  const last = days.startFor(clockRule(clockAfter[until] ?? ''), left)
  return backward(days, chance, last, ways[until])
}
