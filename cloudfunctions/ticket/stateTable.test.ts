import type { ProcedureName } from '../../src/contracts/policy'
import { type TicketState, ticketStateKeys } from '../../src/contracts/ticket/states'
import { cityStage } from '../_checks/fixture/city'
import { officeIds } from '../_checks/fixture/places'
import { reportIn, ticketRow, words } from '../_checks/fixture/reports'
import { type TicketEvent, ticketTable } from './workflow'

const city = cityStage()

// The ticket's life written once more by hand, so that a changed row of the table is noticed.
type Line = readonly [
  from: readonly TicketState[],
  event: TicketEvent,
  to: TicketState | 'same',
  who: readonly string[],
]
const office = ['lin', 'zhao']
const beforeReply: readonly TicketState[] = [
  ...(['accepted', 'assigned', 'awaitingAgency', 'verifying'] as const),
  ...(['rectifying', 'objectionReview', 'rectificationCheck', 'proposeDecision'] as const),
]
// After its end a report takes words only while it is looked back at, which falls to a few by lot.
const openToWords: readonly TicketState[] = [
  ...(['submitted', 'awaitingReporter', 'rejectionAppealed'] as const),
  ...(['mergedInto', 'suspended', 'replied', 'awaitingConfirmation', 'transferred', 'disputed'] as const),
  ...(['referredDiscipline', 'referredCrime'] as const),
  ...beforeReply,
]
const lines: readonly Line[] = [
  [['submitted'], 'accept', 'accepted', [...office, 'cityHandler']],
  [['submitted', 'accepted'], 'proposeReturn', 'same', office],
  [['submitted', 'accepted'], 'proposeTransfer', 'same', office],
  [['submitted', 'accepted'], 'reject', 'rejected', ['cityReviewer']],
  [['submitted', 'accepted', 'assigned'], 'transfer', 'transferred', ['cityHandler', 'cityReviewer']],
  [['transferred'], 'receiveAccept', 'accepted', ['fang', 'cityHandler']],
  [['transferred'], 'returnDispute', 'disputed', ['fang', 'cityHandler']],
  [['disputed'], 'decideDispute', 'accepted', ['cityReviewer', 'cityLeader']],
  [['accepted'], 'assign', 'assigned', ['cityHandler']],
  [['accepted'], 'answerDirectly', 'replied', office],
  [['assigned'], 'requestExplanation', 'awaitingAgency', ['cityHandler']],
  [['awaitingAgency'], 'agencyRespond', 'verifying', ['marketReviewer']],
  [['verifying'], 'requestMore', 'awaitingReporter', ['cityHandler']],
  [['awaitingReporter'], 'reporterReply', 'verifying', ['zhou']],
  [['verifying'], 'unsubstantiated', 'replied', ['cityReviewer']],
  [['verifying'], 'correctOnSpot', 'replied', ['cityReviewer']],
  [['replied'], 'originatorInformed', 'awaitingConfirmation', [...office, 'cityHandler', 'zhou']],
  // Whoever answers a reply has read it: confirming and reopening are open to him from the reply on.
  [['replied', 'awaitingConfirmation'], 'confirm', 'closed', ['zhou']],
  [['replied', 'awaitingConfirmation', 'closed'], 'reopen', 'accepted', ['zhou']],
  [['submitted'], 'withdraw', 'withdrawn', ['zhou']],
  [['rejected'], 'appealRejection', 'rejectionAppealed', ['zhou']],
  [['rejectionAppealed'], 'overturnRejection', 'accepted', ['cityLeader']],
  [['rejectionAppealed'], 'upholdRejection', 'rejectedFinal', ['cityLeader']],
  [['mergedInto'], 'unmerge', 'accepted', ['cityReviewer']],
  [['submitted', 'accepted', 'assigned'], 'split', 'same', [...office, 'cityHandler']],
  [['accepted'], 'guideToReview', 'guidedToReview', ['cityReviewer']],
  [['accepted', 'verifying'], 'referDiscipline', 'referredDiscipline', ['cityLeader']],
  [['accepted', 'verifying'], 'referCrime', 'referredCrime', ['cityLeader']],
  [['referredDiscipline', 'referredCrime'], 'referralResult', 'replied', ['cityLeader']],
  [[...beforeReply, 'disputed'], 'listKey', 'same', ['cityLeader']],
  [[...beforeReply, 'transferred', 'disputed'], 'extendTotal', 'same', ['cityLeader']],
  [[...beforeReply, 'replied', 'awaitingConfirmation'], 'recordMeasure', 'same', ['cityReviewer', 'cityLeader']],
  [
    ['submitted', 'transferred', 'disputed', ...beforeReply, 'awaitingReporter', 'replied', 'awaitingConfirmation'],
    'suspendByLitigation',
    'suspended',
    ['cityReviewer'],
  ],
  [['suspended'], 'resume', 'accepted', ['cityReviewer']],
  [['suspended'], 'closeByJudgment', 'closed', ['cityReviewer']],
  [['proposeDecision'], 'dropDecision', 'rectifying', ['cityLeader']],
  [openToWords, 'addToReport', 'same', ['zhou']],
]

