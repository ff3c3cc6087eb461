import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type City, citySecrets, createCity } from '../../cloudfunctions/_checks/fixture/city'
import { people, personIdOf } from '../../cloudfunctions/_checks/fixture/people'
import { reportIn } from '../../cloudfunctions/_checks/fixture/reports'
import { copyDatabase } from '../../cloudfunctions/_checks/harness/database'
import { startTestPostgres } from '../../cloudfunctions/_host/postgres/testServer'
import { holderIndexOf } from '../../cloudfunctions/notice/public'
import { type Check, look, type Run } from './check'
import { createPace, judge } from './pace'
import type { Timer } from './tickOnce'

const sizes = { smoke: { tickets: 12, kills: 40 }, full: { tickets: 120, kills: 500 } } as const
const atOnce = 5
/** Longest life of a timer that is to be killed, milliseconds after it began to tick. */
const longestLife = 1_500

/** From the first warning over all three levels of escalation to what is asked half a year later. */
const moments = [
  '2026-11-26',
  '2026-12-01',
  '2026-12-09',
  '2026-12-17',
  '2026-12-21',
  '2026-12-29',
  '2027-02-26',
  '2027-06-01',
]
const levels = 3
const states = ['submitted', 'accepted', 'awaitingAgency', 'awaitingReporter', 'replied', 'rectifying'] as const

/** Check 17: five timers at once, each a process, killed midway again and again. What they leave is what one timer
 *  leaves that was never disturbed; no push goes out twice, and each one took one consent. */
