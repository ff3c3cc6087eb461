import type * as Port from './recorder'

type Heard = (result: { tempFilePath: string; duration: number; fileSize: number }) => void

// WeChat's recorder as it is: one for the app, with listeners that stay.
const heard: Record<string, (result?: unknown) => void> = {}
const manager = {
  onStart: (listener: () => void) => (heard.start = listener),
  onStop: (listener: Heard) => (heard.stop = listener as (result?: unknown) => void),
  onPause: (listener: () => void) => (heard.pause = listener),
  onError: (listener: () => void) => (heard.error = listener),
  start: jest.fn(() => heard.start?.()),
  stop: jest.fn(() => heard.stop?.({ tempFilePath: 'wxfile://tmp.mp3', duration: spoken, fileSize: 900 })),
}
const wechat = {
  authorize: jest.fn(async (_options: object) => ({})),
  openSetting: jest.fn(async () => ({})),
  getRecorderManager: jest.fn(() => manager),
}
let spoken = 12_000

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    authorize: (options: object) => wechat.authorize(options),
    openSetting: () => wechat.openSetting(),
    getRecorderManager: () => wechat.getRecorderManager(),
  },
}))

// By its full name: in these tests x.h5.ts stands in for x.ts.
const port = () => jest.requireActual<typeof Port>('./recorder.ts')

beforeEach(() => {
  spoken = 12_000
})

test('it asks for the microphone, records speech as mp3 up to the limit, and gives the file with its length', async () => {
  const live = await port().startRecording(180)
  expect(wechat.authorize).toHaveBeenCalledWith({ scope: 'scope.record' })
  expect(manager.start).toHaveBeenCalledWith(expect.objectContaining({ duration: 180_000, format: 'mp3' }))
  live.stop()
  const recording = await live.ended
  expect(recording).toMatchObject({ url: 'wxfile://tmp.mp3', bytes: 900, seconds: 12 })
  expect(recording?.key).toMatch(/\.mp3$/)
})

test('a call that comes in ends it, and what was said is kept', async () => {
  const live = await port().startRecording(180)
  heard.pause?.()
  expect(await live.ended).toMatchObject({ seconds: 12 })
})

test('one recorder serves again and again; what was cancelled or too short is nothing', async () => {
  const cancelled = await port().startRecording(180)
  cancelled.cancel()
  expect(await cancelled.ended).toBeUndefined()
  spoken = 200
  const short = await port().startRecording(180)
  short.stop()
  await expect(short.ended).rejects.toMatchObject({ reason: 'short' })
  expect(wechat.getRecorderManager.mock.calls.length).toBeLessThanOrEqual(1)
})

test('who refused is told how to allow it, and WeChat’s settings open', async () => {
  wechat.authorize.mockRejectedValueOnce({ errMsg: 'authorize:fail auth deny' })
  await expect(port().startRecording(180)).rejects.toMatchObject({ reason: 'denied' })
  port().openSettings?.()
  expect(wechat.openSetting).toHaveBeenCalledTimes(1)
})

test('a recorder that fails at its start, or later, says so', async () => {
  manager.start.mockImplementationOnce(() => heard.error?.())
  await expect(port().startRecording(180)).rejects.toMatchObject({ reason: 'failed' })
  const live = await port().startRecording(180)
  heard.error?.()
  await expect(live.ended).rejects.toMatchObject({ reason: 'failed' })
})