// What has tests of its own: letters and other tickets are named by their ids, words to the reporter are written by
// whichever office has the ticket, looking back falls to a few by lot, and
// only an agency that is led from above has a superior to be told.
const ownTests = [
  ...[
    'submit',
    'register',
    'dismissProposal',
    'timeout',
    'escalate',
    'markDuplicate',
    'raiseDispute',
    'splitOff',
    'followReply',
    'closeUntold',
    'lookBack',
  ],
  ...['issueSuggestion', 'issueUrgeLetter', 'issueOpinion', 'agencyObject', 'reportRectified', 'notifySuperior'],
  ...['upholdLetter', 'modifyLetter', 'withdrawLetter', 'passRectification', 'partialRectification'],
  'writeToReporter',
  ...['resumeRequest', 'resumeVerifying', 'resumeRectifying', 'resumeObjection', 'resumeCheck', 'resumeProposal'],
  ...['failRectification', 'proposeDecision', 'returnDecision', 'governmentDecide'],
  ...['draftLetter', 'discardLetter', 'issueLetter', 'returnDraft', 'decideObjection', 'checkRectification'],
]

const crew = [
  'zhou',
  'lin',
  'zhao',
  'fang',
  'cityHandler',
  'cityReviewer',
  'cityLeader',
  'marketHandler',
  'marketReviewer',
  'marketHead',
]
// Passed on, a ticket stands with the other office.
const at = (person: string): readonly string[] => (person === 'fang' ? ['transferred', 'disputed'] : [])
const events = lines.map(([, event]) => event)
// Only short matters are answered by the office itself.
const kindFor = (event: string) => (event === 'answerDirectly' ? { kind: 'opinion' as const } : {})

const everything = async (ticketId: string) => {
  return JSON.stringify([
    await ticketRow(city, ticketId),
    await city.db.selectFrom('ticketStep').selectAll().where('ticketId', '=', ticketId).execute(),
    await city.db.selectFrom('ticketExchange').selectAll().where('ticketId', '=', ticketId).execute(),
    await city.db.selectFrom('explanationRequest').selectAll().where('ticketId', '=', ticketId).execute(),
    await city.db.selectFrom('deadline').selectAll().where('subjectId', '=', ticketId).execute(),
    await city.db.selectFrom('auditEvent').selectAll().where('subjectId', '=', ticketId).execute(),
    await city.db.selectFrom('eventOutbox').selectAll().where('subjectId', '=', ticketId).execute(),
    await city.db.selectFrom('queueCounter').selectAll().orderBy('queueId').orderBy('state').orderBy('slot').execute(),
  ])
}