export const ticks = async ({ scale, minutes }: Run): Promise<Check[]> => {
  const postgres = await startTestPostgres()
  const folder = mkdtempSync(path.join(tmpdir(), 'mashangdu-ticks-'))
  const city = createCity()
  try {
    process.env.TEST_OWNER_URL = postgres.ownerUrl
    await city.open()
    city.begin()
    await fill(city, sizes[scale].tickets)
    await city.db.destroy()
    await city.base.ownerDb.destroy()
    const calm = await copyDatabase(city.base.ownerUrl)
    const sent = { calm: path.join(folder, 'calm'), wild: path.join(folder, 'wild') }
    for (const file of Object.values(sent)) writeFileSync(file, '')
    const pace = createPace('17', 'kills', { target: sizes[scale].kills, minutes })
    const share = Math.ceil(sizes[scale].kills / moments.length / atOnce)
    for (const day of moments) {
      const now = Date.parse(`${day}T00:00:01+08:00`)
      await Promise.all([launch({ ownerUrl: calm, now, sent: sent.calm }).ended])
      const timer = { ownerUrl: city.base.ownerUrl, now, sent: sent.wild }
      for (let round = 0; round < share; round += 1) await killMidway(timer, pace)
      // What was put off because its timers stood in each other's way follows a while later.
      for (const later of [0, 3_600_000])
        await Promise.all(Array.from({ length: atOnce }, () => launch({ ...timer, now: now + later }).ended))
    }
    pace.close()
    return [await compare(city.base.ownerUrl, calm, sent, pace.done(), sizes[scale].kills)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await postgres.stop()
  }
}

const killMidway = async (timer: Timer, pace: ReturnType<typeof createPace>) => {
  const processes = Array.from({ length: atOnce }, () => launch(timer))
  await Promise.all(processes.map(({ ready }) => ready))
  await Promise.all(
    processes.map(async ({ child, ended }) => {
      if (pace.next() === null) return ended
      await sleep(Math.random() * longestLife)
      child.kill('SIGKILL')
      return ended
    }),
  )
}

const launch = (timer: Timer) => {
  const program = process.argv[1] ?? ''
  const child = spawn(process.execPath, [program, 'tick', JSON.stringify(timer)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  return { child, ended, ready: Promise.race([once(child.stdout, 'data'), ended]) }
}

// Tickets in every state that has a deadline; everybody has a WeChat account and allows as many messages as may come.
const fill = async (city: City, tickets: number) => {
  for (let made = 0; made < tickets; made += 1) {
    const confidentiality = (['open', 'hiddenFromAgency', 'sealed'] as const)[made % 3]
    await reportIn(city, states[made % states.length] ?? 'submitted', { confidentiality })
  }
  for (const who of Object.keys(people)) {
    const openid = {
      openidSealed: citySecrets.seal(`openid-${who}`),
      openidIndex: citySecrets.blindIndex('openid', who),
    }
    await city.base.ownerDb.updateTable('person').set(openid).where('personId', '=', personIdOf(who)).execute()
    const consents = Array.from({ length: tickets * 20 }, (_, place) => ({
      consentKey: `${who} ${place}`,
      holderIndex: holderIndexOf({ secrets: citySecrets }, personIdOf(who)),
      template: 'progress',
      occasion: 'settings',
      answer: 'accept',
      state: 'granted',
      askedOn: '2026-11-20',
    }))
    await city.base.ownerDb.insertInto('pushConsent').values(consents).execute()
  }
}

const compare = async (
  wild: string,
  calm: string,
  sent: { calm: string; wild: string },
  kills: number,
  target: number,
): Promise<Check> => {
  const [a, b] = [await traces(wild), await traces(calm)]
  const differences = [
    ...difference(a, b).map((trace) => `only disturbed: ${trace}`),
    ...difference(b, a).map((trace) => `only undisturbed: ${trace}`),
  ]
  const pushes = lines(sent.wild)
  const [ledger] = await look<Ledger>(wild, ledgerStatement)
  if (!ledger) throw new Error('the ledger cannot be read')
  const allowed = countsOf(lines(sent.calm))
  const twice = [...countsOf(pushes)].filter(([line, count]) => count > (allowed.get(line) ?? 0)).length
  const [{ level = 0 } = {}] = await look<{ level: number }>(
    wild,
    'select max(escalation_level) as level from deadline',
  )
  const isBroken =
    level < levels ||
    differences.length > 0 ||
    twice > 0 ||
    ledger.waiting > 0 ||
    ledger.used !== ledger.taken ||
    ledger.sent > pushes.length
  const shown = differences.slice(0, 5).map((line) => `\n      ${line}`)
  const counts = `${a.length} traces of deadlines, steps and notices, ${differences.length} differ from an undisturbed timer's; ${level} levels of escalation; ${pushes.length} pushes, ${twice} too often, ${ledger.taken} took a consent, ${ledger.used} consents used; ${kills} kills of ${atOnce} at once${shown.join('')}`
  return judge('17 nothing fires twice or never', isBroken, kills, target, counts)
}

type Ledger = { taken: number; waiting: number; sent: number; used: number }

const ledgerStatement = `
  select (count(*) filter (where state in ('sent', 'given-up')))::int as taken,
    (count(*) filter (where state = 'waiting'))::int as waiting, (count(*) filter (where state = 'sent'))::int as sent,
    (select count(*)::int from push_consent where state = 'used') as used
  from outgoing_message`

// What a timer leaves behind, without the moments and ids that differ from run to run.
const traces = async (ownerUrl: string) => {
  const rows = await look<{ trace: string }>(
    ownerUrl,
    `select concat_ws(' ', 'ticket', ticket_id, state, escalation_level) as trace from ticket
     union all select concat_ws(' ', 'step', ticket_id, event, to_state, count(*)) from ticket_step group by ticket_id, event, to_state
     union all select concat_ws(' ', 'clock', subject_id, kind, escalation_level, warned_at is null, breached_at is null, stopped_at is null, count(*))
       from deadline group by subject_id, kind, escalation_level, warned_at is null, breached_at is null, stopped_at is null
     union all select concat_ws(' ', 'notice', recipient_id, link, title, count(*)) from notification group by recipient_id, link, title
     union all select concat_ws(' ', 'asked', watch_id, kind) from retaliation_prompt`,
  )
  return rows.map(({ trace }) => trace)
}

const difference = (some: readonly string[], others: readonly string[]) => {
  const known = new Set(others)
  return some.filter((each) => !known.has(each))
}

const lines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean)

const countsOf = (values: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
