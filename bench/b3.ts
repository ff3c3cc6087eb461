import { fillCity, rareWord } from './bigCity'
import { createClient } from './client'
import { paired, type Ratio } from './pairs'
import { openDesk } from './reliability/desk'
import { type ServerUnderTest, startServerUnderTest } from './serverUnderTest'

const few = 10_000
const rounds = 5
const asksEach = 40

type Post = 'reporter' | 'clerk' | 'handler' | 'leader' | 'discipline'
type Ask = (at: number) => { post: Post; procedure: string; input: object }

const asking =
  (post: Post, procedure: string, input: object): Ask =>
  () => ({ post, procedure, input })
const queue = (post: Post, input: object) => asking(post, 'ticket.queue', input)

/** What is asked: the first page of a full queue, and what is found in it by words that many, few or one report has. */
const asks: Readonly<Record<string, Ask>> = {
  'an office’s queue': queue('clerk', { only: 'waiting' }),
  'a bureau’s open list': queue('handler', { only: 'open' }),
  'a bureau’s ended list': queue('handler', { only: 'closed' }),
  'a leader’s own list': queue('leader', { only: 'waiting' }),
  'a bureau’s look-backs': queue('handler', { only: 'lookBack' }),
  'a bureau’s overdue list': queue('handler', { only: 'open', isOverdue: true }),
  'a home’s short list': queue('handler', { only: 'waiting', isOwnFirst: true }),
  'a bureau’s counts': asking('handler', 'ticket.counters', {}),
  'one’s own open reports': asking('reporter', 'ticket.mine', { only: 'open' }),
  'one’s own ended reports': asking('reporter', 'ticket.mine', { only: 'closed' }),
  'the ledger of leads': asking('handler', 'ticket.leadLedger', { from: '2020-01-01', until: '2029-12-31' }),
  'discipline inspection’s stream': asking('discipline', 'ticket.stream', { only: 'open' }),
  'a common word': queue('handler', { only: 'open', search: '灭火器' }),
  'a rare word': queue('handler', { only: 'open', search: rareWord }),
  'two characters that are rare': queue('handler', { only: 'open', search: rareWord.slice(0, 2) }),
  'two characters that are nowhere': queue('handler', { only: 'closed', search: '天文' }),
  'an agency’s name': queue('handler', { only: 'open', search: '市场监督' }),
  'a rare word among the ended': queue('handler', { only: 'closed', search: rareWord }),
  'a receipt number': (at) =>
    queue('handler', { only: 'closed', search: `BG-${String(1_003 + at * 10).padStart(9, '0')}` })(at),
}

/** B3: queue first page and search in a large city ÷ in one of ten thousand tickets, p50 and p99. */
export const benchScale = async (tickets: number): Promise<Ratio[]> => {
  const large = await cityOf(tickets)
  const small = await cityOf(few)
  const ratios: Ratio[] = []
  for (const [name, ask] of Object.entries(asks)) {
    for (const city of [large, small]) await city.measure(ask, 5)
    const took = await paired(
      rounds,
      () => large.measure(ask, asksEach),
      () => small.measure(ask, asksEach),
    )
    for (const [part, share] of Object.entries({ p50: 0.5, p99: 0.99 })) {
      const pairs = took.map(({ a, b }) => ({ a: at(share, a), b: at(share, b) }))
      const what = `${name}, ${part} ms at ${tickets} ÷ at ${few} tickets`
      ratios.push({ name: 'B3', what, pairs, bar: 2, stretch: 1.3, isHigherBetter: false })
    }
  }
  return ratios
}

const deepest = 500

/** B4: page 500 of a queue ÷ its page 1, in a large city. */
export const benchDepth = async (tickets: number): Promise<Ratio> => {
  const city = await cityOf(tickets)
  let cursor: string | undefined
  for (let page = 1; page < deepest; page += 1) {
    const { nextCursor } = await city.ask(() => ({
      post: 'handler',
      procedure: 'ticket.queue',
      input: { only: 'open', limit: 20, cursor },
    }))
    if (typeof nextCursor !== 'string') throw new Error(`the list ends at page ${page}`)
    cursor = nextCursor
  }
  const page = (input: object) => async () =>
    at(0.5, await city.measure(queue('handler', { only: 'open', ...input }), 60))
  await page({})()
  const pairs = await paired(rounds, page({ cursor }), page({}))
  const what = `page ${deepest} ÷ page 1 of an open list at ${tickets} tickets, p50 ms`
  return { name: 'B4', what, pairs, bar: 1.2, stretch: 1.05, isHigherBetter: false }
}

type City = Awaited<ReturnType<typeof openCity>>
const cities = new Map<number, Promise<City>>()

// Loading ten million takes an hour: B3 and B4 ask in the same city.
const cityOf = (tickets: number) => {
  const city = cities.get(tickets) ?? openCity(tickets)
  cities.set(tickets, city)
  return city
}

/** Ends the servers of every city that was measured. */
export const closeCities = async () => {
  for (const city of await Promise.allSettled(cities.values()))
    if (city.status === 'fulfilled') await city.value.close()
}

const openCity = async (tickets: number) => {
  // Nothing but the measured calls shall run: the timer sleeps.
  const server: ServerUnderTest = await startServerUnderTest({ TICK_SECONDS: '3600' })
  const client = createClient(server.url, 2)
  const began = performance.now()
  const filled = fillCity(client, server.ownerUrl(), tickets).then(() => openDesk(client))
  const desk = await filled.catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  console.log(`    ${tickets} tickets stand after ${Math.round((performance.now() - began) / 1_000)} s`)
  const ask = async (make: Ask, place = 0) => {
    const { post, procedure, input } = make(place)
    const { status, body } = await client.send(procedure, input, desk.tokenOf(post))
    if (status !== 200) throw new Error(`${procedure}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  return {
    ask,
    async measure(make: Ask, times: number) {
      const took: number[] = []
      for (let place = 0; place < times; place += 1) {
        const started = performance.now()
        await ask(make, place)
        took.push(performance.now() - started)
      }
      return took
    },
    async close() {
      client.close()
      await server.stop()
    },
  }
}

const at = (share: number, values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
