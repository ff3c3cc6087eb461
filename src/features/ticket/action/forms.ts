import { rejectionReasons } from '@/contracts/ticket/rejectionReasons'
import { type ActionForm, choice, form, reason, reply, written } from './fields'
import { letterForms } from './letters/forms'
import { specialForms } from './special/forms'
import { texts } from './texts'

export type { ActionForm, Field } from './fields'

const explanation = (words: { answer: string; answerHint: string }) =>
  written('answer', words.answer, words.answerHint, 10, 2000)

/** Every action on a ticket that a person takes. `passOn` is `originatorInformed` in the reporter's own words. */
export const actionForms = {
  accept: form('accept', 'check', texts.accept),
  proposeReturn: form('proposeReturn', 'undo', texts.proposeReturn, [reason(texts.proposeReturn)]),
  proposeTransfer: form('proposeTransfer', 'swap', texts.proposeTransfer, [
    { kind: 'office', name: 'toOfficeId', label: texts.proposeTransfer.office },
    reason(texts.proposeTransfer),
  ]),
  dismissProposal: form('dismissProposal', 'refresh', texts.dismissProposal, [reason(texts.dismissProposal)]),
  reject: form('reject', 'undo', texts.reject, [
    choice('reasonCode', texts.reject.reasonCode, rejectionReasons),
    written('explanation', texts.reject.explanation, texts.reject.explanationHint, 5, 500),
  ]),
  transfer: form('transfer', 'swap', texts.transfer, [
    { kind: 'office', name: 'toOfficeId', label: texts.transfer.office },
    reason(texts.transfer),
  ]),
  receiveAccept: form('receiveAccept', 'check', texts.receiveAccept),
  returnDispute: form('returnDispute', 'undo', texts.returnDispute, [reason(texts.returnDispute)]),
  raiseDispute: form('raiseDispute', 'route', texts.raiseDispute, [
    { kind: 'office', name: 'toOfficeId', label: texts.raiseDispute.office },
    reason(texts.raiseDispute, 5),
  ]),
  decideDispute: form('decideDispute', 'route', texts.decideDispute, [
    { kind: 'office', name: 'toOfficeId', label: texts.decideDispute.office },
    reason(texts.decideDispute, 5),
  ]),
  assign: form('assign', 'survey', texts.assign, [
    { kind: 'agency', name: 'agencyId', label: texts.assign.agency },
    written('triage', texts.assign.triage, texts.assign.triageHint, 5, 500),
  ]),
  answerDirectly: form('answerDirectly', 'chat', texts.answerDirectly, [reply(texts.answerDirectly, 5)]),
  requestExplanation: form('requestExplanation', 'office', texts.requestExplanation, [
    written('redactedSummary', texts.requestExplanation.summary, texts.requestExplanation.summaryHint, 10, 1000),
    written('question', texts.requestExplanation.question, texts.requestExplanation.questionHint, 5, 500),
    { kind: 'passed', name: 'passedIds' },
  ]),
  requestMore: form('requestMore', 'chat', texts.requestMore, [
    written('question', texts.requestMore.question, texts.requestMore.questionHint, 5, 500),
  ]),
  unsubstantiated: form('unsubstantiated', 'file', texts.unsubstantiated, [reply(texts.unsubstantiated, 10)]),
  correctOnSpot: form('correctOnSpot', 'check', texts.correctOnSpot, [
    written('corrected', texts.correctOnSpot.corrected, texts.correctOnSpot.correctedHint, 5, 500),
    reply(texts.correctOnSpot, 10),
  ]),
  originatorInformed: form('originatorInformed', 'phone', texts.originatorInformed, [
    choice('how', texts.originatorInformed.how, texts.originatorInformed.hows),
  ]),
  passOn: { ...form('originatorInformed', 'chat', texts.passOn), fixed: { how: 'byReporter' } },
  reporterReply: form('reporterReply', 'pen', texts.reporterReply, [
    written('answer', texts.reporterReply.answer, texts.reporterReply.answerHint, 2, 1000),
    { kind: 'photos', name: 'attachmentIds' },
  ]),
  confirm: form('confirm', 'check', texts.confirm, [{ kind: 'stars', name: 'stars', label: texts.confirm.stars }]),
  /** For the reporter who may not ask for it to be done again: he need not say that it is solved. */
  confirmLast: form('confirm', 'check', texts.confirmLast, [
    { kind: 'stars', name: 'stars', label: texts.confirmLast.stars },
  ]),
  reopen: form('reopen', 'refresh', texts.reopen, [reason(texts.reopen, 5)]),
  reopenWithProof: form('reopen', 'refresh', texts.reopenWithProof, [
    reason(texts.reopenWithProof, 5),
    { kind: 'photos', name: 'attachmentIds', missing: texts.reopenWithProof.noProof },
  ]),
  recuse: form('recuse', 'users', texts.recuse, [reason(texts.recuse)]),
  withdraw: form('withdraw', 'undo', texts.withdraw, [reason(texts.withdraw)]),
  agencyDraft: form('agencyDraft', 'pen', texts.agencyDraft, [explanation(texts.agencyDraft)]),
  agencyReturnDraft: form('agencyReturnDraft', 'undo', texts.agencyReturnDraft, [reason(texts.agencyReturnDraft)]),
  agencyRespond: form('agencyRespond', 'pen', texts.agencyRespond, [explanation(texts.agencyRespond)]),
  ...specialForms,
  ...letterForms,
} satisfies Record<string, ActionForm>

/** A key of the table. */
export type ActionName = keyof typeof actionForms

/** Whether this release has a form for what the server allows; an unknown event is simply not offered. */
export const isKnownAction = (event: string): event is ActionName => Object.hasOwn(actionForms, event)
