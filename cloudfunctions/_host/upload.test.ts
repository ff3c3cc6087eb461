import { bearer, httpStage } from '../_checks/fixture/http'
import { report } from '../_checks/fixture/reports'
import { codeOf, unsignedReport } from '../_checks/fixture/unsigned'

const host = httpStage()
const words = '鸮金丝拍摄者'

/** A JPEG as a phone makes it: with EXIF that names the place, the device and the photographer. */
const photo = async (size = 32) => {
  const { default: sharp } = await import('sharp')
  const exif = {
    IFD0: { Artist: words, Model: 'Canary Phone', Copyright: words },
    IFD3: { GPSLatitude: '31/1 14/1 0/1' },
  }
  const image = sharp({ create: { width: size, height: size, channels: 3, background: '#1B4F9C' } })
  return new Uint8Array(await image.jpeg().withExif(exif).toBuffer())
}
const blob = (bytes: Uint8Array, type = 'image/jpeg') => new Blob([bytes as Uint8Array<ArrayBuffer>], { type })
const refused = (answer: { status: number; body: Record<string, unknown>; text: string }) => {
  expect(answer.body.message).toMatch(/\p{Script=Han}/u)
  expect(answer.text).not.toMatch(/\bat .+:\d+|sharp|vips|Error/)
  return [answer.status, answer.body.code]
}
const attachments = async () => (await host.city.db.selectFrom('attachment').selectAll().execute()).length

test('a photo is taken in, and what comes back through its link is the picture without what betrays', async () => {
  const raw = await photo()
  expect(Buffer.from(raw).toString('latin1')).toContain('Canary Phone')
  const uploaded = await host.upload(blob(raw), 'zhou', `${words}的店.jpg`)
  expect(uploaded).toMatchObject({ status: 200, body: { mime: 'image/jpeg' } })
  const { attachmentId } = uploaded.body as { attachmentId: string }
  const given = await host.city.as('zhou').call('ticket.submit', report({ attachmentIds: [attachmentId] }))
  const view = await host.city.as('lin').call('ticket.officeShow', { ticketId: given.ticketId })
  const response = await host.app.request(view.attachments[0]?.url ?? '')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect(response.headers.get('content-disposition') ?? '').not.toContain(words)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  for (const secret of ['Canary', 'Exif', 'GPS']) expect(bytes.toString('latin1')).not.toContain(secret)
  expect(bytes.toString('utf8')).not.toContain(words)
  const row = await host.city.db
    .selectFrom('attachment')
    .selectAll()
    .where('attachmentId', '=', attachmentId)
    .executeTakeFirst()
  expect(JSON.stringify(row)).not.toContain(words)
})

describe('a link', () => {
  const link = async () => {
    const { body } = await host.upload(blob(await photo()))
    const given = await host.city
      .as('zhou')
      .call('ticket.submit', report({ attachmentIds: [String(body.attachmentId)] }))
    const view = await host.city.as('zhou').call('ticket.show', { ticketId: given.ticketId })
    return view.attachments[0]?.url ?? ''
  }
  const status = async (url: string) => (await host.app.request(url)).status

  test('works for ten minutes and not a moment longer', async () => {
    const url = await link()
    host.city.advance({ minutes: 10 })
    expect(await status(url)).toBe(200)
    host.city.kernel.clock.advance(1)
    expect(await status(url)).toBe(404)
  })

  test('altered in any part opens nothing', async () => {
    const [url, other] = [await link(), await link()]
    const [, id = ''] = /\/files\/([^?]+)/.exec(url) ?? []
    const [, otherId = ''] = /\/files\/([^?]+)/.exec(other) ?? []
    const later = url.replace(/e=(\d+)/, (_all, at: string) => `e=${Number(at) + 600_000}`)
    const altered = [
      url.replace(id, otherId),
      later,
      url.replace(/s=./, 's=~'),
      url.replace(/&s=.*/, ''),
      url.replace(/\?.*/, ''),
      url.replace(/e=\d+/, 'e=NaN'),
      url.replace(/e=\d+/, 'e=99999999999999999999'),
      `/files/x${url.slice(7)}`,
      '/files/x?e=1&s=1',
    ]
    for (const one of altered) expect([one === url, await status(one)]).toEqual([false, 404])
    expect(await status(url)).toBe(200)
  })
})

