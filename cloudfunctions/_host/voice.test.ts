import type { ProcedureName } from '../../src/contracts/policy'
import { policy } from '../../src/contracts/policy'
import { bearer, httpStage } from '../_checks/fixture/http'
import { people } from '../_checks/fixture/people'
import { report, reportIn } from '../_checks/fixture/reports'
import { voiceKinds, voiceOf } from '../_checks/fixture/voices'

const host = httpStage()
const confidentialities = ['open', 'hiddenFromAgency', 'sealed'] as const
const agencies = ['marketHandler', 'marketReviewer', 'marketHead', 'fireHandler', 'chen'] as const

const blob = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'audio/webm' })
const picture = async () => {
  const { default: sharp } = await import('sharp')
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#1B4F9C' } })
  return new Uint8Array(await image.png().toBuffer())
}
const uploaded = async (bytes: Uint8Array, person = 'zhou') => {
  const { status, body } = await host.upload(blob(bytes), person, '老周的话.webm')
  expect(status).toBe(200)
  return body as { attachmentId: string; kind: string; seconds: number | null; mime: string }
}
const voice = (person = 'zhou') => voiceOf('webm', 12).then((bytes) => uploaded(bytes, person))
const photo = (person = 'zhou') => picture().then((bytes) => uploaded(bytes, person))
const fetched = async (url: string, person: string | null) => {
  const answer = await host.send('GET', url, { headers: bearer(person) })
  return answer.status === 200 ? 200 : { status: answer.status, ...answer.body }
}
/** What a file that does not exist answers to the same person. */
const nothing = (person: string | null) =>
  fetched('/files/019b0000-0000-7000-8000-000000000000?e=9999999999999&s=x', person)
const links = async (ticketId: string) => {
  const views = [
    await host.city.as('zhou').call('ticket.show', { ticketId }),
    await host.city.as('lin').call('ticket.officeShow', { ticketId }),
    await host.city.as('cityHandler').call('ticket.officeShow', { ticketId }),
  ]
  return views.map(({ attachments }) => attachments)
}

/** They hand in photos and documents, for a rectification, an opinion on a dispute or a lead that they register, and no
 *  voice. */
const noVoice = ['marketReviewer', 'marketHead', 'lin', 'cityHandler']

test('only who may report may hand in a recording', async () => {
  const bytes = blob(await voiceOf('webm', 2))
  const code = async (person: string | null) => (await host.upload(bytes, person)).body.code
  expect(await code(null)).toBe('NOT_SIGNED_IN')
  for (const person of [...agencies, 'lin', 'cityHandler', 'discipline', 'admin'])
    expect([person, await code(person)]).toEqual([person, noVoice.includes(person) ? 'FILE_TYPE' : 'FORBIDDEN'])
})

test.each(voiceKinds)('a %s is taken in with its measured length, under a name of its own', async (kind) => {
  const secret = '鸮金丝说话人'
  const given = await uploaded(await voiceOf(kind, 12, secret))
  expect(given).toMatchObject({ kind: 'voice', seconds: 12 })
  const row = await host.city.db
    .selectFrom('attachment')
    .selectAll()
    .where('attachmentId', '=', given.attachmentId)
    .executeTakeFirstOrThrow()
  expect(row.fileKey).toMatch(/^voice-[A-Za-z0-9_-]{32}$/)
  expect(JSON.stringify(row)).not.toMatch(/老周|说话人/)
  const stored = Buffer.from(await host.city.kernel.ports.files.get(row.fileKey))
  expect(stored.includes(secret)).toBe(false)
})

test('a recording that is no recording, too long or too large is refused, and nothing of it stays', async () => {
  const count = async () => (await host.city.db.selectFrom('attachment').selectAll().execute()).length
  const before = await count()
  const long = await voiceOf('mp3', 200)
  const large = Buffer.concat([await voiceOf('mp3', 2), Buffer.alloc(6 * 1024 * 1024)])
  const half = (await voiceOf('mp4', 2)).subarray(0, 40)
  for (const [bytes, status, code] of [
    [long, 413, 'FILE_TOO_LARGE'],
    [large, 413, 'FILE_TOO_LARGE'],
    [half, 422, 'FILE_BROKEN'],
    [new TextEncoder().encode('RIFF not a voice'), 415, 'FILE_TYPE'],
  ] as const) {
    const answer = await host.upload(blob(bytes))
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.body.message).toMatch(/录音/)
  }
  expect(await count()).toBe(before)
})

