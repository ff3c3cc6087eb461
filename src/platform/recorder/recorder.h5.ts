import { newClientId } from '../clientId'
import { type LiveRecording, RecorderError, type Recording, secondsOf } from './recording'

export { type LiveRecording, RecorderError, type Recording } from './recording'

/** A browser asks by itself; its settings cannot be opened from a page. */
export const openSettings: (() => void) | undefined = undefined

// The first plays on every phone that will hear it; the second is what is left where a browser lacks AAC.
const kinds = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/mp4']
/** Enough for speech, bit/s: three minutes are 0.9 MB. */
const speech = 40_000

/** Begins to record, for at most so many seconds. Throws a RecorderError. */
export async function startRecording(mostSeconds: number): Promise<LiveRecording> {
  const kind = globalThis.MediaRecorder && kinds.find((each) => MediaRecorder.isTypeSupported(each))
  if (!kind || !navigator.mediaDevices) throw new RecorderError('missing')
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: Error) => {
    throw new RecorderError(error.name === 'NotAllowedError' ? 'denied' : 'missing')
  })
  const recorder = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: speech })
  const stop = () => recorder.state !== 'inactive' && recorder.stop()
  const timer = setTimeout(stop, mostSeconds * 1000)
  let isCancelled = false
  const ended = finished(recorder, mostSeconds).finally(() => {
    clearTimeout(timer)
    for (const track of stream.getTracks()) track.stop()
  })
  return {
    ended: ended.then(
      (recording) => (isCancelled ? undefined : recording),
      (error) => {
        if (!isCancelled) throw error
        return undefined
      },
    ),
    stop,
    cancel: () => {
      isCancelled = true
      stop()
    },
  }
}

function finished(recorder: MediaRecorder, mostSeconds: number): Promise<Recording> {
  const parts: Blob[] = []
  const startedAt = Date.now()
  return new Promise((resolve, reject) => {
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.onerror = () => reject(new RecorderError('failed'))
    recorder.onstop = () => {
      try {
        const seconds = Math.min(mostSeconds, secondsOf(Date.now() - startedAt))
        // The kind alone: what codec is inside, the file says itself.
        const file = new Blob(parts, { type: recorder.mimeType.replace(/;.*/, '') })
        resolve({ key: newClientId(), url: URL.createObjectURL(file), bytes: file.size, source: file, seconds })
      } catch (error) {
        reject(error)
      }
    }
    recorder.start()
  })
}
