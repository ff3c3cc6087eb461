import { agencyDisputeStateKeys, endedAgencyDisputeStates } from '../../src/contracts/agencyDisputeLists'
import { accessStateKeys, endedAccessStates } from '../../src/contracts/identityLists'
import { inspectionStateKeys } from '../../src/contracts/inspection'
import { endedIssueStates, issueStateKeys } from '../../src/contracts/oversightLists'
import type { ProcedureName } from '../../src/contracts/policy'
import { clockOfState, terminalTicketStates, ticketStateKeys } from '../../src/contracts/ticket/states'
import type { Transition } from '../_shared/workflow'
import { accessClocks, accessTable, clockOfAccess } from '../identity/workflow'
import { inspectionClocks, inspectionTable, timeoutClocks as inspectionTimeouts } from '../inspection/workflow'
import { issueClocks, issueTable } from '../oversight/workflow'
import { clockOfDispute, disputeClocks, disputeTable } from '../oversight/workflow/disputes'
import { ticketClocks, timeoutClocks as ticketTimeouts } from '../ticket/clocks'
import { ticketTable } from '../ticket/workflow'
import { checkGraph, type Graph } from './graph'

type Row = Transition<string, string>

describe('the ticket’s state table', () => {
  // One procedure may bring about several events, as its input says.
  const procedures: Record<string, string> = {
    splitOff: 'split',
    issueSuggestion: 'issueLetter',
    issueUrgeLetter: 'issueLetter',
    issueOpinion: 'issueLetter',
    proposeDecision: 'issueLetter',
    upholdLetter: 'decideObjection',
    modifyLetter: 'decideObjection',
    withdrawLetter: 'decideObjection',
    passRectification: 'checkRectification',
    partialRectification: 'checkRectification',
    failRectification: 'checkRectification',
    resumeRequest: 'resume',
    resumeVerifying: 'resume',
    resumeRectifying: 'resume',
    resumeObjection: 'resume',
    resumeCheck: 'resume',
    resumeProposal: 'resume',
  }
  const statesOfClock = (clock: string) => ticketStateKeys.filter((state) => clockOfState[state] === clock)
  const graph: Graph = {
    table: ticketTable,
    states: ticketStateKeys,
    terminal: terminalTicketStates,
    clocks: Object.keys(ticketClocks),
    timeouts: Object.fromEntries(ticketTimeouts.map((clock) => [clock, statesOfClock(clock)])),
    single: ['proposal'],
    procedureOf: (event) =>
      ['timeout', 'escalate', 'followReply', 'closeUntold'].includes(event)
        ? null
        : (`ticket.${procedures[event] ?? event}` as ProcedureName),
    outliving: ['lookBack'],
  }

  test('has no dead end, no unreachable state, no open state without a clock, and fits the policy', () => {
    expect(checkGraph(graph)).toEqual([])
  })

  test('lets a judicial office receive, propose and answer, and never decide (行政执法监督条例 art 6)', () => {
    const office = ticketTable.filter(({ who }) => who.some((one) => one.startsWith('judicialOffice')))
    expect([...new Set(office.map(({ event }) => event))].sort()).toEqual([
      'accept',
      'answerDirectly',
      'markDuplicate',
      'originatorInformed',
      'proposeReturn',
      'proposeTransfer',
      'receiveAccept',
      'register',
      'returnDispute',
      'split',
      'splitOff',
      'writeToReporter',
    ])
  })

  test('closes nothing that was not answered and told to the reporter', () => {
    const closing = ticketTable.filter(({ to }) => to === 'closed')
    // A judgment or the end of a reconsideration is an answer by itself; the reporter is told of it. A lead that goes on in
    // nobody's name after it was withdrawn is answered as well, and there is nobody to tell: the software alone closes it.
    const unlike = ['closeByJudgment', 'closeUntold']
    const untold = closing.find(({ event }) => event === 'closeUntold')
    expect([untold?.from, untold?.who]).toEqual([['replied'], ['system']])
    const others = closing.filter(({ event }) => !unlike.includes(event))
    expect(others.flatMap(({ from }) => from)).toEqual(others.map(() => 'awaitingConfirmation'))
    const telling = ticketTable.filter(({ to }) => to === 'awaitingConfirmation')
    expect(telling.map(({ from, event }) => [from, event])).toEqual([[['replied'], 'originatorInformed']])
  })
})

