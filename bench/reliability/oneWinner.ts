import { createClient, type Reply, report } from '../client'
import { startServerUnderTest } from '../serverUnderTest'
import { type Check, look, type Run } from './check'
import { openDesk } from './desk'
import { createPace, judge } from './pace'

const races = { smoke: 150, full: 100_000 } as const
const atOnce = 2
const rivals = 16

/** Check 5: sixteen clients at one ticket at once. They take it; take it or transfer it; close it; take it while others
 *  already close it; issue its letter. Each time exactly one of them does, the others are told (409), and what stands in
 *  the database is what the winners did. */
export const oneWinner = async ({ scale, minutes }: Run): Promise<Check[]> => {
  const server = await startServerUnderTest()
  try {
    const client = createClient(server.url, atOnce * rivals + 8)
    const desk = await openDesk(client)
    const toOfficeId = await neighbourOf(server.ownerUrl(), report().townshipCode)
    const pace = createPace('5', 'races', { target: races[scale], minutes })
    const kinds = new Map<string, number>()
    const wins = { accept: 0, transfer: 0, answerDirectly: 0, issueLetter: 0 }
    const faults = { doubles: 0, nobody: 0, odd: 0 }
    const before = await done(server.ownerUrl())

    type Rival = { act: keyof typeof wins; reply: Promise<Reply> }
    const run = async (kind: string, racing: readonly Rival[], { told = [409], most = 1 } = {}) => {
      const replies = await Promise.all(racing.map(async ({ act, reply }) => ({ act, ...(await reply) })))
      const winners = replies.filter(({ status }) => status === 200)
      for (const { act } of winners) wins[act] += 1
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      if (winners.length > most) faults.doubles += 1
      if (winners.length < 1) faults.nobody += 1
      if (replies.some(({ status }) => status !== 200 && !told.includes(status))) faults.odd += 1
      return winners[0]?.body
    }
    const many = (count: number, make: (place: number) => Rival) => Array.from({ length: count }, (_, at) => make(at))
    const accept =
      (ticketId: string) =>
      (place: number): Rival => ({
        act: 'accept',
        reply: desk.act(place % 4 < 2 ? 'clerk' : 'head', 'ticket.accept', { ticketId, version: 0 }),
      })
    const close =
      (ticketId: string, version: unknown) =>
      (place: number): Rival => ({
        act: 'answerDirectly',
        reply: desk.act(place % 2 ? 'clerk' : 'head', 'ticket.answerDirectly', {
          ticketId,
          version,
          text: `可以当场改正，第 ${place + 1} 位回复。`,
        }),
      })
    const transfer = (ticketId: string) => (): Rival => ({
      act: 'transfer',
      reply: desk.act('county', 'ticket.transfer', { ticketId, version: 0, toOfficeId, reason: '发生在邻近的镇' }),
    })

    const short = () => desk.submit({ kind: 'consultation' })
    const contests: (() => Promise<unknown>)[] = [
      async () => {
        const ticketId = await short()
        const taken = await run('take', many(rivals, accept(ticketId)))
        if (taken && pace.next() !== null) await run('close', many(rivals, close(ticketId, taken.version)))
      },
      async () => {
        const ticketId = await short()
        // A report that has left the office looks to its clerk as if it did not exist.
        await run(
          'take or transfer',
          many(rivals, (at) => ((at + turn) % 2 ? accept(ticketId)(at) : transfer(ticketId)())),
          { told: [409, 404] },
        )
      },
      async () => {
        const ticketId = await short()
        // Whoever closes comes too early or right behind who takes: one of each phase at most.
        await run(
          'take while closing',
          many(rivals, (at) => (at % 2 ? accept(ticketId)(at) : close(ticketId, 1)(at))),
          { most: 2 },
        )
      },
      async () => {
        const { ticketId, version } = await desk.asked()
        const letterId = await desk.draft(ticketId, version, 'urgeLetter')
        const issue = () => ({
          act: 'issueLetter' as const,
          reply: desk.act('leader', 'ticket.issueLetter', { letterId, version: 0 }),
        })
        wins.accept += 1
        await run('issue', many(rivals, issue))
      },
    ]
    let turn = 0
    const work = async () => {
      while (pace.next() !== null) {
        turn += 1
        await contests[turn % contests.length]?.()
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    pace.close()
    client.close()
    const after = await done(server.ownerUrl())
    const unequal = Object.entries(wins).filter(
      ([act, count]) => (after.get(act) ?? 0) - (before.get(act) ?? 0) !== count,
    )
    const gaps = await numberGaps(server.ownerUrl())
    const { doubles, nobody, odd } = faults
    const spread = [...kinds].map(([kind, count]) => `${kind}×${count}`).join(', ')
    const won = Object.entries(wins).map(([act, count]) => `${act}×${count}`)
    const counts = `${pace.done()} races of ${rivals} (${spread}): ${doubles} with too many winners, ${nobody} without one, ${odd} with odd answers; written as often as won (${won.join(' ')}): ${unequal.length === 0}; ${gaps} gaps or doubles in letters' numbers`
    const isBroken = doubles + nobody + odd + unequal.length + gaps > 0
    return [judge('5 one winner', isBroken, pace.done(), races[scale], counts)]
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

// How often each act stands in the timelines, and how many letters were issued.
const done = async (ownerUrl: string) => {
  const rows = await look<{ act: string; count: number }>(
    ownerUrl,
    `select event as act, count(*)::int as count from ticket_step group by event
     union all select 'issueLetter', count(*)::int from supervision_letter where number is not null`,
  )
  return new Map(rows.map(({ act, count }) => [act, count]))
}

/** Bodies, kinds and years whose letters are not numbered 1, 2, 3 … up to the last that was given. */
export const numberGaps = async (ownerUrl: string) => {
  const rows = await look<{ count: number }>(
    ownerUrl,
    `select count(*)::int as count from letter_number n where n.last <> case n.kind
       when 'disputeHandling' then (
         select count(distinct note) from agency_dispute_step s join agency_dispute d using (dispute_id)
         where d.bureau_id = n.bureau_id and s.event = 'proposeHandling'
           and extract(year from s.at at time zone 'Asia/Shanghai') = n.year)
       else (
         select count(distinct number_seq) from supervision_letter l
         where l.bureau_id = n.bureau_id and l.kind = n.kind and l.number_year = n.year and l.number_seq between 1 and n.last)
       end`,
  )
  return rows[0]?.count ?? -1
}
