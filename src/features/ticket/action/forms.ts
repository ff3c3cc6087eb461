import { rejectionReasons } from '@/contracts/ticket/states'
import type { Inputs } from '@/platform/api'
import type { Option } from '@/ui/Chips'
import type { IconName } from '@/ui/Icon'
import { texts } from './texts'

/** One field of an action; `name` is the contract's. */
export type Field =
  | { kind: 'words'; name: string; label: string; hint: string; fewest: number; most: number }
  | { kind: 'choice'; name: string; label: string; options: readonly Option[] }
  | { kind: 'office'; name: string; label: string }
  | { kind: 'agency'; name: string; label: string }
  | { kind: 'stars'; name: string; label: string }
  | { kind: 'photos'; name: 'attachmentIds' }

/** Procedures of the contract that change a ticket. */
export type Command = Exclude<
  keyof Inputs['ticket'],
  | 'preview'
  | 'submit'
  | 'attach'
  | 'verifyReceipt'
  | 'mine'
  | 'show'
  | 'queue'
  | 'counters'
  | 'officeShow'
  | 'agencyInbox'
  | 'agencyShow'
>

/** What can be done with a ticket: which procedure, which fields, which words. */
export type ActionForm = {
  command: Command
  icon: IconName
  fields: readonly Field[]
  /** Sent without being asked. */
  fixed?: Record<string, string>
  words: { title: string; intro: string; verb: string; done: string; ask?: string; askText?: string }
}

const reason = (words: { reason: string; reasonHint: string }, fewest = 2): Field => ({
  kind: 'words',
  name: 'reason',
  label: words.reason,
  hint: words.reasonHint,
  fewest,
  most: 500,
})

const reply = (words: { text: string; textHint: string }, fewest: number): Field => ({
  kind: 'words',
  name: 'text',
  label: words.text,
  hint: words.textHint,
  fewest,
  most: 2000,
})

const explanation = (words: { answer: string; answerHint: string }): Field => ({
  kind: 'words',
  name: 'answer',
  label: words.answer,
  hint: words.answerHint,
  fewest: 10,
  most: 2000,
})

const options = (words: Record<string, string>): Option[] => Object.entries(words).map(([key, text]) => ({ key, text }))

const form = (command: Command, icon: IconName, words: ActionForm['words'], fields: Field[] = []): ActionForm => ({
  command,
  icon,
  words,
  fields,
})

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
    { kind: 'choice', name: 'reasonCode', label: texts.reject.reasonCode, options: options(rejectionReasons) },
    {
      kind: 'words',
      name: 'explanation',
      label: texts.reject.explanation,
      hint: texts.reject.explanationHint,
      fewest: 5,
      most: 500,
    },
  ]),
  transfer: form('transfer', 'swap', texts.transfer, [
    { kind: 'office', name: 'toOfficeId', label: texts.transfer.office },
    reason(texts.transfer),
  ]),
  receiveAccept: form('receiveAccept', 'check', texts.receiveAccept),
  returnDispute: form('returnDispute', 'undo', texts.returnDispute, [reason(texts.returnDispute)]),
  assign: form('assign', 'survey', texts.assign, [
    { kind: 'agency', name: 'agencyId', label: texts.assign.agency },
    { kind: 'words', name: 'triage', label: texts.assign.triage, hint: texts.assign.triageHint, fewest: 5, most: 500 },
  ]),
  answerDirectly: form('answerDirectly', 'chat', texts.answerDirectly, [reply(texts.answerDirectly, 5)]),
  requestExplanation: form('requestExplanation', 'office', texts.requestExplanation, [
    {
      kind: 'words',
      name: 'redactedSummary',
      label: texts.requestExplanation.summary,
      hint: texts.requestExplanation.summaryHint,
      fewest: 10,
      most: 1000,
    },
    {
      kind: 'words',
      name: 'question',
      label: texts.requestExplanation.question,
      hint: texts.requestExplanation.questionHint,
      fewest: 5,
      most: 500,
    },
  ]),
  requestMore: form('requestMore', 'chat', texts.requestMore, [
    {
      kind: 'words',
      name: 'question',
      label: texts.requestMore.question,
      hint: texts.requestMore.questionHint,
      fewest: 5,
      most: 500,
    },
  ]),
  unsubstantiated: form('unsubstantiated', 'file', texts.unsubstantiated, [reply(texts.unsubstantiated, 10)]),
  correctOnSpot: form('correctOnSpot', 'check', texts.correctOnSpot, [reply(texts.correctOnSpot, 10)]),
  originatorInformed: form('originatorInformed', 'phone', texts.originatorInformed, [
    {
      kind: 'choice',
      name: 'how',
      label: texts.originatorInformed.how,
      options: options(texts.originatorInformed.hows),
    },
  ]),
  passOn: { ...form('originatorInformed', 'chat', texts.passOn), fixed: { how: 'byReporter' } },
  reporterReply: form('reporterReply', 'pen', texts.reporterReply, [
    {
      kind: 'words',
      name: 'answer',
      label: texts.reporterReply.answer,
      hint: texts.reporterReply.answerHint,
      fewest: 2,
      most: 1000,
    },
    { kind: 'photos', name: 'attachmentIds' },
  ]),
  confirm: form('confirm', 'check', texts.confirm, [{ kind: 'stars', name: 'stars', label: texts.confirm.stars }]),
  reopen: form('reopen', 'refresh', texts.reopen, [reason(texts.reopen, 5)]),
  recuse: form('recuse', 'users', texts.recuse, [reason(texts.recuse)]),
  withdraw: form('withdraw', 'undo', texts.withdraw, [reason(texts.withdraw)]),
  agencyDraft: form('agencyDraft', 'pen', texts.agencyDraft, [explanation(texts.agencyDraft)]),
  agencyReturnDraft: form('agencyReturnDraft', 'undo', texts.agencyReturnDraft, [reason(texts.agencyReturnDraft)]),
  agencyRespond: form('agencyRespond', 'pen', texts.agencyRespond, [explanation(texts.agencyRespond)]),
} satisfies Record<string, ActionForm>

/** A key of the table. */
export type ActionName = keyof typeof actionForms

/** Whether this release has a form for what the server allows; an unknown event is simply not offered. */
export const isKnownAction = (event: string): event is ActionName => Object.hasOwn(actionForms, event)
