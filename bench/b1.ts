import { createClient } from './client'
import { paired, type Ratio } from './pairs'
import { startServerUnderTest } from './serverUnderTest'
import { clients, submitFor } from './submitFor'
import { createTpcb } from './tpcb'

/** B1: acknowledged `ticket.submit` a second through the HTTP host ÷ pgbench TPC-B tps, same server, same clients. */
export const benchSubmit = async (rounds: number, seconds: number): Promise<Ratio> => {
  const server = await startServerUnderTest()
  try {
    const client = createClient(server.url, clients)
    const tokens = await client.signIn(await client.peopleWith('enterpriseUser'))
    const tpcb = createTpcb(server.ownerUrl(), clients)
    tpcb.prepare()
    await submitFor(client, tokens, 2)
    const pairs = await paired(
      rounds,
      () => submitFor(client, tokens, seconds),
      async () => tpcb.run(seconds),
    )
    client.close()
    return { name: 'B1', what: 'ticket.submit/s ÷ TPC-B tps', pairs, bar: 0.3, stretch: 0.6, isHigherBetter: true }
  } finally {
    await server.stop()
  }
}