describe.each(confidentialities)('a report that is %s', (confidentiality) => {
  const withBoth = async () => {
    const [spoken, seen] = [await voice(), await photo()]
    const attachmentIds = [spoken.attachmentId, seen.attachmentId]
    const ticketId = await reportIn(host.city, 'verifying', { confidentiality, attachmentIds })
    return { ticketId, spoken, seen }
  }

  test('tells reporter, office and bureau what is a photo and what a recording, and how long it is', async () => {
    const { ticketId, spoken, seen } = await withBoth()
    for (const attachments of await links(ticketId))
      expect(attachments).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ attachmentId: spoken.attachmentId, kind: 'voice', seconds: 12 }),
          expect.objectContaining({ attachmentId: seen.attachmentId, kind: 'photo', seconds: null }),
        ]),
      )
  })

  test('is heard by whoever was given the link and by nobody else; a photo opens by its link', async () => {
    const { ticketId } = await withBoth()
    const readers = ['zhou', 'lin', 'cityHandler']
    const shown = await links(ticketId)
    for (const [index, reader] of readers.entries())
      for (const { kind, url } of shown[index] ?? [])
        for (const person of [...Object.keys(people), null]) {
          const isAllowed = kind === 'photo' || person === reader
          expect([kind, reader, person, await fetched(url, person)]).toEqual([
            kind,
            reader,
            person,
            isAllowed ? 200 : await nothing(person),
          ])
        }
  })

  test('leaves no trace of its recording in anything the agency can ask', async () => {
    const { ticketId, spoken } = await withBoth()
    const request = await host.city.db
      .selectFrom('explanationRequest')
      .select('requestId')
      .where('ticketId', '=', ticketId)
      .executeTakeFirstOrThrow()
    const ids = { ticketId, requestId: request.requestId, attachmentId: spoken.attachmentId }
    for (const person of agencies)
      for (const name of Object.keys(policy) as ProcedureName[]) {
        if (policy[name].kind !== 'read') continue
        const inputs = [{}, { ...ids }, { ticketId }, { requestId: request.requestId }]
        for (const input of inputs) {
          const text = JSON.stringify(await host.city.as(person).send(name, input))
          expect([person, name, /\/files\/|voice|录音/.test(text)]).toEqual([person, name, false])
          expect([person, name, text.includes(spoken.attachmentId)]).toEqual([person, name, false])
        }
      }
  })
})

test('a link to a recording that was altered, is old, or is asked for without a session opens nothing', async () => {
  const ticketId = await reportIn(host.city, 'submitted', { attachmentIds: [(await voice()).attachmentId] })
  const [own, office] = await links(ticketId)
  const url = own?.[0]?.url ?? ''
  for (const altered of [url.replace(/s=./, 's=~'), url.replace(/e=\d/, 'e=9'), url.replace(/\?.*/, '')])
    expect(await fetched(altered, 'zhou')).toEqual(await nothing('zhou'))
  expect(await fetched(office?.[0]?.url ?? '', 'zhou')).toEqual(await nothing('zhou'))
  expect(await fetched(url, null)).toEqual(await nothing(null))
  host.city.advance({ minutes: 11 })
  expect(await fetched(url, 'zhou')).toEqual(await nothing('zhou'))
})

test('nobody keeps a copy of a recording on its way', async () => {
  const ticketId = await reportIn(host.city, 'submitted', { attachmentIds: [(await voice()).attachmentId] })
  const [own] = await links(ticketId)
  const answer = await host.send('GET', own?.[0]?.url ?? '', { headers: bearer('zhou') })
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'audio/webm',
    'no-store',
  ])
})

test('one recording and nine photos go with a report, not more; neither does a recording of somebody else', async () => {
  const submit = async (attachmentIds: string[]) => {
    const answer = await host.city.as('zhou').send('ticket.submit', {
      ...report({ attachmentIds }),
      clientId: crypto.randomUUID(),
    })
    return 'error' in answer ? JSON.stringify(answer.error.data) : 'OK'
  }
  const [first, second, foreign] = [await voice(), await voice(), await voice('bao')]
  const photos = await Promise.all(Array.from({ length: 10 }, async () => (await photo()).attachmentId))
  expect(await submit([first.attachmentId, second.attachmentId])).toContain('1 段录音')
  expect(await submit([foreign.attachmentId])).toContain('attachmentIds')
  expect(await submit(photos)).toContain('9 张照片')
  expect(await submit([...photos.slice(0, 9), first.attachmentId])).toBe('OK')
})

test('a supplement may bring a recording too', async () => {
  const ticketId = await reportIn(host.city, 'awaitingReporter')
  const { attachmentId } = await voice()
  await host.city
    .as('zhou')
    .step('ticket.reporterReply', ticketId, { answer: '都在录音里', attachmentIds: [attachmentId] })
  expect((await host.city.as('lin').call('ticket.officeShow', { ticketId })).attachments).toMatchObject([
    { attachmentId, kind: 'voice' },
  ])
})
