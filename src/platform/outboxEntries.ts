import { session } from './session'
import { storage } from './storage'
import { createStore } from './store'

/** Something a person handed in that the server has not confirmed yet, or has just confirmed. */
export type Outgoing = {
  /** The `clientId` of the command: however often it is sent, the server takes it once. */
  id: string
  command: 'report' | 'rating'
  /** What it is about, such as an inspection; empty when it stands alone. */
  about: string
  /** How the person recognises it. */
  label: string
  input: Record<string, unknown>
  photos: { key: string; attachmentId?: string }[]
  /** Where its words can be changed, and the form's fields as they were. */
  form: { page: string; params: Record<string, string | undefined>; draftKey: string; fields: unknown }
  state: 'waiting' | 'sending' | 'refused' | 'sent'
  /** Why it was refused, or why it still waits. */
  problem?: string
  /** The record that came of it. */
  ticketId?: string
  /** Milliseconds. */
  putAt: number
}

const none: readonly Outgoing[] = []
const store = createStore<readonly Outgoing[]>(none)

/** What the present role has handed in on this device; each role has its own, and only it may send them. */
export const entries = {
  owner: () => session.get()?.active?.assignmentId,
  /** As the device has them now: another tab may have sent some. */
  read(): readonly Outgoing[] {
    const owner = entries.owner()
    const found = (owner && storage.get<Outgoing[]>(`outbox.${owner}`)) || none
    store.set(found)
    return found
  },
  /** False when the device had no room. */
  add: (entry: Outgoing): boolean => write([...entries.read(), entry]),
  change: (id: string, part: Partial<Outgoing>): boolean =>
    write(entries.read().map((entry) => (entry.id === id ? { ...entry, ...part } : entry))),
  remove: (id: string): boolean => write(entries.read().filter((entry) => entry.id !== id)),
  use: store.use,
}

function write(next: readonly Outgoing[]): boolean {
  const owner = entries.owner()
  if (!owner || !storage.set(`outbox.${owner}`, next)) return false
  store.set(next)
  return true
}
