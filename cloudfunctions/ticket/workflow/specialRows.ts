import { aside, beforeReply, leader, office, type Rows, reporter, type TicketEvent } from './who'

/** While a court decides, these stand still with the total: when the case goes on, so does what was under way. */
export const standing = ['agency', 'rectify', 'objection', 'check', 'decision'] as const
type Standing = (typeof standing)[number]

/** Clocks that may stand for a court: those, and the bureau's own of what an agency explained meanwhile. */
const waiting = [...standing, 'verify'] as const
type Waiting = (typeof waiting)[number]

/** How a case may go on after a court, by the clock that stood still; of two that stand the first counts. */
export const resumed = {
  agency: { event: 'resumeRequest', to: 'awaitingAgency', keeps: [] },
  verify: { event: 'resumeVerifying', to: 'verifying', keeps: [] },
  // The rectification stands on, because of the objection, and goes on with its decision.
  objection: { event: 'resumeObjection', to: 'objectionReview', keeps: ['rectify'] },
  rectify: { event: 'resumeRectifying', to: 'rectifying', keeps: [] },
  check: { event: 'resumeCheck', to: 'rectificationCheck', keeps: [] },
  decision: { event: 'resumeProposal', to: 'proposeDecision', keeps: [] },
} as const satisfies Record<Waiting, { event: TicketEvent; to: string; keeps: readonly Standing[] }>

const without = (...kept: readonly Waiting[]) => waiting.filter((clock) => !kept.includes(clock))

// Only the reporter's case stops a report, so the agency must not see it stand: what it hands in meanwhile is kept, and
// what follows stands from its start.
const meanwhile = { from: ['suspended'], to: null, pauseCause: 'litigation' } as const
const keptMeanwhile: Rows = [
  {
    ...meanwhile,
    event: 'agencyRespond',
    who: ['agencyHandler', 'agencyReviewer'],
    resumes: ['agency'],
    stops: ['agency', 'verify'],
    starts: ['verify'],
    pauses: ['verify'],
  },
  {
    ...meanwhile,
    event: 'agencyObject',
    who: ['agencyReviewer', 'agencyHead'],
    stops: ['objection'],
    starts: ['objection'],
    pauses: ['objection'],
  },
  {
    ...meanwhile,
    event: 'reportRectified',
    who: ['agencyHead'],
    resumes: ['rectify'],
    stops: ['rectify', 'check'],
    starts: ['check'],
    pauses: ['check'],
  },
]

