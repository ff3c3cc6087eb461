import { PDFDocument } from '@cantoo/pdf-lib'
import { httpStage } from '../_checks/fixture/http'
import { drive, report, words } from '../_checks/fixture/reports'

const host = httpStage()
const canary = '鸮金丝撰写者'

const pdf = async () => {
  const document = await PDFDocument.create()
  document.addPage([200, 200]).drawText('receipt')
  document.setAuthor(canary)
  return new Uint8Array(await document.save())
}
const blob = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' })
const uploaded = async () => String((await host.upload(blob(await pdf()), 'zhou', `${canary}.pdf`)).body.attachmentId)

const reported = async (attachmentIds: string[], confidentiality: 'open' | 'hiddenFromAgency' | 'sealed' = 'open') =>
  (await host.city.as('zhou').call('ticket.submit', report({ attachmentIds, confidentiality }))).ticketId

test('a document is cleaned, opened by the office, and saved under no name of its sender', async () => {
  const attachmentId = await uploaded()
  const ticketId = await reported([attachmentId])
  const { attachments } = await host.city.as('lin').call('ticket.officeShow', { ticketId })
  expect(attachments).toMatchObject([{ kind: 'document', mime: 'application/pdf' }])
  const response = await host.app.request(attachments[0]?.url ?? '')
  expect([response.status, response.headers.get('content-disposition')]).toEqual([200, 'attachment'])
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect((await PDFDocument.load(bytes, { updateMetadata: false })).getAuthor()).toBeUndefined()
})

test('more documents than the tenant allows are refused at their place', async () => {
  const attachmentIds = [await uploaded(), await uploaded(), await uploaded(), await uploaded()]
  const refused = await host.city.as('zhou').refusal('ticket.submit', report({ attachmentIds }))
  expect(refused.data).toEqual({ issues: [{ path: 'attachmentIds', message: '最多 3 份文件，请删掉一些' }] })
})

describe('what the agency gets', () => {
  const shown = async (ticketId: string, person = 'marketHandler') => {
    const { requestId } = await host.city.db
      .selectFrom('explanationRequest')
      .select('requestId')
      .where('ticketId', '=', ticketId)
      .executeTakeFirstOrThrow()
    return host.city.as(person).send('ticket.agencyShow', { requestId })
  }
  type Shown = { output: { attachments: { attachmentId: string; url: string }[] } }

  test('is nothing, unless the handler chose it; then it has an id of its own, which tells no time of the report', async () => {
    const attachmentId = await uploaded()
    const ticketId = await reported([attachmentId, await uploaded()])
    await drive(host.city, ticketId, 'assigned')
    host.city.advance({ days: 1 })
    const ask = { ...words['ticket.requestExplanation'], passedIds: [attachmentId] }
    await host.city.as('cityHandler').step('ticket.requestExplanation', ticketId, ask)
    const { output } = (await shown(ticketId)) as Shown
    expect(output.attachments).toHaveLength(1)
    const [given] = output.attachments
    expect(JSON.stringify(output)).not.toContain(attachmentId)
    // The first twelve digits of an id are its time: that of the request.
    expect((given?.attachmentId ?? '').slice(0, 13) > attachmentId.slice(0, 13)).toBe(true)
    expect((await host.app.request(given?.url ?? '')).status).toBe(200)
    const foreign = given?.url.replace(given.attachmentId, attachmentId) ?? ''
    expect((await host.app.request(foreign)).status).toBe(404)
    expect(await shown(ticketId, 'fireHandler')).toMatchObject({ error: { code: 'NOT_FOUND' } })

    const plain = await reported([await uploaded()])
    await drive(host.city, plain, 'awaitingAgency')
    expect(((await shown(plain)) as Shown).output.attachments).toEqual([])
  })

  test.each(['hiddenFromAgency', 'sealed'] as const)('is no document of a report that is %s', async (level) => {
    const attachmentId = await uploaded()
    const ticketId = await reported([attachmentId], level)
    await drive(host.city, ticketId, 'assigned')
    const ask = { ...words['ticket.requestExplanation'], passedIds: [attachmentId] }
    expect(await host.city.as('cityHandler').stepCode('ticket.requestExplanation', ticketId, ask)).toBe('BAD_INPUT')
  })

  test('is never a recording, nor anything of another report', async () => {
    const other = await uploaded()
    await reported([other])
    const own = await uploaded()
    const ticketId = await reported([own])
    await drive(host.city, ticketId, 'assigned')
    await host.city.base.ownerDb
      .updateTable('attachment')
      .set({ kind: 'voice', seconds: 3 })
      .where('attachmentId', '=', own)
      .execute()
    for (const passedIds of [[own], [other], [own, other]]) {
      const ask = { ...words['ticket.requestExplanation'], passedIds }
      expect(await host.city.as('cityHandler').stepCode('ticket.requestExplanation', ticketId, ask)).toBe('BAD_INPUT')
    }
  })
})
