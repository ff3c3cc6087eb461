import type { ProcedureName } from '../../../src/contracts/policy'
import type { City } from '../fixture/city'
import { agencyIds, bureauIds, officeIds } from '../fixture/places'
import { report, specialSteps, submit, words } from '../fixture/reports'
import type { Random } from '../properties/random'
import { nextSteps } from './nextSteps'

const reporters = ['zhou', 'bao', 'ye', 'wu'] as const
const people = [
  ...[...reporters, 'expired', 'lin', 'zhao', 'fang'],
  ...['cityHandler', 'cityReviewer', 'cityLeader', 'liuxiHandler', 'liuxiReviewer', 'tingHandler', 'tingReviewer'],
  ...['marketHandler', 'marketReviewer', 'marketHead', 'urbanHandler', 'fireHandler', 'chen', 'admin', 'auditor'],
]
const steps = [...Object.keys(words), 'ticket.accept', 'ticket.receiveAccept'] as ProcedureName[]

/** Steps of anybody on a few tickets, mostly illegal; `owners` says who reported what, `outcomes` how often each code
 *  was the answer, `faults` what must never be one. Some steps let time pass instead. */
export const createWalk = (city: City, random: Random, { timeShare = 0.08, fewest = 4 } = {}) => {
  const owners = new Map<string, string>()
  const outcomes = new Map<string, number>()
  const faults: string[] = []

  const note = (name: string, who: string, code: string) => {
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1)
    if (code === 'INTERNAL' || code === 'UNAVAILABLE') faults.push(`${name} by ${who} was ${code}`)
  }
  const file = async () => {
    const owner = random.oneOf(reporters)
    owners.set(await submit(city, owner, anyReport(random)), owner)
  }
  const step = async () => {
    if (random.isHit(timeShare)) {
      city.advance({ hours: random.whole(1, 60) })
      await city.tick()
      return
    }
    if (owners.size < fewest || random.isHit(0.06)) return file()
    const tickets = [...owners.keys()]
    const ticketId = random.oneOf(random.isHit(0.7) ? tickets.slice(-5) : tickets)
    // Most of the time somebody whose turn it is, so that walks come far.
    const [name, who, special] = random.isHit(0.8)
      ? await likelyStep(city, random, ticketId, owners.get(ticketId) ?? 'zhou')
      : ([random.oneOf(steps), random.oneOf(people), null] as const)
    if (special) return note(name, who, await codeOf(special))
    const office = random.oneOf(Object.values(officeIds))
    const extra = { ...words[name], ...('toOfficeId' in (words[name] ?? {}) ? { toOfficeId: office } : {}) }
    const stale = random.isHit(0.1) ? { version: random.whole(0, 3) } : {}
    note(name, who, await city.as(who).stepCode(name, ticketId, { ...extra, ...stale }))
  }
  return { step, owners, outcomes, faults }
}

const anyReport = (random: Random) =>
  report({
    agencyId: random.oneOf([agencyIds.market, agencyIds.market, agencyIds.urban, undefined]),
    confidentiality: random.oneOf(['open', 'hiddenFromAgency', 'sealed'] as const),
    kind: random.oneOf(['complaint', 'opinion', 'violationLead'] as const),
    isOnBehalf: random.isHit(0.3),
  })

// The fixture's own steps tell a refusal by an error that names its code.
const codeOf = (step: () => Promise<unknown>) =>
  step().then(
    () => 'OK',
    (error: Error) => error.message.match(/[A-Z]{2,}(_[A-Z]+)*/)?.[0] ?? 'INTERNAL',
  )

const likelyStep = async (city: City, random: Random, ticketId: string, owner: string) => {
  const { state, bureauId, officeId, agencyId } = await city.db
    .selectFrom('ticket')
    .select(['state', 'bureauId', 'officeId', 'agencyId'])
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()
  const [event, by] = random.oneOf(nextSteps[state] ?? ([['accept', 'clerk']] as const))
  const bureau = bureauId === bureauIds.liuxi ? 'liuxi' : bureauId === bureauIds.tingcheng ? 'ting' : 'city'
  const isMarket = agencyId === agencyIds.market
  const clerk = officeId === officeIds.liuxi ? 'lin' : 'fang'
  const crew = {
    office: clerk,
    receiver: clerk,
    handler: `${bureau}Handler`,
    reviewer: `${bureau}Reviewer`,
    leader: bureau === 'liuxi' ? 'liuxiLeader' : 'cityLeader',
    agency: isMarket ? 'marketReviewer' : 'urbanHead',
    agencyHead: isMarket ? 'marketHead' : 'urbanHead',
    approver: 'approver',
    reporter: owner,
  }
  // An agency without a reviewer answers by its handler; letters go to its head. Between two counties the city decides.
  const answering = { agency: isMarket ? 'marketReviewer' : 'urbanHandler', agencyHead: 'marketHead' }
  const who = { ...crew, ...answering, clerk, discipline: 'discipline', decider: 'cityReviewer' }[by]
  return [`ticket.${event}` as ProcedureName, who, specialSteps(city, ticketId, crew)[event] ?? null] as const
}
