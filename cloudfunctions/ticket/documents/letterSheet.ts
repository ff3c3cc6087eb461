import { letterKinds } from '../../../src/contracts/ticket/states'
import { dayOf, yearOf } from '../../_shared/calendar/days'
import type { LetterSheet } from '../../_shared/ports'
import { bodyWord, issuerOf, letterNumber } from '../letters/rules'
import type { LetterRow } from '../letters/store'
import { letterHeadings, letterPaper } from './texts'

type Term = { objectDays: number; unit: 'calendarDay' | 'workingDay' }

/** What a letter says on paper: its own fields, and nothing of the ticket behind it. `unit` is that of its days. */
export const letterSheet = (letter: LetterRow, now: Date, term: Term): LetterSheet => {
  const { kind, title } = letter
  const fields = [letter.facts, letter.basis, letter.demands]
  return {
    issuer: issuerOf(letter),
    kindName: letterKinds[kind].name,
    number: numberOnPaper(letter, now),
    // Only what goes up names its signer (GB/T 9704 7.2.6); a draft has none yet.
    signer: kind === 'decisionProposal' ? (letter.signedBy ?? '') : null,
    title,
    addressee: letterPaper.addressee(kind === 'decisionProposal' ? governmentOf(letter.bureauName) : letter.agencyName),
    sections: letterHeadings[kind].map((heading, place) => ({
      heading,
      paragraphs: paragraphsOf(fields[place] ?? ''),
    })),
    date: dateOnPaper(letter.issuedAt, now),
    note: noteOf(letter, term),
    copyTo: kind === 'decision' ? letter.bureauName : null,
    printed: letter.issuedAt ? letterPaper.printed(dateWords(letter.issuedAt)) : null,
    watermark: watermarks[letter.state] ?? null,
  }
}

/** A day in Shanghai as documents write it, 2026年11月24日. */
export const dateWords = (moment: Date) => dayWords(dayOf(moment))

/** The same for a day, 2026-11-24. */
export const dayWords = (day: string) => {
  const [year = '', month, date] = day.split('-')
  return letterPaper.date(year, String(Number(month)), String(Number(date)))
}

/** A letter that is no letter yet keeps a gap where its number will stand. */
export const numberOnPaper = ({ number, kind, bureauName }: LetterRow, now: Date) =>
  number ?? letterNumber(bodyWord(bureauName), letterKinds[kind].mark, yearOf(now), letterPaper.noNumber)

const watermarks: Readonly<Partial<Record<LetterRow['state'], string>>> = {
  draft: letterPaper.draft,
  withdrawn: letterPaper.withdrawn,
  ended: letterPaper.ended,
}

const daysOnPaper = (days: number, unit: Term['unit']) => letterPaper[unit](days)

const governmentOf = (bureauName: string) => bureauName.replace(/司法局$/, '人民政府')

const paragraphsOf = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const dateOnPaper = (issuedAt: Date | null, now: Date) =>
  issuedAt ? dateWords(issuedAt) : letterPaper.date(String(yearOf(now)), letterPaper.noDay, letterPaper.noDay)

// NB: of the day of its issue alone. What was delivered says the same whenever it is printed again, whatever came after.
// What is decided by the government is not objected to. A draft has no last day yet: it says how many days it will give.
const noteOf = ({ kind, firstDueAt, replacesNumber, rectifyDays }: LetterRow, { objectDays, unit }: Term) => {
  const days = rectifyDays === null ? null : daysOnPaper(rectifyDays, unit)
  if (kind === 'decisionProposal') return days && letterPaper.note(letterPaper.proposed(days))
  if (firstDueAt === null) return days && letterPaper.note(letterPaper.drafted(days))
  const due = dateWords(firstDueAt)
  const note = kind === 'decision' ? letterPaper.due(due) : letterPaper.dueOrObject(due, objectDays)
  return letterPaper.note(replacesNumber === null ? note : letterPaper.replaces(replacesNumber) + note)
}
