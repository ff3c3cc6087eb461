import type { contract, Parsed } from '../../../src/contracts'
import { leadersMeasures, type MeasureKind, personnelKinds } from '../../../src/contracts/ticket/measureLists'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { fieldIssues } from '../texts'
import { insertMeasure } from '../voices/store'
import { measureIssues } from '../voices/texts'
import { lockForStaff } from './access'
import { advance } from './advance'
import { doneOf } from './handling'
import { requireNameless, requireNeutral, withVoices } from './neutral'

type Input = Parsed<typeof contract.ticket.recordMeasure>

/** What a bureau did beside letters, and what came of it: measures, money given back, steps about people (行政执法监督条例第22、
 *  31、32条). Recorded once and never changed. */
export const measuringHandlers = {
  async recordMeasure(input: Input, call: Call) {
    if (input.heldOn > dayOf(call.now)) throw failAt('heldOn', fieldIssues.heldLater)
    requireFitting(input)
    if (isIn(leadersMeasures, input.kind) && assignmentOf(call).role !== 'bureauLeader')
      throw failAt('kind', measureIssues.leaderOnly)
    const locked = await lockForStaff(call, input)
    // It goes out of the house. To an agency whoever is open is named, to everybody nobody is.
    if (isIn(leavingKinds, input.kind)) await requireNeutral(call, locked, { text: input.text })
    if (input.kind === 'publication') await requireNameless(call, await withVoices(call, locked), { text: input.text })
    const ticket = await advance(call, locked, 'recordMeasure')
    const { kind, text, heldOn, amountYuan = null, personnel = null } = input
    await insertMeasure(call.tx, {
      measureId: call.ids.uuid(),
      ticketId: ticket.ticketId,
      kind,
      amountYuan,
      personnel,
      text,
      heldOn,
      recordedAt: call.now,
      recordedBy: assignmentOf(call).unitName,
    })
    call.record('ticket', ticket.ticketId, {
      event: 'recordMeasure',
      kind,
      writtenDigest: sm3([text, heldOn, amountYuan ?? '', personnel ?? ''].join('\n')),
    })
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

const leavingKinds: readonly MeasureKind[] = ['circular', 'publication', 'personnelProposal', 'federationReferral']

const isIn = (kinds: readonly MeasureKind[], kind: MeasureKind) => kinds.includes(kind)

// What belongs to another kind would be lost without a word.
const requireFitting = ({ kind, amountYuan, personnel }: Input) => {
  const isAboutPeople = isIn(personnelKinds, kind)
  if (kind === 'refund' && amountYuan === undefined) throw failAt('amountYuan', measureIssues.amountNeeded)
  if (kind !== 'refund' && amountYuan !== undefined) throw failAt('amountYuan', measureIssues.onlyOnRefund)
  if (isAboutPeople && personnel === undefined) throw failAt('personnel', measureIssues.personnelNeeded)
  if (!isAboutPeople && personnel !== undefined) throw failAt('personnel', measureIssues.onlyOnPeople)
}
