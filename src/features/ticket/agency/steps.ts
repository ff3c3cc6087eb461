import { letterStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import type { TimelineStep } from '@/ui/Timeline'
import { texts as letterTexts } from '../letter/texts'
import { stepTexts as texts } from './steps/texts'

type Request = Outputs['ticket']['agencyShow']
type Letter = Outputs['ticket']['agencyLetter']
type Report = Letter['rectifications'][number]

// NB: both are built from what the agency's page shows anyway. The ticket behind it — who reported it, when, what the
// bureau does with it inside — has no step here.

/** The way of a request, newest first: sent, written, checked by the legal unit, handed in, verified by the bureau. */
export function requestSteps(request: Request): TimelineStep[] {
  const { state, askedAt, askedBy, answeredAt } = request
  const sent: TimelineStep = { key: 'sent', kind: 'ok', title: texts.sent(askedBy), at: askedAt }
  if (answeredAt)
    return [
      { key: 'verify', kind: 'todo', title: texts.verify, meta: texts.verifyNote },
      { key: 'answered', kind: 'ok', title: texts.answered, at: answeredAt },
      { key: 'reviewed', kind: 'ok', title: texts.reviewed },
      { key: 'written', kind: 'ok', title: texts.written },
      sent,
    ]
  if (state === 'closed') return [{ key: 'closed', kind: 'ok', title: texts.closed }, sent]
  const isWritten = state === 'inReview'
  const write = request.remark === null ? texts.write : texts.rewrite
  return [
    { key: 'verify', kind: 'todo', title: texts.verify },
    { key: 'answer', kind: 'todo', title: texts.answer },
    ...(isWritten ? [] : [{ key: 'review', kind: 'todo' as const, title: texts.review }]),
    current(request, isWritten ? texts.review : write),
    ...(isWritten ? [{ key: 'written', kind: 'ok' as const, title: texts.written }] : []),
    sent,
  ]
}

/** The way of a letter, newest first: received, objected to, put right and reported, found to be so or not. */
export function letterSteps(letter: Letter): TimelineStep[] {
  const { objectedAt, objectionResult, issuedAt, issuerName, rectifications } = letter
  const isLater = ({ reportedAt }: Report) => objectedAt === null || reportedAt > objectedAt
  const reports = (some: Report[]) => some.flatMap(reportSteps).reverse()
  return [
    ...letterAhead(letter),
    ...reports(rectifications.filter(isLater)),
    ...(objectionResult === null
      ? []
      : [{ key: 'decided', kind: 'ok' as const, title: texts.decided(letterTexts.objectionResults[objectionResult]) }]),
    ...(objectedAt === null ? [] : [{ key: 'objected', kind: 'ok' as const, title: texts.objected, at: objectedAt }]),
    ...reports(rectifications.filter((report) => !isLater(report))),
    { key: 'received', kind: 'ok', title: texts.received(issuerName), at: issuedAt ?? undefined },
  ]
}

function letterAhead(letter: Letter): TimelineStep[] {
  const { state, waitsFor, objectUntil, objectedAt } = letter
  if (state !== 'issued' && state !== 'objected') return [{ key: 'end', kind: 'ok', title: letterStates[state] }]
  const check: TimelineStep = { key: 'check', kind: 'todo', title: texts.check }
  const report: TimelineStep = { key: 'report', kind: 'todo', title: texts.report }
  if (waitsFor?.what === 'check') return [waiting(texts.check, waitsFor.dueAt)]
  if (waitsFor) return [check, report, waiting(texts.objection, waitsFor.dueAt)]
  const canObject = objectUntil !== null && objectedAt === null && Date.parse(objectUntil) > Date.now()
  return [
    check,
    ...(canObject
      ? [{ key: 'object', kind: 'todo' as const, title: texts.object, meta: texts.latest(objectUntil) }]
      : []),
    current(letter, texts.report),
  ]
}

const waiting = (title: string, dueAt: string | null): TimelineStep => ({
  key: 'now',
  kind: 'now',
  title,
  meta: dueAt ? texts.latestBureau(dueAt) : texts.byBureau,
})

const current = ({ clock }: Pick<Request, 'clock'>, title: string): TimelineStep => ({
  key: 'now',
  kind: clock?.state === 'breached' ? 'late' : 'now',
  title,
  meta: clock ? texts.latest(clock.dueAt) : undefined,
})

const reportSteps = ({ reportId, reportedAt, result, checkedAt }: Report): TimelineStep[] => [
  { key: reportId, kind: 'ok', title: texts.reported, at: reportedAt },
  ...(result === null
    ? []
    : [
        {
          key: `${reportId}.check`,
          kind: result === 'fail' ? ('late' as const) : ('ok' as const),
          title: texts.checked(letterTexts.results[result]),
          at: checkedAt ?? undefined,
        },
      ]),
]
