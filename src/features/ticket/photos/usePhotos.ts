import { useEffect, useRef, useState } from 'react'
import { mostDocuments } from '@/contracts/ticket/lists'
import { toApiError } from '@/platform/api'
import { toast } from '@/platform/feedback'
import { forgetPhotos, keepPhoto, keptPhoto } from '@/platform/keptPhotos'
import { useOnline } from '@/platform/network'
import { pickDocuments } from '@/platform/pickDocuments'
import { type Photo, pickPhotos, upload } from '@/platform/upload'
import type { PhotoItem } from '@/ui/PhotoGrid'
import { stuckIssue } from './stuckIssue'
import { texts } from './texts'

/** A photo as a draft keeps it: the server's id once it was sent. A recording is one that has a length, in seconds; a
 *  document one that has a name, which stays on this device. */
export type DraftPhoto = { key: string; attachmentId?: string; seconds?: number; name?: string }

/** The server takes at most this many with one report or reply. */
export const mostPhotos = 9

type Progress = { state: PhotoItem['state']; percent?: number; problem?: string; isTooLarge?: boolean }

type Change = (change: (photos: DraftPhoto[]) => DraftPhoto[]) => void

/** The photos of a draft and its recording: made, kept on the phone, sent one by one, sent again when the network
 *  returns. */
