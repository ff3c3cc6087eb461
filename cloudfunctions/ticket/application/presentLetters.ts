import type { Call } from '../../_shared/call'
import { evidenceOf } from '../attachments/store'
import { issuerOf } from '../letters/rules'
import type * as letters from '../letters/store'
import { fileUrl } from './files'

type Report = Awaited<ReturnType<typeof letters.reportsOf>>[number]

/** What was handed in as proof on a ticket, each with a link for the reader. */
export const evidenceFor = async (call: Call, ticketId: string) =>
  (await evidenceOf(call.tx, ticketId)).map((one) => ({ ...one, url: fileUrl(call, one) }))

type Evidence = Awaited<ReturnType<typeof evidenceFor>>

/** A letter with its own reports, as everybody who may read it sees it. */
export const presentLetter = (letter: letters.LetterRow, reports: readonly Report[], evidence: Evidence) => ({
  ...presentLetterRow(letter),
  version: letter.version,
  facts: letter.facts,
  basis: letter.basis,
  demands: letter.demands,
  agencyName: letter.agencyName,
  draftedAt: letter.draftedAt.toISOString(),
  savedAt: letter.state === 'draft' ? (letter.savedAt ?? letter.draftedAt).toISOString() : null,
  savedBy: letter.state === 'draft' ? (letter.savedBy ?? letter.draftedBy) : null,
  rectifyDays: letter.rectifyDays,
  // NB: for those who write it; what goes out tells nobody what was said about its drafts.
  returned: letter.state === 'draft' ? returnOf(letter) : null,
  objection: letter.objection,
  objectedAt: letter.objectedAt?.toISOString() ?? null,
  objectionReply: letter.objectionReply,
  objectionResult: resultOf(letter),
  replaces: linkTo(letter.replacesId, letter.replacesNumber),
  replacedBy: linkTo(letter.replacedById, letter.replacedByNumber),
  rectifications: reports
    .filter(({ letterId }) => letterId === letter.letterId)
    .map((report) => ({
      reportId: report.reportId,
      text: report.text,
      reportedAt: report.reportedAt.toISOString(),
      result: report.result,
      resultText: report.resultText,
      checkedAt: report.checkedAt?.toISOString() ?? null,
      evidence: evidence.filter(({ reportId }) => reportId === report.reportId).map(({ reportId: _, ...file }) => file),
    })),
})

const returnOf = ({ returnReason: reason, returnedAt: at, returnedBy: by, isReturned: isOpen }: letters.LetterRow) =>
  reason !== null && at !== null && by !== null ? { reason, at: at.toISOString(), by, isOpen } : null

// Another letter may later take the place of one that was upheld: what the decision itself brought came with it.
const resultOf = ({ objection, objectionDecidedAt, state, replacedAt }: letters.LetterRow) => {
  if (objection === null || objectionDecidedAt === null) return null
  if (state === 'withdrawn') return 'withdraw' as const
  return replacedAt?.getTime() === objectionDecidedAt.getTime() ? ('modify' as const) : ('uphold' as const)
}

const linkTo = (letterId: string | null, number: string | null) => (letterId ? { letterId, number } : null)

/** A letter as a row of a list. */
export const presentLetterRow = (letter: letters.LetterRow) => ({
  letterId: letter.letterId,
  kind: letter.kind,
  state: letter.state,
  number: letter.number,
  title: letter.title,
  issuedAt: letter.issuedAt?.toISOString() ?? null,
  dueAt: letter.dueAt?.toISOString() ?? null,
  issuerName: issuerOf(letter),
})
