import { cityStage } from '../_checks/fixture/city'
import { letterOf, reportIn } from '../_checks/fixture/reports'
import { uploads } from '../_checks/fixture/uploads'

const city = cityStage()
const upload = uploads(city)
const text = '已经把两项检查合并为一次，并修改了计划。'

describe('evidence of a rectification', () => {
  test('is the agency head’s own, and a recording is none', async () => {
    const ticketId = await reportIn(city, 'rectifying')
    const { letterId, version } = await letterOf(city, ticketId)
    const send = (attachmentIds: string[], who = 'marketHead') =>
      city.as(who).code('ticket.reportRectified', { letterId, version, text, attachmentIds })
    expect(await send([await upload('marketHandler')])).toBe('BAD_INPUT')
    expect(await send([await upload('marketHead', 'voice')])).toBe('BAD_INPUT')
    const mine = await upload('marketHead')
    for (const who of ['marketHandler', 'marketReviewer', 'urbanHead', 'lin', 'cityHandler'])
      expect([who, ['FORBIDDEN', 'NOT_FOUND'].includes(await send([mine], who))]).toEqual([who, true])
    expect(await send([mine])).toBe('OK')
  })

  test('is seen by the bureau at its check and by the agency, never by the reporter or another agency', async () => {
    const ticketId = await reportIn(city, 'rectifying')
    const { letterId, version } = await letterOf(city, ticketId)
    const attachmentId = await upload('marketHead')
    await city
      .as('marketHead')
      .call('ticket.reportRectified', { letterId, version, text, attachmentIds: [attachmentId] })
    const office = await city.as('cityReviewer').call('ticket.officeShow', { ticketId })
    const evidence = office.letters.flatMap(({ rectifications }) => rectifications.flatMap((one) => one.evidence))
    expect(evidence.map((one) => one.attachmentId)).toEqual([attachmentId])
    expect(office.attachments).toEqual([])
    const letter = await city.as('marketHandler').call('ticket.agencyLetter', { letterId })
    expect(letter.rectifications[0]?.evidence[0]?.attachmentId).toBe(attachmentId)
    expect(JSON.stringify(await city.as('zhou').call('ticket.show', { ticketId }))).not.toContain(attachmentId)
    expect(await city.as('urbanHead').code('ticket.agencyLetter', { letterId })).toBe('NOT_FOUND')
  })
})
