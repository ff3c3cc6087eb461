import { ownerNow } from './owner'
import { storage } from './storage'
import { watchStorage } from './storageWatch'
import { createStore } from './store'

/** What waits to be sent, as the form made it. */
export type Letter = {
  /** The id made with the draft: the server takes a letter once, however often it arrives. */
  clientId: string
  procedure: 'ticket.submit' | 'ticket.confirm' | 'ticket.reopen' | 'rating.submit'
  /** All of the input but `clientId` and `attachmentIds`. */
  input: Record<string, unknown>
  /** Photos and a recording (which has a length) that stand on this device, in order; the server's id once one was sent. */
  photos: readonly { key: string; attachmentId?: string; seconds?: number }[]
  /** What stands in the list. */
  title: string
  /** What it is about, so that its page finds it: an inspection, a report. */
  subject?: string
  /** The draft it came from, so that it can become one again. */
  draft: { key: string; fields: object; page: string }
}

/** A letter on this device. A sent one keeps only its title and its time. */
export type Entry = Omit<Letter, 'draft' | 'input'> & {
  owner: string
  savedAt: number
  state: 'waiting' | 'refused' | 'sent'
  sentAt?: number
  reason?: string
  draft?: Letter['draft']
  input?: Letter['input']
}

/** A letter that was sent stays in the list so long, milliseconds. */
const shownFor = 24 * 3_600_000

const key = 'outbox'
const read = (): Entry[] => storage.get<Entry[]>(key) ?? []
const store = createStore<Entry[]>(read())
const show = () => store.set(read())
watchStorage(show)

/** Replaces the list; false when the device had no room, and then nothing has changed. Of what was sent long ago not
 *  even the title stays, whoever's it was. */
export function writeEntries(change: (all: Entry[]) => Entry[]): boolean {
  const isStored = storage.set(key, change(read()).filter(isShown))
  show()
  return isStored
}

/** Changes one entry. */
export const changeEntry = (clientId: string, part: Partial<Entry>): boolean =>
  writeEntries((all) => all.map((each) => (each.clientId === clientId ? { ...each, ...part } : each)))

/** Takes one out. */
export const dropEntry = (clientId: string) => writeEntries((all) => all.filter((each) => each.clientId !== clientId))

/** What the present person has here, the oldest first; never another person's. */
export const ownEntries = (all = read()): Entry[] => all.filter((each) => each.owner === ownerNow() && isShown(each))

const isShown = ({ sentAt }: Entry) => !(sentAt && Date.now() - sentAt > shownFor)

/** The same, kept current in a component. */
export const useOwnEntries = (): Entry[] => ownEntries(store.use())

/** What is known here of a record the server spoke of at `readAt`: `kept` = a letter about it waits, `done` = one went since. */
export function useLettersAbout(readAt: number) {
  const entries = useOwnEntries()
  return (subject: string): 'kept' | 'done' | undefined => {
    const letters = entries.filter((entry) => entry.subject === subject)
    if (letters.some(({ state }) => state === 'waiting')) return 'kept'
    return letters.some(({ sentAt = 0 }) => sentAt > readAt) ? 'done' : undefined
  }
}
