import { cityStage } from '../_checks/fixture/city'
import { reportIn, ticketRow, words } from '../_checks/fixture/reports'

const city = cityStage()

// Found by random walks: it stood beside the case without a clock, also after the reply.
test.each(['ticket.referDiscipline', 'ticket.referCrime'] as const)(
  'what an office proposed is over once the leader does %s',
  async (name) => {
    const ticketId = await reportIn(city, 'accepted')
    await city.as('lin').step('ticket.proposeTransfer', ticketId, words['ticket.proposeTransfer'])
    expect((await ticketRow(city, ticketId)).proposal).not.toBeNull()
    await city.as('cityLeader').step(name, ticketId, words[name])
    expect((await ticketRow(city, ticketId)).proposal).toBeNull()
  },
)