describe('the inspection’s state table', () => {
  const procedures: Record<string, ProcedureName | null> = {
    firstOfficerScanned: 'inspection.checkIn',
    secondOfficerScanned: 'inspection.checkIn',
    furtherOfficerScanned: 'inspection.checkIn',
    checkInDenied: 'inspection.checkIn',
    retryCheckIn: 'inspection.checkIn',
    enterpriseConfirm: 'inspection.confirm',
    enterpriseRefuse: 'inspection.refuse',
    checkOut: 'inspection.checkOut',
    informResult: 'inspection.informResult',
    cancel: 'inspection.cancel',
    closeRefused: 'inspection.closeRefused',
    timeout: null,
  }
  const graph: Graph = {
    table: inspectionTable,
    states: inspectionStateKeys,
    terminal: ['archived', 'cancelled', 'closedRefused'],
    clocks: Object.keys(inspectionClocks),
    timeouts: inspectionTimeouts,
    procedureOf: (event) => procedures[event] ?? null,
    outliving: ['ratingDue'],
  }

  test('has no dead end, no unreachable state, no open state without a clock, and fits the policy', () => {
    expect(checkGraph(graph)).toEqual([])
  })

  test('knows every event', () => {
    const events = [...new Set(inspectionTable.map(({ event }) => event))]
    expect(events.filter((event) => !(event in procedures))).toEqual([])
  })
})

describe('the state table of a request to open a sealed identity', () => {
  const procedures: Record<string, ProcedureName | null> = {
    requestAccess: 'ticket.requestIdentity',
    custodianApprove: 'identity.decideAccess',
    leaderApprove: 'identity.decideAccess',
    deny: 'identity.decideAccess',
    open: 'identity.openIdentity',
    timeout: null,
  }
  const clocks = [...Object.keys(accessClocks), 'view']
  const graph: Graph = {
    table: accessTable,
    states: accessStateKeys,
    terminal: endedAccessStates,
    clocks,
    timeouts: Object.fromEntries(
      clocks.map((clock) => [clock, accessStateKeys.filter((state) => clockOfAccess[state] === clock)]),
    ),
    procedureOf: (event) => procedures[event] ?? null,
  }

  test('has no dead end, no unreachable state, no open state without a clock, and fits the policy', () => {
    expect(checkGraph(graph)).toEqual([])
  })

  test('opens nothing without the custodian and the leader', () => {
    const leadingTo = (state: string) =>
      accessTable.filter(({ to }) => to === state).map(({ from, event }) => [from, event])
    expect(leadingTo('opened')).toEqual([[['granted'], 'open']])
    expect(leadingTo('granted')).toEqual([
      [['leaderApproved'], 'custodianApprove'],
      [['custodianApproved'], 'leaderApprove'],
    ])
    for (const [event, role] of [
      ['custodianApprove', 'identityCustodian'],
      ['leaderApprove', 'bureauLeader'],
    ] as const)
      for (const row of accessTable.filter((one) => one.event === event)) expect(row.who).toEqual([role])
  })
})

describe('the state table of a structural issue', () => {
  test('has no dead end, no unreachable state, no open state without a clock, and fits the policy', () => {
    const graph: Graph = {
      table: issueTable,
      states: issueStateKeys,
      terminal: endedIssueStates,
      clocks: Object.keys(issueClocks),
      timeouts: {},
      procedureOf: (event) => `oversight.${event}` as ProcedureName,
    }
    expect(checkGraph(graph)).toEqual([])
  })
})

describe('the state table of a dispute between agencies', () => {
  const procedures: Record<string, string> = { lastOpinion: 'giveAgencyOpinion', lastConfirmation: 'confirmAgreement' }

  test('has no dead end, no unreachable state, no open state without a clock, and fits the policy', () => {
    const graph: Graph = {
      table: disputeTable,
      states: agencyDisputeStateKeys,
      terminal: endedAgencyDisputeStates,
      clocks: Object.keys(disputeClocks),
      timeouts: {},
      procedureOf: (event) => `oversight.${procedures[event] ?? event}` as ProcedureName,
    }
    expect(checkGraph(graph)).toEqual([])
  })

  test('ends by agreement of both, by the government, or by whoever raised it, and by nobody else', () => {
    const ending = disputeTable.filter(({ to }) => to !== null && clockOfDispute[to] === null)
    expect(ending.map(({ event, who }) => [event, who])).toEqual([
      ['lastConfirmation', ['agencyReviewer', 'agencyHead']],
      ['decideAgencyDispute', ['governmentApprover']],
      ['withdrawAgencyDispute', ['agencyReviewer', 'agencyHead', 'bureauHandler']],
    ])
  })
})

