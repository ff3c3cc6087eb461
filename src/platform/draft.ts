import { useRef, useState } from 'react'
import { newClientId } from './clientId'
import { session, useSession } from './session'
import { storage } from './storage'

type Kept<Fields> = { fields: Fields; clientId: string; savedAt: number }

/** A change, or a way to make one of what is there now: for answers that come later than the words around them. */
type Change<Fields> = Partial<Fields> | ((fields: Fields) => Partial<Fields>)

/**
 * A form's words on this device, with the id its command will carry: what was typed survives everything, and sending it
 * again after a lost answer is the same call. `key` = form and record; drafts of one role are never shown to another.
 */
export function useDraft<Fields extends object>(key: string, empty: Fields) {
  // Whose words these are is settled when the form opens: a session that ends under it changes nothing.
  const [place] = useState(() => placeOf(key))
  const [kept, setKept] = useState<Kept<Fields>>(() => read(place, empty))
  const [isStored, setStored] = useState(true)
  const latest = useRef(kept)

  const hold = (next: Kept<Fields>) => {
    latest.current = next
    setKept(next)
  }
  const keep = (next: Kept<Fields>) => {
    hold(next)
    setStored(storage.set(place, next))
  }
  return {
    fields: kept.fields,
    clientId: kept.clientId,
    /** When it was last kept, milliseconds; 0 = nothing typed yet. */
    savedAt: kept.savedAt,
    /** False when the device had no room for the last change. */
    isStored,
    // NB: the id stays as long as the words do; other words under an id the server knows would be refused.
    change: (change: Change<Fields>) => {
      const { current } = latest
      const part = typeof change === 'function' ? change(current.fields) : change
      keep({ ...current, fields: { ...current.fields, ...part }, savedAt: Date.now() })
    },
    /** After an answer that will not change by sending the same again. */
    renewId: () => keep({ ...latest.current, clientId: newClientId() }),
    clear: () => {
      storage.remove(place)
      hold({ fields: empty, clientId: newClientId(), savedAt: 0 })
    },
  }
}

/** Whose drafts are shown: the last role that was signed in. As a page's `key` it keeps one person's words from the next. */
export function useDraftOwner(): string {
  const assignmentId = useSession()?.active?.assignmentId
  const last = useRef(assignmentId)
  if (assignmentId) last.current = assignmentId
  return last.current ?? 'guest'
}

/** The kept words of a form that is not open; undefined when there are none. */
export const keptDraft = <Fields>(key: string): { fields: Fields; savedAt: number } | undefined =>
  storage.get<Kept<Fields>>(placeOf(key))

/** Where a form's words stand: drafts belong to the role in which they were written. */
const placeOf = (key: string) => `draft.${session.get()?.active?.assignmentId ?? 'guest'}.${key}`

function read<Fields extends object>(place: string, empty: Fields): Kept<Fields> {
  const kept = storage.get<Kept<Fields>>(place)
  return kept
    ? { ...kept, fields: { ...empty, ...kept.fields } }
    : { fields: empty, clientId: newClientId(), savedAt: 0 }
}
