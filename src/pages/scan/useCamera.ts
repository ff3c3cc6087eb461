import { useEffect, useRef, useState } from 'react'
import { hasLiveView, type LiveScan, ScannerError, startLive } from '@/platform/scanner'

/** Where the picture of the camera goes. */
export const viewId = 'scan-view'

export type CameraState = { isOn: boolean; error?: ScannerError }

/** The browser's camera inside the page, freed when the page is left; WeChat brings a screen of its own. */
export function useCamera(onCode: (code: string) => void) {
  const [state, setState] = useState<CameraState>({ isOn: hasLiveView })
  const scan = useRef<LiveScan>()
  const isGone = useRef(false)
  const latest = useRef(onCode)
  latest.current = onCode

  const start = async () => {
    setState({ isOn: true })
    try {
      const started = await startLive(viewId, (code) => {
        setState({ isOn: false })
        latest.current(code)
      })
      if (isGone.current) started.stop()
      else scan.current = started
    } catch (error) {
      if (!isGone.current) setState({ isOn: false, error: error instanceof ScannerError ? error : undefined })
    }
  }
  const stop = () => {
    scan.current?.stop()
    scan.current = undefined
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera opens once, with the page.
  useEffect(() => {
    isGone.current = false
    if (hasLiveView) void start()
    return () => {
      isGone.current = true
      stop()
    }
  }, [])
  return { ...state, start, stop }
}
