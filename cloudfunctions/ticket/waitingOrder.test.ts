import { cityStage } from '../_checks/fixture/city'
import { issueLetter, letterOf, letterSteps, reportIn } from '../_checks/fixture/reports'

const city = cityStage()
const { walk } = letterSteps(city)

type Page<Row> = { items: Row[]; nextCursor: string | null }

/** All rows of a list, read one by one. */
const pages = async <Row>(read: (cursor?: string) => Promise<Page<Row>>) => {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const { items, nextCursor }: Page<Row> = await read(cursor)
    rows.push(...items)
    cursor = nextCursor ?? undefined
  } while (cursor)
  return rows
}

const letterIn = async (state: 'rectifying' | 'objectionReview') => {
  const { letterId } = await letterOf(city, await reportIn(city, state))
  city.advance({ days: 2 })
  return letterId
}

test('letters that an agency has to follow stand by their day, those that wait for the bureau below, each once', async () => {
  const [waits, first, second] = [
    await letterIn('objectionReview'),
    await letterIn('rectifying'),
    await letterIn('rectifying'),
  ]
  const rows = await pages((cursor) =>
    city.as('marketHead').call('ticket.agencyLetters', { only: 'open', limit: 1, cursor }),
  )
  expect(rows.map(({ letterId }) => letterId)).toEqual([first, second, waits])
  expect(rows[0]?.clock).toMatchObject({ kind: 'rectify', state: 'running', dueAt: rows[0]?.dueAt })
  expect(await city.as('marketHead').code('ticket.agencyLetters', { only: 'open', cursor: first })).toBe('BAD_INPUT')
  const all = await city.as('marketHead').call('ticket.agencyLetters', { only: 'all', limit: 50 })
  expect(all.items.map(({ letterId }) => letterId)).toEqual([second, first, waits])
})

test('what waits for a government stands by its day, which the row says; once it is decided no time runs', async () => {
  const proposed = async () => {
    const ticketId = await reportIn(city, 'proposeDecision')
    await issueLetter(city, ticketId, 'decisionProposal')
    return ticketId
  }
  const [later, sooner] = [await proposed(), await proposed()]
  const nextDueAt = new Date(city.kernel.clock.now().getTime() + 90 * 86_400_000)
  await city.base.ownerDb.updateTable('ticket').set({ nextDueAt }).where('ticketId', '=', later).execute()
  const rows = await pages((cursor) => city.as('approver').call('ticket.proposals', { only: 'open', limit: 1, cursor }))
  expect(rows.map(({ ticketId }) => ticketId)).toEqual([sooner, later])
  expect(rows[0]?.clock).toMatchObject({ kind: 'decision', state: 'running' })
  await walk(sooner, 'decide')
  const { items } = await city.as('approver').call('ticket.proposals', { only: 'decided' })
  expect(items).toMatchObject([{ ticketId: sooner, clock: null }])
})

test('what was handed to discipline inspection stands by its day while it waits', async () => {
  const first = await reportIn(city, 'referredDiscipline')
  city.advance({ days: 2 })
  const second = await reportIn(city, 'referredDiscipline')
  const rows = await pages((cursor) =>
    city.as('discipline').call('ticket.stream', { only: 'referred', limit: 1, cursor }),
  )
  expect(rows.map(({ ticketId }) => ticketId)).toEqual([first, second])
  const open = await city.as('discipline').call('ticket.stream', { only: 'open', limit: 50 })
  const newest = open.items.map(({ ticketId }) => ticketId)
  expect(newest.indexOf(second)).toBeLessThan(newest.indexOf(first))
})
