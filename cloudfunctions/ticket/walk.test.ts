import type { ProcedureName } from '../../src/contracts/policy'
import { cityStage } from '../_checks/fixture/city'
import { agencyIds, bureauIds, officeIds } from '../_checks/fixture/places'
import { report, specialSteps, submit, words } from '../_checks/fixture/reports'
import { createRandom, type Random } from '../_checks/properties/random'
import { clockOfState } from './clocks'
import { invariants } from './walk.fixture'

const city = cityStage()
const people = [
  'zhou',
  'bao',
  'ye',
  'wu',
  'expired',
  'lin',
  'zhao',
  'fang',
  'cityHandler',
  'cityReviewer',
  'cityLeader',
  'liuxiHandler',
  'liuxiReviewer',
  'tingHandler',
  'tingReviewer',
  'marketHandler',
  'marketReviewer',
  'marketHead',
  'urbanHandler',
  'fireHandler',
  'chen',
  'admin',
  'auditor',
]
const steps = [...Object.keys(words), 'ticket.accept', 'ticket.receiveAccept'] as ProcedureName[]

/** One step of anybody on anything, mostly illegal; sometimes time passes instead. */
const stumble = async (random: Random, tickets: string[]) => {
  if (random.isHit(0.08)) {
    city.advance({ hours: random.whole(1, 60) })
    await city.tick()
    return
  }
  if (tickets.length < 4 || random.isHit(0.06)) {
    const owner = random.oneOf(['zhou', 'bao', 'ye', 'wu'])
    const ticketId = await submit(city, owner, anyReport(random))
    tickets.push(ticketId)
    owners.set(ticketId, owner)
    return
  }
  const ticketId = random.oneOf(random.isHit(0.7) ? tickets.slice(-5) : tickets)
  const office = random.oneOf(Object.values(officeIds))
  // Most of the time somebody whose turn it is, so that walks come far.
  const isLikely = random.isHit(0.8)
  const [name, who, special] = isLikely
    ? await likelyStep(ticketId, random)
    : ([random.oneOf(steps), random.oneOf(people), null] as const)
  if (special) return note(name, who, await codeOf(special))
  const extra = { ...words[name], ...('toOfficeId' in (words[name] ?? {}) ? { toOfficeId: office } : {}) }
  const stale = random.isHit(0.1) ? { version: random.whole(0, 3) } : {}
  const code = await city.as(who).stepCode(name, ticketId, { ...extra, ...stale })
  note(name, who, code)
}

const note = (name: string, who: string, code: string) => {
  outcomes.set(code, (outcomes.get(code) ?? 0) + 1)
  expect([name, who, ['INTERNAL', 'UNAVAILABLE'].includes(code)]).toEqual([name, who, false])
}

// The fixture's own steps tell a refusal by an error that names its code.
const codeOf = (step: () => Promise<unknown>) =>
  step().then(
    () => 'OK',
    (error: Error) => error.message.match(/[A-Z]{2,}(_[A-Z]+)*/)?.[0] ?? 'INTERNAL',
  )
const outcomes = new Map<string, number>()

const anyReport = (random: Random) =>
  report({
    agencyId: random.oneOf([agencyIds.market, agencyIds.market, agencyIds.urban, undefined]),
    confidentiality: random.oneOf(['open', 'hiddenFromAgency', 'sealed'] as const),
    kind: random.oneOf(['complaint', 'opinion', 'violationLead'] as const),
    isOnBehalf: random.isHit(0.3),
  })

const nextSteps: Record<
  string,
  readonly [
    event: string,
    by:
      | 'clerk'
      | 'handler'
      | 'reviewer'
      | 'leader'
      | 'agency'
      | 'agencyHead'
      | 'approver'
      | 'discipline'
      | 'reporter'
      | 'decider',
  ][]
