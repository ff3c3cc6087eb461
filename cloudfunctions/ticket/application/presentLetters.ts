import type * as letters from '../letters/store'

type Report = Awaited<ReturnType<typeof letters.reportsOf>>[number]

/** A letter with its own reports, as everybody who may read it sees it. */
export const presentLetter = (letter: letters.LetterRow, reports: readonly Report[]) => ({
  ...presentLetterRow(letter),
  version: letter.version,
  facts: letter.facts,
  basis: letter.basis,
  demands: letter.demands,
  agencyName: letter.agencyName,
  draftedAt: letter.draftedAt.toISOString(),
  savedAt: letter.state === 'draft' ? (letter.savedAt ?? letter.draftedAt).toISOString() : null,
  savedBy: letter.state === 'draft' ? (letter.savedBy ?? letter.draftedBy) : null,
  objection: letter.objection,
  objectedAt: letter.objectedAt?.toISOString() ?? null,
  objectionReply: letter.objectionReply,
  rectifications: reports
    .filter(({ letterId }) => letterId === letter.letterId)
    .map((report) => ({
      reportId: report.reportId,
      text: report.text,
      reportedAt: report.reportedAt.toISOString(),
      result: report.result,
      resultText: report.resultText,
      checkedAt: report.checkedAt?.toISOString() ?? null,
    })),
})

/** A letter as a row of a list. */
export const presentLetterRow = (letter: letters.LetterRow) => ({
  letterId: letter.letterId,
  kind: letter.kind,
  state: letter.state,
  number: letter.number,
  title: letter.title,
  issuedAt: letter.issuedAt?.toISOString() ?? null,
  dueAt: letter.dueAt?.toISOString() ?? null,
  bureauName: letter.bureauName,
})
