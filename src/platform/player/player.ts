import Taro from '@tarojs/taro'
import { errorFrom, offlineError } from '../apiError'
import { fileUrl } from '../fileUrl'
import { session } from '../session'
import type { Sound, SoundEvents } from './sound'

/** Brings a recording from the server in the name of who is signed in: its link alone opens nothing. Throws an ApiError. */
export async function fetchSound(path: string): Promise<string> {
  const token = session.get()?.token
  const { statusCode, tempFilePath } = await Taro.downloadFile({
    url: fileUrl(path),
    header: token ? { Authorization: `Bearer ${token}` } : {},
  }).catch(() => {
    throw offlineError()
  })
  if (statusCode !== 200) throw errorFrom(statusCode, undefined)
  return tempFilePath
}

/** Opens a sound that is on this device. */
export function openSound(url: string, { onTime, onEnd, onFail }: SoundEvents): Sound {
  const audio = Taro.createInnerAudioContext()
  audio.src = url
  audio.onTimeUpdate(() => onTime(audio.currentTime))
  audio.onEnded(onEnd)
  audio.onError(onFail)
  return { play: () => audio.play(), pause: () => audio.pause(), close: () => audio.destroy() }
}