describe('the guard', () => {
  const toy: Row[] = [
    { from: null, event: 'submit', to: 'submitted', who: ['enterpriseUser'], starts: ['accept', 'total'] },
    { from: ['submitted'], event: 'accept', to: 'accepted', who: ['judicialOfficeClerk'], stops: ['accept'] },
    {
      from: ['accepted'],
      event: 'requestMore',
      to: 'waiting',
      who: ['bureauHandler'],
      pauses: ['total'],
      starts: ['more'],
    },
    { from: ['waiting'], event: 'timeout', to: 'accepted', who: ['system'], stops: ['more'], resumes: ['total'] },
    { from: ['accepted'], event: 'reject', to: 'rejected', who: ['bureauReviewer'], stops: 'all' },
  ]
  const graphOf = (table: Row[], parts: Partial<Graph> = {}): Graph => ({
    table,
    states: ['submitted', 'accepted', 'waiting', 'rejected'],
    terminal: ['rejected'],
    clocks: ['accept', 'total', 'more'],
    timeouts: { more: ['waiting'] },
    // Only whether the table's people may act is looked at here: the policy lets more people act than a toy does.
    procedureOf: (event) => (event === 'timeout' ? null : (`ticket.${event}` as ProcedureName)),
    ...parts,
  })
  const check = (change: (table: Row[]) => Row[], parts: Partial<Graph> = {}) =>
    checkGraph(graphOf(change(toy), parts)).filter((fault) => !/but no row lets that role act$/.test(fault))
  const replace = (event: string, part: Partial<Row>) => (table: Row[]) =>
    table.map((row) => (row.event === event ? { ...row, ...part } : row))

  test('finds nothing wrong with a sound table', () => expect(check((table) => table)).toEqual([]))

  test('finds a state that is never reached', () => {
    expect(check((table) => table, { states: ['submitted', 'accepted', 'waiting', 'rejected', 'lost'] })).toEqual([
      'lost is never reached',
    ])
  })

  test('finds a dead end', () => {
    expect(check((table) => table.filter(({ event }) => event !== 'timeout'))).toContain(
      'from waiting no end can be reached',
    )
  })

  test('finds an open state without a clock, also when only some ways lead there without one', () => {
    expect(check(replace('submit', { starts: ['accept'] }))).toContain(
      'accepted can be open without any clock that runs or stands',
    )
  })

  test('finds a clock that goes on after the end', () => {
    expect(check(replace('reject', { stops: [] }))).toEqual([
      'the clock total can go on in rejected, where nothing waits',
    ])
  })

  test('finds a clock without a rule, one never started and one stopped that never runs', () => {
    expect(check(replace('requestMore', { starts: ['other'] }))).toEqual([
      'more never runs in waiting, where its end should move the record',
      'requestMore (from accepted) starts other, which may be there already',
      'the clock more is never started',
      'the clock other has no rule',
      'timeout (from waiting) stops more, which is never there then',
    ])
  })

  test('finds a timeout that moves nothing', () => {
    expect(check((table) => table, { timeouts: { accept: ['submitted'] } })).toEqual([
      'the end of accept in submitted moves nothing: there is no such row',
    ])
  })

  test('finds a role that the policy does not let act, and one that no row lets act', () => {
    expect(check(replace('reject', { who: ['judicialOfficeClerk'] }))).toEqual([
      'judicialOfficeClerk stands at reject (from accepted), but may not call ticket.reject',
    ])
    expect(checkGraph(graphOf(toy))).toContain(
      'judicialOfficeHead may call ticket.accept, but no row lets that role act',
    )
  })

  test('finds a second row for the same event and state', () => {
    expect(
      check((table) => [...table, { from: ['submitted'], event: 'accept', to: 'rejected', who: ['bureauHandler'] }]),
    ).toEqual(['accept stands twice for submitted: the second row never counts'])
  })
})
