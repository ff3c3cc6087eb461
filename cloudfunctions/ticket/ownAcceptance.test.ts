import { cityStage } from '../_checks/fixture/city'
import { reportIn, submit } from '../_checks/fixture/reports'

const city = cityStage()
const titlesOf = async (who: string, ticketId: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items
    .filter(({ link }) => link?.endsWith(ticketId))
    .map(({ title }) => title)
const toAssign = '有一件待研判交办'

test('the reporter is told who accepted, and the bureau that it is to assign', async () => {
  const ticketId = await submit(city)
  await city.as('lin').step('ticket.accept', ticketId)
  expect(await titlesOf('zhou', ticketId)).toEqual(['司法所受理了你的反映'])
  expect(await titlesOf('cityHandler', ticketId)).toEqual([toAssign])
})

test('where a bureau’s handler accepted in the office’s place, the reporter reads so and the bureau is not told of itself', async () => {
  const ticketId = await submit(city)
  await city.as('cityHandler').step('ticket.accept', ticketId)
  expect(await titlesOf('zhou', ticketId)).toEqual(['司法局受理了你的反映'])
  expect(await titlesOf('cityHandler', ticketId)).not.toContain(toAssign)
})

test('the same holds for what was passed on: told of the office’s receipt, not of its own', async () => {
  const byOffice = await reportIn(city, 'transferred')
  await city.as('fang').step('ticket.receiveAccept', byOffice)
  expect(await titlesOf('cityHandler', byOffice)).toContain(toAssign)
  const byItself = await reportIn(city, 'transferred')
  await city.as('cityHandler').step('ticket.receiveAccept', byItself)
  expect(await titlesOf('cityHandler', byItself)).not.toContain(toAssign)
})
