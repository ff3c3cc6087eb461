import { sql } from 'kysely'
import { type PolicyLine, type ProcedureName, policy } from '../../src/contracts/policy'
import type { Role } from '../../src/contracts/roles'
import type { TicketState } from '../../src/contracts/ticket/states'
import { allProcedures } from '../_checks/contract'
import { cityStage, newClientId } from '../_checks/fixture/city'
import { issueLetter, letterOf, letterWords, reportIn, ticketRow, words } from '../_checks/fixture/reports'
import { testId } from '../_checks/harness/callers'
import { definitionOf, rightInput } from '../_checks/properties/inputs'
import { createRandom } from '../_checks/properties/random'
import { ticketTable } from './workflow'

const city = cityStage()

/** Every command on a record that somebody else may have changed: the contract says which. */
const commands = allProcedures
  .filter(({ feature, input }) => feature === 'ticket' && 'version' in (definitionOf(input as never).shape ?? {}))
  .map(({ key, input }) => [key, definitionOf(input as never).shape ?? {}] as const)
  .filter(([, shape]) => ['ticketId', 'requestId', 'letterId'].some((field) => field in shape))

// What is no event of the table by its name: from which state it can be done.
const otherStates: Readonly<Record<string, TicketState>> = {
  agencyDraft: 'awaitingAgency',
  agencyReturnDraft: 'awaitingAgency',
  markDuplicate: 'accepted',
  unmerge: 'mergedInto',
  addNote: 'accepted',
  lookBack: 'closed',
  recuse: 'accepted',
  draftLetter: 'verifying',
  discardLetter: 'verifying',
  issueLetter: 'verifying',
  returnDraft: 'verifying',
  decideObjection: 'objectionReview',
  checkRectification: 'rectificationCheck',
}
// What may also be handed in while a court decides has another state before.
const stateFor = (key: string) => {
  const states = ticketTable.flatMap(({ event, from }) => (event === key ? (from ?? []) : []))
  return otherStates[key] ?? states.find((state) => state !== 'suspended') ?? states[0]
}

const personOf: Partial<Record<Role, string>> = {
  enterpriseUser: 'zhou',
  judicialOfficeClerk: 'lin',
  bureauHandler: 'cityHandler',
  bureauReviewer: 'cityReviewer',
  bureauLeader: 'cityLeader',
  agencyHandler: 'marketHandler',
  agencyReviewer: 'marketReviewer',
  agencyHead: 'marketHead',
  governmentApprover: 'approver',
  disciplineOfficer: 'discipline',
}
const actorFor = (key: string, state: TicketState) => {
  const { allow }: PolicyLine = policy[`ticket.${key}` as ProcedureName]
  const row = ticketTable.find(({ event, from }) => event === key && from?.includes(state))
  const roles = Object.keys(typeof allow === 'object' ? allow : {}) as Role[]
  const role = roles.find((one) => personOf[one] && (!row || row.who.includes(one))) ?? roles[0]
  const who = personOf[role as Role] ?? ''
  // After a transfer the ticket stands with the other office.
  return state === 'transferred' && who === 'lin' ? 'fang' : who
}

/** A ticket in the state where the command can be done, who may do it, and the right input. */
const rightCommand = async (key: string, shape: object) => {
  const state = stateFor(key) ?? 'submitted'
  const ticketId = await reportIn(city, state, key === 'answerDirectly' ? { kind: 'opinion' } : {}, {
    ...(key === 'answerDirectly' ? { handler: 'liuxiHandler' } : {}),
  })
  const who = actorFor(key, state)
  const given = rightInput(allProcedures.find(({ name }) => name === `ticket.${key}`)?.input as never, createRandom(3))
  const { version } = await ticketRow(city, ticketId)
  const input = { ...(given as object), ...letterWords, ...words[`ticket.${key}`], clientId: newClientId(), version }
  if (key === 'agencyReturnDraft' || key === 'agencyRespond')
    await city.as('marketHandler').step('ticket.agencyDraft', ticketId, words['ticket.agencyDraft'])
  if ('requestId' in shape) return { who, input: { ...input, ...(await requestOf(ticketId)) } }
  const isOnDraft = ['issueLetter', 'returnDraft', 'discardLetter'].includes(key)
  if (isOnDraft) await city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind: 'opinion', ...letterWords })
  if (isOnDraft || key === 'agencyObject' || key === 'reportRectified') {
    const { letterId, version: read } = await letterOf(city, ticketId)
    return { who, input: { ...input, letterId, version: read } }
  }
  if (key === 'governmentDecide' || key === 'returnDecision')
    await issueLetter(city, ticketId, 'decisionProposal').then(async () => {
      input.version = (await ticketRow(city, ticketId)).version
    })
  return { who, input: { ...input, ticketId } }
}

const requestOf = (ticketId: string) =>
  city.db
    .selectFrom('explanationRequest')
    .select(['requestId', 'version'])
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()

// All that a ticket is made of; a refusal may only be journalled.
const tables = [
  ...['ticket', 'ticket_step', 'ticket_exchange', 'explanation_request', 'supervision_letter', 'rectification_report'],
  ...['deadline', 'queue_counter', 'letter_number', 'event_outbox', 'notification', 'idempotent_call', 'attachment'],
]
const everything = async () => {
  const sums = tables.map(
    (table) => `select '${table}', md5(string_agg(one::text, ',' order by one::text)) from ${table} one`,
  )
  return JSON.stringify((await sql.raw(sums.join(' union all ')).execute(city.base.ownerDb)).rows)
}

const isOptional = (part: unknown) => ['optional', 'default'].includes(definitionOf(part as never).type)
const isId = (part: unknown) => {
  const { type, format } = definitionOf(part as never)
  return type === 'string' && format === 'uuid'
}

test('every command on a ticket, a request or a letter has a state in which it can be done', () => {
  expect(commands.length).toBeGreaterThan(45)
  expect(commands.filter(([key]) => stateFor(key) === undefined).map(([key]) => key)).toEqual([])
  expect(commands.filter(([key]) => actorFor(key, stateFor(key) ?? 'submitted') === '').map(([key]) => key)).toEqual([])
})

test.each(commands)(
  '%s with a field missing, of nobody’s record or of a version that is past is refused for it and writes nothing',
  async (key, shape) => {
    const name = `ticket.${key}` as ProcedureName
    const { who, input } = await rightCommand(key, shape)
    const before = await everything()
    const refusal = async (change: object) => {
      const answer = await city.as(who).send(name, { ...input, clientId: newClientId(), ...change })
      if (!('error' in answer)) throw new Error(`${name} took ${JSON.stringify(change)}`)
      return answer.error
    }
    for (const [field, part] of Object.entries(shape)) {
      if (isOptional(part)) continue
      const missing = await refusal({ [field]: undefined })
      expect([field, missing.status, missing.code]).toEqual([field, 400, 'BAD_INPUT'])
      expect((missing.data as { issues: { path: string }[] }).issues.map(({ path }) => path)).toEqual([field])
      if (field === 'clientId' || !isId(part)) continue
      const foreign = await refusal({ [field]: testId('nobody’s record') })
      expect([field, ['BAD_INPUT', 'NOT_FOUND'].includes(foreign.code)]).toEqual([field, true])
    }
    for (const version of [input.version - 1, input.version + 1]) {
      const stale = await refusal({ version })
      const expected = version < 0 ? [400, 'BAD_INPUT'] : [409, 'STALE']
      expect([version, stale.status, stale.code]).toEqual([version, ...expected])
    }
    expect(await everything()).toBe(before)
  },
)