> = {
  submitted: [
    ['accept', 'clerk'],
    ['accept', 'clerk'],
    ['transfer', 'handler'],
    ['proposeReturn', 'clerk'],
    ['reject', 'reviewer'],
    ['withdraw', 'reporter'],
  ],
  accepted: [
    ['assign', 'handler'],
    ['assign', 'handler'],
    ['assign', 'handler'],
    ['assign', 'handler'],
    ['answerDirectly', 'clerk'],
    ['merge', 'clerk'],
    ['guideToReview', 'reviewer'],
    ['suspendByLitigation', 'reviewer'],
    ['referDiscipline', 'leader'],
  ],
  transferred: [
    ['receiveAccept', 'clerk'],
    ['receiveAccept', 'clerk'],
    ['returnDispute', 'clerk'],
  ],
  disputed: [['decideDispute', 'decider']],
  assigned: [['requestExplanation', 'handler']],
  awaitingAgency: [['agencyRespond', 'agency']],
  verifying: [
    ['correctOnSpot', 'reviewer'],
    ['requestMore', 'handler'],
    ['letter suggestion', 'leader'],
    ['letter opinion', 'leader'],
    ['letter opinion', 'leader'],
    ['letter urgeLetter', 'leader'],
    ['referCrime', 'leader'],
  ],
  awaitingReporter: [['reporterReply', 'reporter']],
  replied: [
    ['originatorInformed', 'clerk'],
    ['originatorInformed', 'reporter'],
  ],
  awaitingConfirmation: [
    ['confirm', 'reporter'],
    ['reopen', 'reporter'],
  ],
  closed: [['reopen', 'reporter']],
  rejected: [['appealRejection', 'reporter']],
  rejectionAppealed: [
    ['overturnRejection', 'leader'],
    ['upholdRejection', 'leader'],
  ],
  mergedInto: [['unmerge', 'reviewer']],
  suspended: [
    ['resume', 'reviewer'],
    ['closeByJudgment', 'reviewer'],
  ],
  referredDiscipline: [['referralResult', 'discipline']],
  referredCrime: [['referralResult', 'leader']],
  rectifying: [
    ['object', 'agency'],
    ['report', 'agencyHead'],
    ['report', 'agencyHead'],
  ],
  objectionReview: [
    ['uphold', 'leader'],
    ['modify', 'leader'],
    ['withdrawn', 'leader'],
  ],
  rectificationCheck: [
    ['pass', 'reviewer'],
    ['partial', 'reviewer'],
    ['fail', 'reviewer'],
  ],
  proposeDecision: [
    ['letter decisionProposal', 'leader'],
    ['decide', 'approver'],
    ['sendBack', 'approver'],
    ['dropDecision', 'leader'],
  ],
}
const likelyStep = async (ticketId: string, random: Random) => {
  const { state, bureauId, officeId, agencyId } = await stateOf(ticketId)
  const [event, by] = random.oneOf(nextSteps[state] ?? ([['accept', 'clerk']] as const))
  const bureau = bureauId === bureauIds.liuxi ? 'liuxi' : bureauId === bureauIds.tingcheng ? 'ting' : 'city'
  const who = {
    clerk: officeId === officeIds.liuxi ? 'lin' : 'fang',
    handler: `${bureau}Handler`,
    reviewer: `${bureau}Reviewer`,
    agency: agencyId === agencyIds.market ? 'marketReviewer' : 'urbanHandler',
    reporter: owners.get(ticketId) ?? 'zhou',
    leader: bureau === 'liuxi' ? 'liuxiLeader' : 'cityLeader',
    agencyHead: 'marketHead',
    approver: 'approver',
    discipline: 'discipline',
    // Offices of two counties: only the city stands above both.
    decider: 'cityReviewer',
  }[by]
  const crew = {
    office: officeId === officeIds.liuxi ? 'lin' : 'fang',
    receiver: officeId === officeIds.liuxi ? 'lin' : 'fang',
    handler: `${bureau}Handler`,
    reviewer: `${bureau}Reviewer`,
    leader: bureau === 'liuxi' ? 'liuxiLeader' : 'cityLeader',
    agency: agencyId === agencyIds.market ? 'marketReviewer' : 'urbanHead',
    agencyHead: agencyId === agencyIds.market ? 'marketHead' : 'urbanHead',
    approver: 'approver',
    reporter: owners.get(ticketId) ?? 'zhou',
  }
  return [`ticket.${event}` as ProcedureName, who, specialSteps(city, ticketId, crew)[event] ?? null] as const
}
const owners = new Map<string, string>()
const stateOf = (ticketId: string) =>
  city.db
    .selectFrom('ticket')
    .select(['state', 'bureauId', 'officeId', 'agencyId'])
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()

const walks = 5
const length = 500

test(`after ${walks} walks of ${length} steps by anybody the record is whole: one queue, right clocks, right counters, an unbroken chain`, async () => {
  const reached = new Set<string>()
  for (let walk = 1; walk <= walks; walk += 1) {
    const random = createRandom(walk)
    const tickets: string[] = []
    for (let step = 0; step < length; step += 1) {
      await stumble(random, tickets)
      if (step % 100 === 0) await invariants(city)
    }
    await city.drain()
    await invariants(city)
    for (const ticketId of tickets)
      for (const { toState } of await city.db
        .selectFrom('ticketStep')
        .select('toState')
        .where('ticketId', '=', ticketId)
        .execute())
        reached.add(toState)
  }
  const waiting = await city.db
    .selectFrom('eventOutbox')
    .select(['code', 'lastError'])
    .where('attempts', '>', 0)
    .execute()
  expect(waiting).toEqual([])
  // The walks must have been worth walking.
  expect([...reached].sort()).toEqual(Object.keys(clockOfState).sort())
  expect(outcomes.get('OK') ?? 0).toBeGreaterThan(200)
  for (const code of ['WRONG_STATE', 'FORBIDDEN', 'NOT_FOUND', 'STALE'])
    expect([code, (outcomes.get(code) ?? 0) > 10]).toEqual([code, true])
}, 300_000)
