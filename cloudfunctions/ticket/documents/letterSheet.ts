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
    watermark: watermarkOf(letter),
    standing: standingOf(letter),
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
  replaced: letterPaper.replaced,
}

// What was proposed to the government and decided by it is as good as it was.
const isAnswered = ({ kind, state }: LetterRow) => kind === 'decisionProposal' && state === 'replaced'

const watermarkOf = (letter: LetterRow) => (isAnswered(letter) ? null : (watermarks[letter.state] ?? null))

// Beside the words that were delivered, which stay: whoever has it printed again must not follow it.
const standingOf = (letter: LetterRow) => {
  const { state, replacedByNumber } = letter
  if (isAnswered(letter)) return null
  if (state === 'replaced') return letterPaper.standing.replaced(replacedByNumber)
  return state === 'withdrawn' || state === 'ended' ? letterPaper.standing[state] : null
}

const daysOnPaper = (days: number, unit: Term['unit']) => letterPaper[unit](days)

const governmentOf = (bureauName: string) => bureauName.replace(/司法局$/, '人民政府')

/** What was typed in lines, as paragraphs: the layout alone moves their first lines. */
export const paragraphsOf = (text: string) =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const dateOnPaper = (issuedAt: Date | null, now: Date) =>
  issuedAt ? dateWords(issuedAt) : letterPaper.date(String(yearOf(now)), letterPaper.noDay, letterPaper.noDay)

// NB: of the day of its issue alone. What was delivered says the same whenever it is printed again, whatever came after.
// What is decided by the government is not objected to. A draft has no last day yet: it says how many days it will give.
const noteOf = (letter: LetterRow, { objectDays, unit }: Term) => {
  const { kind, firstDueAt, rectifyDays, isFirstDueProvisional } = letter
  const days = rectifyDays === null ? null : daysOnPaper(rectifyDays, unit)
  if (kind === 'decisionProposal') return days && letterPaper.note(letterPaper.proposed(days))
  if (firstDueAt === null) return days && letterPaper.note(letterPaper.drafted(days))
  const due = dateWords(firstDueAt)
  const provisional = isFirstDueProvisional ? letterPaper.provisional : ''
  const objection = kind === 'decision' ? '' : letterPaper.object(objectDays)
  return letterPaper.note(replacing(letter) + letterPaper.due(due) + provisional + objection)
}

// A letter goes out in the moment in which the objection to the older one is decided, or because it is the stronger one.
const replacing = ({ replacesNumber, replacesDecidedAt, issuedAt }: LetterRow) => {
  if (replacesNumber === null) return ''
  const isAfterObjection = replacesDecidedAt !== null && replacesDecidedAt.getTime() === issuedAt?.getTime()
  return isAfterObjection ? letterPaper.replacesAfterObjection(replacesNumber) : letterPaper.replaces(replacesNumber)
}
