import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { clocksOf, reportIn, ticketRow } from '../_checks/fixture/reports'
import { type RequestEvent, reviewedTable, unreviewedTable } from './requestWorkflow'

const city = cityStage()
const answer = '两次检查一次是专项，一次是复查，今后合并进行。'
const titles = async (who: string) => (await city.as(who).call('notice.inbox', {})).items.map(({ title }) => title)
const actionsOf = async (who: string, requestId: string) =>
  (await city.as(who).call('ticket.agencyShow', { requestId })).actions.map(({ event }) => event)

const asked = async (extra: object = {}, crew: object = {}) => {
  const ticketId = await reportIn(city, 'awaitingAgency', extra, crew)
  const { requestId } = await city.db
    .selectFrom('explanationRequest')
    .select('requestId')
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()
  return { ticketId, requestId }
}

const crew = [
  'marketHandler',
  'marketReviewer',
  'marketHead',
  'fireHandler',
  'cityHandler',
  'lin',
  'zhou',
  'discipline',
]
const events = ['agencyDraft', 'agencyReturnDraft', 'agencyRespond'] as const
const input = { answer, reason: '依据没有写明' }

// Who may do what in which state, written once more by hand.
const lines: readonly [state: 'open' | 'inReview' | 'answered', allowed: readonly string[]][] = [
  ['open', ['marketHandler agencyDraft']],
  ['inReview', ['marketReviewer agencyReturnDraft', 'marketReviewer agencyRespond']],
  ['answered', []],
]

test.each(lines)('in the state %s only these may act, and the others change nothing', async (state, allowed) => {
  const { requestId } = await asked()
  let version = 0
  if (state !== 'open')
    await city.as('marketHandler').call('ticket.agencyDraft', { requestId, version: version++, answer })
  if (state === 'answered')
    await city.as('marketReviewer').call('ticket.agencyRespond', { requestId, version: version++, answer })
  for (const who of crew)
    for (const event of events) {
      if (allowed.includes(`${who} ${event}`)) continue
      const code = await city.as(who).code(`ticket.${event}`, { requestId, version, ...input })
      expect([who, event, ['FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'].includes(code)]).toEqual([who, event, true])
    }
  for (const who of ['marketHandler', 'marketReviewer', 'marketHead'])
    expect((await actionsOf(who, requestId)).map((event) => `${who} ${event}`)).toEqual(
      allowed.filter((line) => line.startsWith(`${who} `)).sort((a) => (a.endsWith('agencyRespond') ? -1 : 1)),
    )
})

test('what the handler drafts waits for the reviewer: the clock runs on, and nobody outside reads it', async () => {
  const { ticketId, requestId } = await asked()
  await city.as('marketHandler').call('ticket.agencyDraft', { requestId, version: 0, answer })
  expect((await ticketRow(city, ticketId)).state).toBe('awaitingAgency')
  expect((await clocksOf(city, ticketId, 'agency')).at(-1)).toMatchObject({ stoppedAt: null, isPaused: false })
  expect(await titles('marketReviewer')).toContain('有一份说明等你审核')
  const bureau = JSON.stringify(await city.as('cityHandler').call('ticket.officeShow', { ticketId }))
  expect(bureau).not.toContain(answer)
  const view = await city.as('marketReviewer').call('ticket.agencyShow', { requestId })
  expect(view).toMatchObject({ state: 'inReview', draft: answer, answer: null, clock: { kind: 'agency' } })
  const { items } = await city.as('marketReviewer').call('ticket.agencyInbox', { only: 'open', limit: 50 })
  expect(items.map((row) => row.requestId)).toContain(requestId)
})

test('a returned draft comes back with the remark, is written again, and goes out as the reviewer sent it', async () => {
  const { ticketId, requestId } = await asked()
  await city.as('marketHandler').call('ticket.agencyDraft', { requestId, version: 0, answer })
  await city.as('marketReviewer').call('ticket.agencyReturnDraft', { requestId, version: 1, reason: '依据没有写明' })
  expect(await titles('marketHandler')).toContain('法制机构退回了说明')
  const back = await city.as('marketHandler').call('ticket.agencyShow', { requestId })
  expect(back).toMatchObject({ state: 'open', draft: answer, remark: '依据没有写明' })
  const better = '依据是年度计划第三项，两次重复，今后合并。'
  await city.as('marketHandler').call('ticket.agencyDraft', { requestId, version: 2, answer: better })
  await city.as('marketReviewer').call('ticket.agencyRespond', { requestId, version: 3, answer: better })
  const { exchanges, state } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
  expect(state).toBe('verifying')
  expect(exchanges).toEqual([expect.objectContaining({ answer: better })])
  expect(JSON.stringify(exchanges)).not.toContain('依据没有写明')
})

test('an agency without a reviewer sends straight out', async () => {
  const { ticketId, requestId } = await asked({ agencyId: agencyIds.urban }, { handler: 'liuxiHandler' })
  expect(await actionsOf('urbanHandler', requestId)).toEqual(['agencyRespond'])
  expect(await city.as('urbanHandler').code('ticket.agencyDraft', { requestId, version: 0, answer })).toBe('FORBIDDEN')
  await city.as('urbanHandler').call('ticket.agencyRespond', { requestId, version: 0, answer })
  expect((await ticketRow(city, ticketId)).state).toBe('verifying')
})

test('the tables know only these events, and lead every request to an answer', () => {
  const eventsOf = (table: typeof reviewedTable): RequestEvent[] => [...new Set(table.map(({ event }) => event))]
  expect(eventsOf(reviewedTable)).toEqual(['ask', 'agencyDraft', 'agencyRespond', 'agencyReturnDraft'])
  expect(eventsOf(unreviewedTable)).toEqual(['ask', 'agencyRespond'])
  for (const table of [reviewedTable, unreviewedTable])
    for (const state of ['open', 'inReview'] as const)
      if (table.some(({ to }) => to === state)) expect(table.some(({ from }) => from?.includes(state))).toBe(true)
})
