import { errorFrom, offlineError } from '../apiError'
import { fileUrl } from '../fileUrl'
import { session } from '../session'
import type { Sound, SoundEvents } from './sound'

/** Brings a recording from the server in the name of who is signed in: its link alone opens nothing. Throws an ApiError. */
export async function fetchSound(path: string): Promise<string> {
  const token = session.get()?.token
  const response = await fetch(fileUrl(path), {
    headers: token ? { Authorization: `Bearer ${token}` } : {},
  }).catch(() => {
    throw offlineError()
  })
  if (!response.ok) throw errorFrom(response.status, await response.json().catch(() => undefined))
  return URL.createObjectURL(await response.blob())
}

/** Opens a sound that is on this device. */
export function openSound(url: string, { onTime, onEnd, onFail }: SoundEvents): Sound {
  const audio = new Audio(url)
  audio.ontimeupdate = () => onTime(audio.currentTime)
  audio.onended = onEnd
  audio.onerror = onFail
  return {
    play: () => void audio.play().catch(onFail),
    pause: () => audio.pause(),
    close: () => {
      audio.ontimeupdate = audio.onended = audio.onerror = null
      audio.pause()
    },
  }
}
