import { useEffect, useRef, useState } from 'react'
import { toApiError } from '@/platform/api'
import { toast } from '@/platform/feedback'
import { forgetPhotos, keepPhoto, keptPhoto } from '@/platform/keptPhotos'
import { useOnline } from '@/platform/network'
import { type Photo, pickPhotos, upload } from '@/platform/upload'
import type { PhotoItem } from '@/ui/PhotoGrid'
import { texts } from './texts'

/** A photo as a draft keeps it: the server's id once it was sent. */
export type DraftPhoto = { key: string; attachmentId?: string }

/** The server takes at most this many with one report or reply. */
export const mostPhotos = 9

type Progress = { state: PhotoItem['state']; percent?: number; problem?: string }

type Change = (change: (photos: DraftPhoto[]) => DraftPhoto[]) => void

/** The photos of a draft: picked, kept on the phone, sent one by one, sent again when the network returns. */
export function usePhotos(photos: readonly DraftPhoto[], change: Change) {
  const [sources, setSources] = useState<Record<string, Photo>>({})
  const [progress, setProgress] = useState<Record<string, Progress>>({})
  const running = useRef(new Set<string>())
  const isOnline = useOnline()
  const note = (key: string, next: Progress) => setProgress((all) => ({ ...all, [key]: next }))

  const send = async (photo: Photo) => {
    if (running.current.has(photo.key)) return
    running.current.add(photo.key)
    note(photo.key, { state: 'uploading', percent: 0 })
    try {
      const { attachmentId } = await upload(photo, (percent) => note(photo.key, { state: 'uploading', percent }))
      change((all) => all.map((each) => (each.key === photo.key ? { ...each, attachmentId } : each)))
      note(photo.key, { state: 'ready' })
    } catch (thrown) {
      const { code, message } = toApiError(thrown)
      note(photo.key, code === 'OFFLINE' ? { state: 'kept' } : { state: 'failed', problem: message })
    } finally {
      running.current.delete(photo.key)
    }
  }

  const add = async () => {
    for (const photo of await pickPhotos(mostPhotos - photos.length)) {
      setSources((all) => ({ ...all, [photo.key]: photo }))
      change((all) => [...all, { key: photo.key }])
      void keepPhoto(photo).then((isKept) => isKept || toast(texts.notKept))
      void send(photo)
    }
  }

  // Once, when the form opens: pictures of an earlier time come back from the phone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: later photos are there already.
  useEffect(() => {
    if (!photos.length) return
    void restore(photos).then(({ found, lost }) => {
      setSources((all) => ({ ...found, ...all }))
      if (!lost.length) return
      change((all) => all.filter(({ key }) => !lost.includes(key)))
      toast(texts.lost(lost.length))
    })
  }, [])

  const unsent = photos.filter(({ attachmentId }) => !attachmentId)
  const waiting = unsent.filter(({ key }) => sources[key] && progress[key]?.state !== 'failed')
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the network and restored pictures start a new attempt.
  useEffect(() => {
    if (!isOnline) return
    for (const { key } of waiting) {
      const photo = sources[key]
      if (photo) void send(photo)
    }
  }, [isOnline, sources])

  const retry = (key: string) => {
    const photo = sources[key]
    if (photo) void send(photo)
  }

  const items: PhotoItem[] = photos.map(({ key, attachmentId }, index) => ({
    key,
    url: sources[key]?.url ?? '',
    label: texts.photo(index + 1),
    ...(attachmentId ? { state: 'ready' } : (progress[key] ?? { state: 'kept' })),
  }))
  return {
    items,
    add,
    remove: (key: string) => {
      change((all) => all.filter((each) => each.key !== key))
      void forgetPhotos([key])
    },
    retry,
    /** Tries again what did not get through. */
    retryAll: () => {
      for (const { key } of unsent) retry(key)
    },
    /** Something was not sent and nothing is on its way. */
    isStuck: unsent.some(({ key }) => progress[key]) && unsent.every(({ key }) => progress[key]?.state !== 'uploading'),
    attachmentIds: photos.flatMap(({ attachmentId }) => attachmentId ?? []),
    isComplete: unsent.length === 0,
    problem: unsent.map(({ key }) => progress[key]?.problem).find(Boolean),
    /** After the report was taken. */
    forget: () => forgetPhotos(photos.map(({ key }) => key)),
  }
}

/** The pictures on the phone, and the keys of those that are neither there nor at the server. */
async function restore(photos: readonly DraftPhoto[]) {
  const found: Record<string, Photo> = {}
  const lost: string[] = []
  for (const { key, attachmentId } of photos) {
    const photo = await keptPhoto(key)
    if (photo) found[key] = photo
    else if (!attachmentId) lost.push(key)
  }
  return { found, lost }
}
