import { sql } from 'kysely'
import { cityStage } from '../_checks/fixture/city'
import { agencyIds, bureauIds } from '../_checks/fixture/places'
import { letterOf, letterSteps, letterWords, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { faultsOf } from '../_checks/walks/faults'
import { isLeadersTurn, queueOf } from './domain'

const city = cityStage()
const { walk } = letterSteps(city)
const queue = async (who: string, only: 'waiting' | 'open' | 'closed' | 'lookBack' = 'waiting') =>
  (await city.as(who).call('ticket.queue', { only, limit: 50 })).items
const rowIn = async (who: string, ticketId: string, only?: Parameters<typeof queue>[1]) =>
  (await queue(who, only)).find((row) => row.ticketId === ticketId)
const draft = (ticketId: string, kind: string) =>
  city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind, ...letterWords })
const mainOf = async (who: string, ticketId: string) =>
  (await city.as(who).call('ticket.officeShow', { ticketId })).actions.filter((action) => action.isPrimary)

afterEach(async () => expect(await faultsOf(city, new Map())).toEqual([]))

test('other roles have none of these lists', async () => {
  for (const who of ['zhou', 'marketHandler', 'discipline', 'approver'])
    expect(await city.as(who).code('ticket.queue', { only: 'lookBack' })).toBe('FORBIDDEN')
  for (const who of ['lin', 'cityLeader', 'discipline'])
    expect(await city.as(who).code('ticket.proposals', { only: 'decided' })).toBe('FORBIDDEN')
})

describe('what a leader has to go on with', () => {
  test.each([
    ['awaitingAgency', 'urgeLetter'],
    ['verifying', 'opinion'],
  ] as const)('is a letter that was drafted while %s, until it goes out', async (state, kind) => {
    const ticketId = await reportIn(city, state)
    expect(await rowIn('cityLeader', ticketId)).toBeUndefined()
    expect(await mainOf('cityLeader', ticketId)).toEqual([])
    const { version } = await ticketRow(city, ticketId)
    await draft(ticketId, kind)
    expect((await ticketRow(city, ticketId)).version).toBe(version)
    expect(await rowIn('cityLeader', ticketId)).toMatchObject({ state, waitsFor: 'letter' })
    expect(await rowIn('cityReviewer', ticketId, 'open')).toMatchObject({ waitsFor: 'letter' })
    expect(await mainOf('cityLeader', ticketId)).toEqual([{ event: 'issueLetter', isPrimary: true }])
    expect((await mainOf('cityReviewer', ticketId)).map(({ event }) => event)).not.toContain('issueLetter')
    const { letterId } = await letterOf(city, ticketId)
    await city.as('cityLeader').call('ticket.issueLetter', { letterId, version: 0 })
    expect(await rowIn('cityLeader', ticketId)).toBeUndefined()
    expect(await rowIn('cityLeader', ticketId, 'open')).toMatchObject({ state: 'rectifying', waitsFor: null })
  })

  test('is no draft that was thrown away, nor one that fits no more', async () => {
    const thrown = await reportIn(city, 'verifying')
    await draft(thrown, 'opinion')
    const { letterId } = await letterOf(city, thrown)
    await city.as('cityHandler').call('ticket.discardLetter', { letterId, version: 0 })
    const answered = await reportIn(city, 'verifying')
    await draft(answered, 'opinion')
    await city.as('cityReviewer').step('ticket.correctOnSpot', answered, words['ticket.correctOnSpot'])
    for (const ticketId of [thrown, answered]) expect(await rowIn('cityLeader', ticketId)).toBeUndefined()
    expect(await rowIn('cityLeader', answered, 'open')).toMatchObject({ waitsFor: null })
  })

  test('are appeals, objections and what a government is to decide, while it does not lie before it', async () => {
    const [appealed, objected, failed] = [
      await reportIn(city, 'rejectionAppealed'),
      await reportIn(city, 'objectionReview'),
      await reportIn(city, 'proposeDecision'),
    ]
    for (const ticketId of [appealed, objected, failed]) expect(await rowIn('cityLeader', ticketId)).toBeDefined()
    await walk(failed, 'letter decisionProposal')
    expect(await rowIn('cityLeader', failed)).toBeUndefined()
    await walk(failed, 'sendBack')
    expect(await rowIn('cityLeader', failed)).toBeDefined()
  })

  test('is nothing of what handler and reviewer do, nor of another bureau', async () => {
    for (const state of ['accepted', 'assigned', 'verifying', 'rectificationCheck'] as const) {
      const ticketId = await reportIn(city, state)
      expect(await rowIn('cityLeader', ticketId)).toBeUndefined()
      expect(await rowIn('cityReviewer', ticketId)).toBeDefined()
    }
    const appealed = await reportIn(city, 'rejectionAppealed')
    expect(await rowIn('liuxiLeader', appealed)).toBeUndefined()
  })
})

