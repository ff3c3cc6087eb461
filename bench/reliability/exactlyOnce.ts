import { randomUUID } from 'node:crypto'
import { createClient, report } from '../client'
import { startServerUnderTest } from '../serverUnderTest'
import { type Check, look, type Scale } from './check'

const ids = { smoke: 300, full: 100_000 } as const
const atOnce = 8

/** Check 4: the same submission id one to five times at once; one row per id, one answer for all. */
export const exactlyOnce = async (scale: Scale): Promise<Check[]> => {
  const server = await startServerUnderTest()
  try {
    const client = createClient(server.url, 40)
    const [token] = await client.signIn(['zhou-jianping'])
    const before = await countTickets(server.ownerUrl())
    let calls = 0
    let unequal = 0
    let next = 0
    const work = async () => {
      while (next < ids[scale]) {
        next += 1
        const submission = report(randomUUID())
        const times = 1 + (next % 5)
        const replies = await Promise.all(
          Array.from({ length: times }, () => client.send('ticket.submit', submission, token)),
        )
        calls += times
        const answers = new Set(replies.map(({ status, body }) => `${status} ${String(body.ticketId)}`))
        if (answers.size !== 1 || replies[0]?.status !== 200) unequal += 1
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    const rows = (await countTickets(server.ownerUrl())) - before
    client.close()
    const isMet = rows === ids[scale] && unequal === 0
    return [
      {
        name: '4 exactly once',
        isMet,
        counts: `${rows} rows for ${ids[scale]} ids in ${calls} calls, ${unequal} unequal answers`,
      },
    ]
  } finally {
    await server.stop()
  }
}

const countTickets = async (ownerUrl: string) =>
  (await look<{ count: number }>(ownerUrl, 'select count(*)::int as count from ticket'))[0]?.count ?? 0