describe('what is no photo', () => {
  const files: [what: string, make: () => Promise<Blob> | Blob, status: number, code: string][] = [
    ['a program', () => new Blob([new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])]), 415, 'FILE_TYPE'],
    [
      'a page that calls itself a picture',
      () => blob(new TextEncoder().encode('<svg onload="alert(1)"/>'), 'image/png'),
      415,
      'FILE_TYPE',
    ],
    ['a GIF', () => blob(new TextEncoder().encode('GIF89a..........'), 'image/jpeg'), 415, 'FILE_TYPE'],
    [
      'the mark of a PDF',
      () => blob(new TextEncoder().encode('%PDF-1.7 ..........'), 'image/jpeg'),
      422,
      'FILE_BROKEN',
    ],
    ['an empty file', () => new Blob([]), 415, 'FILE_TYPE'],
    ['the beginning of a photo', async () => blob((await photo()).slice(0, 200)), 422, 'FILE_BROKEN'],
    [
      'only the mark of a PNG',
      () => blob(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
      422,
      'FILE_BROKEN',
    ],
    ['eleven megabytes', () => blob(new Uint8Array(11 * 1_048_576).fill(0xff)), 413, 'FILE_TOO_LARGE'],
    ['just over ten megabytes', () => blob(new Uint8Array(10 * 1_048_576 + 1).fill(0xff)), 413, 'FILE_TOO_LARGE'],
  ]
  test.each(files)('%s is refused, and nothing of it stays', async (_what, make, status, code) => {
    const before = await attachments()
    expect(refused(await host.upload(await make()))).toEqual([status, code])
    expect(await attachments()).toBe(before)
  })

  test('a form without a file, with words for a file, or no form at all', async () => {
    expect(refused(await host.upload(null))).toEqual([400, 'BAD_INPUT'])
    const form = new FormData()
    form.append('file', 'words')
    const headers = { authorization: 'Bearer token_of_zhou_in_role_0' }
    expect(refused(await host.send('POST', '/upload', { headers, body: form }))).toEqual([400, 'BAD_INPUT'])
    expect(
      refused(
        await host.send('POST', '/upload', { headers: { ...headers, 'content-type': 'application/json' }, body: '{}' }),
      ),
    ).toEqual([415, 'UNSUPPORTED_BODY'])
    const broken = { ...headers, 'content-type': 'multipart/form-data; boundary=x' }
    expect(refused(await host.send('POST', '/upload', { headers: broken, body: '--x\r\nno end' }))).toEqual([
      422,
      'FILE_BROKEN',
    ])
  })
})

test('several files in one request are refused together, and nothing of them stays', async () => {
  const put = jest.spyOn(host.city.kernel.ports.files, 'put')
  const before = await attachments()
  for (const fields of [
    ['file', 'file'],
    ['file', 'file2'],
    ['other', 'file'],
  ]) {
    const form = new FormData()
    for (const field of fields) form.append(field, blob(await photo()), `${field}.jpg`)
    const answer = await host.send('POST', '/upload', { headers: bearer('zhou'), body: form })
    expect([fields, refused(answer)]).toEqual([fields, [400, 'TOO_MANY_FILES']])
  }
  expect(put).not.toHaveBeenCalled()
  expect(await attachments()).toBe(before)
})

test('only who may report or register may upload, and a guest is not even read', async () => {
  const file = blob(await photo())
  expect(refused(await host.upload(file, null))).toEqual([401, 'NOT_SIGNED_IN'])
  expect(refused(await host.upload(file, 'discipline'))).toEqual([403, 'FORBIDDEN'])
  expect(refused(await host.upload(file, 'marketHandler'))).toEqual([403, 'FORBIDDEN'])
  const put = jest.spyOn(host.city.kernel.ports.files, 'put')
  await host.upload(file, null)
  expect(put).not.toHaveBeenCalled()
})

test('an upload key from outside reaches nothing', async () => {
  for (const uploadKey of [`upload-${'a'.repeat(32)}`, '../../package.json', 'picture-x', ''])
    expect([400, 404]).toContain(
      (await host.call('ticket.attach', { clientId: '9b0c7b52-6f0b-4f7a-8d0c-1d2e3f4a5b6c', uploadKey }, 'zhou'))
        .status,
    )
})

test('whoever does not sign in uploads with the code of his report, and only that report can take the file', async () => {
  const code = codeOf(1)
  const sent = async (given: string) => {
    const form = new FormData()
    form.append('file', blob(await photo()), 'photo')
    const headers = { 'x-receipt-code': given, ...bearer('zhou') }
    return host.send('POST', '/upload', { body: form, headers })
  }
  const { status, body } = await sent(code)
  expect(status).toBe(200)
  expect((await sent('short')).body.code).toBe('BAD_INPUT')
  const attachmentIds = [String(body.attachmentId)]
  const other = host.city.as(null).code('ticket.submitUnsigned', { ...unsignedReport, code: codeOf(2), attachmentIds })
  expect(await other).toBe('BAD_INPUT')
  expect(await host.city.as('zhou').code('ticket.submit', report({ attachmentIds }))).toBe('BAD_INPUT')
  const own = host.city.as(null).code('ticket.submitUnsigned', { ...unsignedReport, code, attachmentIds })
  expect(await own).toBe('OK')
  const row = await host.call('ticket.attachUnsigned', { code, uploadKey: `upload-${'x'.repeat(32)}` })
  expect(row.body.code).toBe('NOT_FOUND')
})
