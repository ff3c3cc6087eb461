import { dayOf } from '../../../_shared/calendar/days'
import type { City } from '../city/build'
import { cityCode } from '../city/divisions'
import type { Actor, Cast } from './cast'
import type { Days } from './days'
import type { Thread } from './play'
import type { Report } from './reports/report'
import type { Stage } from './stage'

type Tools = { city: City; cast: Cast; days: Days; reports: readonly Report[] }

/** Office work beside the reports: structural issues of the city's bureau of which it has reports, and who is away in an
 *  office. */
export const deskThreads = (tools: Tools): Thread[] => [
  ...(hasReports(tools, ended) ? [closedIssue(tools)] : []),
  ...(hasReports(tools, followed) ? [followedIssue(tools)] : []),
  absence(tools),
]

// Reports on a department of the city go to the city's bureau.
const hasReports = ({ reports, city, days }: Tools, { category, since, until }: Plan) =>
  reports.some(({ agencyId, story, steps }) => {
    const agency = city.agencies.find((one) => one.agencyId === agencyId)
    const day = steps[0] && dayOf(steps[0].at)
    const isThen = day !== undefined && day >= days.back(since) && day <= days.back(until)
    return isThen && story.category === category && agency?.divisionCode === cityCode
  })

const frequency = {
  title: '检查次数多、内容重复',
  analysis: '同类反映涉及几个部门。日常抽查、互查和节前检查各自安排，内容相同也没有合并，根子在计划没有统筹。',
  measure: '由各部门把同一对象的检查合并进年度计划，能一起查的一次进门查完。',
  responsible: '市司法局会同各检查部门',
  progress: '已收到合并后的计划初稿，正在和各县区核对。',
}
const charges = {
  title: '借办事、检查另收费用',
  analysis: '钱多由协助单位收取，没有公示哪些免费，企业分不清谁在收费、该不该交。',
  measure: '要求各单位公示收费和免费项目，清退不该收的钱。',
  responsible: '有关部门的法制机构',
  progress: '各单位已公示，退款名单核对完毕，全部退清。',
  conclusion: '公示和退款都已查实，之后没有再收到同类反映。',
}

const issueOf = ({ cast, city, days }: Tools) => {
  const bureau = city.bureaus.find(({ divisionCode }) => divisionCode === cityCode)
  if (!bureau) throw new Error('the city has no bureau')
  let known: { issueId: string; version: number } | undefined
  const change = () => {
    if (!known) throw new Error('no issue was registered')
    return { issueId: known.issueId, version: known.version }
  }
  const keep = (done: { issueId: string; version: number }) => {
    known = done
  }
  return {
    handler: cast.bureau(bureau.bureauId, 'bureauHandler'),
    leader: cast.bureau(bureau.bureauId, 'bureauLeader'),
    change,
    keep,
    at: (back: number, minutes: number) => days.at(days.back(back), minutes),
    measureId: async (who: Actor, stage: Stage) => {
      const { measureList } = await stage.call(who, 'oversight.issueShow', { issueId: change().issueId })
      const first = measureList[0]
      if (!first) throw new Error('no measure was decided')
      return first.measureId
    },
  }
}

type Words = { title: string; analysis: string; measure: string; responsible: string; progress: string }
type Plan = { category: 'frequency' | 'arbitraryCharge'; since: number; begun: number; until: number }

const followed: Plan = { category: 'frequency', since: 90, until: 13, begun: 12 }
const ended: Plan = { category: 'arbitraryCharge', since: 200, until: 61, begun: 60 }

// From the register to what came of the measure; `begun` is how many worked days ago it was registered.
const course = (tools: Tools, words: Words, { category, since, begun, until }: Plan, isDone: boolean) => {
  const { days } = tools
  const issue = issueOf(tools)
  const { handler, change, keep, at } = issue
  const scenes = [
    {
      at: at(begun, 600),
      async play(stage: Stage) {
        const period = { since: days.back(since), until: days.back(until), ticketIds: [] }
        keep(await stage.call(handler, 'oversight.registerIssue', { title: words.title, category, ...period }))
      },
    },
    {
      at: at(begun - 2, 640),
      async play(stage: Stage) {
        keep(await stage.call(handler, 'oversight.analyseIssue', { ...change(), analysis: words.analysis }))
      },
    },
    {
      at: at(begun - 5, 900),
      async play(stage: Stage) {
        const dueOn = days.after(days.back(begun - 5), 15)
        const measure = { text: words.measure, responsible: words.responsible, dueOn }
        keep(await stage.call(handler, 'oversight.decideMeasure', { ...change(), ...measure }))
      },
    },
    {
      at: at(begun - 9, 615),
      async play(stage: Stage) {
        const measureId = await issue.measureId(handler, stage)
        const came = { measureId, isDone, text: words.progress }
        keep(await stage.call(handler, 'oversight.followUp', { ...change(), ...came }))
      },
    },
  ]
  return { issue, scenes }
}

const followedIssue = (tools: Tools): Thread => ({
  about: frequency.title,
  lane: 0,
  scenes: course(tools, frequency, followed, false).scenes,
})

const closedIssue = (tools: Tools): Thread => {
  const { issue, scenes } = course(tools, charges, ended, true)
  const { leader, change, keep, at } = issue
  const close = async (stage: Stage) =>
    keep(await stage.call(leader, 'oversight.closeIssue', { ...change(), conclusion: charges.conclusion }))
  return { about: charges.title, lane: 0, scenes: [...scenes, { at: at(48, 960), play: close }] }
}

// The head of 柳溪 will be away next week; his clerk acts for him.
const absence = ({ city, cast, days }: Tools): Thread => {
  const office = city.offices.find(({ townshipCode }) => townshipCode === '990104101')
  if (!office) throw new Error('no office at 990104101')
  const head = cast.office(office.officeId, 'judicialOfficeHead')
  const deputyId = cast.office(office.officeId, 'judicialOfficeClerk').personId
  const period = { from: days.after(days.today, 4), until: days.after(days.today, 6) }
  const record = (stage: Stage) =>
    stage.call(head, 'ticket.recordAbsence', { deputyId, ...period, reason: '到市里参加业务培训' })
  return { about: '柳溪所长培训', lane: 0, scenes: [{ at: days.at(days.back(1), 16 * 60), play: record }] }
}
