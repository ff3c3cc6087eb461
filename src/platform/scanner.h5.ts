import { pickFiles } from './pickFiles.h5'
import { type LiveScan, ScannerError } from './scannerError'

export { type LiveScan, ScannerError } from './scannerError'

/** Milliseconds between two looks at the camera's picture. */
const interval = 150

/** Longest side that is searched for a code, px: more costs time and finds nothing new. */
const searchSide = 1000

/** Browsers show the camera inside the page. */
export const hasLiveView = true

/** Reads a code from a picture that the person picks or takes. */
export async function scanOnce(): Promise<string> {
  const [file] = await pickFiles({ most: 1 })
  if (!file) throw new ScannerError('cancelled')
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  const code = bitmap && (await decode(bitmap, bitmap.width, bitmap.height))
  if (!code) throw new ScannerError('unreadable')
  return code
}

/** Shows the camera in the element with this id and tells the first code that it sees, then frees the camera. */
export async function startLive(hostId: string, onCode: (text: string) => void): Promise<LiveScan> {
  const stream = await openCamera()
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, srcObject: stream })
  video.className = 'scan-video'
  let isStopped = false
  const stop = () => {
    isStopped = true
    for (const track of stream.getTracks()) track.stop()
    video.remove()
  }
  const host = document.getElementById(hostId)
  if (!host) {
    // The page was left while the person was asked for the camera.
    stop()
    throw new ScannerError('cancelled')
  }
  host.replaceChildren(video)
  const look = async (): Promise<void> => {
    while (!isStopped) {
      const code = video.videoWidth ? await decode(video, video.videoWidth, video.videoHeight) : undefined
      if (isStopped) return
      if (code) {
        stop()
        return onCode(code)
      }
      await new Promise((resolve) => setTimeout(resolve, interval))
    }
  }
  await video.play().catch(() => undefined)
  void look()
  return { stop }
}

/** The camera at the back; says whether it was refused or is not there (also on an address without https). */
async function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new ScannerError('missing')
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  } catch (error) {
    const { name } = error as DOMException
    throw new ScannerError(name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'missing')
  }
}

/** What the QR code in a picture says, if there is one. */
async function decode(source: CanvasImageSource, width: number, height: number): Promise<string | undefined> {
  const { default: jsQR } = await import('jsqr')
  const scale = Math.min(1, searchSide / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return undefined
  pen.drawImage(source, 0, 0, canvas.width, canvas.height)
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  return jsQR(data, canvas.width, canvas.height)?.data || undefined
}
