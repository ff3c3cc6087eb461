import { clockOfState, terminalTicketStates } from '../../../src/contracts/ticket/states'
import { verifyJournal } from '../../_shared/journal/verify'
import { type City, citySecrets } from '../fixture/city'
import { personIdOf } from '../fixture/people'

/** What a walk has broken: every ticket is in exactly one queue or closed, its clocks are those of its state, its
 *  originator is who reported it, the kept counters are right and the journal is whole. */
export const faultsOf = async (city: City, owners: ReadonlyMap<string, string>) => {
  const tickets = await city.db.selectFrom('ticket').selectAll().execute()
  const clocks = groupBy(
    await city.db
      .selectFrom('deadline')
      .selectAll()
      .where('subjectKind', '=', 'ticket')
      .where('stoppedAt', 'is', null)
      .execute(),
    ({ subjectId }) => subjectId,
  )
  const steps = groupBy(
    await city.db.selectFrom('ticketStep').selectAll().orderBy('seq').execute(),
    ({ ticketId }) => ticketId,
  )
  const vault = new Map(
    (await city.db.selectFrom('sealedIdentity').selectAll().execute()).map((row) => [row.pseudonym, row]),
  )
  const faults: string[] = []
  for (const ticket of tickets) {
    const blame = (is: boolean, promise: string) => {
      if (!is) faults.push(`${ticket.ticketId} ${ticket.state}: ${promise}`)
    }
    placeOf(ticket, blame)
    clocksOf(ticket, clocks.get(ticket.ticketId) ?? [], blame)
    const told = steps.get(ticket.ticketId) ?? []
    blame(
      told.every(({ seq }, place) => seq === place + 1),
      'steps are numbered without a gap',
    )
    blame(told.at(-1)?.toState === ticket.state, 'the last step led here')
    blame(ticket.reopenCount <= 2 && ticket.transferCount <= 2, 'reopened and transferred at most twice')
    blame(ticket.state !== 'closed' || ticket.reply !== null, 'closed with a reply')
    const owner = owners.get(ticket.ticketId)
    const sealed = vault.get(ticket.reporterId)
    const personId = sealed ? citySecrets.open(sealed.identitySealed) : ticket.reporterId
    blame(!owner || personId === personIdOf(owner), 'the originator is who reported it')
    // What the software goes on with after a withdrawal is nobody's, sealed or not.
    const isNobodys = ticket.source === 'system' && ticket.splitFromId !== null
    const isHidden = ticket.confidentiality === 'sealed' && !isNobodys
    blame(isHidden === (sealed !== undefined), 'only a sealed one has a pseudonym')
  }
  return [...faults, ...(await counterFaults(city, tickets)), ...(await journalFaults(city))]
}

type Ticket = {
  state: string
  queueKind: string
  queueId: string | null
  closedAt: Date | null
  mergedIntoId: string | null
  isPaused: boolean
  proposal: unknown
}
type Blame = (is: boolean, promise: string) => void

const isOver = ({ state }: Ticket) => (terminalTicketStates as readonly string[]).includes(state)

const placeOf = (ticket: Ticket, blame: Blame) => {
  const isWithout = isOver(ticket) || ['mergedInto', 'referredDiscipline'].includes(ticket.state)
  blame((ticket.queueKind === 'none') === isOver(ticket), 'in exactly one queue, or ended')
  blame((ticket.queueId === null) === isWithout, 'with exactly one unit')
  blame((ticket.closedAt !== null) === isOver(ticket), 'ended when it ended')
  blame((ticket.mergedIntoId !== null) === (ticket.state === 'mergedInto'), 'merged when it is merged')
}

const clocksOf = (ticket: Ticket, open: readonly { kind: string; isPaused: boolean }[], blame: Blame) => {
  const kinds = open.map(({ kind }) => kind)
  // Whoever looks back at a closed ticket has a clock of his own.
  if (isOver(ticket))
    return blame(
      kinds.every((kind) => kind === 'lookBack'),
      'no clock runs when it has ended',
    )
  const own = clockOfState[ticket.state as 'submitted']
  const isPaused = ticket.state === 'awaitingReporter' || ticket.state === 'suspended'
  blame(kinds.filter((kind) => kind === own).length === (own === null ? 0 : 1), 'one clock of its state')
  blame(new Set(kinds).size === kinds.length, 'one clock of a kind')
  // A rejection ended the total; it starts anew when the appeal is granted.
  blame(kinds.includes('total') === (ticket.state !== 'rejectionAppealed'), 'the total runs')
  blame(ticket.isPaused === isPaused, 'paused only while somebody else is waited for')
  for (const clock of open)
    blame(
      clock.isPaused ===
        ((isPaused && clock.kind !== 'supplement') || (ticket.state === 'objectionReview' && clock.kind === 'rectify')),
      `the clock ${clock.kind} runs or stands as it should`,
    )
  blame(kinds.includes('proposal') === (ticket.proposal !== null), 'a proposal has its clock')
}

const counterFaults = async (city: City, tickets: readonly CountedTicket[]) => {
  const differences = new Map<string, number>()
  const add = (unit: string, state: string, count: number) =>
    differences.set(`${unit} ${state}`, (differences.get(`${unit} ${state}`) ?? 0) + count)
  for (const { officeId, bureauId, disputeBureauId, state } of tickets) {
    const deciding = state === 'disputed' && disputeBureauId ? [disputeBureauId] : []
    for (const unit of new Set([officeId, bureauId, ...deciding])) add(unit, state, 1)
  }
  for (const row of await city.db.selectFrom('queueCounter').selectAll().execute())
    add(row.queueId, row.state, -row.tickets)
  return [...differences]
    .filter(([, count]) => count !== 0)
    .map(([key, count]) => `the counter of ${key} lacks ${count}`)
}

type CountedTicket = { officeId: string; bureauId: string; disputeBureauId: string | null; state: string }

const journalFaults = async (city: City) =>
  (await verifyJournal(city.db)).faults.map((fault) => `journal: ${JSON.stringify(fault)}`)

const groupBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string) => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
