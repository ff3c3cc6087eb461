import { noCourtPaper } from '@/contracts/ticket/courtPapers'
import { measureKinds, mostRefund, personnelKinds, personnelSteps } from '@/contracts/ticket/measureLists'
import { keyLevels } from '@/contracts/ticket/states'
import { type ActionForm, choice, form, onlyWhen, reason, reply, written } from '../fields'
import { texts } from './texts'

/** What turns a ticket from the straight way: appeals, merging, splitting, referrals, courts, measures, looking back. */
export const specialForms = {
  appealRejection: form('appealRejection', 'refresh', texts.appealRejection, [reason(texts.appealRejection, 5)]),
  overturnRejection: form('overturnRejection', 'check', texts.overturnRejection, [reason(texts.overturnRejection)]),
  upholdRejection: form('upholdRejection', 'undo', texts.upholdRejection, [reason(texts.upholdRejection, 5)]),
  markDuplicate: form('markDuplicate', 'merge', texts.markDuplicate, [
    { kind: 'ticket', name: 'intoTicketId', label: texts.markDuplicate.into },
  ]),
  unmerge: form('unmerge', 'route', texts.unmerge, [reason(texts.unmerge)]),
  split: form('split', 'route', texts.split, [
    { kind: 'category', name: 'category', label: texts.split.category },
    { kind: 'agency', name: 'agencyId', label: texts.split.agency, isOptional: true },
    written('content', texts.split.content, texts.split.contentHint, 10, 1000),
  ]),
  guideToReview: form('guideToReview', 'book', texts.guideToReview, [reply(texts.guideToReview, 10)]),
  referDiscipline: form('referDiscipline', 'shield', texts.referDiscipline, [
    written('reason', texts.referDiscipline.reason, texts.referDiscipline.reasonHint, 10, 2000),
  ]),
  referCrime: form('referCrime', 'shield', texts.referCrime, [
    written('reason', texts.referCrime.reason, texts.referCrime.reasonHint, 10, 2000),
  ]),
  referralResult: form('referralResult', 'pen', texts.referralResult, [reply(texts.referralResult, 5)]),
  listKey: form('listKey', 'flag', texts.listKey, [
    choice('level', texts.listKey.level, keyLevels),
    reason(texts.listKey),
  ]),
  suspendByLitigation: form('suspendByLitigation', 'pause', texts.suspendByLitigation, [
    written('proof', texts.suspendByLitigation.proof, texts.suspendByLitigation.proofHint, 5, 500),
    { kind: 'photos', name: 'attachmentIds', missing: noCourtPaper.suspendByLitigation, isProof: true },
  ]),
  resume: form('resume', 'refresh', texts.resume, [
    choice('how', texts.resume.how, texts.resume.hows, texts.resume.howNotes),
    reason(texts.resume),
    { kind: 'photos', name: 'attachmentIds', isProof: true },
  ]),
  closeByJudgment: form('closeByJudgment', 'okc', texts.closeByJudgment, [
    reply(texts.closeByJudgment, 10),
    { kind: 'photos', name: 'attachmentIds', missing: noCourtPaper.closeByJudgment, isProof: true },
  ]),
  extendTotal: form('extendTotal', 'clock', texts.extendTotal, [reason(texts.extendTotal, 5)]),
  recordMeasure: form('recordMeasure', 'users', texts.recordMeasure, [
    choice('kind', texts.recordMeasure.kind, measureKinds, texts.recordMeasure.kindNotes),
    onlyWhen(choice('personnel', texts.recordMeasure.personnel, personnelSteps), 'kind', ...personnelKinds),
    onlyWhen(
      {
        kind: 'number',
        name: 'amountYuan',
        label: texts.recordMeasure.amount,
        note: texts.recordMeasure.amountNote,
        least: 1,
        most: mostRefund,
      },
      'kind',
      'refund',
    ),
    { kind: 'day', name: 'heldOn', label: texts.recordMeasure.heldOn },
    reply(texts.recordMeasure, 10),
  ]),
  lookBack: form('lookBack', 'search', texts.lookBack, [
    choice('result', texts.lookBack.result, texts.lookBack.results, texts.lookBack.resultNotes),
    written('text', texts.lookBack.text, texts.lookBack.textHint, 2, 1000),
  ]),
  notifySuperior: form('notifySuperior', 'office', texts.notifySuperior, [
    written('superior', texts.notifySuperior.superior, texts.notifySuperior.superiorHint, 2, 100),
    reply(texts.notifySuperior, 10),
  ]),
  writeToReporter: form('writeToReporter', 'chat', texts.writeToReporter, [
    written('text', texts.writeToReporter.text, texts.writeToReporter.textHint, 5, 1000),
  ]),
  addToReport: form('addToReport', 'pen', texts.addToReport, [
    written('text', texts.addToReport.text, texts.addToReport.textHint, 2, 1000),
    { kind: 'photos', name: 'attachmentIds' },
  ]),
  addNote: form('addNote', 'pen', texts.addNote, [
    written('text', texts.addNote.text, texts.addNote.textHint, 2, 1000),
  ]),
} satisfies Record<string, ActionForm>