/** What turns a ticket from the straight way: appeals, merging, splitting, referrals, courts, looking back. */
export const specialRows: Rows = [
  // A report that was not accepted is looked at once more by somebody else (申请复核).
  { from: ['rejected'], event: 'appealRejection', to: 'rejectionAppealed', who: reporter, starts: ['appeal'] },
  {
    from: ['rejectionAppealed'],
    event: 'overturnRejection',
    to: 'accepted',
    who: leader,
    stops: ['appeal'],
    starts: ['triage', 'passOn', 'total'],
    isPrimary: true,
  },
  { from: ['rejectionAppealed'], event: 'upholdRejection', to: 'rejectedFinal', who: leader, stops: 'all' },
  {
    from: ['submitted', 'accepted'],
    event: 'markDuplicate',
    to: 'mergedInto',
    who: [...office, 'bureauHandler'],
    stops: 'all',
    keeps: ['total'],
  },
  {
    from: ['mergedInto'],
    event: 'unmerge',
    to: 'accepted',
    who: ['bureauReviewer', 'system'],
    starts: ['triage', 'passOn'],
  },
  { from: ['mergedInto'], event: 'followReply', to: 'replied', who: ['system'], starts: ['inform'] },
  // One problem, one form (附件5 一个问题一个表).
  { from: ['submitted', 'accepted', 'assigned'], event: 'split', to: null, who: [...office, 'bureauHandler'] },
  {
    from: null,
    event: 'splitOff',
    to: 'submitted',
    who: [...office, 'bureauHandler'],
    starts: ['accept', 'passOn', 'total'],
  },
  { from: ['accepted'], event: 'guideToReview', to: 'guidedToReview', who: ['bureauReviewer'], stops: 'all' },
  {
    from: ['accepted', 'verifying'],
    event: 'referDiscipline',
    to: 'referredDiscipline',
    who: leader,
    stops: 'all',
    keeps: ['total'],
    starts: ['referral'],
  },
  {
    from: ['accepted', 'verifying'],
    event: 'referCrime',
    to: 'referredCrime',
    who: leader,
    stops: 'all',
    keeps: ['total'],
    starts: ['referral'],
  },
  {
    from: ['referredDiscipline'],
    event: 'referralResult',
    to: 'replied',
    who: ['disciplineOfficer', ...leader],
    stops: ['referral'],
    starts: ['inform'],
    isPrimary: true,
  },
  {
    from: ['referredCrime'],
    event: 'referralResult',
    to: 'replied',
    who: leader,
    stops: ['referral'],
    starts: ['inform'],
    isPrimary: true,
  },
  { from: [...beforeReply, 'disputed'], event: 'listKey', to: null, who: leader },
  { from: [...beforeReply, 'transferred', 'disputed'], event: 'extendTotal', to: null, who: leader },
  {
    from: [...beforeReply, 'replied', 'awaitingConfirmation'],
    event: 'recordMeasure',
    to: null,
    who: ['bureauReviewer', ...leader],
  },
  {
    // Of what is open only that stays which others look into or answer for: an appeal, a referral, a merged voice.
    from: [
      'submitted',
      'transferred',
      'disputed',
      ...beforeReply,
      'awaitingReporter',
      'replied',
      'awaitingConfirmation',
    ],
    event: 'suspendByLitigation',
    to: 'suspended',
    who: ['bureauReviewer'],
    stops: 'all',
    keeps: ['total', ...waiting],
    pauses: ['total', ...waiting],
    pauseCause: 'litigation',
  },
  // domain.md E4 as it stands: what is resumed is `accepted` and looked at anew, with a fresh triage clock; what an agency
  // was asked or sent before is over. This is what `resume` does unless the reviewer chooses otherwise.
  {
    from: ['suspended'],
    event: 'resume',
    to: 'accepted',
    who: ['bureauReviewer'],
    stops: waiting,
    resumes: ['total'],
    starts: ['triage', 'passOn'],
    isPrimary: true,
  },
  // Ours, beside E4, never instead of it: E4 pauses the clocks of what is suspended and does not say what becomes of a
  // letter that was served. To end it because somebody went to court and came back (条例第33条 forbids to supervise twice,
  // not to go on) would cost the reporter what he had won, so the reviewer may let it go on where it stood.
  ...waiting.map((clock): Rows[number] => ({
    from: ['suspended'],
    event: resumed[clock].event,
    to: resumed[clock].to,
    who: ['bureauReviewer'],
    stops: without(clock, ...resumed[clock].keeps),
    resumes: ['total', clock],
    ...(resumed[clock].keeps.length > 0 ? { repauses: resumed[clock].keeps, pauseCause: 'objection' } : {}),
  })),
  ...keptMeanwhile,
  {
    from: ['suspended'],
    event: 'closeByJudgment',
    to: 'closed',
    who: ['bureauReviewer'],
    stops: 'all',
    starts: ['lookBack'],
  },
  { from: ['closed'], event: 'lookBack', to: null, who: ['bureauHandler', 'bureauReviewer'], stops: ['lookBack'] },
  // Words to and fro change nothing but the record; of what was closed only where it is looked back at.
  {
    from: ['submitted', 'transferred', 'disputed', ...beforeReply, 'awaitingReporter', ...aside],
    event: 'writeToReporter',
    to: null,
    who: [...office, 'bureauHandler'],
  },
  // What was referred can be added to as well: those who hold it now read it, and nobody who could write back.
  {
    from: [
      ...(['submitted', 'transferred', 'disputed', 'awaitingReporter', 'referredDiscipline', 'referredCrime'] as const),
      ...beforeReply,
      ...aside,
    ],
    event: 'addToReport',
    to: null,
    who: reporter,
  },
  // A vertically led agency is supervised by its own superior (行政执法监督条例第42条), whether or not it answers.
  {
    from: ['accepted', 'assigned', 'awaitingAgency', 'verifying'],
    event: 'notifySuperior',
    to: 'replied',
    who: leader,
    stops: ['triage', 'proposal', 'passOn', 'response', 'agency', 'verify'],
    starts: ['inform'],
  },
]
