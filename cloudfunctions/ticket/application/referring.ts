import type { contract, Parsed } from '../../../src/contracts'
import type { Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { requireVersion, transitionFor } from '../../_shared/workflow'
import { isNobodys } from '../domain'
import { daysOf } from '../names'
import * as store from '../store'
import { notices } from '../texts'
import { ticketTable } from '../workflow'
import { isKeptFrom, lockForStaff } from './access'
import { advance } from './advance'
import { addPapers } from './courtPapers'
import { lapseDispute } from './disputing'
import { doneOf } from './handling'
import { requireNameless, withVoices } from './neutral'
import { replyOf } from './replies'
import { resumption } from './resuming'
import { tellBureau, tellDiscipline, tellReplied, tellReporter } from './tell'
import { isReferredTo } from './watching'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** What goes to other bodies: discipline inspection, the police, the courts. */
export const referringHandlers = {
  async referDiscipline(input: Input<'referDiscipline'>, call: Call) {
    const locked = await lockForStaff(call, input)
    await requireNamelessReferral(call, locked, input)
    const ticket = await advance(call, locked, 'referDiscipline', {
      note: input.reason,
      change: { isHandedOver: true, proposal: null },
    })
    await tellDiscipline(call, ticket, notices.referredIn)
    await tellReporter(call, ticket, notices.referred)
    return doneOf(ticket)
  },

  async referCrime(input: Input<'referCrime'>, call: Call) {
    const locked = await lockForStaff(call, input)
    await requireNamelessReferral(call, locked, input)
    const ticket = await advance(call, locked, 'referCrime', {
      note: input.reason,
      change: { proposal: null },
    })
    await tellReporter(call, ticket, notices.referred)
    return doneOf(ticket)
  },

  async referralResult(input: Input<'referralResult'>, call: Call) {
    const locked = await lockForReferral(call, input)
    const reply = await replyOf(call, locked, input.text, 'referred')
    const ticket = await advance(call, locked, 'referralResult', { change: { reply } })
    await tellReplied(call, ticket)
    if (!isNobodys(ticket)) await tellBureau(call, ticket, notices.toInform, ['bureauLeader'])
    return doneOf(ticket)
  },

  async guideToReview(input: Input<'guideToReview'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const reply = await replyOf(call, locked, input.text, 'guided')
    const ticket = await advance(call, locked, 'guideToReview', { change: { reply, proposal: null } })
    await tellReporter(call, ticket, notices.guided)
    return doneOf(ticket)
  },

  async suspendByLitigation(input: Input<'suspendByLitigation'>, call: Call) {
    const locked = await lockForStaff(call, input)
    transitionFor(ticketTable, locked.state, 'suspendByLitigation')
    // What only discipline inspection and the leader read is not turned by whoever may not read it.
    if (isKeptFrom(call, locked)) throw fail('FORBIDDEN')
    const change = { litigation: input.proof, proposal: null, ...(await lapseDispute(call, locked)) }
    const ticket = await advance(call, locked, 'suspendByLitigation', { note: input.proof, change })
    await addPapers(call, ticket.ticketId, 'suspendByLitigation', input.attachmentIds)
    await tellReporter(call, ticket, notices.suspended)
    return doneOf(ticket)
  },

  async resume(input: Input<'resume'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const { event, note } = await resumption(call, locked, input)
    // Looked at anew by the bureau, which has to read it again, as after a reopening.
    const change = event === 'resume' ? { isHandedOver: false, handlingStars: null } : {}
    const ticket = await advance(call, locked, event, { note, change })
    await addPapers(call, ticket.ticketId, 'resume', input.attachmentIds)
    await tellReporter(call, ticket, notices.resumed)
    await tellBureau(call, ticket, ticket.state === 'accepted' ? notices.toAssign : notices.goesOn)
    return doneOf(ticket)
  },

  async closeByJudgment(input: Input<'closeByJudgment'>, call: Call) {
    const locked = await lockForStaff(call, input)
    const reply = await replyOf(call, locked, input.text, 'judged')
    const ticket = await advance(call, locked, 'closeByJudgment', { change: { reply } })
    await addPapers(call, ticket.ticketId, 'closeByJudgment', input.attachmentIds)
    await tellReporter(call, ticket, notices.closed)
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

// The 移送函 says it in these words: whoever reported it and is not open must not be known by them.
const requireNamelessReferral = async (call: Call, ticket: store.TicketRow, { reason }: { reason: string }) => {
  const hidden = (await withVoices(call, ticket)).filter(
    ({ confidentiality, isUnsigned }) => confidentiality !== 'open' || isUnsigned,
  )
  // A letter that says on what it rests has to say when.
  const days = hidden.flatMap(({ happenedOn }) => daysOf(happenedOn))
  if (hidden.length > 0) await requireNameless(call, hidden, { reason }, days)
}

const lockForReferral = async (call: Call, input: Input<'referralResult'>) => {
  if (call.caller.kind !== 'person' || call.caller.assignment?.role !== 'disciplineOfficer')
    return lockForStaff(call, input)
  const ticket = await store.lockTicket(call.tx, input.ticketId)
  if (!ticket || !isReferredTo(call, ticket)) throw fail('NOT_FOUND')
  requireVersion(ticket.version, input.version)
  return ticket
}
