import type { contract, Parsed } from '../../../src/contracts'
import { endedIssueStates, issueStateKeys } from '../../../src/contracts/oversightLists'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call } from '../../_shared/call'
import { type Deadline, openDeadlinesOf } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { idCursor, pageOf } from '../../_shared/paging'
import { likePattern } from '../../_shared/pattern'
import { eventsFor } from '../../_shared/workflow'
import { barredAgenciesOf, readableReports } from '../../ticket/public'
import * as store from '../store'
import { issueTable } from '../workflow'
import { canRead, isOwn } from './steps'

type Input<Name extends keyof typeof contract.oversight> = Parsed<(typeof contract.oversight)[Name]>

// Reports of one issue that are listed; the rest is counted.
const mostListed = 100

/** The register as it is read: a list, and one issue with the reports that the reader may see. */
export const readingIssues = {
  async issues({ only, state, search, cursor, limit }: Input<'issues'>, call: Call) {
    const isWanted = (one: (typeof issueStateKeys)[number]) => endedIssueStates.includes(one) === (only === 'ended')
    const rows = await store.issuesOf(call.tx, {
      region: boundTo(call, 'regionCode'),
      barred: await barredAgenciesOf(call),
      states: state ? [state] : issueStateKeys.filter(isWanted),
      pattern: search ? likePattern(search) : null,
      after: idCursor(cursor),
      limit: limit + 1,
    })
    const clocks = await openDeadlinesOf(
      call.tx,
      rows.map(({ issueId }) => issueId),
    )
    return pageOf(
      rows,
      limit,
      (row) => presentIssue(call, row, clocks),
      ({ issueId }) => issueId,
    )
  },

  async issueShow({ issueId }: Input<'issueShow'>, call: Call) {
    const barred = await barredAgenciesOf(call)
    const issue = await store.issueById(call.tx, issueId, barred)
    if (!issue || !canRead(call, issue)) throw fail('NOT_FOUND')
    const listed = await store.ticketIdsOf(call.tx, issueId, { barred, limit: mostListed })
    const shown = await readableReports(call, listed)
    const today = dayOf(call.now)
    return {
      ...presentIssue(call, issue, await openDeadlinesOf(call.tx, [issueId])),
      analysis: issue.analysis,
      conclusion: issue.conclusion,
      shown,
      hidden: listed.length - shown.length,
      notListed: issue.tickets - listed.length,
      measureList: (await store.measuresOf(call.tx, issueId)).map((measure) => ({
        measureId: measure.measureId,
        text: measure.text,
        responsible: measure.responsible,
        dueOn: measure.dueOn,
        isLate: measure.doneAt === null && measure.dueOn < today,
        doneAt: measure.doneAt?.toISOString() ?? null,
      })),
      timeline: (await store.stepsOf(call.tx, issueId)).map(({ seq, event, at, toState, note, actorLabel }) => ({
        seq,
        event,
        at: at.toISOString(),
        actor: actorLabel,
        toState,
        note,
        pausedDays: null,
        daysUsed: null,
        daysAllowed: null,
      })),
      actions: actionsOn(call, issue),
    }
  },
} satisfies Partial<Handlers<'oversight'>>

const presentIssue = (call: Call, issue: store.IssueRow, clocks: readonly Deadline[]) => {
  const clock = clocks.find(({ subjectId }) => subjectId === issue.issueId)
  return {
    issueId: issue.issueId,
    version: issue.version,
    state: issue.state,
    title: issue.title,
    agencyName: issue.agencyName,
    category: issue.category,
    bureauName: issue.bureauName,
    since: issue.sinceDay,
    until: issue.untilDay,
    tickets: issue.tickets,
    measures: issue.measures,
    measuresDone: issue.measuresDone,
    registeredAt: issue.registeredAt.toISOString(),
    clock: clock ? viewOfClock(clock, call.now, call.calendar) : null,
  }
}

// What may be done now; an issue with open measures is not closed yet.
const actionsOn = (call: Call, issue: store.IssueRow) =>
  isOwn(call, issue)
    ? eventsFor(issueTable, issue.state, assignmentOf(call).role)
        .filter(({ event }) => event !== 'closeIssue' || issue.measuresDone === issue.measures)
        .filter(({ event }) => event !== 'followUp' || issue.measuresDone < issue.measures)
        .filter(({ event }) => event !== 'analyseIssue' || issue.tickets > 0)
        .map(({ event, isPrimary }) => ({ event, isPrimary: isPrimary ?? false }))
    : []
