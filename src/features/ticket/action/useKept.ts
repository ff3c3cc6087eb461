import type { useDraft } from '@/platform/draft'
import { putLetter, sendWaiting } from '@/platform/outbox'
import type { ActionForm } from './forms'
import { inputOf, type Subject, type Values } from './values'

/** What a reporter answers to a reply may wait; whatever staff do is about what stands there now. */
const letters = { confirm: 'ticket.confirm', reopen: 'ticket.reopen' } as const

const letterOf = (command: string) => (command === 'confirm' || command === 'reopen' ? letters[command] : undefined)

/** Gives an action to the outbox when there is no network, under the id made with its draft; `title` is what it is about. */
export function useKept(
  draft: ReturnType<typeof useDraft<Values>>,
  subject: Subject,
  form: ActionForm,
  title: string | undefined,
) {
  // Photos are sent at once: what waits is words alone.
  const isWordsAlone = form.fields.every(({ kind }) => kind !== 'photos')
  const procedure = isWordsAlone ? letterOf(form.command) : undefined
  const handOver = (): boolean => {
    if (!title || !procedure || !('ticketId' in subject)) return false
    const written = draft.letter()
    const isKept = putLetter({
      clientId: draft.clientId,
      procedure,
      input: { ...subject, ...inputOf(form, written.fields, []) },
      photos: [],
      title,
      subject: subject.ticketId,
      draft: written,
    })
    if (!isKept) return false
    draft.clear()
    void sendWaiting()
    return true
  }
  return { canWait: Boolean(title && procedure), handOver }
}
