import type { Photo } from '../photo'
import { texts } from './texts'

/** What was recorded: kept and sent as a photo is, with its length in whole seconds. */
export type Recording = Photo & { seconds: number }

/** A recording under way: `ended` tells what became of it, whoever ended it; `cancel` throws it away. */
export type LiveRecording = { ended: Promise<Recording | undefined>; stop: () => void; cancel: () => void }

/** Why nothing was recorded; the message says what else can be done. */
export class RecorderError extends Error {
  constructor(readonly reason: keyof typeof texts) {
    super(texts[reason])
    this.name = 'RecorderError'
  }
}

/** The length of a recording; what was over before anything was said is none. */
export function secondsOf(milliseconds: number): number {
  if (milliseconds < 700) throw new RecorderError('short')
  return Math.max(1, Math.round(milliseconds / 1000))
}
