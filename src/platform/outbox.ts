import { useEffect } from 'react'
import { ApiError, api, toApiError } from './api'
import { setDraft } from './draft'
import { tellSent } from './justSent'
import { forgetPhotos, keptPhoto } from './keptPhotos'
import { withLock } from './lock'
import { currentPage } from './navigation'
import { network } from './network'
import { changeEntry, dropEntry, type Entry, type Letter, ownEntries, writeEntries } from './outboxEntries'
import { guest, ownerNow } from './owner'
import { invalidate } from './queryCache'
import { session } from './session'
import { createStore } from './store'
import { texts } from './texts'
import { upload } from './upload'

export { type Entry, type Letter, ownEntries, useLettersAbout, useOwnEntries } from './outboxEntries'

/** Milliseconds until the next attempt while the network is there and the server does not answer. */
const pause = 15_000

/** What is being sent now, and what the server said to letters of this visit. */
const sending = createStore<string | undefined>(undefined)
const answers = createStore<Record<string, unknown>>({})

/** The letter that is on its way now, kept current in a component. */
export const useSending = sending.use
/** The server's answer to a letter sent while the app was open, kept current in a component: its page tells of it. */
export function useAnswer<Output>(clientId: string) {
  useEffect(() => {
    toldOn.set(clientId, currentPage())
    return () => void toldOn.delete(clientId)
  }, [clientId])
  return answers.use()[clientId] as Output | undefined
}

/** By the id of a letter the page that is open to tell of it. */
const toldOn = new Map<string, string>()

/** Puts a letter into the outbox of whoever is signed in; false when the device had no room or nobody is. */
export function putLetter(letter: Letter): boolean {
  const owner = ownerNow()
  if (owner === guest) return false
  const entry: Entry = { ...letter, owner, savedAt: Date.now(), state: 'waiting' }
  return writeEntries((all) => [...all.filter(({ clientId }) => clientId !== letter.clientId), entry])
}

/** Sends what waits, one after the other; nothing while another tab does, without a network, or for another person. */
export const sendWaiting = (): Promise<void> => {
  isWanted = true
  running ??= sendWhileWanted()
  return running
}

let running: Promise<void> | undefined
let isWanted = false

// Whoever asks while a round is under way may have changed what it saw: one more round follows.
async function sendWhileWanted(): Promise<void> {
  try {
    while (isWanted) {
      isWanted = false
      await withLock('mashangdu.outbox', sendEach)
    }
  } finally {
    running = undefined
  }
}

async function sendEach(): Promise<void> {
  for (const { clientId } of ownEntries()) {
    const entry = waitingNow(clientId)
    if (entry && !(await send(entry))) return
  }
}

/** Takes a letter back into its form, with its photos. One that was refused gets a new id: the old one is spent. */
export function takeBack({ clientId, title, draft, state, photos }: Entry): string | undefined {
  if (!draft) return undefined
  const fields = { ...draft.fields, ...('photos' in draft.fields && { photos }) }
  const id = state === 'waiting' ? clientId : undefined
  const isKept = setDraft(draft.key, { fields, title, page: draft.page, clientId: id })
  if (!isKept) return undefined
  dropEntry(clientId)
  return draft.page
}

/** Throws a letter away, with its photos. */
export function throwAway({ clientId, photos }: Entry): void {
  dropEntry(clientId)
  void forgetPhotos(photos.map(({ key }) => key))
}

/** What the present person has here that was not sent and is not on its way: it goes with `throwAllAway`, unsent. */
export const unsentEntries = (): Entry[] =>
  ownEntries().filter(({ state, clientId }) => state !== 'sent' && clientId !== sending.get())

/** Throws away all that the present person has here, also titles of what was sent; but not what is on its way now, for
 *  it may still arrive. False when something was left for that reason. */
export function throwAllAway(): boolean {
  const onItsWay = sending.get()
  void forgetPhotos(unsentEntries().flatMap(({ photos }) => photos.map(({ key }) => key)))
  writeEntries((all) => all.filter(({ owner, clientId }) => owner !== ownerNow() || clientId === onItsWay))
  return ownEntries().length === 0
}

