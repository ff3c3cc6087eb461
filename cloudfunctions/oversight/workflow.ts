import { type IssueState, issueClockDefaults } from '../../src/contracts/oversightLists'
import type { SourcedClockRule } from '../_shared/deadlines/clocks'
import type { Transition } from '../_shared/workflow'

/** What may happen to a structural issue. */
export type IssueEvent =
  | 'registerIssue'
  | 'groupTickets'
  | 'ungroupTicket'
  | 'analyseIssue'
  | 'decideMeasure'
  | 'followUp'
  | 'closeIssue'
  | 'dropIssue'

type Row = Transition<IssueState, IssueEvent>

const handler = ['bureauHandler'] as const
const leader = ['bureauLeader'] as const
const open = ['registered', 'analysed', 'following'] as const

/** Gathered, analysed, measures decided, followed up; only a leader ends it (如皋实施方案四（二）：对普遍性、突出性问题系统分析论证). */
export const issueTable: readonly Row[] = [
  { from: null, event: 'registerIssue', to: 'registered', who: handler, starts: ['analysis'] },
  { from: open, event: 'groupTickets', to: null, who: handler },
  { from: open, event: 'ungroupTicket', to: null, who: handler },
  {
    from: ['registered'],
    event: 'analyseIssue',
    to: 'analysed',
    who: handler,
    stops: ['analysis'],
    starts: ['measures'],
    isPrimary: true,
  },
  { from: ['analysed', 'following'], event: 'analyseIssue', to: null, who: handler },
  {
    from: ['analysed'],
    event: 'decideMeasure',
    to: 'following',
    who: handler,
    stops: ['measures'],
    starts: ['followUp'],
    isPrimary: true,
  },
  { from: ['following'], event: 'decideMeasure', to: null, who: handler },
  // NB: the clock stands while every measure is done (isReadyToClose): then only the leader can act.
  { from: ['following'], event: 'followUp', to: null, who: handler, stops: ['followUp'], starts: ['followUp'] },
  { from: ['following'], event: 'closeIssue', to: 'closed', who: leader, stops: 'all', isPrimary: true },
  { from: ['registered', 'analysed'], event: 'dropIssue', to: 'dropped', who: leader, stops: 'all' },
]

/** Whether nothing is left to follow up, so that the issue waits for its leader alone. */
export const isReadyToClose = (issue: { state: IssueState; measures: number; measuresDone: number }) =>
  issue.state === 'following' && issue.measuresDone === issue.measures

/** The clock that a state waits for; its end only reminds. */
export const clockOfIssue: Readonly<Record<IssueState, 'analysis' | 'measures' | 'followUp' | null>> = {
  registered: 'analysis',
  analysed: 'measures',
  following: 'followUp',
  closed: null,
  dropped: null,
}

/** The same as rules of clocks. */
export const issueClocks: Readonly<Record<keyof typeof issueClockDefaults, SourcedClockRule>> = issueClockDefaults
