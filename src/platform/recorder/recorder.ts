import Taro from '@tarojs/taro'
import { newClientId } from '../clientId'
import { type LiveRecording, RecorderError, type Recording, secondsOf } from './recording'

export { type LiveRecording, RecorderError, type Recording } from './recording'

/** Opens WeChat's list of what this app may do; a refusal is asked only once, so this is the way back. */
export const openSettings: (() => void) | undefined = () => void Taro.openSetting().catch(() => undefined)

type Outcome = { onStart: () => void; onStop: (recording: Recording) => void; onError: (error: RecorderError) => void }

// WeChat has one recorder for the whole app, and its listeners stay.
let manager: Taro.RecorderManager | undefined
let outcome: Outcome | undefined

/** Begins to record, for at most so many seconds. Throws a RecorderError. */
export async function startRecording(mostSeconds: number): Promise<LiveRecording> {
  await Taro.authorize({ scope: 'scope.record' }).catch(() => {
    throw new RecorderError('denied')
  })
  const recorder = theRecorder()
  let isCancelled = false
  let began = () => {}
  let failed = (_error: RecorderError) => {}
  const started = new Promise<void>((resolve, reject) => {
    began = resolve
    failed = reject
  })
  const ended = new Promise<Recording | undefined>((resolve, reject) => {
    outcome = {
      onStart: began,
      onStop: (recording) => resolve(isCancelled ? undefined : recording),
      onError: (error) => {
        failed(error)
        if (isCancelled) resolve(undefined)
        else reject(error)
      },
    }
  })
  // Whoever waits for the start is told; nobody waits for the end then.
  ended.catch(() => undefined)
  // Speech needs no more: three minutes are 1.1 MB.
  recorder.start({
    duration: mostSeconds * 1000,
    format: 'mp3',
    sampleRate: 16000,
    numberOfChannels: 1,
    encodeBitRate: 48000,
  })
  await started
  return {
    ended,
    stop: () => recorder.stop(),
    cancel: () => {
      isCancelled = true
      recorder.stop()
    },
  }
}

function theRecorder(): Taro.RecorderManager {
  if (manager) return manager
  const made = Taro.getRecorderManager()
  made.onStart(() => outcome?.onStart())
  made.onError(() => outcome?.onError(new RecorderError('failed')))
  // A call came in, or the app went behind: what was said so far is kept.
  made.onPause(() => made.stop())
  made.onStop(({ tempFilePath, duration, fileSize }) => {
    try {
      // The name's end tells WeChat's player what it is.
      const key = `${newClientId()}.mp3`
      outcome?.onStop({
        key,
        url: tempFilePath,
        bytes: fileSize,
        source: tempFilePath,
        seconds: secondsOf(duration),
      })
    } catch (error) {
      if (error instanceof RecorderError) outcome?.onError(error)
    }
  })
  manager = made
  return made
}