test('a leader’s turn is that of domain.ts for every state and letter', () => {
  expect(isLeadersTurn('verifying', 'suggestion')).toBe(true)
  expect(isLeadersTurn('rectifying', 'suggestion')).toBe(false)
  expect(isLeadersTurn('proposeDecision', null)).toBe(true)
  expect(isLeadersTurn('proposeDecision', 'proposed')).toBe(false)
  expect(isLeadersTurn('verifying', null)).toBe(false)
  expect(isLeadersTurn('closed', 'opinion')).toBe(false)
})

describe('what an office proposes', () => {
  test.each([
    ['ticket.proposeReturn', 'return'],
    ['ticket.proposeTransfer', 'transfer'],
  ] as const)('%s waits for the bureau by its own days, and no more for the office', async (event, waitsFor) => {
    const ticketId = await submit(city)
    expect(await rowIn('lin', ticketId)).toMatchObject({ waitsFor: null })
    await city.as('lin').step(event, ticketId, words[event])
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'submitted', queueKind: 'bureau' })
    expect(await rowIn('lin', ticketId)).toBeUndefined()
    expect(await rowIn('lin', ticketId, 'open')).toMatchObject({ waitsFor })
    const clock = expect.objectContaining({ kind: 'proposal' }) as object
    for (const who of ['cityHandler', 'cityReviewer'])
      expect(await rowIn(who, ticketId)).toMatchObject({ state: 'submitted', waitsFor, clock })
    const proposal = await city.db
      .selectFrom('deadline')
      .select('dueAt')
      .where('subjectId', '=', ticketId)
      .where('kind', '=', 'proposal')
      .executeTakeFirstOrThrow()
    expect((await ticketRow(city, ticketId)).nextDueAt).toEqual(proposal.dueAt)
    await city.as('cityHandler').step('ticket.dismissProposal', ticketId, words['ticket.dismissProposal'])
    expect(await rowIn('cityHandler', ticketId)).toBeUndefined()
    expect(await rowIn('lin', ticketId)).toMatchObject({ waitsFor: null })
  })

  test('of a short matter waits for the bureau as well, and the office may still take it up itself', async () => {
    const ticketId = await reportIn(city, 'accepted', { kind: 'opinion' })
    await city.as('lin').step('ticket.proposeReturn', ticketId, words['ticket.proposeReturn'])
    expect(await rowIn('cityHandler', ticketId)).toMatchObject({ waitsFor: 'return' })
    await city.as('lin').step('ticket.answerDirectly', ticketId, words['ticket.answerDirectly'])
    expect(await rowIn('cityHandler', ticketId)).toBeUndefined()
    expect(await rowIn('lin', ticketId)).toMatchObject({ state: 'replied', waitsFor: null })
  })

  test('its reporter sees nothing of it: the clock in his list stays the office’s', async () => {
    const ticketId = await submit(city, 'bao')
    await city.as('lin').step('ticket.proposeReturn', ticketId, words['ticket.proposeReturn'])
    const [row] = (await city.as('bao').call('ticket.mine', {})).items
    expect(row).toMatchObject({ ticketId, clock: { kind: 'accept' } })
    expect(row).not.toHaveProperty('waitsFor')
  })

  test('is one queue, whatever else the ticket is', () => {
    const of = { kind: 'opinion', isOnBehalf: false, hasProposal: true } as const
    expect(queueOf('submitted', of)).toBe('bureau')
    expect(queueOf('accepted', of)).toBe('bureau')
    expect(queueOf('accepted', { ...of, hasProposal: false })).toBe('office')
    expect(queueOf('closed', of)).toBe('none')
  })
})

