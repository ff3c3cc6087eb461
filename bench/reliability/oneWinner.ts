import { randomUUID } from 'node:crypto'
import { createClient, report } from '../client'
import { startServerUnderTest } from '../serverUnderTest'
import { type Check, look, type Scale } from './check'

const races = { smoke: 150, full: 100_000 } as const

/** Check 5: clerk and head of one office accept the same report at once; exactly one of them does. */
export const oneWinner = async (scale: Scale): Promise<Check[]> => {
  const server = await startServerUnderTest()
  try {
    const client = createClient(server.url, 40)
    const [reporter, clerk] = await client.signIn(['zhou-jianping', 'lin-xiao'])
    let doubles = 0
    let nobody = 0
    let odd = 0
    let next = 0
    const race = async () => {
      while (next < races[scale]) {
        next += 1
        const { body } = await client.send('ticket.submit', report(), reporter)
        const accept = () =>
          client.send('ticket.accept', { clientId: randomUUID(), ticketId: body.ticketId, version: 0 }, clerk)
        const replies = await Promise.all([accept(), accept()])
        const winners = replies.filter(({ status }) => status === 200).length
        if (winners > 1) doubles += 1
        if (winners < 1) nobody += 1
        if (replies.some(({ status }) => status !== 200 && status !== 409)) odd += 1
      }
    }
    await Promise.all(Array.from({ length: 4 }, race))
    const twice = await look<{ count: number }>(
      server.ownerUrl(),
      `select count(*)::int as count from (select ticket_id from ticket_step where event = 'accept' group by ticket_id having count(*) > 1) double`,
    )
    client.close()
    const isMet = doubles === 0 && nobody === 0 && odd === 0 && twice[0]?.count === 0
    return [
      {
        name: '5 one winner',
        isMet,
        counts: `${races[scale]} races: ${doubles} double winners, ${nobody} without one, ${odd} odd answers`,
      },
    ]
  } finally {
    await server.stop()
  }
}