test('the table names the events of these lines and those with tests of their own, and no others', () => {
  const named = [...new Set(ticketTable.map(({ event }) => event))]
  expect(named.filter((event) => !events.includes(event)).sort()).toEqual(
    ownTests.filter((event) => named.includes(event as TicketEvent)).sort(),
  )
})

describe.each(lines.map((line) => [line[1], line] as const))('%s', (event, [from, , to, who]) => {
  const name = `ticket.${event}` as ProcedureName
  const extra = () => words[name] ?? {}

  test('is done by the right people in the right states and leads where it should', async () => {
    for (const state of from)
      for (const person of who) {
        const ticketId = await reportIn(
          city,
          state,
          kindFor(event),
          kindFor(event).kind ? { handler: 'liuxiHandler' } : {},
        )
        const before = await ticketRow(city, ticketId)
        const done = await city.as(person).step(name, ticketId, extra())
        const after = await ticketRow(city, ticketId)
        expect([state, person, after.state]).toEqual([state, person, to === 'same' ? state : to])
        expect(after.version).toBeGreaterThan(before.version)
        if (name !== 'ticket.agencyRespond') expect(done).toMatchObject({ version: after.version, state: after.state })
      }
  })

  test('in any other state is WRONG_STATE and writes nothing', async () => {
    const person = who[0] ?? ''
    const wrong = ticketStateKeys.filter((state) => !from.includes(state))
    for (const state of wrong) {
      const ticketId = await reportIn(city, state)
      if (event === 'agencyRespond' && !(await hasRequest(ticketId))) continue
      // After a transfer the ticket stands with the other office.
      const actor =
        at('fang').includes(state) && office.includes(person)
          ? 'fang'
          : person === 'fang' && !at('fang').includes(state)
            ? 'lin'
            : person
      const there = at('fang').includes(state) ? { toOfficeId: officeIds.liuxi } : {}
      const before = await everything(ticketId)
      const fields = 'toOfficeId' in extra() ? { ...extra(), ...there } : extra()
      expect([state, await city.as(actor).stepCode(name, ticketId, fields)]).toEqual([state, 'WRONG_STATE'])
      expect(await everything(ticketId)).toBe(before)
    }
  })

  test('by anybody else is refused and writes nothing', async () => {
    const state = from[0] ?? 'submitted'
    const ticketId = await reportIn(city, state, kindFor(event), kindFor(event).kind ? { handler: 'liuxiHandler' } : {})
    const before = await everything(ticketId)
    for (const person of crew.filter((one) => !who.includes(one))) {
      const code = await city.as(person).stepCode(name, ticketId, extra())
      expect([person, ['FORBIDDEN', 'NOT_FOUND'].includes(code)]).toEqual([person, true])
    }
    expect(await everything(ticketId)).toBe(before)
  })
})

const hasRequest = async (ticketId: string) =>
  (await city.db.selectFrom('explanationRequest').select('requestId').where('ticketId', '=', ticketId).execute())
    .length > 0

describe('what is offered is what may be done', () => {
  test.each(ticketStateKeys)('in the state %s', async (state) => {
    for (const person of ['lin', 'cityHandler', 'cityReviewer', 'cityLeader', 'zhou']) {
      const ticketId = await reportIn(city, state)
      const reader = at('fang').includes(state) && person === 'lin' ? 'fang' : person
      const { actions } =
        person === 'zhou'
          ? await city.as('zhou').call('ticket.show', { ticketId })
          : await city.as(reader).call('ticket.officeShow', { ticketId })
      for (const { event } of actions.filter(({ event }) => !ownTests.includes(event))) {
        const fresh = await reportIn(city, state)
        const name = `ticket.${event}` as ProcedureName
        expect([person, event, await city.as(reader).stepCode(name, fresh, words[name] ?? {})]).toEqual([
          person,
          event,
          'OK',
        ])
      }
    }
  })
})
