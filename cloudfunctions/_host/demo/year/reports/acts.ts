import type { Cast } from '../cast'
import type { Stage } from '../stage'
import { openRequest, ticketFacts, ticketOfInspection } from '../store'
import { letterActs } from './letterActs'
import type { Act, Play, Report } from './report'

/** How each act is done: by whom, and with what words. */
export const playAct = (act: Act, report: Report, cast: Cast) => (stage: Stage) => acts[act](report, stage, cast)

// Who handles a ticket is read from the ticket: routing decides it, and a transfer changes it.
const standing = async ({ ticketId = '' }: Report, stage: Stage, cast: Cast) => {
  const { version, state, officeId, bureauId, agencyId } = await ticketFacts(stage.kernel.db, ticketId)
  return {
    at: { ticketId, version },
    state,
    clerk: cast.office(officeId, 'judicialOfficeClerk'),
    chief: cast.office(officeId, 'judicialOfficeHead'),
    handler: cast.bureau(bureauId, 'bureauHandler'),
    leader: cast.bureau(bureauId, 'bureauLeader'),
    reviewer: cast.bureau(bureauId, 'bureauReviewer'),
    agencyHandler: agencyId ? cast.agency(agencyId, 'agencyHandler') : null,
    agencyReviewer: agencyId ? cast.agency(agencyId, 'agencyReviewer') : null,
  }
}

