import { useEffect, useRef, useState } from 'react'
import { toApiError } from '../api'
import { openSound } from './player'
import type { Sound } from './sound'

/** Where a player stands; `at` in seconds from the beginning. */
export type Playing = { state: 'idle' | 'loading' | 'playing' | 'paused'; at: number; problem?: string }

// Two voices at once are understood by nobody: whoever begins to play makes the other pause.
let pauseOther: (() => void) | undefined

/** Plays one recording; `load` brings it to this device when it is first asked for. `broken` is said when the device
 *  cannot play it. */
export function usePlayer(load: () => Promise<string>, broken: string) {
  const [playing, setPlaying] = useState<Playing>({ state: 'idle', at: 0 })
  const sound = useRef<Sound>()
  const isGone = useRef(false)
  const note = (part: Partial<Playing>) => !isGone.current && setPlaying((now) => ({ ...now, ...part }))
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      sound.current?.close()
      sound.current = undefined
    }
  }, [])

  const pause = () => {
    sound.current?.pause()
    note({ state: 'paused' })
  }
  const play = async () => {
    pauseOther?.()
    pauseOther = pause
    note({ state: 'loading', problem: undefined })
    try {
      const opened = sound.current ?? openSound(await load(), events)
      if (isGone.current) return opened.close()
      sound.current = opened
      opened.play()
      note({ state: 'playing' })
    } catch (thrown) {
      note({ state: 'idle', problem: toApiError(thrown).message })
    }
  }
  const events = {
    onTime: (at: number) => note({ at }),
    onEnd: () => note({ state: 'idle', at: 0 }),
    onFail: () => {
      sound.current?.close()
      sound.current = undefined
      note({ state: 'idle', at: 0, problem: broken })
    },
  }
  return {
    ...playing,
    toggle: () => {
      if (playing.state === 'playing') pause()
      else if (playing.state !== 'loading') void play()
    },
  }
}