export function usePhotos(photos: readonly DraftPhoto[], change: Change, { code }: { code?: string } = {}) {
  const [sources, setSources] = useState<Record<string, Photo>>({})
  const [progress, setProgress] = useState<Record<string, Progress>>({})
  const running = useRef(new Set<string>())
  const isOnline = useOnline()
  // NB: without the code that is being made it would not be known whose file it is: it waits on the phone.
  const isCodeAwaited = code === ''
  const pictures = photos.filter(({ seconds, name }) => !seconds && !name)
  const voice = photos.find(({ seconds }) => seconds)
  const note = (key: string, next: Progress) => setProgress((all) => ({ ...all, [key]: next }))

  const send = async (photo: Photo) => {
    if (isCodeAwaited || running.current.has(photo.key)) return
    // Of what holds nothing the server could only say that it is no photo.
    if (photo.bytes === 0) return note(photo.key, { state: 'refused', problem: texts.empty })
    running.current.add(photo.key)
    note(photo.key, { state: 'uploading', percent: 0 })
    try {
      const { attachmentId } = await upload(photo, (percent) => note(photo.key, { state: 'uploading', percent }), code)
      change((all) => all.map((each) => (each.key === photo.key ? { ...each, attachmentId } : each)))
      note(photo.key, { state: 'ready' })
    } catch (thrown) {
      const { code, message } = toApiError(thrown)
      const state = code === 'OFFLINE' ? 'kept' : refused.includes(code) ? 'refused' : 'failed'
      note(photo.key, { state, problem: state === 'kept' ? undefined : message, isTooLarge: code === 'FILE_TOO_LARGE' })
    } finally {
      running.current.delete(photo.key)
    }
  }

  const take = (photo: Photo, { seconds, name }: Pick<DraftPhoto, 'seconds' | 'name'> = {}) => {
    setSources((all) => ({ ...all, [photo.key]: photo }))
    change((all) => [...all, { key: photo.key, ...(seconds && { seconds }), ...(name && { name }) }])
    void keepPhoto(photo).then((isKept) => isKept || toast(notKept({ key: photo.key, seconds, name })))
    void send(photo)
  }
  const remove = (key: string) => {
    change((all) => all.filter((each) => each.key !== key))
    void forgetPhotos([key])
  }

  // Once, when the form opens: pictures of an earlier time come back from the phone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: later photos are there already.
  useEffect(() => {
    if (!photos.length) return
    void restore(photos).then(({ found, lost }) => {
      setSources((all) => ({ ...found, ...all }))
      if (!lost.length) return
      change((all) => all.filter((each) => !lost.includes(each)))
      tellLost(lost)
    })
  }, [])

  const unsent = photos.filter(({ attachmentId }) => !attachmentId)
  const waiting = unsent.filter(({ key }) => sources[key] && !isOver(progress[key]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the network, a new code and restored pictures start a new attempt.
  useEffect(() => {
    if (!isOnline) return
    for (const { key } of waiting) {
      const photo = sources[key]
      if (photo) void send(photo)
    }
  }, [isOnline, sources, code])

  const retry = (key: string) => {
    const photo = sources[key]
    if (photo) void send(photo)
  }

  const stateOf = ({ key, attachmentId }: DraftPhoto): Progress & { key: string; url: string } => ({
    key,
    url: sources[key]?.url ?? '',
    ...(attachmentId ? { state: 'ready' } : (progress[key] ?? { state: 'kept' })),
  })
  const items: PhotoItem[] = pictures.map((each, index) => {
    const item = stateOf(each)
    const name = item.state === 'refused' ? sources[each.key]?.name : undefined
    return { ...item, label: name ?? texts.photo(index + 1), ...(item.isTooLarge && { problem: texts.tooLarge }) }
  })
  // What was refused never goes along: it takes nobody's place.
  const roomOf = (most: number, those: readonly DraftPhoto[]) =>
    Math.max(0, most - those.filter(({ key }) => progress[key]?.state !== 'refused').length)
  const photoRoom = roomOf(mostPhotos, pictures)
  const named = photos.filter(({ name }) => name)
  const documentRoom = roomOf(mostDocuments, named)
  const problemOf = (those: readonly DraftPhoto[]) => those.map(({ key }) => progress[key]?.problem).find(Boolean)
  return {
    items,
    /** How many more may come. */
    photoRoom,
    documentRoom,
    /** The recording with its length and how it stands. */
    voice: voice && { ...stateOf(voice), state: heardAs(stateOf(voice).state), seconds: voice.seconds ?? 1 },
    add: async () => {
      for (const photo of await pickPhotos(photoRoom)) take(photo)
    },
    /** Takes a recording in, in the place of an earlier one. */
    addVoice: ({ seconds, ...recording }: Photo & { seconds: number }) => {
      if (voice) remove(voice.key)
      take(recording, { seconds })
    },
    documents: named.map((each) => ({ ...stateOf(each), name: each.name ?? '' })),
    addDocuments: async () => {
      for (const { name, ...file } of await pickDocuments(documentRoom)) take(file, { name })
    },
    remove,
    retry,
    /** Tries again what did not get through. */
    retryAll: () => {
      for (const { key } of unsent) retry(key)
    },
    /** Under another code the server knows none of them: those still on the phone go up anew, the others are lost. */
    sendAnew: () => {
      const lost = photos.filter(({ key }) => !sources[key])
      setProgress({})
      change((all) => all.flatMap(({ attachmentId: _, ...each }) => (sources[each.key] ? [each] : [])))
      tellLost(lost)
    },
    /** Something was not sent and nothing is on its way. */
    isStuck: unsent.some(({ key }) => progress[key]) && unsent.every(({ key }) => progress[key]?.state !== 'uploading'),
    attachmentIds: photos.flatMap(({ attachmentId }) => attachmentId ?? []),
    isComplete: unsent.length === 0,
    problem: problemOf(unsent),
    // Whatever was refused says so itself.
    photoProblem: problemOf(
      unsent.filter((each) => pictures.includes(each) && progress[each.key]?.state !== 'refused'),
    ),
    /** What of it keeps the report back, and what can be done about it. */
    stuck: stuckIssue(unsent, ({ key }) => progress[key]?.state === 'refused'),
    /** After the report was taken. */
    forget: () => forgetPhotos(photos.map(({ key }) => key)),
  }
}

// What trying again does not change.
const refused: readonly string[] = ['FILE_TYPE', 'FILE_TOO_LARGE', 'FILE_BROKEN']

const isOver = (progress: Progress | undefined) => progress?.state === 'failed' || progress?.state === 'refused'

// A recording that was refused can be heard and made anew.
const heardAs = (state: PhotoItem['state']) => (state === 'refused' ? 'failed' : state)

const notKept = ({ seconds, name }: DraftPhoto) =>
  seconds ? texts.voiceNotKept : name ? texts.documentNotKept : texts.notKept

function tellLost(lost: readonly DraftPhoto[]) {
  if (!lost.length) return
  const photos = lost.filter(({ seconds, name }) => !seconds && !name).length
  const documents = lost.filter(({ name }) => name).length
  if (photos) return toast(texts.lost(photos))
  toast(documents ? texts.documentsLost(documents) : texts.voiceLost)
}

/** What is on the phone, and what is neither there nor at the server. */
async function restore(photos: readonly DraftPhoto[]) {
  const found: Record<string, Photo> = {}
  const lost: DraftPhoto[] = []
  for (const each of photos) {
    const photo = await keptPhoto(each.key)
    if (photo) found[each.key] = photo
    else if (!each.attachmentId) lost.push(each)
  }
  return { found, lost }
}
