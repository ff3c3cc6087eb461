import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { ActionSheet } from '../../action/ActionSheet'
import { type ActionForm, actionForms } from '../../action/forms'
import { withDays } from '../../action/letters/forms'
import { LetterHead } from '../../letter/LetterHead'
import { LetterText } from '../../letter/LetterText'
import { Progress } from '../../letter/Progress'
import { Returned } from '../../letter/Returned'
import { OverTotal } from './OverTotal'
import { pick, SavedMeanwhile } from './SavedMeanwhile'
import { followKind, kindsFor, timeLeftOf, wordsFor } from './templates'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']
type Letter = Ticket['letters'][number]
type Props = { ticket: Ticket; title?: string; isGone: boolean; onClose: () => void }

/** The draft that waits to be issued. */
export const draftOf = ({ letters }: Ticket) => letters.find(({ state }) => state === 'draft')

/** The letter that the agency has to follow now. */
const currentOf = ({ letters }: Ticket) =>
  letters.filter(({ state }) => state === 'issued' || state === 'objected').at(-1)

/** A letter is drafted from the case, or the draft that is there is written on. */
export function DraftSheet({ ticket, ...rest }: Props) {
  const { ticketId, version } = ticket
  const draft = draftOf(ticket)
  const kinds = kindsFor(ticket)
  const kind = draft?.kind ?? kinds[0] ?? ''
  const timeLeft = timeLeftOf(ticket)
  return (
    <ActionSheet
      {...rest}
      subject={{ ticketId, version }}
      form={withDays(draft ? editing(draft) : actionForms.draftLetter, ticket.letterTerm)}
      draftKey={`draftLetter.${draft?.letterId ?? ticketId}`}
      initial={{ kind, rectifyDays: daysIn(ticket, draft), ...(draft ? pick(draft) : wordsFor(kind, ticket)) }}
      above={(action) => (
        <>
          {timeLeft && (
            <Notice tone="warn" icon="clock">
              {texts.stillTime(timeLeft)}
            </Notice>
          )}
          <OverTotal ticket={ticket} days={action.words.rectifyDays} />
          {draft && <Returned letter={draft} />}
          {draft && <SavedMeanwhile draft={draft} action={action} />}
        </>
      )}
      without={Object.keys(allKinds).filter((each) => !kinds.some((one) => one === each))}
      follow={(name, value, words) => (name === 'kind' ? { ...followKind(ticket, words, value) } : {})}
    />
  )
}

/** The draft goes out, is sent back or thrown away: its words stand above the button. */
export function WholeLetterSheet({
  name,
  ticket,
  ...rest
}: Props & { name: 'issueLetter' | 'returnDraft' | 'discardLetter' }) {
  const draft = draftOf(ticket)
  if (!draft) return null
  return (
    <ActionSheet
      {...rest}
      subject={{ letterId: draft.letterId, version: draft.version }}
      form={name === 'issueLetter' ? withDays(actionForms.issueLetter, ticket.letterTerm) : actionForms[name]}
      // Whoever saved the draft meanwhile changed its days with it.
      draftKey={`${name}.${draft.letterId}.${draft.version}`}
      initial={{ rectifyDays: daysIn(ticket, draft) }}
      above={({ words }) => (
        <>
          {name === 'issueLetter' && <OverTotal ticket={ticket} days={words.rectifyDays} />}
          <Shown letter={draft} unit={ticket.letterTerm.unit} isWhole />
        </>
      )}
    />
  )
}

/** What the agency answered to a letter is decided, with the letter and the answer above the fields. */
export function AnswerSheet({ name, ticket, ...rest }: Props & { name: 'decideObjection' | 'checkRectification' }) {
  const { ticketId, version } = ticket
  const letter = currentOf(ticket)
  const isSoft = name === 'checkRectification' && letter?.kind === 'suggestion'
  // What the government decided is not the bureau's to change (行政执法监督条例第三十条).
  const isGovernments = name === 'decideObjection' && letter?.kind === 'decision'
  return (
    <ActionSheet
      {...rest}
      subject={{ ticketId, version }}
      form={
        name === 'decideObjection'
          ? withDays(actionForms.decideObjection, ticket.letterTerm, { other: 'decision', is: 'modify' })
          : actionForms[name]
      }
      initial={
        name === 'decideObjection' && letter
          ? { demands: letter.demands, rectifyDays: daysIn(ticket, letter) }
          : undefined
      }
      above={({ words }) => (
        <>
          {letter && <Shown letter={letter} unit={ticket.letterTerm.unit} />}
          {words.decision === 'modify' && <OverTotal ticket={ticket} days={words.rectifyDays} />}
        </>
      )}
      below={isSoft ? { result: <View className="note under">{texts.soft}</View> } : undefined}
      without={isSoft ? ['fail'] : isGovernments ? ['modify', 'withdraw'] : undefined}
    />
  )
}

const daysIn = ({ letterTerm }: Ticket, letter: Letter | undefined) => String(letter?.rectifyDays ?? letterTerm.amount)

type ShownProps = { letter: Letter; unit: Ticket['letterTerm']['unit']; isWhole?: boolean }

const Shown = ({ letter, unit, isWhole }: ShownProps) => (
  <Cells>
    <Block>
      <LetterHead letter={letter} unit={unit} />
    </Block>
    {/* Whatever was answered is held against what was asked. */}
    <LetterText letter={letter} parts={isWhole ? undefined : ['demands']} />
    <Progress letter={letter} />
  </Cells>
)

const allKinds = Object.fromEntries(
  actionForms.draftLetter.fields.flatMap((field) =>
    field.kind === 'choice' ? field.options.map(({ key, text }) => [key, text]) : [],
  ),
)

const editing = ({ letterId }: Letter): ActionForm => ({
  ...actionForms.draftLetter,
  fixed: { letterId },
  fields: [...actionForms.draftLetter.fields, { kind: 'version', name: 'letterVersion' }],
  words: { ...actionForms.draftLetter.words, title: texts.edit, done: texts.editDone },
})
