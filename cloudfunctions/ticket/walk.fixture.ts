import { terminalTicketStates } from '../../src/contracts/ticket/states'
import type { City } from '../_checks/fixture/city'
import { verifyJournal } from '../_shared/journal/verify'
import { clockOfState } from './clocks'

/** What holds of every ticket whatever was done: one queue, right clocks, right counters, an unbroken chain. */
export const invariants = async (of: City) => {
  const tickets = await of.db.selectFrom('ticket').selectAll().execute()
  const clocks = await of.db.selectFrom('deadline').selectAll().where('subjectKind', '=', 'ticket').execute()
  const steps = await of.db.selectFrom('ticketStep').selectAll().orderBy('seq').execute()
  for (const ticket of tickets) {
    const isOver = (terminalTicketStates as readonly string[]).includes(ticket.state)
    expect([ticket.state, ticket.queueKind === 'none', ticket.queueId === null, ticket.closedAt !== null]).toEqual([
      ticket.state,
      isOver,
      isOver || ['mergedInto', 'referredDiscipline'].includes(ticket.state),
      isOver,
    ])
    expect(ticket.mergedIntoId !== null).toBe(ticket.state === 'mergedInto')
    const open = clocks.filter(({ subjectId, stoppedAt }) => subjectId === ticket.ticketId && stoppedAt === null)
    // Whoever looks back at a closed ticket has a clock of his own.
    if (isOver)
      expect([ticket.state, open.filter(({ kind }) => kind !== 'lookBack').map(({ kind }) => kind)]).toEqual([
        ticket.state,
        [],
      ])
    else {
      const own = clockOfState[ticket.state as 'submitted']
      const kinds = open.map(({ kind }) => kind)
      expect([ticket.state, kinds.filter((kind) => kind === own).length, new Set(kinds).size]).toEqual([
        ticket.state,
        own === null ? 0 : 1,
        kinds.length,
      ])
      // A rejection ended the total; it starts anew when the appeal is granted.
      expect([ticket.state, kinds.includes('total')]).toEqual([ticket.state, ticket.state !== 'rejectionAppealed'])
      const isPaused = ticket.state === 'awaitingReporter' || ticket.state === 'suspended'
      expect(ticket.isPaused).toBe(isPaused)
      for (const clock of open)
        expect([clock.kind, clock.isPaused]).toEqual([
          clock.kind,
          (isPaused && clock.kind !== 'supplement') || (ticket.state === 'objectionReview' && clock.kind === 'rectify'),
        ])
      expect(kinds.includes('proposal')).toBe(ticket.proposal !== null)
    }
    const told = steps.filter(({ ticketId }) => ticketId === ticket.ticketId)
    expect(told.map(({ seq }) => seq)).toEqual(told.map((_, place) => place + 1))
    expect(told.at(-1)?.toState).toBe(ticket.state)
    expect(ticket.reopenCount).toBeLessThanOrEqual(2)
    expect(ticket.transferCount).toBeLessThanOrEqual(2)
    if (ticket.state === 'closed') expect(ticket.reply).not.toBeNull()
  }
  const counted = new Map<string, number>()
  for (const { officeId, bureauId, disputeBureauId, state } of tickets)
    for (const unit of new Set([
      officeId,
      bureauId,
      ...(state === 'disputed' && disputeBureauId ? [disputeBureauId] : []),
    ]))
      counted.set(`${unit} ${state}`, (counted.get(`${unit} ${state}`) ?? 0) + 1)
  const kept = new Map<string, number>()
  for (const { queueId, state, tickets: count } of await of.db.selectFrom('queueCounter').selectAll().execute())
    kept.set(`${queueId} ${state}`, (kept.get(`${queueId} ${state}`) ?? 0) + count)
  expect([...kept].filter(([, count]) => count !== 0).sort()).toEqual([...counted].sort())
  expect((await verifyJournal(of.db)).faults).toEqual([])
}
