import type { Outputs } from '@/contracts'
import { ApiError } from './apiError'
import { texts } from './texts'

/** A picked photo, or a recording: `url` shows it, `bytes` is its size; `source` is the file or the path that `upload` takes. */
export type Photo = {
  key: string
  url: string
  bytes: number
  source: unknown
  /** What the person calls it, as long as it is at hand; it never travels. */
  name?: string
  /** It was picked as a photo: whatever else the server finds in it is not taken. */
  isPicture?: boolean
}

/** What the server keeps of an uploaded photo. */
export type Uploaded = Outputs['ticket']['attach']

/** Told while a photo travels: 0–100. */
export type OnProgress = (percent: number) => void

/** The server takes at most this, bytes. */
const largest = 10 * 1024 * 1024

// Browsers do not name every kind of document; what it is, the server sees.
const taken = /^(image\/(jpe?g|png|webp)|audio\/.+|application\/(pdf|msword|vnd\..+)|text\/plain|)$/

/** What was picked as a photo must be one, whatever its name says: the server tells by its content. */
export function checkTaken(photo: Photo, taken: Uploaded): Uploaded {
  if (photo.isPicture && taken.kind !== 'photo') throw new ApiError('FILE_TYPE', 415, texts.notPicture)
  return taken
}

/** Refuses what the server would refuse, before anything travels. */
export function checkPhoto(bytes: number, type = 'image/jpeg'): void {
  if (!taken.test(type)) throw new ApiError('FILE_TYPE', 415, texts.fileType)
  if (bytes > largest) throw new ApiError('FILE_TOO_LARGE', 413, texts.fileTooLarge)
}
