import type { contract, Parsed } from '../../../src/contracts'
import { assignmentOf, type Call } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import * as letters from '../letters/store'
import type * as store from '../store'
import { fieldIssues, notices } from '../texts'
import { lockForStaff } from './access'
import { advance } from './advance'
import { doneOf } from './handling'
import { daysOfLetter, dueOf } from './letterDays'
import { numberFor } from './letters'
import { requireNeutral } from './neutral'
import { replyOf } from './replies'
import { tellAgencyOfLetter, tellBureau, tellReplied } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** What the bureau does with an objection and with a report of what was put right (行政执法监督条例第29、30条). */
export const rectifyingHandlers = {
  async decideObjection(input: Input<'decideObjection'>, call: Call) {
    const locked = await lockForStaff(call, input)
    if (locked.state !== 'objectionReview') throw fail('WRONG_STATE')
    refuseForeign(input)
    const letter = await requireLetter(call, locked)
    // Nothing of a bureau changes what the government decided (行政执法监督条例第29、30条).
    if (letter.kind === 'decision' && input.decision !== 'uphold')
      throw fail('WRONG_STATE', { message: fieldIssues.decisionStands })
    const decided = { objectionReply: input.reason, objectionDecidedAt: call.now }
    await requireNeutral(call, locked, { reason: input.reason })
    if (input.decision === 'withdraw') {
      if (!input.text) throw failAt('text', fieldIssues.replyNeeded)
      const reply = await replyOf(call, locked, input.text, 'objectionUpheld')
      const ticket = await advance(call, locked, 'withdrawLetter', { note: input.reason, change: { reply } })
      await letters.updateLetter(call.tx, letter.letterId, { ...decided, state: 'withdrawn' })
      await tellAgencyOfLetter(call, letter, notices.letterWithdrawn)
      await tellReplied(call, ticket)
      return doneOf(ticket)
    }
    if (input.decision === 'modify') {
      if (!input.demands) throw failAt('demands', fieldIssues.demandsNeeded)
      const { demands } = input
      await requireNeutral(call, locked, { demands })
      const rectifyDays = daysOfLetter(call, input.rectifyDays, letter.rectifyDays)
      const ticket = await advance(call, locked, 'modifyLetter', { note: input.reason, rectifyDays })
      await letters.updateLetter(call.tx, letter.letterId, { ...decided, state: 'replaced' })
      const newer = await issueInPlaceOf(call, ticket, { ...letter, demands, rectifyDays })
      await tellAgencyOfLetter(call, newer, notices.letterModified)
      return doneOf(ticket)
    }
    const ticket = await advance(call, locked, 'upholdLetter', { note: input.reason })
    await letters.updateLetter(call.tx, letter.letterId, { ...decided, state: 'issued', dueAt: ticket.nextDueAt })
    await tellAgencyOfLetter(call, letter, notices.letterUpheld)
    return doneOf(ticket)
  },

  async checkRectification(input: Input<'checkRectification'>, call: Call) {
    const locked = await lockForStaff(call, input)
    if (locked.state !== 'rectificationCheck') throw fail('WRONG_STATE')
    if (input.result !== 'pass' && input.text !== undefined) throw failAt('text', fieldIssues.onlyOnPass)
    const letter = await requireLetter(call, locked)
    await requireNeutral(call, locked, { reason: input.reason })
    const ticket = await concludeCheck(call, locked, letter, input)
    await letters.checkReport(call.tx, ticket.ticketId, {
      result: input.result,
      resultText: input.reason,
      checkedAt: call.now,
      checkedBy: assignmentOf(call).unitName,
    })
    return doneOf(ticket)
  },

  async dropDecision(input: Input<'dropDecision'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const letter = (await letters.lettersOf(call.tx, locked.ticketId))
      .filter(({ state }) => state === 'unfulfilled')
      .at(-1)
    const rectifyDays = letter?.rectifyDays
    const ticket = await advance(call, locked, 'dropDecision', { note: input.reason, rectifyDays })
    const proposal = await letters.openProposal(call.tx, ticket.ticketId)
    if (proposal) await letters.updateLetter(call.tx, proposal.letterId, { state: 'withdrawn' })
    if (letter) await letters.updateLetter(call.tx, letter.letterId, { state: 'issued', dueAt: ticket.nextDueAt })
    if (letter) await tellAgencyOfLetter(call, letter, notices.letter)
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

// What only another decision has a use for would be lost without a word: whoever sets other days must not believe that a
// letter which is upheld has them.
const refuseForeign = ({ decision, demands, rectifyDays, text }: Input<'decideObjection'>) => {
  if (decision !== 'modify' && demands !== undefined) throw failAt('demands', fieldIssues.onlyOnModify)
  if (decision !== 'modify' && rectifyDays !== undefined) throw failAt('rectifyDays', fieldIssues.onlyOnModify)
  if (decision !== 'withdraw' && text !== undefined) throw failAt('text', fieldIssues.onlyOnWithdraw)
}

const concludeCheck = async (
  call: Call,
  locked: store.TicketRow,
  letter: letters.LetterRow,
  { result, reason, text }: Input<'checkRectification'>,
) => {
  if (result === 'pass') {
    if (!text) throw failAt('text', fieldIssues.replyNeeded)
    const reply = await replyOf(call, locked, text, 'rectified')
    const ticket = await advance(call, locked, 'passRectification', { note: reason, change: { reply } })
    await letters.updateLetter(call.tx, letter.letterId, { state: 'fulfilled' })
    await tellAgencyOfLetter(call, letter, notices.fulfilled)
    await tellReplied(call, ticket)
    return ticket
  }
  if (result === 'partial') {
    const { rectifyDays } = letter
    const ticket = await advance(call, locked, 'partialRectification', { note: reason, rectifyDays })
    await letters.updateLetter(call.tx, letter.letterId, { dueAt: ticket.nextDueAt })
    await tellAgencyOfLetter(call, letter, notices.partial)
    return ticket
  }
  // A 建议书 is no ground for a decision of the government (第29条): a letter of the Regulation comes first.
  if (letter.kind === 'suggestion') throw failAt('result', fieldIssues.softLetter)
  const ticket = await advance(call, locked, 'failRectification', { note: reason })
  await letters.updateLetter(call.tx, letter.letterId, { state: 'unfulfilled' })
  await tellAgencyOfLetter(call, letter, notices.unfulfilled)
  await tellBureau(call, ticket, notices.notRectified, ['bureauLeader'])
  return ticket
}

/** What was delivered stays as it was: changed demands or days are a letter of their own, with its own number and day. */
const issueInPlaceOf = async (call: Call, ticket: store.TicketRow, older: letters.LetterRow) => {
  const { kind, title, facts, basis, demands, rectifyDays, bureauId, agencyId } = older
  const letterId = call.ids.uuid()
  const { unitName } = assignmentOf(call)
  const numbered = await numberFor(call, older, older.bureauName)
  await letters.insertLetter(call.tx, {
    ...{ kind, title, facts, basis, demands, rectifyDays, bureauId, agencyId, letterId },
    ticketId: ticket.ticketId,
    state: 'issued',
    draftedAt: call.now,
    draftedBy: unitName,
    replacesId: older.letterId,
  })
  const issued = { ...numbered, issuedAt: call.now, issuedBy: unitName }
  await letters.updateLetter(call.tx, letterId, { ...issued, ...dueOf(call, ticket) })
  call.record('ticket', ticket.ticketId, {
    event: 'modifyLetter',
    letterId,
    replacesId: older.letterId,
    number: numbered.number,
    rectifyDays,
    writtenDigest: sm3([title, facts, basis, demands].join('\n')),
  })
  return { letterId, agencyId, number: numbered.number }
}

const requireLetter = async (call: Call, ticket: store.TicketRow) => {
  const letter = await letters.currentLetter(call.tx, ticket.ticketId)
  if (!letter) throw fail('WRONG_STATE')
  return letter
}
