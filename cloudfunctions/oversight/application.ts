import type { contract, Parsed } from '../../src/contracts'
import { issueNumbers } from '../../src/contracts/oversightLists'
import { addDays, dayOf, startOfDay } from '../_shared/calendar/days'
import { assignmentOf, boundTo, type Call, roleOf } from '../_shared/call'
import { fail, failAt } from '../_shared/errors'
import type { Handlers } from '../_shared/handlers'
import { firstIdAt } from '../_shared/ids'
import { birthOf, requireWho } from '../_shared/workflow'
import { agencyById } from '../registry/public'
import { barredAgenciesOf, ticketForGrouping } from '../ticket/public'
import { coordinatingDisputes } from './application/disputes/coordinating'
import { decidingDisputes } from './application/disputes/deciding'
import { printingDisputes } from './application/disputes/printing'
import { raisingDisputes } from './application/disputes/raising'
import { readingDisputes } from './application/disputes/reading'
import { readingIssues } from './application/reading'
import { advanceIssue, lockOwn, noteStep, startClocks, tellLeaderToClose } from './application/steps'
import * as store from './store'
import { issueTexts } from './texts'
import { isReadyToClose, issueTable } from './workflow'

type Input<Name extends keyof typeof contract.oversight> = Parsed<(typeof contract.oversight)[Name]>

// What one look at the reports may cost, rows. Gathering looks as far: an issue takes all that its suggestion counted.
const mostLooked = 5_000

/** The register of structural issues (普遍性、突出性问题), and disputes between agencies. */
export const oversightHandlers: Handlers<'oversight'> = {
  ...readingIssues,
  ...readingDisputes,
  ...printingDisputes,
  ...raisingDisputes,
  ...coordinatingDisputes,
  ...decidingDisputes,

  async issueSuggestions({ days }, call) {
    const until = dayOf(call.now)
    const since = addDays(until, 1 - Number(days))
    const { key, value } = issueNumbers.issueLeast
    const least = call.settings.number(key, value)
    const rows = await store.countGroups(call.tx, await periodOf(call, since, until), least, mostLooked)
    return {
      since,
      until,
      least,
      isCapped: rows.some(({ looked }) => looked === mostLooked),
      groups: rows.map(({ looked: _, ...group }) => group),
    }
  },

  async registerIssue(input, call) {
    const { to: state, starts = [], who } = birthOf(issueTable, 'registerIssue')
    requireWho({ who }, roleOf(call))
    if (input.until < input.since) throw failAt('until', issueTexts.order)
    const { withoutAgency: isWithoutAgency = false } = input
    if (isWithoutAgency && input.agencyId) throw failAt('withoutAgency', issueTexts.bothAgencies)
    if (input.agencyId) await agencyById(call, input.agencyId)
    const issueId = call.ids.uuid()
    const about = { agencyId: input.agencyId ?? null, category: input.category ?? null }
    const period = await periodOf(call, input.since, input.until)
    const isGathered = isWithoutAgency || about.agencyId !== null || about.category !== null
    const gathered = isGathered
      ? await store.ticketsOfGroup(call.tx, period, { ...about, isWithoutAgency }, mostLooked)
      : []
    await store.insertIssue(call.tx, {
      ...about,
      issueId,
      state,
      bureauId: period.bureauId,
      title: input.title,
      sinceDay: input.since,
      untilDay: input.until,
      registeredAt: call.now,
      registeredBy: assignmentOf(call).unitName,
    })
    for (const ticketId of input.ticketIds) await requireTicket(call, { ticketId }, 'ticketIds')
    await store.addTickets(call.tx, issueId, [...new Set([...gathered, ...input.ticketIds])])
    await startClocks(call, issueId, starts)
    await noteStep(call, issueId, { event: 'registerIssue', from: null, to: state })
    call.beginChain()
    return { issueId, version: 0, state }
  },

  async groupTickets(input, call) {
    const issue = await lockOwn(call, input)
    const receiptNumber = input.receiptNumber.trim().toUpperCase()
    const { ticketId } = await requireTicket(call, { receiptNumber }, 'receiptNumber')
    if (!(await store.addTickets(call.tx, issue.issueId, [ticketId])))
      throw failAt('receiptNumber', issueTexts.alreadyIn)
    return advanceIssue(call, issue, 'groupTickets')
  },

  async ungroupTicket(input, call) {
    const issue = await lockOwn(call, input)
    if (!(await store.removeTicket(call.tx, issue.issueId, input.ticketId))) throw fail('NOT_FOUND')
    return advanceIssue(call, issue, 'ungroupTicket')
  },

  async analyseIssue({ analysis, ...input }, call) {
    const issue = await lockOwn(call, input)
    if (issue.tickets === 0) throw fail('WRONG_STATE', { message: issueTexts.noTickets })
    return advanceIssue(call, issue, 'analyseIssue', { note: analysis, change: { analysis } })
  },

  async decideMeasure({ text, responsible, dueOn, ...input }, call) {
    const issue = await lockOwn(call, input)
    if (dueOn < dayOf(call.now)) throw failAt('dueOn', issueTexts.past)
    const starts = isReadyToClose(issue) ? { starts: ['followUp'] } : {}
    const done = await advanceIssue(call, issue, 'decideMeasure', { note: text, ...starts })
    await store.insertMeasure(call.tx, {
      measureId: call.ids.uuid(),
      issueId: issue.issueId,
      text,
      responsible,
      dueOn,
      decidedAt: call.now,
      decidedBy: assignmentOf(call).unitName,
    })
    return done
  },

  async followUp({ measureId, isDone, text, ...input }, call) {
    const issue = await lockOwn(call, input)
    const measure = (await store.measuresOf(call.tx, issue.issueId)).find((one) => one.measureId === measureId)
    if (!measure) throw fail('NOT_FOUND')
    if (measure.doneAt !== null) throw fail('WRONG_STATE', { message: issueTexts.isDone })
    const isLast = isDone && issue.measuresDone + 1 === issue.measures
    const done = await advanceIssue(call, issue, 'followUp', { note: text, ...(isLast ? { starts: [] } : {}) })
    if (isDone) await store.finishMeasure(call.tx, measureId, call.now)
    if (isLast) await tellLeaderToClose(call, issue)
    return done
  },

  async closeIssue({ conclusion, ...input }, call) {
    const issue = await lockOwn(call, input)
    if (issue.measuresDone < issue.measures) throw fail('WRONG_STATE', { message: issueTexts.notDone })
    return advanceIssue(call, issue, 'closeIssue', { note: conclusion, change: { conclusion, closedAt: call.now } })
  },

  async dropIssue({ reason, ...input }, call) {
    const issue = await lockOwn(call, input)
    return advanceIssue(call, issue, 'dropIssue', { note: reason, change: { conclusion: reason, closedAt: call.now } })
  },
}

const periodOf = async (call: Call, since: string, until: string) => ({
  bureauId: boundTo(call, 'bureauId'),
  from: firstIdAt(startOfDay(since)),
  until: firstIdAt(startOfDay(addDays(until, 1))),
  barred: await barredAgenciesOf(call),
})

// Only reports on which the bureau itself acts are gathered; of others nobody learns here that they exist.
const requireTicket = async (
  call: Call,
  which: { ticketId: string } | { receiptNumber: string },
  field: keyof Input<'registerIssue'> | 'receiptNumber',
) => {
  const ticket = await ticketForGrouping(call, which)
  if (!ticket) throw failAt(field, issueTexts.noTicket)
  return ticket
}
