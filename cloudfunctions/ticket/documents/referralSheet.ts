import { ticketCategories } from '../../../src/contracts/ticket/categories'
import { yearOf } from '../../_shared/calendar/days'
import type { LetterSheet } from '../../_shared/ports'
import type { AttachmentKind } from '../attachments/store'
import { bodyWord, letterNumber } from '../letters/rules'
import type { TicketRow } from '../store'
import { dateWords, paragraphsOf } from './letterSheet'
import { letterPaper, referralPaper } from './texts'

/** The steps that refer a report to another body. */
export const referrals = ['referDiscipline', 'referCrime'] as const

/** What was referred and why, with what there was by then. */
export type Referral = {
  event: (typeof referrals)[number]
  at: Date
  reason: string
  /** As it is registered, in full. */
  agencyName: string | null
  /** The neutral words for the agency; null when it was never asked. */
  summary: string | null
  attachments: readonly { kind: AttachmentKind }[]
  explanations: number
}

type Subject = Pick<TicketRow, 'receiptNumber' | 'category' | 'bureauName' | 'confidentiality' | 'isUnsigned'>

/** The 移送函 of a report: nothing that its reporter wrote, and nothing by which he is known. Its number is given by hand. */
export const referralSheet = (ticket: Subject, referral: Referral): LetterSheet => {
  const { event, at, reason, summary, agencyName } = referral
  const { receiptNumber, bureauName, category } = ticket
  const about = referralPaper.about(receiptNumber, agencyName, ticketCategories[category].words)
  // Whoever came or called never chose to be known.
  const isOpen = ticket.confidentiality === 'open' && !ticket.isUnsigned
  const paragraphs = [
    [about, ...paragraphsOf(summary ?? '')],
    [...paragraphsOf(reason), referralPaper.grounds[event]],
    materialsOf(referral, isOpen),
    [referralPaper.request, ...(isOpen ? [] : [referralPaper[ticket.isUnsigned ? 'unknown' : 'confidential']])],
  ]
  return {
    issuer: bureauName,
    kindName: referralPaper.kindName,
    number: letterNumber(bodyWord(bureauName), referralPaper.mark, yearOf(at), letterPaper.noNumber),
    signer: null,
    title: referralPaper.titles[event],
    addressee: letterPaper.addressee(bureauName.replace(/司法局.*$/, referralPaper.to[event])),
    sections: referralPaper.headings.map((heading, place) => ({ heading, paragraphs: paragraphs[place] ?? [] })),
    date: dateWords(at),
    note: referralPaper.contact,
    copyTo: null,
    printed: letterPaper.printed(dateWords(at)),
    watermark: null,
    standing: null,
  }
}

// A voice tells whose it is, and what he wrote is signed: of whoever is not open only photos go along.
const materialsOf = ({ attachments, explanations }: Referral, isOpen: boolean) => {
  const count = (wanted: AttachmentKind) => attachments.filter(({ kind }) => kind === wanted).length
  const rows = [
    [isOpen ? referralPaper.report : referralPaper.namelessReport, 1],
    [referralPaper.photos, count('photo')],
    [referralPaper.documents, isOpen ? count('document') : 0],
    [referralPaper.recordings, isOpen ? count('voice') : 0],
    [referralPaper.explanations, explanations],
  ] as const
  return rows
    .filter(([, pieces]) => pieces > 0)
    .map(([words, pieces], place) => referralPaper.material(place + 1, words(pieces)))
}
