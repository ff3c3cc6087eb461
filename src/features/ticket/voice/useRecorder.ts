import { useEffect, useRef, useState } from 'react'
import { longestVoice } from '@/contracts/ticket/lists'
import {
  type LiveRecording,
  openSettings,
  RecorderError,
  type Recording,
  startRecording,
} from '@/platform/recorder/recorder'

/** How often the running time is drawn, milliseconds. */
const beat = 250

type State = { phase: 'ready' | 'starting' | 'recording'; at: number; problem?: RecorderError }

const ready: State = { phase: 'ready', at: 0 }

/** The recorder of a form: begins, counts, stops by itself at the limit, and hands over what was recorded. */
export function useRecorder(onRecorded: (recording: Recording) => void) {
  const [{ phase, at, problem }, setState] = useState<State>(ready)
  const live = useRef<LiveRecording>()
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      live.current?.cancel()
    }
  }, [])
  useEffect(() => {
    if (phase !== 'recording') return undefined
    const startedAt = Date.now()
    const timer = setInterval(
      () => setState((now) => ({ ...now, at: Math.min(longestVoice, (Date.now() - startedAt) / 1000) })),
      beat,
    )
    return () => clearInterval(timer)
  }, [phase])

  const start = async () => {
    if (phase !== 'ready') return
    setState({ phase: 'starting', at: 0 })
    try {
      const begun = await startRecording(longestVoice)
      if (isGone.current) return begun.cancel()
      live.current = begun
      setState({ phase: 'recording', at: 0 })
      const recording = await begun.ended
      if (isGone.current) return
      if (recording) onRecorded(recording)
      setState(ready)
    } catch (thrown) {
      const error = thrown instanceof RecorderError ? thrown : new RecorderError('failed')
      if (!isGone.current) setState({ ...ready, problem: error })
    } finally {
      live.current = undefined
    }
  }
  return {
    phase,
    at,
    problem: problem?.message,
    /** The way back from a refusal, where the device has one. */
    openSettings: problem?.reason === 'denied' ? openSettings : undefined,
    start,
    stop: () => live.current?.stop(),
  }
}
