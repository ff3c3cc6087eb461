import type { Cast } from '../cast'
import type { Stage } from '../stage'
import { standingLetter, ticketFacts } from '../store'
import type { Play, Report } from './report'

const standing = async ({ ticketId = '', story, about }: Report, stage: Stage, cast: Cast) => {
  const { version, bureauId, agencyId } = await ticketFacts(stage.kernel.db, ticketId)
  const { letter } = story
  if (!letter || !agencyId) throw new Error(`${about} has no letter`)
  return {
    at: { ticketId, version },
    letter,
    handler: cast.bureau(bureauId, 'bureauHandler'),
    reviewer: cast.bureau(bureauId, 'bureauReviewer'),
    leader: cast.bureau(bureauId, 'bureauLeader'),
    agencyReviewer: cast.agency(agencyId, 'agencyReviewer'),
    agencyHead: cast.agency(agencyId, 'agencyHead'),
  }
}

const issue =
  (kind: 'opinion' | 'decisionProposal'): Play =>
  async (report, stage, cast) => {
    const { at, letter, handler, leader } = await standing(report, stage, cast)
    const { title, facts, basis, demands } = kind === 'opinion' ? letter : (letter.proposal ?? letter)
    const { letterId } = await stage.call(handler, 'ticket.draftLetter', { ...at, kind, title, facts, basis, demands })
    return stage.call(leader, 'ticket.issueLetter', { letterId, version: 0 })
  }

/** What is done with letters, by whom. */
export const letterActs = {
  issueLetter: issue('opinion'),
  proposeDecision: issue('decisionProposal'),
  async agencyObject(report, stage, cast) {
    const { at, letter, agencyReviewer } = await standing(report, stage, cast)
    const subject = await standingLetter(stage.kernel.db, at.ticketId)
    return stage.call(agencyReviewer, 'ticket.agencyObject', { ...subject, reason: letter.objection ?? '' })
  },
  async reportRectified(report, stage, cast) {
    const { at, letter, agencyHead } = await standing(report, stage, cast)
    const subject = await standingLetter(stage.kernel.db, at.ticketId)
    return stage.call(agencyHead, 'ticket.reportRectified', { ...subject, text: letter.report ?? '' })
  },
  async failRectification(report, stage, cast) {
    const { at, letter, reviewer } = await standing(report, stage, cast)
    return stage.call(reviewer, 'ticket.checkRectification', { ...at, result: 'fail', reason: letter.fault ?? '' })
  },
} satisfies Record<string, Play>
