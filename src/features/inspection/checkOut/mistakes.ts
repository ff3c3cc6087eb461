import { texts } from './texts'

export type Outcome = 'green' | 'yellow' | 'red'

/** What an officer fills in when leaving. */
export type Fields = {
  outcome?: Outcome
  note: string
  legalBasis: string
  isResultInformed: boolean
  lateReason: string
}

export const emptyFields: Fields = { note: '', legalBasis: '', isResultInformed: false, lateReason: '' }

type Mistakes = Partial<Record<'outcome' | 'note' | 'legalBasis' | 'lateReason', string>>

/** What is missing, in the order of the form; a red outcome names its article, a late one its reason. */
export function mistakesIn({ outcome, note, legalBasis, lateReason }: Fields, isLate: boolean): Mistakes {
  return {
    ...(!outcome && { outcome: texts.outcomeMissing }),
    ...(note.trim().length < 5 && { note: texts.noteShort }),
    ...(outcome === 'red' && !legalBasis.trim() && { legalBasis: texts.legalBasisMissing }),
    ...(isLate && !lateReason.trim() && { lateReason: texts.lateMissing }),
  }
}
