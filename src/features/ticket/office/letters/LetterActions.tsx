import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { ActionSheet } from '../../action/ActionSheet'
import { type ActionForm, actionForms } from '../../action/forms'
import { LetterHead } from '../../letter/LetterHead'
import { LetterText } from '../../letter/LetterText'
import { Progress } from '../../letter/Progress'
import { pick, SavedMeanwhile } from './SavedMeanwhile'
import { followKind, kindsFor, timeLeftOf, wordsFor } from './templates'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']
type Letter = Ticket['letters'][number]
type Props = { ticket: Ticket; isGone: boolean; onClose: () => void }

/** The draft that waits to be issued. */
export const draftOf = ({ letters }: Ticket) => letters.find(({ state }) => state === 'draft')

/** The letter that the agency has to follow now. */
const currentOf = ({ letters }: Ticket) =>
  letters.filter(({ state }) => state === 'issued' || state === 'objected').at(-1)

/** A letter is drafted from the case, or the draft that is there is written on. */
export function DraftSheet({ ticket, isGone, onClose }: Props) {
  const { ticketId, version } = ticket
  const draft = draftOf(ticket)
  const kinds = kindsFor(ticket)
  const kind = draft?.kind ?? kinds[0] ?? ''
  const timeLeft = timeLeftOf(ticket)
  return (
    <ActionSheet
      subject={{ ticketId, version }}
      form={draft ? editing(draft) : actionForms.draftLetter}
      draftKey={`draftLetter.${draft?.letterId ?? ticketId}`}
      initial={{ kind, ...(draft ? pick(draft) : wordsFor(kind, ticket)) }}
      above={(action) => (
        <>
          {timeLeft && (
            <Notice tone="warn" icon="clock">
              {texts.stillTime(timeLeft)}
            </Notice>
          )}
          {draft && <SavedMeanwhile draft={draft} action={action} />}
        </>
      )}
      without={Object.keys(allKinds).filter((each) => !kinds.some((one) => one === each))}
      follow={(name, value, words) => (name === 'kind' ? { ...followKind(ticket, words, value) } : {})}
      isGone={isGone}
      onClose={onClose}
    />
  )
}

/** The draft goes out, or is thrown away: its words stand above the button. */
export function WholeLetterSheet({ name, ticket, isGone, onClose }: Props & { name: 'issueLetter' | 'discardLetter' }) {
  const draft = draftOf(ticket)
  if (!draft) return null
  return (
    <ActionSheet
      subject={{ letterId: draft.letterId, version: draft.version }}
      form={actionForms[name]}
      above={<Shown letter={draft} isWhole />}
      isGone={isGone}
      onClose={onClose}
    />
  )
}

/** What the agency answered to a letter is decided, with the letter and the answer above the fields. */
export function AnswerSheet({
  name,
  ticket,
  isGone,
  onClose,
}: Props & { name: 'decideObjection' | 'checkRectification' }) {
  const { ticketId, version } = ticket
  const letter = currentOf(ticket)
  const isSoft = name === 'checkRectification' && letter?.kind === 'suggestion'
  // What the government decided is not the bureau's to change (行政执法监督条例第三十条).
  const isGovernments = name === 'decideObjection' && letter?.kind === 'decision'
  return (
    <ActionSheet
      subject={{ ticketId, version }}
      form={actionForms[name]}
      initial={name === 'decideObjection' && letter ? { demands: letter.demands } : undefined}
      above={letter && <Shown letter={letter} />}
      below={isSoft ? { result: <View className="note under">{texts.soft}</View> } : undefined}
      without={isSoft ? ['fail'] : isGovernments ? ['modify', 'withdraw'] : undefined}
      isGone={isGone}
      onClose={onClose}
    />
  )
}

const Shown = ({ letter, isWhole }: { letter: Letter; isWhole?: boolean }) => (
  <Cells>
    <Block>
      <LetterHead letter={letter} />
    </Block>
    {isWhole && <LetterText letter={letter} />}
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
