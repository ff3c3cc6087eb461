import { shortPathKinds } from '@/contracts/ticket/lists'
import type { Outputs } from '@/platform/api'
import { type ActionForm, type ActionName, actionForms } from '../action/forms'
import { texts } from '../action/texts'

type Ticket = Pick<Outputs['ticket']['show'], 'kind' | 'reopensLeft'>

/** The form of an action on this report: where it is asked for once more, how often it still may be. */
export const formOf = (name: ActionName, ticket: Ticket): ActionForm => {
  const form: ActionForm = actionForms[name]
  const intro = introOf(name, ticket)
  return intro ? { ...form, words: { ...form.words, intro } } : form
}

const introOf = (name: ActionName, { kind, reopensLeft }: Ticket) => {
  // From an older store it is not known.
  if (!reopensLeft) return undefined
  if (name === 'reopenWithProof') return texts.reopenWithProof.introLeft(reopensLeft)
  if (name !== 'reopen') return undefined
  const isDirect = (shortPathKinds as readonly string[]).includes(kind)
  return (isDirect ? texts.reopen.introDirect : texts.reopen.introLeft)(reopensLeft)
}
