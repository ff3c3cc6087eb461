import { cityStage } from '../_checks/fixture/city'
import { openingSteps } from '../_checks/fixture/openings'
import { personIdOf } from '../_checks/fixture/people'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, submit } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'

// Somebody works at the desk and belongs to the agency that is reported: what is hidden from the agency is hidden from him.

const city = cityStage()
const { ask, decide, granted } = openingSteps(city)
const bind = secondRoles(city)
const hidden = ['hiddenFromAgency', 'sealed'] as const
const month = '2026-11'

const asInsider = async (who: string, look: () => Promise<void>) => {
  const role = await bind(who, { role: 'agencyHandler', agencyId: agencyIds.market })
  try {
    await look()
  } finally {
    await role.remove()
  }
}

const ids = (items: readonly { ticketId: string }[]) => items.map(({ ticketId }) => ticketId)
const told = async (who: string, ticketId: string) =>
  (
    await city.db
      .selectFrom('notification')
      .select('recipientId')
      .where('recipientId', '=', personIdOf(who))
      .where('link', 'like', `%${ticketId}%`)
      .execute()
  ).length

/** Everywhere a clerk of an office meets reports of his office. */
const lists = {
  'the queue': async (who: string) => ids((await city.as(who).call('ticket.queue', { only: 'open', limit: 50 })).items),
  'its search': async (who: string) =>
    ids((await city.as(who).call('ticket.queue', { only: 'open', limit: 50, search: '一个月' })).items),
  'the forms of a month': async (who: string) =>
    ids((await city.as(who).call('ticket.monthlyForms', { month })).tickets),
}

test.each(Object.entries(lists))('%s leaves out what is hidden from his agency, and only that', async (_name, list) => {
  const open = await submit(city, 'zhou', { confidentiality: 'open' })
  const kept = [await submit(city, 'zhou', { confidentiality: 'sealed', agencyId: agencyIds.fire })]
  const gone: string[] = []
  for (const confidentiality of hidden) gone.push(await submit(city, 'zhou', { confidentiality }))
  expect(await list('lin')).toEqual(expect.arrayContaining([open, ...gone]))
  await asInsider('lin', async () => {
    const seen = await list('lin')
    expect(seen).toContain(open)
    for (const ticketId of gone) expect(seen).not.toContain(ticketId)
    expect(seen).toEqual(expect.arrayContaining(kept))
  })
})

test('closed reports are left out too', async () => {
  const ticketId = await reportIn(city, 'closed', { confidentiality: 'hiddenFromAgency' })
  const closed = async () => ids((await city.as('lin').call('ticket.queue', { only: 'closed', limit: 50 })).items)
  expect(await closed()).toContain(ticketId)
  await asInsider('lin', async () => expect(await closed()).not.toContain(ticketId))
})

test('a hidden report is not offered for merging with an open one', async () => {
  const content = '检查人员周五下午来店里看了三次消防通道，每次都说不清依据'
  const other = await submit(city, 'zhou', { content, confidentiality: 'hiddenFromAgency' })
  const ticketId = await submit(city, 'zhou', { content, confidentiality: 'open' })
  const offered = async () => ids((await city.as('lin').call('ticket.officeShow', { ticketId })).similar)
  expect(await offered()).toContain(other)
  await asInsider('lin', async () => expect(await offered()).not.toContain(other))
})

test('no notice tells him, his colleague is told', async () => {
  await asInsider('lin', async () => {
    for (const confidentiality of hidden) {
      const ticketId = await submit(city, 'zhou', { confidentiality })
      expect(await told('lin', ticketId)).toBe(0)
      expect(await told('zhao', ticketId)).toBe(1)
    }
    expect(await told('lin', await submit(city, 'zhou', { confidentiality: 'open' }))).toBe(1)
  })
})

test('neither a trial of the rules nor the check of its chain speaks of it', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'hiddenFromAgency' })
  await asInsider('cityHandler', async () => {
    expect(await city.as('cityHandler').code('ticket.tryRouting', { ticketId })).toBe('RECUSED')
    const subject = { subjectKind: 'ticket', subjectId: ticketId }
    expect(await city.as('cityHandler').code('audit.verifySubject', subject)).toBe('NOT_FOUND')
  })
})

test('the stream of discipline inspection neither lists nor opens it', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'hiddenFromAgency' })
  const stream = async () => ids((await city.as('discipline').call('ticket.stream', { only: 'open', limit: 50 })).items)
  expect(await stream()).toContain(ticketId)
  await asInsider('discipline', async () => {
    expect(await stream()).not.toContain(ticketId)
    expect(await city.as('discipline').code('ticket.streamShow', { ticketId })).toBe('RECUSED')
  })
})

describe('a sealed identity', () => {
  test('is opened by nobody of the agency, even when both had agreed', async () => {
    const { requestId } = await granted()
    await asInsider('cityHandler', async () =>
      expect(await city.as('cityHandler').code('identity.openIdentity', { requestId })).toBe('RECUSED'),
    )
    expect(await city.as('cityHandler').code('identity.openIdentity', { requestId })).toBe('OK')
  })

  test.each(['custodian', 'cityLeader'])('is not decided on, seen or heard of by %s of the agency', async (who) => {
    await asInsider(who, async () => {
      const { requestId } = await ask()
      expect(await told(who, requestId)).toBe(0)
      expect(await decide(who, requestId)).toBe('RECUSED')
      expect(await city.as(who).code('identity.accessShow', { requestId })).toBe('RECUSED')
      const { items } = await city.as(who).call('identity.accessRequests', { only: 'waiting', limit: 50 })
      expect(items.map((row) => row.requestId)).not.toContain(requestId)
    })
  })
})
