import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { letterOf, letterWords, reportIn, words } from '../_checks/fixture/reports'

const city = cityStage()

const offered = async (who: string, ticketId: string) =>
  (await city.as(who).call('ticket.officeShow', { ticketId })).actions.map(({ event }) => event)
const aboutLetters = async (who: string, ticketId: string) =>
  (await offered(who, ticketId)).filter((event) => /Letter$/.test(event)).sort()

describe('what a bureau is offered to do with letters', () => {
  test('nobody of a judicial office is offered any of it', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind: 'opinion', ...letterWords })
    for (const who of ['lin', 'zhao']) expect(await aboutLetters(who, ticketId)).toEqual([])
  })

  test('a draft may be written on and thrown away by all of the bureau, and issued by its leader alone', async () => {
    const ticketId = await reportIn(city, 'verifying')
    for (const who of ['cityHandler', 'cityReviewer', 'cityLeader'])
      expect([who, await aboutLetters(who, ticketId)]).toEqual([who, ['draftLetter']])
    await city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind: 'opinion', ...letterWords })
    for (const who of ['cityHandler', 'cityReviewer'])
      expect([who, await aboutLetters(who, ticketId)]).toEqual([who, ['discardLetter', 'draftLetter']])
    expect(await aboutLetters('cityLeader', ticketId)).toEqual(['discardLetter', 'draftLetter', 'issueLetter'])
  })

  test('who says that it was put right on the spot says what was, and the reporter reads it', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const text = '经核查属实，已经退回多收的钱。'
    for (const corrected of [undefined, '', '改了'])
      expect(await city.as('cityReviewer').stepCode('ticket.correctOnSpot', ticketId, { text, corrected })).toBe(
        'BAD_INPUT',
      )
    await city.as('cityReviewer').step('ticket.correctOnSpot', ticketId, { text, corrected: '当天退回多收的三百元' })
    const { reply } = await city.as('zhou').call('ticket.show', { ticketId })
    expect(reply?.text).toBe(`${text}\n当场改正：当天退回多收的三百元`)
  })

  test('a draft that the case has left behind can only be thrown away', async () => {
    const ticketId = await reportIn(city, 'verifying')
    await city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind: 'suggestion', ...letterWords })
    await city.as('cityReviewer').step('ticket.correctOnSpot', ticketId, words['ticket.correctOnSpot'])
    expect(await aboutLetters('cityLeader', ticketId)).toEqual(['discardLetter'])
  })

  test('of an agency that is led from above only its superior is told, and of no other (art 42)', async () => {
    const vertical = await reportIn(city, 'verifying', { agencyId: agencyIds.fire }, { agency: 'fireHandler' })
    expect(await aboutLetters('cityLeader', vertical)).toEqual([])
    expect(await offered('cityLeader', vertical)).toContain('notifySuperior')
    expect(await offered('cityLeader', await reportIn(city, 'verifying'))).not.toContain('notifySuperior')
  })
})

test('an agency reads until when it may object to a letter: to the end of the fifteenth day after its issue', async () => {
  const ticketId = await reportIn(city, 'rectifying')
  const { letterId, issuedAt } = await letterOf(city, ticketId)
  const { objectUntil } = await city.as('marketReviewer').call('ticket.agencyLetter', { letterId })
  expect(issuedAt?.toISOString()).toMatch(/^2026-11-20/)
  expect(objectUntil).toBe('2026-12-05T15:59:59.999Z')
})
