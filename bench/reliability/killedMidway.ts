import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '../../cloudfunctions/_shared/database/connect'
import { verifyJournal } from '../../cloudfunctions/_shared/journal/verify'
import { createClient, report } from '../client'
import { type ServerUnderTest, startServerUnderTest } from '../serverUnderTest'
import { type Check, look, type Run } from './check'
import { openDesk } from './desk'
import { numberGaps } from './oneWinner'
import { createPace, judge } from './pace'

const sizes = { smoke: { kills: 6, acknowledged: 300 }, full: { kills: 500, acknowledged: 50_000 } } as const
const clients = 8
const matters = 6
const longestReturn = 15_000

/** Checks 1, 2 and 3: reports are submitted and letters issued while server and database are killed at random moments.
 *  What was acknowledged is there; letters are numbered without gap or double; nothing is there by half; it comes back. */
export const killedMidway = async ({ scale, minutes }: Run): Promise<Check[]> => {
  const { kills, acknowledged: wanted } = sizes[scale]
  const server = await startServerUnderTest()
  try {
    const acknowledged = new Set<string>()
    const issued = new Set<string>()
    const returns: number[] = []
    const load = startLoad(server, acknowledged)
    const letters = startLetters(server, issued)
    const extra = () => `, ${acknowledged.size} of ${wanted} acknowledged`
    const pace = createPace('1, 2, 3', 'kills', { target: kills, minutes }, { extra })
    while (pace.next() !== null || (acknowledged.size < wanted && pace.hasTime())) {
      await sleep(300 + Math.random() * 1_200)
      // Every other time the database dies with its server.
      await server.kill(returns.length % 2 === 1)
      returns.push(await server.restart())
    }
    pace.close()
    await Promise.all([load.stop(), letters.stop()])
    const lost = await missing(server, acknowledged, 'select ticket_id from ticket where ticket_id = any($1::uuid[])')
    const lostLetters = await missing(
      server,
      issued,
      'select letter_id from supervision_letter where letter_id = any($1::uuid[]) and number is not null',
    )
    const gaps = await numberGaps(server.ownerUrl())
    const halves = await partial(server)
    const breaks = await chainBreaks(server)
    const slowest = Math.max(...returns)
    const killed = `${returns.length} kills`
    return [
      judge(
        '1 no acknowledged write is lost',
        lost + lostLetters + gaps > 0,
        acknowledged.size,
        wanted,
        `${lost} lost of ${acknowledged.size} reports and ${lostLetters} of ${issued.size} letters in ${killed}; ${gaps} gaps or doubles in letters' numbers`,
      ),
      judge(
        '2 comes back',
        slowest > longestReturn,
        returns.length,
        kills,
        `slowest ${Math.round(slowest)} ms of ${killed}`,
      ),
      judge(
        '3 all or nothing',
        halves.length > 0 || breaks.faults > 0,
        returns.length,
        kills,
        `${halves.join(', ') || 'no'} partial states after ${killed}; ${breaks.faults} breaks in ${breaks.chains} chains of ${breaks.events} records`,
      ),
    ]
  } finally {
    await server.stop()
  }
}

const startLoad = (server: ServerUnderTest, acknowledged: Set<string>) => {
  const client = createClient(server.url, clients)
  let isRunning = true
  const work = async (worker: number) => {
    let token = ''
    while (isRunning) {
      if (!token) [token = ''] = await client.signIn([people[worker % people.length] ?? '']).catch(() => [''])
      // A lost answer is asked for again with the same id, as the app does.
      const submission = report(randomUUID())
      for (let attempt = 0; attempt < 100 && isRunning; attempt += 1) {
        const { status, body } = await client.send('ticket.submit', submission, token)
        if (status === 200) acknowledged.add(String(body.ticketId))
        if (status === 401) token = ''
        if (status !== 0 && status < 500) break
        await sleep(100)
      }
    }
  }
  const workers = Array.from({ length: clients }, (_, worker) => work(worker))
  return {
    async stop() {
      isRunning = false
      await Promise.all(workers)
      client.close()
    },
  }
}

const people = ['zhou-jianping']

// The leader issues one letter after the other on each of a few matters, each in the place of the one before. What a
// kill cut off is taken up where it stands.
const startLetters = (server: ServerUnderTest, issued: Set<string>) => {
  const client = createClient(server.url, matters)
  let isRunning = true
  const untilDone = async <Result>(work: () => Promise<Result>): Promise<Result | null> => {
    while (isRunning)
      try {
        return await work()
      } catch {
        await sleep(100)
      }
    return null
  }
  const work = async () => {
    const desk = await untilDone(() => openDesk(client))
    const matter = desk && (await untilDone(desk.asked))
    if (!desk || !matter) return
    while (isRunning)
      await untilDone(async () => {
        const letterId = await desk.draftOn(matter.ticketId)
        const { status } = await desk.act('leader', 'ticket.issueLetter', { letterId, version: 0 })
        if (status === 200) issued.add(letterId)
      })
  }
  const workers = Array.from({ length: matters }, work)
  return {
    async stop() {
      isRunning = false
      await Promise.all(workers)
      client.close()
    },
  }
}

const missing = async (server: ServerUnderTest, acknowledged: Set<string>, statement: string) =>
  acknowledged.size - (await look(server.ownerUrl(), statement, [[...acknowledged]])).length

const chainBreaks = async (server: ServerUnderTest) => {
  const db = connect({ url: server.ownerUrl(), schema: 'mashangdu', max: 1, statementTimeout: 0 })
  const { chains, events, faults } = await verifyJournal(db)
  await db.destroy()
  return { chains, events, faults: faults.length }
}

// State row ⇔ first step ⇔ journal ⇔ event ⇔ clocks: each way round. Says what is there by half, and how often.
const partial = async (server: ServerUnderTest) => {
  const rows = await look<{ half: string; count: number }>(
    server.ownerUrl(),
    `select half, count(*)::int as count from (
       select 'ticket without step' as half from ticket t where
         not exists (select from ticket_step s where s.ticket_id = t.ticket_id and s.event in ('submit', 'register', 'splitOff'))
       union all
       select 'ticket without record' from ticket t where
         not exists (select from audit_event a where a.subject_kind = 'ticket' and a.subject_id = t.ticket_id::text and a.seq = 1)
       union all
       select 'ticket without event' from ticket t where
         not exists (select from event_outbox e where e.code = 'ticket.submitted' and e.subject_id = t.ticket_id::text)
       union all
       select 'ticket without clocks' from ticket t where
         (select count(*) from deadline d where d.subject_id = t.ticket_id and d.kind in ('accept', 'total')) < 2
       union all
       select 'record without ticket' from audit_event a where subject_kind = 'ticket'
         and not exists (select from ticket t where t.ticket_id::text = a.subject_id)
       union all
       select 'event without ticket' from event_outbox e where subject_kind = 'ticket'
         and not exists (select from ticket t where t.ticket_id::text = e.subject_id)
       union all
       select 'head beside its chain' from audit_head h where h.seq <> (
         select count(*) from audit_event a where a.subject_kind = h.subject_kind and a.subject_id = h.subject_id)
       union all
       select 'call without answer' from idempotent_call where output is null) halves
     group by half`,
  )
  return rows.map(({ half, count }) => `${half} ×${count}`)
}
