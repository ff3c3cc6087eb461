import type { contract, Parsed } from '../../../src/contracts'
import { assignmentOf, boundTo, type Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { fileNameOf } from '../../_shared/fileName'
import type { Handlers } from '../../_shared/handlers'
import type { DocumentFormat } from '../../_shared/ports'
import { officeById, officesByTownship } from '../../registry/public'
import { numberOf, ticketNumbers } from '../clocks'
import { coverSheet, formSheet, monthOf } from '../documents/formSheet'
import { letterSheet, numberOnPaper } from '../documents/letterSheet'
import { referralSheet } from '../documents/referralSheet'
import { formPaper, letterPaper, referralPaper } from '../documents/texts'
import * as letters from '../letters/store'
import * as store from '../store'
import { canRead, isKeptFrom } from './access'
import { letterForAgency } from './agencySight'
import { termOf } from './letterDays'
import { dueDayOf, mostForms, ticketsOf } from './month'
import { lastReferral } from './referralPaper'
import { requireNoneOfAgency, requireNotOfAgency } from './stake'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** Papers to print and stamp. */
export const documentHandlers = {
  async letterDocument({ letterId, format }: Input<'letterDocument'>, call: Call) {
    const letter = await letters.letterById(call.tx, letterId)
    if (!letter || !(await canPrint(call, letter))) throw fail('NOT_FOUND')
    // What was sent is sent as it is: an agency gets nothing to edit.
    if (call.scope === 'ownAgency' && format !== 'pdf') throw fail('FORBIDDEN')
    const { unit } = await termOf(call)
    const seen = call.scope === 'ownAgency' ? letterForAgency(letter) : letter
    const sheet = letterSheet(seen, call.now, { objectDays: numberOf(call, ticketNumbers.objectDays), unit })
    const bytes = await call.ports.renderLetter(format, sheet)
    call.record('ticket', letter.ticketId, { letterId, format })
    const number = letter.state === 'draft' ? letterPaper.draft : numberOnPaper(letter, call.now)
    return fileOf(letterPaper.fileName(number, letter.title), format, bytes)
  },

  async referralDocument({ ticketId, format }: Input<'referralDocument'>, call: Call) {
    const ticket = await store.ticketById(call.tx, ticketId)
    if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
    await requireNotOfAgency(call, ticket)
    if (isKeptFrom(call, ticket)) throw fail('FORBIDDEN')
    const bytes = await call.ports.renderLetter(format, referralSheet(ticket, await lastReferral(call, ticket)))
    call.record('ticket', ticketId, { format })
    return fileOf(referralPaper.fileName(ticket.receiptNumber), format, bytes)
  },

  async feedbackForm({ ticketId, format }: Input<'feedbackForm'>, call: Call) {
    const ticket = await store.ticketById(call.tx, ticketId)
    if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
    await requireNotOfAgency(call, ticket)
    const form = formSheet(ticket, await letters.lettersOf(call.tx, ticketId), call.now)
    const bytes = await call.ports.renderForms(format, { cover: null, forms: [form] })
    call.record('ticket', ticketId, { format })
    return fileOf(formPaper.formFile(ticket.receiptNumber), format, bytes)
  },

  async monthlyFormsFile({ month, format, officeId: wanted }: Input<'monthlyFormsFile'>, call: Call) {
    const { officeId, name: unit } = await officeFor(call, wanted)
    const { tickets: went, supplements, isCapped, handedIn } = await ticketsOf(call, month, officeId)
    const tickets = [...went, ...supplements]
    const sent = await letters.lettersOfAll(
      call.tx,
      tickets.map(({ ticketId }) => ticketId),
    )
    const cover = coverSheet(tickets, {
      ...{ month, unit, ...dueDayOf(call, month) },
      ...{ most: mostForms, isCapped, supplements: supplements.length, moved: handedIn?.moved ?? 0 },
    })
    const forms = tickets.map((ticket) => formSheet(ticket, sent, call.now))
    const bytes = await call.ports.renderForms(format, { cover, forms })
    call.record('office', officeId, { month, format, forms: forms.length })
    return fileOf(formPaper.monthFile(unit, month.slice(0, 4), monthOf(month)), format, bytes)
  },
} satisfies Partial<Handlers<'ticket'>>

// An office makes its own set; a bureau reads that of an office in its region, of what it may read itself.
const officeFor = async (call: Call, wanted: string | undefined) => {
  if (call.scope === 'ownOffice') {
    const own = boundTo(call, 'officeId')
    if (wanted !== undefined && wanted !== own) throw fail('NOT_FOUND')
    return officeById(call, own)
  }
  const office = (await officesByTownship(call)).find(({ officeId }) => officeId === wanted)
  if (!office?.townshipCode.startsWith(boundTo(call, 'regionCode'))) throw fail('NOT_FOUND')
  return office
}

const canPrint = async (call: Call, letter: letters.LetterRow) => {
  if (call.scope === 'ownAgency')
    return (
      letter.agencyId === boundTo(call, 'agencyId') && letter.state !== 'draft' && letter.kind !== 'decisionProposal'
    )
  if (assignmentOf(call).role === 'governmentApprover') return wasProposed(call, letter)
  const ticket = await store.ticketById(call.tx, letter.ticketId)
  if (!ticket || !canRead(call, ticket)) return false
  await requireNotOfAgency(call, ticket)
  return true
}

// The government reads what was proposed to it, and what it decided.
const wasProposed = async (call: Call, letter: letters.LetterRow) => {
  if (letter.state === 'draft' || !letter.bureauRegion.startsWith(boundTo(call, 'regionCode'))) return false
  const all = await letters.lettersOf(call.tx, letter.ticketId)
  if (!all.some(({ state, kind }) => state === 'proposed' || kind === 'decision')) return false
  await requireNoneOfAgency(call, letter.agencyId)
  return true
}

const fileOf = (name: string, format: DocumentFormat, bytes: Uint8Array) => ({
  fileName: fileNameOf(name, format),
  format,
  base64: Buffer.from(bytes).toString('base64'),
})
