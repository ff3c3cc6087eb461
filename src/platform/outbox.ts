import { ApiError, api, toApiError } from './api'
import { newClientId } from './clientId'
import { isDraftKept, putDraft } from './draft'
import { forgetPhotos, keptPhoto } from './keptPhotos'
import { alone } from './lock'
import { network } from './network'
import { entries, type Outgoing } from './outboxEntries'
import { invalidate } from './query'
import { session } from './session'
import { texts } from './texts'
import { upload } from './upload'

export type { Outgoing } from './outboxEntries'

type Command = (input: never) => Promise<unknown>

const commands: Record<Outgoing['command'], Command> = { report: api.ticket.submit, rating: api.rating.submit }

/** Milliseconds after which a server that was away is asked again while the app is open. */
const again = 20_000

/** What was handed in without a network: kept on the device, sent once when the network is there, whichever page is open. */
export const outbox = {
  use: entries.use,
  /** False when it could not be kept: then it must stay in its form. */
  put(entry: Omit<Outgoing, 'state' | 'putAt'>): boolean {
    const isKept = entries.add({ ...entry, state: 'waiting', putAt: Date.now() })
    void outbox.send()
    return isKept
  },
  /** Sends what waits, one after the other. */
  send: (): Promise<void> => {
    isWanted = true
    running ??= sendWhileWanted()
    return running
  },
  /** Takes one back into its form; false while other words stand there. */
  takeBack({ id, state, form }: Outgoing): boolean {
    if (isDraftKept(form.draftKey)) return false
    // NB: a refused id is spent; one that may have arrived keeps its id, so that it cannot be taken twice.
    putDraft(form.draftKey, form.fields, state === 'refused' ? newClientId() : id)
    return entries.remove(id)
  },
  /** Clears away what has arrived, or what the person gives up. */
  forget(entry: Outgoing): void {
    if (entry.state !== 'sent') void forgetPhotos(entry.photos.map(({ key }) => key))
    entries.remove(entry.id)
  },
}

/** Begins to watch for what may let things go: the network, a sign-in, the app coming back. Once, at the start. */
export function watchOutbox(): void {
  entries.read()
  network.subscribe(() => void outbox.send())
  session.subscribe(() => {
    entries.read()
    void outbox.send()
  })
  void outbox.send()
}

let running: Promise<void> | undefined
let isWanted = false
let timer: ReturnType<typeof setTimeout> | undefined

// Whoever asks while a round is under way may have changed what it saw: one more round follows.
async function sendWhileWanted(): Promise<void> {
  try {
    while (isWanted) {
      isWanted = false
      await alone(sendAll)
    }
  } finally {
    running = undefined
  }
}

async function sendAll(): Promise<void> {
  clearTimeout(timer)
  for (const { id } of entries.read()) {
    const owner = entries.owner()
    const entry = entries.read().find((one) => one.id === id)
    // What was being sent when the app was closed is simply sent again.
    if (!entry || !owner || entry.state === 'refused' || entry.state === 'sent') continue
    if (!network.isOnline()) return
    const failure = await sendOne(entry).then(() => undefined, toApiError)
    if (entries.owner() !== owner) return
    if (failure && isPassing(failure)) {
      entries.change(id, { state: 'waiting', problem: failure.message })
      timer = setTimeout(() => void outbox.send(), again)
      return
    }
    if (failure) entries.change(id, { state: 'refused', problem: failure.issues[0]?.message ?? failure.message })
  }
}

async function sendOne(entry: Outgoing): Promise<void> {
  entries.change(entry.id, { state: 'sending', problem: undefined })
  const photos = [...entry.photos]
  // One photo at a time, each noted when it is there, so that nothing travels twice.
  for (const [position, { key, attachmentId }] of photos.entries()) {
    if (attachmentId) continue
    const photo = await keptPhoto(key)
    if (!photo) {
      entries.change(entry.id, { photos: photos.filter((each) => each.key !== key) })
      throw new ApiError('FILE_BROKEN', 422, texts.photoGone)
    }
    photos[position] = { key, attachmentId: (await upload(photo)).attachmentId }
    entries.change(entry.id, { photos })
  }
  const attachmentIds = photos.flatMap(({ attachmentId }) => attachmentId ?? [])
  const input = { ...entry.input, clientId: entry.id, ...(entry.command === 'report' ? { attachmentIds } : {}) }
  const output = await (commands[entry.command] as (sent: unknown) => Promise<unknown>)(input).catch(arrivedBefore)
  const { ticketId } = output as { ticketId?: string }
  entries.change(entry.id, { state: 'sent', ...(ticketId ? { ticketId } : {}) })
  void forgetPhotos(photos.map(({ key }) => key))
  for (const feature of ['ticket', 'inspection', 'rating']) invalidate([feature])
}

// A rating that arrived although its answer got lost.
const arrivedBefore = (error: unknown) => {
  if (toApiError(error).code !== 'ALREADY_RATED') throw error
  return {}
}

/** What the same call may survive later: no network, a server away, too many calls, a session that ended. */
const isPassing = ({ status, code }: ApiError) =>
  status === 0 || status >= 500 || status === 429 || code === 'NOT_SIGNED_IN'