const acts: Record<Act, Play> = {
  ...letterActs,
  async submit(report, stage) {
    const { story, confidentiality, isOnBehalf, content, townshipCode } = report
    const inspectionId = report.inspectionId?.()
    const { ticketId } = await stage.call(report.reporter, 'ticket.submit', {
      kind: story.kind,
      category: story.category,
      content,
      townshipCode,
      confidentiality,
      isOnBehalf,
      ...(story.conducts ? { forbiddenConducts: [...story.conducts] } : {}),
      ...(story.suggestion ? { suggestion: story.suggestion } : {}),
      ...(report.agencyId ? { agencyId: report.agencyId } : {}),
      ...(report.happenedOn ? { happenedOn: report.happenedOn } : {}),
      ...(report.place ? { place: report.place } : {}),
      ...(inspectionId ? { inspectionId } : {}),
    })
    report.ticketId = ticketId
  },
  // The software itself raised it from a refused inspection.
  async raised(report, stage) {
    report.ticketId = (await ticketOfInspection(stage.kernel.db, report.inspectionId?.() ?? '')).ticketId
  },
  async accept(report, stage, cast) {
    const { at, clerk } = await standing(report, stage, cast)
    return stage.call(clerk, 'ticket.accept', at)
  },
  async proposeReturn(report, stage, cast) {
    const { at, chief } = await standing(report, stage, cast)
    return stage.call(chief, 'ticket.proposeReturn', { ...at, reason: report.words.proposal })
  },
  async proposeTransfer(report, stage, cast) {
    const { at, chief } = await standing(report, stage, cast)
    const toOfficeId = report.toOfficeId ?? ''
    return stage.call(chief, 'ticket.proposeTransfer', { ...at, toOfficeId, reason: report.words.proposal })
  },
  async dismissProposal(report, stage, cast) {
    const { at, handler } = await standing(report, stage, cast)
    return stage.call(handler, 'ticket.dismissProposal', { ...at, reason: report.words.dismissal })
  },
  async reject(report, stage, cast) {
    const { at, reviewer } = await standing(report, stage, cast)
    return stage.call(reviewer, 'ticket.reject', { ...at, ...told(report.story.rejection, 'rejection', report) })
  },
  async transfer(report, stage, cast) {
    const { at, handler } = await standing(report, stage, cast)
    const toOfficeId = report.toOfficeId ?? ''
    return stage.call(handler, 'ticket.transfer', { ...at, toOfficeId, reason: report.words.transfer })
  },
  async receiveAccept(report, stage, cast) {
    const { at, clerk } = await standing(report, stage, cast)
    return stage.call(clerk, 'ticket.receiveAccept', at)
  },
  async returnDispute(report, stage, cast) {
    const { at, clerk } = await standing(report, stage, cast)
    return stage.call(clerk, 'ticket.returnDispute', { ...at, reason: report.words.return })
  },
  async assign(report, stage, cast) {
    const { at, handler } = await standing(report, stage, cast)
    return stage.call(handler, 'ticket.assign', { ...at, triage: report.words.triage })
  },
  async answerDirectly(report, stage, cast) {
    const { at, clerk } = await standing(report, stage, cast)
    return stage.call(clerk, 'ticket.answerDirectly', { ...at, text: told(report.story.reply, 'reply', report) })
  },
  async referDiscipline(report, stage, cast) {
    const { at, leader } = await standing(report, stage, cast)
    return stage.call(leader, 'ticket.referDiscipline', {
      ...at,
      reason: told(report.story.referral, 'referral', report),
    })
  },
  async requestExplanation(report, stage, cast) {
    const { at, handler } = await standing(report, stage, cast)
    const redactedSummary = told(report.story.summary, 'summary', report)
    const question = told(report.story.question, 'question', report)
    return stage.call(handler, 'ticket.requestExplanation', { ...at, redactedSummary, question })
  },
  async agencyRespond(report, stage, cast) {
    const { agencyHandler, agencyReviewer } = await standing(report, stage, cast)
    const request = await openRequest(stage.kernel.db, report.ticketId ?? '')
    const answer = told(report.story.answer, 'answer', report)
    const drafted = await stage.call(told(agencyHandler, 'agency', report), 'ticket.agencyDraft', {
      ...request,
      answer,
    })
    const reviewer = told(agencyReviewer, 'agency', report)
    return stage.call(reviewer, 'ticket.agencyRespond', { ...request, version: drafted.version, answer })
  },
  async requestMore(report, stage, cast) {
    const { at, handler } = await standing(report, stage, cast)
    return stage.call(handler, 'ticket.requestMore', { ...at, question: supplementOf(report)[0] })
  },
  async reporterReply(report, stage, cast) {
    const { at } = await standing(report, stage, cast)
    const answer = supplementOf(report)[1]
    return stage.call(report.reporter, 'ticket.reporterReply', { ...at, answer })
  },
  async conclude(report, stage, cast) {
    const { at, reviewer } = await standing(report, stage, cast)
    const text = told(report.story.reply, 'reply', report)
    if (report.story.isUnsubstantiated) return stage.call(reviewer, 'ticket.unsubstantiated', { ...at, text })
    const corrected = '部门当天纠正，并向这家企业说明'
    return stage.call(reviewer, 'ticket.correctOnSpot', { ...at, corrected, text })
  },
  async inform(report, stage, cast) {
    const { at, clerk } = await standing(report, stage, cast)
    if (report.isOnBehalf) return stage.call(report.reporter, 'ticket.originatorInformed', { ...at, how: 'byReporter' })
    const how = report.confidentiality === 'sealed' ? 'inApp' : report.words.how
    return stage.call(clerk, 'ticket.originatorInformed', { ...at, how })
  },
  async confirm(report, stage, cast) {
    const { at, state } = await standing(report, stage, cast)
    // A long holiday may have closed it by silence.
    if (state === 'closed') return
    return stage.call(report.reporter, 'ticket.confirm', { ...at, stars: report.words.stars })
  },
  async reopen(report, stage, cast) {
    const { at } = await standing(report, stage, cast)
    return stage.call(report.reporter, 'ticket.reopen', { ...at, reason: report.words.reopening })
  },
  async withdraw(report, stage, cast) {
    const { at } = await standing(report, stage, cast)
    return stage.call(report.reporter, 'ticket.withdraw', { ...at, reason: report.words.withdrawal })
  },
}

const supplementOf = ({ story, words }: Report) => story.more ?? words.supplement

const told = <Words>(words: Words | undefined | null, what: string, { about }: Report): Words => {
  if (words === undefined || words === null) throw new Error(`${about} has no ${what}`)
  return words
}
