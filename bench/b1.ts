import { createClient, report } from './client'
import { paired, type Ratio } from './pairs'
import { startServerUnderTest } from './serverUnderTest'
import { createTpcb } from './tpcb'

const clients = 8

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

const submitFor = async (client: ReturnType<typeof createClient>, tokens: readonly string[], seconds: number) => {
  const until = performance.now() + seconds * 1_000
  let acknowledged = 0
  const refusals: string[] = []
  const work = async (worker: number) => {
    while (performance.now() < until) {
      const { status, body } = await client.send('ticket.submit', report(), tokens[worker % tokens.length])
      if (status === 200) acknowledged += 1
      else refusals.push(`${status} ${String(body.code)}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, worker) => work(worker)))
  if (refusals.length > 0)
    throw new Error(
      `${refusals.length} submissions were refused beside ${acknowledged}: ${[...new Set(refusals)].join(', ')}`,
    )
  return acknowledged / seconds
}
