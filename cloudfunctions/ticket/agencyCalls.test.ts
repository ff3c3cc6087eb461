import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { submit } from '../_checks/fixture/reports'

const city = cityStage()
const found = async (who: string, procedure: 'ticket.queue' | 'ticket.mine', search: string) =>
  (await city.as(who).call(procedure, { search })).items.map(({ ticketId }) => ticketId)

test.each(['市场监管', '工商局', '市场监督管理局'])(
  'office and reporter find what is about an agency by what they call it: %s',
  async (search) => {
    const ticketId = await submit(city, 'zhou', { agencyId: agencyIds.market })
    expect(await found('lin', 'ticket.queue', search)).toContain(ticketId)
    expect(await found('zhou', 'ticket.mine', search)).toContain(ticketId)
    expect(await found('lin', 'ticket.queue', '城管')).not.toContain(ticketId)
  },
)
