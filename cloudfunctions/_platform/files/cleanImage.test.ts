import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { cleanImage } from './cleanImage'

const secret = 'CANARY-reporter-5550126'
const kinds = ['jpeg', 'png', 'webp'] as const

describe.each(kinds)('a %s', (kind) => {
  test('loses place, author, device, comment, colour profile and what hangs behind its end', async () => {
    const spy = await betraying(kind)
    const before = await sharp(spy).metadata()
    expect([before.exif, before.xmp, before.icc].every(Boolean)).toBe(true)
    expect(spy.includes(secret)).toBe(true)

    const cleaned = await cleanImage(spy)
    const after = await sharp(cleaned.bytes).metadata()
    expect(cleaned.mime).toBe(`image/${kind}`)
    expect(after.format).toBe(kind)
    for (const part of ['exif', 'xmp', 'icc', 'iptc', 'comments', 'orientation'] as const) {
      expect([part, after[part]]).toEqual([part, undefined])
    }
    for (const word of [secret, 'Exif', 'http://ns.adobe.com', 'Photoshop', 'GPS', 'ICC_PROFILE', 'iCCP', 'ICCP']) {
      expect([word, Buffer.from(cleaned.bytes).includes(word)]).toEqual([word, false])
    }
  })

  test('that was taken sideways is turned upright before the hint is dropped', async () => {
    const sideways = await drawn(60, 20).withMetadata({ orientation: 6 }).toFormat(kind).toBuffer()
    expect(await cleanImage(sideways)).toMatchObject({ width: 20, height: 60 })
  })

  test('is shrunk to 2560 px on its longer edge and never enlarged', async () => {
    expect(await cleanImage(await drawn(5000, 1000).toFormat(kind).toBuffer())).toMatchObject({
      width: 2560,
      height: 512,
    })
    expect(await cleanImage(await drawn(30, 10).toFormat(kind).toBuffer())).toMatchObject({ width: 30, height: 10 })
  })

  test('that is cut off or garbled is said to be broken', async () => {
    const whole = await noisy().toFormat(kind).toBuffer()
    await expect(cleanImage(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'FILE_BROKEN' })
    await expect(cleanImage(whole.subarray(0, 40))).rejects.toMatchObject({ code: 'FILE_BROKEN' })
  })
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('hello')],
  ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\x80\0\0')],
  ['a PDF', Buffer.from('%PDF-1.7')],
  ['another RIFF file', Buffer.from('RIFF\x24\0\0\0WAVEfmt ')],
])('%s is not a picture that we take', async (_what, bytes) => {
  await expect(cleanImage(bytes)).rejects.toMatchObject({ code: 'FILE_TYPE' })
})

test('a whole GIF or TIFF is refused, even one that could be read', async () => {
  for (const kind of ['gif', 'tiff'] as const) {
    await expect(cleanImage(await drawn(8, 8).toFormat(kind).toBuffer())).rejects.toMatchObject({ code: 'FILE_TYPE' })
  }
})

test('a small file that would unpack into gigabytes is refused before it is unpacked', async () => {
  const started = Date.now()
  await expect(cleanImage(bomb(60_000, 60_000))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
  expect(Date.now() - started).toBeLessThan(1000)
})

test('of an animation only the first picture stays', async () => {
  const frames = await sharp([await frame('red'), await frame('blue')], { join: { animated: true } })
    .webp()
    .toBuffer()
  expect((await sharp(frames).metadata()).pages).toBe(2)
  const { bytes } = await cleanImage(frames)
  expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1)
})

test('cleaning a clean picture again gives a clean picture', async () => {
  const once = await cleanImage(await betraying('jpeg'))
  expect(await cleanImage(once.bytes)).toMatchObject({ width: once.width, height: once.height, mime: once.mime })
})

async function betraying(kind: (typeof kinds)[number]): Promise<Buffer> {
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '34/1 47/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '114/1 18/1 0/1',
  }
  const image = drawn(64, 48)
    .withIccProfile('p3')
    .withExif({ IFD0: { Artist: secret, Make: secret, ImageDescription: secret }, IFD3: place })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>${secret}</creator></x:xmpmeta>`)
  const bytes = await image.toFormat(kind).toBuffer()
  const commented = kind === 'jpeg' ? withComment(bytes) : kind === 'png' ? withText(bytes) : bytes
  return Buffer.concat([commented, Buffer.from(`${secret} after the end`)])
}

function withComment(jpeg: Buffer): Buffer {
  const text = Buffer.from(secret)
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)])
}

function withText(png: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk('tEXt', Buffer.from(`Author\0${secret}`)), png.subarray(33)])
}

function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const zeros = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', zeros), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

// Node 20.20 has zlib.crc32, Node 20.0 does not.
function crc32(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

function drawn(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#1b4f9c' } })
}

function noisy() {
  return sharp({
    create: { width: 300, height: 300, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 } } as never,
  })
}

function frame(background: string) {
  return sharp({ create: { width: 16, height: 16, channels: 3, background } })
    .png()
    .toBuffer()
}
