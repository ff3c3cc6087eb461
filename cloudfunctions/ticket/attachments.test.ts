import { type City, cityStage, newClientId } from '../_checks/fixture/city'
import { report, reportIn, submit } from '../_checks/fixture/reports'
import { fail } from '../_shared/errors'
import { runTick } from '../tick/application'

const city = cityStage()
let uploads = 0
const upload = async (person: string, of: City = city) => {
  uploads += 1
  const { uploadKey } = await putRaw(of, `picture ${uploads}`)
  return of.as(person).call('ticket.attach', { uploadKey })
}
const putRaw = async (of: City, text: string) => {
  const uploadKey = `upload-${of.kernel.ids.token()}`
  await of.kernel.ports.files.put(uploadKey, new TextEncoder().encode(text), 'application/octet-stream')
  return { uploadKey }
}

test('an uploaded picture is kept cleaned under a name of its own, and the raw upload is gone', async () => {
  city.kernel.ports.cleanImage = async () => ({
    bytes: new Uint8Array([1, 2, 3]),
    mime: 'image/png',
    width: 1,
    height: 1,
  })
  const given = await upload('zhou')
  expect(given).toMatchObject({ bytes: 3, mime: 'image/png' })
  const keys = [...city.kernel.ports.stored.keys()]
  expect(keys).toHaveLength(1)
  expect(keys[0]).toMatch(/^picture-[A-Za-z0-9_-]{32}$/)
  expect([...(city.kernel.ports.stored.get(keys[0] ?? '') ?? [])]).toEqual([1, 2, 3])
})

test('a picture that cannot be cleaned leaves nothing behind, neither file nor row', async () => {
  city.kernel.ports.cleanImage = async () => {
    throw fail('FILE_BROKEN')
  }
  const before = (await city.db.selectFrom('attachment').selectAll().execute()).length
  const { uploadKey } = await putRaw(city, 'broken')
  expect(await city.as('zhou').code('ticket.attach', { uploadKey })).toBe('FILE_BROKEN')
  expect(city.kernel.ports.stored.size).toBe(0)
  expect((await city.db.selectFrom('attachment').selectAll().execute()).length).toBe(before)
})

test('a key from outside reaches no stored file', async () => {
  await upload('zhou')
  const [stored = ''] = city.kernel.ports.stored.keys()
  for (const uploadKey of [stored, `../${stored}`, 'upload-', `upload-${'a'.repeat(32)}`])
    expect(await city.as('bao').code('ticket.attach', { uploadKey })).toBe('NOT_FOUND')
  expect(city.kernel.ports.stored.has(stored)).toBe(true)
})

describe('a picture', () => {
  test('is sent with a report by the one who uploaded it, and seen by reporter and office', async () => {
    const { attachmentId, bytes } = await upload('zhou')
    const ticketId = await submit(city, 'zhou', { attachmentIds: [attachmentId] })
    for (const view of [
      await city.as('zhou').call('ticket.show', { ticketId }),
      await city.as('lin').call('ticket.officeShow', { ticketId }),
    ]) {
      expect(view.attachments).toMatchObject([{ attachmentId, bytes }])
      expect(view.attachments[0]?.url).toMatch(/^\/files\/[0-9a-f-]{36}\?e=\d+&s=[A-Za-z0-9_-]+$/)
    }
  })

  test('of somebody else cannot be sent, and looks the same as one that is missing', async () => {
    const { attachmentId } = await upload('bao')
    const foreign = await city.as('zhou').refusal('ticket.submit', report({ attachmentIds: [attachmentId] }))
    const missing = await city.as('zhou').refusal('ticket.submit', report({ attachmentIds: [newClientId()] }))
    expect(foreign).toEqual(missing)
    expect(await city.as('bao').code('ticket.submit', report({ attachmentIds: [attachmentId] }))).toBe('OK')
  })

  test('is sent once: a second report with it is refused, also when both come at once', async () => {
    const { attachmentId } = await upload('zhou')
    const input = report({ attachmentIds: [attachmentId] })
    const codes = await Promise.all([1, 2, 3].map(() => city.as('zhou').code('ticket.submit', input)))
    expect(codes.sort()).toEqual(['BAD_INPUT', 'BAD_INPUT', 'OK'])
    expect(await city.as('zhou').code('ticket.submit', input)).toBe('BAD_INPUT')
  })

  test('named twice in one report is sent once', async () => {
    const { attachmentId } = await upload('zhou')
    const ticketId = await submit(city, 'zhou', { attachmentIds: [attachmentId, attachmentId] })
    expect((await city.as('zhou').call('ticket.show', { ticketId })).attachments).toHaveLength(1)
  })

  test('may also come with a supplement, under the same rules', async () => {
    const ticketId = await reportIn(city, 'awaitingReporter')
    const [own, foreign] = [await upload('zhou'), await upload('bao')]
    const reply = (attachmentIds: string[]) =>
      city.as('zhou').stepCode('ticket.reporterReply', ticketId, { answer: '照片在这里', attachmentIds })
    expect(await reply([foreign.attachmentId])).toBe('BAD_INPUT')
    expect(await reply([own.attachmentId])).toBe('OK')
    expect((await city.as('lin').call('ticket.officeShow', { ticketId })).attachments).toHaveLength(1)
  })

  test('may be uploaded and sent under seal, and no key of its owner remains on it', async () => {
    const { attachmentId } = await upload('zhou')
    const ownerKey = async () =>
      (
        await city.db
          .selectFrom('attachment')
          .select('ownerKey')
          .where('attachmentId', '=', attachmentId)
          .executeTakeFirst()
      )?.ownerKey
    const before = await ownerKey()
    const { attachmentId: other } = await upload('zhou')
    await submit(city, 'zhou', { attachmentIds: [attachmentId], confidentiality: 'sealed' })
    expect(await ownerKey()).not.toBe(before)
    const loose = await city.db
      .selectFrom('attachment')
      .select('ownerKey')
      .where('attachmentId', '=', other)
      .executeTakeFirst()
    expect(loose?.ownerKey).toBe(before)
  })

  test('that was never sent is forgotten after a day, file and all; one that was sent stays', async () => {
    const [loose, sent] = [await upload('zhou'), await upload('zhou')]
    await submit(city, 'zhou', { attachmentIds: [sent.attachmentId] })
    city.advance({ hours: 25 })
    await runTick(city.kernel, [])
    expect(city.kernel.ports.stored.size).toBe(1)
    expect(await city.as('zhou').code('ticket.submit', report({ attachmentIds: [loose.attachmentId] }))).toBe(
      'BAD_INPUT',
    )
  })
})
