import { RecorderError, startRecording } from './recorder'

/** A browser's recorder that a test stops. */
class FakeRecorder {
  static made: FakeRecorder[] = []
  static known = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus']
  static isTypeSupported = (kind: string) => FakeRecorder.known.includes(kind)
  state = 'inactive'
  mimeType: string
  ondataavailable = (_event: { data: Blob }) => {}
  onstop = () => {}
  onerror = () => {}
  constructor(
    readonly stream: unknown,
    options: { mimeType: string },
  ) {
    this.mimeType = options.mimeType
    FakeRecorder.made.push(this)
  }
  start() {
    this.state = 'recording'
  }
  stop() {
    this.state = 'inactive'
    this.ondataavailable({ data: new Blob(['sound']) })
    this.onstop()
  }
}

const stopTrack = jest.fn()
const getUserMedia = jest.fn()
const give = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, { value, configurable: true, writable: true })

beforeEach(() => {
  jest.useFakeTimers()
  FakeRecorder.made = []
  FakeRecorder.known = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus']
  getUserMedia.mockReset().mockResolvedValue({ getTracks: () => [{ stop: stopTrack }] })
  give(globalThis, 'MediaRecorder', FakeRecorder)
  give(navigator, 'mediaDevices', { getUserMedia })
  URL.createObjectURL = () => 'blob:voice'
})
afterEach(() => jest.useRealTimers())

test('it gives what was said with its length, and lets the microphone go', async () => {
  const live = await startRecording(180)
  jest.advanceTimersByTime(12_300)
  live.stop()
  expect(await live.ended).toMatchObject({ url: 'blob:voice', bytes: 5, seconds: 12, source: { type: 'audio/mp4' } })
  expect(stopTrack).toHaveBeenCalledTimes(1)
})

test('it stops by itself at the limit', async () => {
  const live = await startRecording(180)
  jest.advanceTimersByTime(180_000)
  expect(await live.ended).toMatchObject({ seconds: 180 })
})

test('a kind that every phone plays comes first, another where the browser lacks it', async () => {
  FakeRecorder.known = ['audio/webm;codecs=opus']
  const live = await startRecording(180)
  jest.advanceTimersByTime(1000)
  live.stop()
  expect(await live.ended).toMatchObject({ source: { type: 'audio/webm' } })
})

test('what was cancelled is nothing, and what was over at once is too short', async () => {
  const cancelled = await startRecording(180)
  cancelled.cancel()
  expect(await cancelled.ended).toBeUndefined()
  const short = await startRecording(180)
  short.stop()
  await expect(short.ended).rejects.toMatchObject({ reason: 'short' })
})

test.each([
  [
    'a refusal',
    'denied',
    () => getUserMedia.mockRejectedValue(Object.assign(new Error(), { name: 'NotAllowedError' })),
  ],
  [
    'no microphone',
    'missing',
    () => getUserMedia.mockRejectedValue(Object.assign(new Error(), { name: 'NotFoundError' })),
  ],
  ['a browser that cannot', 'missing', () => give(globalThis, 'MediaRecorder', undefined)],
  ['a page without https', 'missing', () => give(navigator, 'mediaDevices', undefined)],
  ['no kind in common', 'missing', () => (FakeRecorder.known = [])],
])('%s is told in words', async (_what, reason, arrange) => {
  arrange()
  const failure = await startRecording(180).catch((error) => error)
  expect(failure).toBeInstanceOf(RecorderError)
  expect(failure).toMatchObject({ reason, message: expect.stringMatching(/只写字|设置/) })
})

test('a recorder that breaks down says so and lets the microphone go', async () => {
  const live = await startRecording(180)
  FakeRecorder.made[0]?.onerror()
  await expect(live.ended).rejects.toMatchObject({ reason: 'failed' })
  expect(stopTrack).toHaveBeenCalled()
})
