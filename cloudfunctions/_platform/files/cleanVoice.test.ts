import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output, WebMOutputFormat } from 'mediabunny'
import { voiceKinds, voiceOf } from '../../_checks/fixture/voices'
import { cleanVoice } from './cleanVoice'

const secret = 'CANARY-reporter-5550126'
const most = { bytes: 4_000_000, seconds: 180 }
const mimes = { webm: 'audio/webm', mp4: 'audio/mp4', mp3: 'audio/mpeg', aac: 'audio/aac' }
const clean = (bytes: Uint8Array) => cleanVoice(bytes, most)
const holds = (bytes: Uint8Array | undefined, words: string) => Buffer.from(bytes ?? []).includes(words)

describe.each(voiceKinds)('a recording of kind %s', (kind) => {
  test('keeps its sound and its length, and is still of its kind', async () => {
    const cleaned = await clean(await voiceOf(kind, 12))
    expect(cleaned).toMatchObject({ mime: mimes[kind], seconds: 12 })
    expect(await clean(cleaned?.bytes ?? new Uint8Array())).toMatchObject({ mime: mimes[kind], seconds: 12 })
  })

  test('loses its tags and what hangs behind its end', async () => {
    const spy = Buffer.concat([await voiceOf(kind, 3, secret), Buffer.from(kind === 'webm' ? '' : `TAG${secret}`)])
    expect(holds(spy, secret)).toBe(true)
    const cleaned = await clean(spy)
    expect(cleaned).toMatchObject({ seconds: 3 })
    expect(holds(cleaned?.bytes, secret)).toBe(false)
    expect(holds(cleaned?.bytes, 'ID3')).toBe(false)
  })

  test('that goes on past three minutes is refused in words', async () => {
    await expect(clean(await voiceOf(kind, 190))).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: expect.stringContaining('3 分钟'),
    })
  })

  test('of which only the beginning came is said to be broken', async () => {
    await expect(clean((await voiceOf(kind, 3)).subarray(0, 12))).rejects.toMatchObject({
      code: 'FILE_BROKEN',
      message: expect.stringContaining('录音'),
    })
  })

  test('with more bytes than are taken is refused before it is read', async () => {
    const bytes = await voiceOf(kind, 3)
    await expect(cleanVoice(bytes, { ...most, bytes: bytes.length - 1 })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    })
  })
})

test('an ID3 tag in front of an mp3 goes, picture and all', async () => {
  const tag = Buffer.from(`ID3\x04\0\0\0\0\0\x40${secret.padEnd(64, '\0')}`, 'latin1')
  const cleaned = await clean(Buffer.concat([tag, await voiceOf('mp3', 2)]))
  expect(cleaned).toMatchObject({ mime: 'audio/mpeg', seconds: 2 })
  expect(holds(cleaned?.bytes, secret)).toBe(false)
})

test('a film is refused: pictures show more than a voice', async () => {
  const source = new EncodedVideoPacketSource('vp8')
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  output.addVideoTrack(source)
  await output.start()
  const decoderConfig = { codec: 'vp8', codedWidth: 16, codedHeight: 16 }
  await source.add(new EncodedPacket(new Uint8Array(20), 'key', 0, 0.04), { decoderConfig })
  await output.finalize()
  await expect(clean(new Uint8Array(target.buffer ?? new ArrayBuffer(0)))).rejects.toMatchObject({
    code: 'FILE_TYPE',
    message: expect.stringContaining('录像'),
  })
})

test.each([
  ['nothing', ''],
  ['text', 'hello'],
  ['a JPEG', '\xff\xd8\xff\xe0'],
  ['a PNG', '\x89PNG\r\n\x1a\n'],
  ['a wave', 'RIFF\x24\0\0\0WAVEfmt '],
  ['an iPhone picture', '\0\0\0\x18ftypheic\0\0\0\0'],
])('%s is no recording', async (_what, bytes) => {
  expect(await clean(Buffer.from(bytes, 'latin1'))).toBeNull()
})

test.each(['\x1a\x45\xdf\xa3', 'ID3', '\xff\xf3\x68\xc4', '\xff\xf1\x50\x40', '\0\0\0\x18ftypisom'])(
  'the mark %j with noise behind it is broken, whatever the noise',
  async (mark) => {
    const noise = Array.from({ length: 4000 }, (_, index) => (index * 7919 + 31) % 256)
    await expect(clean(Buffer.concat([Buffer.from(mark, 'latin1'), Buffer.from(noise)]))).rejects.toMatchObject({
      code: 'FILE_BROKEN',
    })
  },
)
