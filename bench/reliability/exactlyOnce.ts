import { randomUUID } from 'node:crypto'
import { createClient, report } from '../client'
import { startServerUnderTest } from '../serverUnderTest'
import { type Check, look, type Run } from './check'
import { createPace, judge } from './pace'

const ids = { smoke: 300, full: 100_000 } as const
const atOnce = 8
/** Milliseconds after which an impatient sender hangs up: before, while and after the server writes. */
const longestPatience = 100

/** Check 4: the same submission id one to five times at once, every third time after a sender who hung up without an
 *  answer; one row per id, one answer for all. */
export const exactlyOnce = async ({ scale, minutes }: Run): Promise<Check[]> => {
  const server = await startServerUnderTest()
  try {
    const client = createClient(server.url, 40)
    const [token] = await client.signIn(['zhou-jianping'])
    const before = await countTickets(server.ownerUrl())
    const pace = createPace('4', 'ids', { target: ids[scale], minutes })
    let calls = 0
    let unanswered = 0
    const unequal: string[] = []
    const work = async () => {
      for (let id = pace.next(); id !== null; id = pace.next()) {
        const submission = report(randomUUID())
        const times = 1 + (id % 5)
        if (id % 3 === 0) {
          const { status } = await client.send('ticket.submit', submission, token, Math.random() * longestPatience)
          calls += 1
          if (status === 0) unanswered += 1
        }
        const replies = await Promise.all(
          Array.from({ length: times }, () => client.sendPatiently('ticket.submit', submission, token)),
        )
        calls += times
        const answers = new Set(replies.map(({ status, body }) => `${status} ${String(body.ticketId)}`))
        if (answers.size !== 1 || replies[0]?.status !== 200)
          unequal.push(replies.map(({ status, body }) => `${status} ${body.code ?? 'OK'}`).join(' + '))
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    pace.close()
    const done = pace.done()
    const rows = (await countTickets(server.ownerUrl())) - before
    client.close()
    const counts = `${rows} rows for ${done} ids in ${calls} calls (${unanswered} hung up without an answer), ${unequal.length} unequal answers${unequal.length ? `: ${[...new Set(unequal)].slice(0, 5).join('; ')}` : ''}`
    return [judge('4 exactly once', rows !== done || unequal.length > 0, done, ids[scale], counts)]
  } finally {
    await server.stop()
  }
}

const countTickets = async (ownerUrl: string) =>
  (await look<{ count: number }>(ownerUrl, 'select count(*)::int as count from ticket'))[0]?.count ?? 0
