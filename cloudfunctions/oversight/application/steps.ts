import { pages } from '../../../src/contracts/pages'
import { assignmentOf, boundTo, type Call, roleOf } from '../../_shared/call'
import { startClock, stopClocks } from '../../_shared/deadlines/run'
import { sm3 } from '../../_shared/digest'
import { fail } from '../../_shared/errors'
import { requireVersion, requireWho, transitionFor } from '../../_shared/workflow'
import { peopleOf } from '../../identity/public'
import * as store from '../store'
import { issueNotices } from '../texts'
import { type IssueEvent, issueClocks, issueTable } from '../workflow'

/** What the journal and the clocks call an issue. */
export const issueSubject = 'structuralIssue'

/** The issue locked for the bureau that keeps it, at the version that was read. A bureau above reads only. */
export const lockOwn = async (call: Call, input: { issueId: string; version: number }) => {
  const issue = await store.lockIssue(call.tx, input.issueId)
  if (!issue || !canRead(call, issue)) throw fail('NOT_FOUND')
  if (!isOwn(call, issue)) throw fail('FORBIDDEN')
  requireVersion(issue.version, input.version)
  return issue
}

/** A bureau reads its own issues and those of the bureaus below it. */
export const canRead = (call: Call, issue: store.IssueRow) =>
  isOwn(call, issue) || issue.bureauRegion.startsWith(boundTo(call, 'regionCode'))

/** Whether the caller's bureau keeps the issue. */
export const isOwn = (call: Call, { bureauId }: store.IssueRow) => bureauId === assignmentOf(call).bureauId

type Facts = {
  note?: string
  /** Clocks that start instead of the table's, where what was counted decides. */
  starts?: readonly string[]
  change?: Omit<Parameters<typeof store.updateIssue>[2], 'state'>
}

/** Moves an issue along its table: clocks, state, step and journal in one transaction. */
export const advanceIssue = async (call: Call, issue: store.IssueRow, event: IssueEvent, facts: Facts = {}) => {
  const transition = transitionFor(issueTable, issue.state, event)
  requireWho(transition, roleOf(call))
  const to = transition.to ?? issue.state
  const { stops } = transition
  if (stops) await stopClocks(call, issue.issueId, stops === 'all' ? null : stops)
  await startClocks(call, issue.issueId, facts.starts ?? transition.starts ?? [])
  const moved = await store.updateIssue(call.tx, issue.issueId, { ...facts.change, state: to })
  await noteStep(call, issue.issueId, { event, from: issue.state, to, note: facts.note })
  return { issueId: moved.issueId, version: moved.version, state: moved.state }
}

/** Tells the leader of the issue's bureau that it waits for his closing. */
export const tellLeaderToClose = async (call: Call, { bureauId, issueId }: store.IssueRow) =>
  call.notify(await peopleOf(call, { column: 'bureauId', id: bureauId }, ['bureauLeader']), {
    ...issueNotices.toClose,
    link: pages.issue + issueId,
  })

/** Starts clocks of an issue by the tenant's rules. */
export const startClocks = async (call: Call, issueId: string, kinds: readonly string[]) => {
  for (const kind of kinds)
    if (isIssueClock(kind))
      await startClock(call, issueSubject, issueId, kind, call.settings.clock(`oversight.${kind}`, issueClocks[kind]))
}

/** Writes a step and its record; what was written stands in the chain as a digest. */
export const noteStep = async (
  call: Call,
  issueId: string,
  { event, from, to, note }: { event: string; from: string | null; to: string; note?: string | undefined },
) => {
  const actorLabel = assignmentOf(call).unitName
  await store.addStep(call.tx, { issueId, event, toState: to, at: call.now, actorLabel, note: note ?? null })
  call.record(issueSubject, issueId, { event, from, to, ...(note ? { writtenDigest: sm3(note) } : {}) })
}

const isIssueClock = (kind: string): kind is keyof typeof issueClocks => Object.hasOwn(issueClocks, kind)
