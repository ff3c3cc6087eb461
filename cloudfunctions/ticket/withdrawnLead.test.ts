import { cityStage } from '../_checks/fixture/city'
import { submit, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()
const told = async (who: string, ticketId: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter(
    ({ title, link }) => title === '反映人撤回了一件违法线索' && link?.endsWith(ticketId),
  )
const withdraw = (ticketId: string) => city.as('zhou').step('ticket.withdraw', ticketId, words['ticket.withdraw'])

test('a lead of a crime that is withdrawn is laid before the bureau, which reads it and may look into it (E4)', async () => {
  for (const lead of [{ kind: 'violationLead' }, { category: 'corruption' }] as const) {
    const ticketId = await submit(city, 'zhou', { ...lead, confidentiality: 'sealed' })
    await withdraw(ticketId)
    expect((await ticketRow(city, ticketId)).state).toBe('withdrawn')
    for (const who of ['cityHandler', 'cityReviewer']) expect(await told(who, ticketId)).toHaveLength(1)
    for (const who of ['lin', 'marketHead', 'zhou']) expect(await told(who, ticketId)).toEqual([])
    expect((await city.as('cityHandler').call('ticket.officeShow', { ticketId })).content).toContain('一个月里来了三次')
    expect(JSON.stringify(await told('cityHandler', ticketId))).not.toMatch(/一个月里来了三次|密封/)
  }
})

test('any other report that is withdrawn is simply over', async () => {
  const ticketId = await submit(city)
  await withdraw(ticketId)
  expect(await told('cityHandler', ticketId)).toEqual([])
})
