import {
  type AgencyDisputeClock,
  type AgencyDisputeState,
  agencyDisputeClockDefaults,
} from '../../../src/contracts/agencyDisputeLists'
import type { Role } from '../../../src/contracts/roles'
import type { SourcedClockRule } from '../../_shared/deadlines/clocks'
import type { Transition } from '../../_shared/workflow'

/** What may happen to a dispute between agencies. */
export type DisputeEvent =
  | 'raiseAgencyDispute'
  | 'giveAgencyOpinion'
  | 'lastOpinion'
  | 'beginCoordination'
  | 'recordAgreement'
  | 'confirmAgreement'
  | 'lastConfirmation'
  | 'refuseAgreement'
  | 'draftHandling'
  | 'returnHandling'
  | 'proposeHandling'
  | 'decideAgencyDispute'
  | 'returnAgencyDispute'
  | 'withdrawAgencyDispute'

/** By which command an event happens: the last of both to speak does what the first did. */
export const procedureOf = (event: DisputeEvent) => lastOf[event] ?? event

const lastOf: Readonly<Partial<Record<DisputeEvent, DisputeEvent>>> = {
  lastOpinion: 'giveAgencyOpinion',
  lastConfirmation: 'confirmAgreement',
}

type Row = Transition<AgencyDisputeState, DisputeEvent>

/** Who speaks for an agency. */
export const speakers = ['agencyReviewer', 'agencyHead'] as const
const handler = ['bureauHandler'] as const
const leader = ['bureauLeader'] as const
const government = ['governmentApprover'] as const
const raisers = [...speakers, ...handler] as const
const atWork = ['coordinating', 'returned'] as const
const coordinating = ['disputeCoordination'] as const
const confirming = ['disputeConfirmation'] as const

/** Both are heard, the bureau coordinates; what both agree to ends it, else its leader proposes and the government decides
 *  (行政执法监督条例第十三条). */
export const disputeTable: readonly Row[] = [
  { from: null, event: 'raiseAgencyDispute', to: 'raised', who: raisers, starts: ['disputeOpinion'] },
  { from: ['raised'], event: 'giveAgencyOpinion', to: null, who: speakers, isPrimary: true },
  {
    from: ['raised'],
    event: 'lastOpinion',
    to: 'coordinating',
    who: speakers,
    stops: ['disputeOpinion'],
    starts: coordinating,
  },
  // NB: only once an agency is late with its opinion (mayNow).
  {
    from: ['raised'],
    event: 'beginCoordination',
    to: 'coordinating',
    who: handler,
    stops: ['disputeOpinion'],
    starts: coordinating,
    isPrimary: true,
  },
  // Also while the bureau drafts, which the agencies do not see.
  { from: [...atWork, 'drafted'], event: 'giveAgencyOpinion', to: null, who: speakers },
  {
    from: atWork,
    event: 'recordAgreement',
    to: 'confirming',
    who: handler,
    stops: coordinating,
    starts: confirming,
    isPrimary: true,
  },
  // What was recorded is put right: both are asked anew.
  {
    from: ['confirming'],
    event: 'recordAgreement',
    to: 'confirming',
    who: handler,
    stops: confirming,
    starts: confirming,
  },
  { from: ['confirming'], event: 'confirmAgreement', to: null, who: speakers, isPrimary: true },
  { from: ['confirming'], event: 'lastConfirmation', to: 'agreed', who: speakers, stops: 'all' },
  {
    from: ['confirming'],
    event: 'refuseAgreement',
    to: 'coordinating',
    who: speakers,
    stops: confirming,
    starts: coordinating,
  },
  {
    from: [...atWork, 'confirming'],
    event: 'draftHandling',
    to: 'drafted',
    who: handler,
    stops: [...coordinating, ...confirming],
    starts: ['disputeSigning'],
  },
  { from: ['drafted'], event: 'draftHandling', to: null, who: handler },
  {
    from: ['drafted'],
    event: 'proposeHandling',
    to: 'proposed',
    who: leader,
    stops: ['disputeSigning'],
    starts: ['disputeDecision'],
    isPrimary: true,
  },
  {
    from: ['drafted'],
    event: 'returnHandling',
    to: 'coordinating',
    who: leader,
    stops: ['disputeSigning'],
    starts: coordinating,
  },
  { from: ['proposed'], event: 'decideAgencyDispute', to: 'decided', who: government, stops: 'all', isPrimary: true },
  {
    from: ['proposed'],
    event: 'returnAgencyDispute',
    to: 'returned',
    who: government,
    stops: ['disputeDecision'],
    starts: coordinating,
  },
  // What lies before the government is the government's to end.
  {
    from: ['raised', ...atWork, 'confirming', 'drafted'],
    event: 'withdrawAgencyDispute',
    to: 'withdrawn',
    who: raisers,
    stops: 'all',
  },
]

/** After these the clock of coordination goes on with the days that were left: what bureau and government settle among
 *  themselves gives nobody new time. */
export const continuing: readonly DisputeEvent[] = ['returnHandling', 'returnAgencyDispute']

/** The clock that a state waits for. */
export const clockOfDispute: Readonly<Record<AgencyDisputeState, AgencyDisputeClock | null>> = {
  raised: 'disputeOpinion',
  coordinating: 'disputeCoordination',
  confirming: 'disputeConfirmation',
  drafted: 'disputeSigning',
  proposed: 'disputeDecision',
  returned: 'disputeCoordination',
  agreed: null,
  decided: null,
  withdrawn: null,
}

/** The defaults as rules of clocks. */
export const disputeClocks: Readonly<Record<AgencyDisputeClock, SourcedClockRule>> = agencyDisputeClockDefaults

/** Who has a dispute while a clock runs: `silent` are the agencies that have not spoken yet. */
type Holder = 'silent' | 'bureau' | 'government'

type Told = {
  holder: Holder
  /** Who of the holder is warned, and told that it is late. */
  roles: readonly Role[]
  /** Who is told that nobody acted, level by level. */
  above: readonly (readonly Role[])[]
}

/** Who hears of each clock. */
export const toldOfClock: Readonly<Record<AgencyDisputeClock, Told>> = {
  disputeOpinion: { holder: 'silent', roles: speakers, above: [['bureauHandler'], ['bureauLeader']] },
  disputeCoordination: { holder: 'bureau', roles: handler, above: [['bureauReviewer'], ['bureauLeader']] },
  disputeConfirmation: { holder: 'silent', roles: speakers, above: [['bureauHandler'], ['bureauLeader']] },
  disputeSigning: { holder: 'bureau', roles: leader, above: [['bureauHandler', 'bureauReviewer'], government] },
  disputeDecision: { holder: 'government', roles: government, above: [['bureauLeader']] },
}

/** Steps that are the bureau's own: the agencies do not see that they happened. */
export const ownSteps: readonly string[] = ['draftHandling', 'returnHandling'] satisfies DisputeEvent[]

/** Steps of which the agencies do not read the words: what passes between the bureau and the government. */
export const wordlessSteps: readonly string[] = ['proposeHandling', 'returnAgencyDispute'] satisfies DisputeEvent[]

/** The lowest bureau whose division holds both agencies: of the county when both are of it, else of what stands above. */
export const commonBureau = <Bureau extends { bureauId: string; divisionCode: string }>(
  bureaus: readonly Bureau[],
  divisions: readonly string[],
): Bureau | null =>
  bureaus
    .filter(({ divisionCode }) => divisions.every((division) => division.startsWith(divisionCode)))
    .reduce<Bureau | null>(
      (lowest, one) => (lowest && lowest.divisionCode.length >= one.divisionCode.length ? lowest : one),
      null,
    )