/** Starts the outbox: it sends at once, when the network returns, when somebody signs in, and again after a silence. */
export function startOutbox(): void {
  void sendWaiting()
  network.subscribe(() => void sendWaiting())
  session.subscribe(() => void sendWaiting())
  setInterval(() => void sendWaiting(), pause)
}

/** False when there is no sense in trying the next one. */
async function send(entry: Entry): Promise<boolean> {
  const { clientId, procedure } = entry
  sending.set(clientId)
  try {
    const attachmentIds = await sendPhotos(entry)
    // NB: photos take time, and the person may have left or thought better of it meanwhile.
    const now = waitingNow(clientId)
    if (!now) return false
    const input = { ...now.input, clientId, ...(procedure === 'ticket.submit' && { attachmentIds }) }
    const output = await calls[procedure](input)
    answers.set({ ...answers.get(), [clientId]: output })
    finish(entry, output)
    return true
  } catch (thrown) {
    return settle(entry, toApiError(thrown))
  } finally {
    sending.set(undefined)
  }
}

// What a letter holds was checked by its form, and is checked by the server.
const calls = {
  'ticket.submit': api.ticket.submit,
  'ticket.confirm': api.ticket.confirm,
  'ticket.reopen': api.ticket.reopen,
  'rating.submit': api.rating.submit,
} as Record<Letter['procedure'], (input: object) => Promise<unknown>>

async function sendPhotos({ clientId, photos }: Entry): Promise<string[]> {
  const ids: string[] = []
  const sent = [...photos]
  for (const [index, { key, attachmentId }] of photos.entries()) {
    const id = attachmentId ?? (await sendPhoto(clientId, key))
    ids.push(id)
    sent[index] = { ...photos[index], key, attachmentId: id }
    if (!attachmentId) changeEntry(clientId, { photos: [...sent] })
  }
  return ids
}

async function sendPhoto(clientId: string, key: string): Promise<string> {
  const photo = await keptPhoto(key)
  if (!photo) throw new ApiError('FILE_BROKEN', 422, texts.photoGone)
  if (!waitingNow(clientId)) throw new ApiError('OFFLINE', 0, texts.offline)
  return (await upload(photo)).attachmentId
}

/** A failure that passes leaves the letter waiting; any other is told, and the letter can be mended. */
function settle(entry: Entry, { code, status, message, issues }: ApiError): boolean {
  // It had arrived before, although its answer was lost.
  if (code === 'ALREADY_RATED' || code === 'CLIENT_ID_REUSED') {
    finish(entry)
    return true
  }
  if (status === 0 || status >= 500 || code === 'RATE_LIMITED' || code === 'NOT_SIGNED_IN') return false
  changeEntry(entry.clientId, { state: 'refused', reason: issues[0]?.message ?? message })
  return true
}

function finish(entry: Entry, output?: unknown): void {
  const { clientId, photos, procedure, subject, draft, owner } = entry
  changeEntry(clientId, { state: 'sent', sentAt: Date.now(), photos: [], draft: undefined, input: undefined })
  void forgetPhotos(photos.map(({ key }) => key))
  for (const feature of ['ticket', 'rating', 'inspection']) invalidate([feature])
  // A form that is still open says so itself; another person is told nothing.
  const form = procedure === 'rating.submit' ? draft?.page : toldOn.get(clientId)
  if (form === currentPage() || owner !== ownerNow()) return
  const filed = (output as { ticketId?: string } | undefined)?.ticketId
  tellSent({ procedure, page: pages[procedure], id: procedure === 'ticket.submit' ? filed : subject })
}

const ticketPage = '/pkg-reporter/ticket/index'
const pages: Record<Letter['procedure'], string> = {
  'ticket.submit': ticketPage,
  'ticket.confirm': ticketPage,
  'ticket.reopen': ticketPage,
  'rating.submit': '/pkg-reporter/inspection/index',
}

/** The entry as it stands, if it may be sent now by whoever is signed in. */
const waitingNow = (clientId: string): Entry | undefined =>
  network.isOnline() ? ownEntries().find((each) => each.clientId === clientId && each.state === 'waiting') : undefined
