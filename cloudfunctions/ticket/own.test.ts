import { cityStage } from '../_checks/fixture/city'
import { reportIn, submit, ticketRow } from '../_checks/fixture/reports'

const city = cityStage()

type Page = { items: { ticketId: string }[]; nextCursor: string | null }

/** Every page of a person's own reports, in its order. */
const allOf = async (who: string, input: object, limit = 2) => {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const page: Page = await city.as(who).call('ticket.mine', { limit, ...input, ...(cursor ? { cursor } : {}) })
    found.push(...page.items.map(({ ticketId }) => ticketId))
    cursor = page.nextCursor
  } while (cursor)
  return found
}

test('what waits for the reporter stands first, the rest by the nearest day, each once however small the page', async () => {
  city.setTime('2026-11-20 10:00')
  const early = await submit(city)
  city.setTime('2026-11-24 10:00')
  const late = await submit(city)
  const asked = await reportIn(city, 'awaitingReporter')
  const suspended = await reportIn(city, 'suspended')
  const found = await allOf('zhou', { only: 'open' })
  expect(new Set(found).size).toBe(found.length)
  expect(found[0]).toBe(asked)
  expect(found.indexOf(early)).toBeLessThan(found.indexOf(late))
  // What stands still has no day that comes nearer, however early it was due.
  expect(found.at(-1)).toBe(suspended)
  const dueOf = async (ticketId: string) => (await ticketRow(city, ticketId)).nextDueAt.getTime()
  expect(await dueOf(early)).toBeLessThan(await dueOf(late))
})

test('a reply to pass on has its day on the row; of telling himself, the day is the office’s and not on his row', async () => {
  const rowOf = async (who: string, ticketId: string) =>
    (await city.as(who).call('ticket.mine', { only: 'open', limit: 50 })).items.find((row) => row.ticketId === ticketId)
  const forAnother = await reportIn(city, 'replied', { isOnBehalf: true }, { reporter: 'ye' })
  const own = await reportIn(city, 'replied')
  expect(await rowOf('ye', forAnother)).toMatchObject({ state: 'replied', isOnBehalf: true, clock: { kind: 'inform' } })
  expect(await rowOf('zhou', own)).toMatchObject({ state: 'replied', isOnBehalf: false, clock: null })
})

test('without a wish, and for what has ended, the newest stands first', async () => {
  const all = await allOf('zhou', {})
  expect(all).toEqual([...all].sort().reverse())
  expect(await city.as('zhou').code('ticket.mine', { only: 'open', cursor: 'x' })).toBe('BAD_INPUT')
})

test('a report says in which capacity it was filed, to its reporter alone', async () => {
  const ticketId = await submit(city)
  expect(await city.as('zhou').call('ticket.show', { ticketId })).toMatchObject({ filedAs: 'pairedEnterprise' })
})
