import { randomUUID } from 'node:crypto'
import { createClient, type Reply, report } from '../client'
import { startServerUnderTest } from '../serverUnderTest'
import { type Check, look, type Run } from './check'
import { createPace, judge } from './pace'

const races = { smoke: 150, full: 100_000 } as const
const atOnce = 4

/** Check 5: clerk and head of one office take the same report at once, or one takes it while the bureau transfers it;
 *  then both close it at once. Each time exactly one of them does, and the other is told. */
export const oneWinner = async ({ scale, minutes }: Run): Promise<Check[]> => {
  const server = await startServerUnderTest()
  try {
    const client = createClient(server.url, 40)
    const [reporter, clerk, head, bureau] = await client.signIn(['zhou-jianping', 'lin-xiao', 'zhao-deming', 'qin-lan'])
    const toOfficeId = await neighbourOf(server.ownerUrl(), report().townshipCode)
    const pace = createPace('5', 'races', { target: races[scale], minutes })
    const kinds = new Map<string, number>()
    const faults = { doubles: 0, nobody: 0, odd: 0 }
    const run = async (kind: string, rivals: readonly Promise<Reply>[], told = [409]) => {
      const replies = await Promise.all(rivals)
      const winners = replies.filter(({ status }) => status === 200)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      if (winners.length > 1) faults.doubles += 1
      if (winners.length < 1) faults.nobody += 1
      if (replies.some(({ status }) => status !== 200 && !told.includes(status))) faults.odd += 1
      return winners[0]?.body
    }
    const work = async () => {
      for (let number = pace.next(); number !== null; number = pace.next()) {
        const { body } = await client.send('ticket.submit', { ...report(), kind: 'consultation' }, reporter)
        const act = (procedure: string, token: string | undefined, version: unknown, rest = {}) =>
          client.send(procedure, { clientId: randomUUID(), ticketId: body.ticketId, version, ...rest }, token)
        if (number % 3 === 0) {
          const transfer = act('ticket.transfer', bureau, 0, { toOfficeId, reason: '发生在邻近的镇' })
          // A report that has left the office looks to its clerk as if it did not exist.
          await run('take or transfer', [act('ticket.accept', clerk, 0), transfer], [409, 404])
          continue
        }
        const taken = await run('take', [act('ticket.accept', clerk, 0), act('ticket.accept', head, 0)])
        if (!taken || pace.next() === null) continue
        const answers = [clerk, head].map((token, one) =>
          act('ticket.answerDirectly', token, taken.version, { text: `可以当场改正，第 ${one + 1} 位回复。` }),
        )
        await run('close', answers)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    pace.close()
    client.close()
    const twice = await countTwice(server.ownerUrl())
    const { doubles, nobody, odd } = faults
    const spread = [...kinds].map(([kind, count]) => `${kind}×${count}`).join(', ')
    const counts = `${pace.done()} races (${spread}): ${doubles} double winners, ${nobody} without one, ${odd} odd answers, ${twice} double steps`
    return [judge('5 one winner', doubles + nobody + odd + twice > 0, pace.done(), races[scale], counts)]
  } finally {
    await server.stop()
  }
}

// Another office of the same county.
const neighbourOf = async (ownerUrl: string, township: string) => {
  const rows = await look<{ officeId: string }>(
    ownerUrl,
    'select office_id as "officeId" from judicial_office where left(township_code, 6) = left($1, 6) and township_code <> $1 limit 1',
    [township],
  )
  return rows[0]?.officeId ?? ''
}

const countTwice = async (ownerUrl: string) => {
  const rows = await look<{ count: number }>(
    ownerUrl,
    `select count(*)::int as count from (
       select ticket_id from ticket_step where event in ('accept', 'transfer', 'answerDirectly')
       group by ticket_id, case when event = 'answerDirectly' then 'close' else 'take' end having count(*) > 1) twice`,
  )
  return rows[0]?.count ?? -1
}
