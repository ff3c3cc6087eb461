import { useEffect, useRef, useState } from 'react'
import { newClientId } from './clientId'
import { currentPage } from './navigation'
import { guest, ownerNow } from './owner'
import { useSession } from './session'
import { storage } from './storage'

type Kept<Fields> = {
  fields: Fields
  clientId: string
  savedAt: number
  /** What stands in the list of drafts; undefined while there is nothing that a person would miss. */
  title?: string
  /** The page whose form it is, with what it was opened with. */
  page?: string
}

/** A change, or a way to make one of what is there now: for answers that come later than the words around them. */
type Change<Fields> = Partial<Fields> | ((fields: Fields) => Partial<Fields>)

type Options<Fields> = {
  /** Its title among the drafts; undefined for words that nobody would miss. */
  titleOf?: (fields: Fields) => string | undefined
  /** Whose words they are; left out: of the role in which the person acts. */
  owner?: string
}

/**
 * A form's words on this device, with the id its command will carry: what was typed survives everything, and sending it
 * again after a lost answer is the same call. `key` = form and record; drafts of one role are never shown to another.
 */
export function useDraft<Fields extends object>(
  key: string,
  empty: Fields,
  { titleOf, owner: whose }: Options<Fields> = {},
) {
  // Whose words these are is settled when the form opens: a session that ends under it changes nothing.
  const [owner] = useState(() => whose ?? ownerNow())
  const place = placeOf(owner, key)
  const [page] = useState(currentPage)
  const [kept, setKept] = useState<Kept<Fields>>(() => read(place, empty))
  const [isStored, setStored] = useState(true)
  const latest = useRef(kept)
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  const hold = (next: Kept<Fields>) => {
    latest.current = next
    setKept(next)
  }
  const keep = (next: Kept<Fields>) => {
    const titled = { ...next, title: titleOf?.(next.fields), page }
    hold(titled)
    setStored(storage.set(place, titled))
    noteDraft(owner, key, true)
  }
  // What comes after the form was left goes to its words as they stand on the device now: wiped, or begun anew, they are
  // not brought back.
  const present = () => {
    if (isOpen.current) return latest.current
    const there = storage.get<Kept<Fields>>(place)
    return there?.clientId === latest.current.clientId ? there : undefined
  }
  return {
    fields: kept.fields,
    clientId: kept.clientId,
    /** When it was last kept, milliseconds; 0 = nothing typed yet. */
    savedAt: kept.savedAt,
    /** False when the device had no room for the last change. */
    isStored,
    /** What an outbox needs to make a draft of it again. */
    letter: () => ({ key, fields: latest.current.fields, page }),
    // NB: the id stays as long as the words do; other words under an id the server knows would be refused.
    change: (change: Change<Fields>) => {
      const current = present()
      if (!current) return
      const isLate = typeof change === 'function'
      const fields = { ...current.fields, ...(isLate ? change(current.fields) : change) }
      if (JSON.stringify(fields) === JSON.stringify(current.fields)) return
      const next = { ...current, fields, savedAt: Date.now() }
      // An answer is no reason to store again what was wiped elsewhere.
      if (isLate && current.savedAt > 0 && !storage.get(place)) hold(next)
      else keep(next)
    },
    /** After an answer that will not change by sending the same again. */
    renewId: () => {
      const current = present()
      if (!current) return
      const next = { ...current, clientId: newClientId() }
      if (storage.get(place)) keep(next)
      else hold(next)
    },
    clear: () => {
      removeDraft(key, owner)
      hold({ fields: empty, clientId: newClientId(), savedAt: 0 })
    },
  }
}

/** Whose drafts are shown: the last role that was signed in. As a page's `key` it keeps one person's words from the next. */
export function useDraftOwner(): string {
  const assignmentId = useSession()?.active?.assignmentId
  const last = useRef(assignmentId)
  if (assignmentId) last.current = assignmentId
  return last.current ?? guest
}

/** A draft as a list shows it. */
export type DraftRow = { key: string; title: string; page: string; savedAt: number }

/** The present person's drafts on this device, the newest first. */
export function ownDrafts(): DraftRow[] {
  const rows = ownDraftKeys().flatMap((key) => {
    const kept = storage.get<Kept<object>>(placeOf(ownerNow(), key))
    return kept?.title && kept.page ? [{ key, title: kept.title, page: kept.page, savedAt: kept.savedAt }] : []
  })
  return rows.sort((a, b) => b.savedAt - a.savedAt)
}

/** The kept words of a form that is not open; undefined when there are none. */
export const keptDraft = <Fields>(key: string, owner = ownerNow()): { fields: Fields; savedAt: number } | undefined =>
  storage.get<Kept<Fields>>(placeOf(owner, key))

type Restored = { fields: object; title: string; page: string; clientId?: string }

/** Every form of which the present person's words are kept here, also such as no list shows. */
export const ownDraftKeys = (): string[] => keysOf(ownerNow())

/** Makes a draft of words that come back from the outbox. False when the device had no room. */
export function setDraft(key: string, { clientId = newClientId(), ...words }: Restored): boolean {
  noteDraft(ownerNow(), key, true)
  return storage.set(placeOf(ownerNow(), key), { ...words, clientId, savedAt: Date.now() })
}

/** Deletes a draft. */
export function removeDraft(key: string, owner = ownerNow()): void {
  storage.remove(placeOf(owner, key))
  noteDraft(owner, key, false)
}

/** Notes which drafts there are; storage itself cannot be searched. */
function noteDraft(owner: string, key: string, isThere: boolean): void {
  const keys = keysOf(owner)
  if (keys.includes(key) === isThere) return
  const left = isThere ? [...keys, key] : keys.filter((each) => each !== key)
  // Even an empty list would tell that a form was once used here.
  if (left.length === 0) storage.remove(indexOf(owner))
  else storage.set(indexOf(owner), left)
}

const indexOf = (owner: string) => `drafts.${owner}`
const keysOf = (owner: string) => storage.get<string[]>(indexOf(owner)) ?? []

/** Where a form's words stand: drafts belong to the role in which they were written. */
const placeOf = (owner: string, key: string) => `draft.${owner}.${key}`
function read<Fields extends object>(place: string, empty: Fields): Kept<Fields> {
  const kept = storage.get<Kept<Fields>>(place)
  return kept
    ? { ...kept, fields: { ...empty, ...kept.fields } }
    : { fields: empty, clientId: newClientId(), savedAt: 0 }
}
