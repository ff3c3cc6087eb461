import type { Inputs } from '@/platform/api'
import type { Option } from '@/ui/Chips'
import type { IconName } from '@/ui/Icon'

/** Asked only while another field has one of these values. */
type Shown = { when?: { field: string; is: readonly string[] } }

/** One of a long list; the name of what was picked is kept beside its id. */
export type PickField = Shown & {
  kind: 'office' | 'agency' | 'category' | 'ticket'
  name: string
  label: string
  isOptional?: true
}

/** One field of an action; `name` is the contract's. */
export type Field =
  | PickField
  | (Shown &
      (
        | { kind: 'words'; name: string; label: string; hint: string; fewest: number; most: number }
        | { kind: 'choice'; name: string; label: string; options: readonly Option[] }
        | { kind: 'stars'; name: string; label: string }
        | { kind: 'day'; name: string; label: string }
        /** A whole number of days between the two, with what stands behind it. */
        | { kind: 'days'; name: string; label: string; note: string; least: number; most: number }
        /** Any other whole number, such as a sum. */
        | { kind: 'number'; name: string; label: string; note: string; least: number; most: number }
        /** `missing`: without any it does not go out, and this is said. `isProof`: of a unit, which hides nobody. */
        | { kind: 'photos'; name: 'attachmentIds'; missing?: string; isProof?: true }
        /** Of what the reporter handed in: ids, parted by blanks. */
        | { kind: 'passed'; name: 'passedIds' }
        | { kind: 'version'; name: string }
      ))

/** Procedures of the contract that change a ticket. */
export type Command = Exclude<
  keyof Inputs['ticket'],
  | 'preview'
  | 'register'
  | 'originatorPhone'
  | 'leadLedger'
  | 'leadLedgerFile'
  | 'boxes'
  | 'saveBox'
  | 'recordBoxCheck'
  | 'boxChecks'
  | 'recordReward'
  | 'rewards'
  | 'submit'
  | 'attach'
  | 'verifyReceipt'
  | 'mine'
  | 'show'
  | 'similarOwn'
  | 'unsignedForm'
  | 'submitUnsigned'
  | 'attachUnsigned'
  | 'dialogue'
  | 'dialogueStep'
  | 'summary'
  | 'queue'
  | 'counters'
  | 'officeShow'
  | 'stream'
  | 'streamSummary'
  | 'streamShow'
  | 'agencyInbox'
  | 'agencyShow'
  | 'agencyLetters'
  | 'agencyLetter'
  | 'proposals'
  | 'proposalShow'
  | 'disputes'
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

/** A form from its row of the table. */
export const form = (
  command: Command,
  icon: IconName,
  words: ActionForm['words'],
  fields: Field[] = [],
): ActionForm => ({ command, icon, words, fields })

/** Words to write, between `fewest` and `most` characters. */
export const written = (name: string, label: string, hint: string, fewest: number, most: number): Field => ({
  kind: 'words',
  name,
  label,
  hint,
  fewest,
  most,
})

/** Why: at most 500 characters. */
export const reason = (words: { reason: string; reasonHint: string }, fewest = 2): Field =>
  written('reason', words.reason, words.reasonHint, fewest, 500)

/** What somebody will read: at most 2000 characters. */
export const reply = (words: { text: string; textHint: string }, fewest: number): Field =>
  written('text', words.text, words.textHint, fewest, 2000)

/** One of a closed list; a note says when it fits. */
export const choice = (
  name: string,
  label: string,
  words: Record<string, string>,
  notes: Record<string, string> = {},
): Field => ({
  kind: 'choice',
  name,
  label,
  options: Object.entries(words).map(([key, text]) => ({ key, text, note: notes[key] })),
})

/** The same field, asked only where another one says so. */
export const onlyWhen = (field: Field, other: string, ...is: string[]): Field => ({
  ...field,
  when: { field: other, is },
})