describe('a look back that is due', () => {
  const lookedBackAt = async (ticketId: string, at: string) =>
    city.base.ownerDb
      .updateTable('ticket')
      .set({ lookBackDueAt: new Date(`${at}T00:00:00+08:00`), lookBack: null })
      .where('ticketId', '=', ticketId)
      .execute()

  test('stands in a list of the bureau, the longest due first, page by page, until it was looked at', async () => {
    city.setTime('2026-11-20 10:00')
    await city.base.ownerDb.updateTable('ticket').set({ lookBackDueAt: null }).execute()
    const due: string[] = []
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) {
      const ticketId = await reportIn(city, 'closed')
      await lookedBackAt(ticketId, day)
      due.push(ticketId)
    }
    await lookedBackAt(await reportIn(city, 'closed'), '2026-11-21')
    expect(await city.as('cityHandler').call('ticket.counters', {})).toMatchObject({ lookBacks: 3 })
    const first = await city.as('cityReviewer').call('ticket.queue', { only: 'lookBack', limit: 2 })
    const next = { only: 'lookBack' as const, limit: 2, cursor: first.nextCursor ?? '' }
    const second = await city.as('cityReviewer').call('ticket.queue', next)
    expect([...first.items, ...second.items].map(({ ticketId }) => ticketId)).toEqual(due)
    expect(first.items[0]).toMatchObject({ state: 'closed', waitsFor: 'lookBack' })
    await city.as('cityHandler').step('ticket.lookBack', due[0] as string, words['ticket.lookBack'])
    expect((await queue('cityHandler', 'lookBack')).map(({ ticketId }) => ticketId)).toEqual(due.slice(1))
    expect(await queue('lin', 'lookBack')).toEqual([])
    expect(await city.as('lin').call('ticket.counters', {})).toMatchObject({ lookBacks: 0 })
    expect(await queue('liuxiHandler', 'lookBack')).toEqual([])
    await city.base.ownerDb.updateTable('ticket').set({ lookBackDueAt: null }).execute()
  })
})

describe('an agency’s requests', () => {
  const inbox = async (only: 'open' | 'answered' | 'all') => {
    const found: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: { number: string }[]; nextCursor: string | null } = await city
        .as('marketHandler')
        .call('ticket.agencyInbox', { only, limit: 2, ...(cursor ? { cursor } : {}) })
      found.push(...page.items.map(({ number }) => number))
      cursor = page.nextCursor
    } while (cursor)
    return found
  }
  const numbersBy = async (column: 'answeredAt' | 'askedAt' | 'dueAt', order: 'asc' | 'desc', state?: string) =>
    (
      await city.db
        .selectFrom('explanationRequest')
        .select('number')
        .where('agencyId', '=', agencyIds.market)
        .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
        .orderBy(column, order)
        .orderBy('requestId', order)
        .execute()
    ).map(({ number }) => number)

  test('are listed with the nearest day first while they wait, and with the newest first once they are past', async () => {
    for (const hour of ['10', '11', '12']) {
      city.setTime(`2026-11-25 ${hour}:00`)
      await reportIn(city, 'verifying')
      await reportIn(city, 'awaitingAgency')
    }
    expect(await inbox('answered')).toEqual(await numbersBy('answeredAt', 'desc', 'answered'))
    expect(await inbox('all')).toEqual(await numbersBy('askedAt', 'desc'))
    expect(await inbox('open')).toEqual(await numbersBy('dueAt', 'asc', 'open'))
  })
})

test.each([
  [
    'ticket_leader',
    `leader_queue_id = '${bureauIds.city}' and queue_kind <> 'none'`,
    'is_paused, next_due_at, ticket_id',
  ],
  [
    'ticket_look_back_bureau',
    `bureau_id = '${bureauIds.city}' and look_back_due_at <= now() and look_back is null`,
    'look_back_due_at, ticket_id',
  ],
  ['ticket_referral_answered', "township_code like '9901%' and referral_answered_at is not null", 'ticket_id desc'],
])('index %s serves its list in its order, however many tickets there are', async (index, where, order) => {
  const plan = await city.base.ownerDb.transaction().execute(async (tx) => {
    for (const detour of ['seqscan', 'sort', 'incremental_sort', 'bitmapscan'])
      await sql`set local ${sql.raw(`enable_${detour}`)} = off`.execute(tx)
    const list = sql.raw(`select ticket_id from ticket where ${where} order by ${order} limit 21`)
    return (await sql`explain ${list}`.execute(tx)).rows
  })
  expect(JSON.stringify(plan)).toContain(index)
  expect(JSON.stringify(plan)).not.toContain('Sort')
})

describe('an office’s proposal waits for whoever can adopt it', () => {
  test.each([
    ['ticket.proposeTransfer', 'cityHandler', 'transfer'],
    ['ticket.proposeReturn', 'cityReviewer', 'reject'],
  ] as const)('%s: for %s the main step is to %s, until it is dismissed', async (proposing, who, event) => {
    const ticketId = await submit(city, 'zhou')
    await city.as('lin').step(proposing, ticketId, words[proposing])
    expect(await mainOf(who, ticketId)).toEqual([{ event, isPrimary: true }])
    // Whoever is asked may say no as well.
    await city.as(who).step('ticket.dismissProposal', ticketId, words['ticket.dismissProposal'])
    expect((await mainOf(who, ticketId)).map((step) => step.event)).not.toContain(event)
  })
})
