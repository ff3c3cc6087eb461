import { dayOf } from '../../_shared/calendar/days'
import { type Call, roleOf } from '../../_shared/call'
import { failAt } from '../../_shared/errors'
import { contactOf } from '../../identity/public'
import { bureaus, enterpriseById, officeById } from '../../registry/public'
import { longestOf, sharedCircumstances } from '../circumstances'
import { betrayalsIn } from '../domain'
import { exchangesOf } from '../exchanges/store'
import { leadOf } from '../leads/store'
import { messagesOf } from '../messages/store'
import { capacitiesIn, daysOf, namesOfAddress, namesOfEnterprise, namesOfPlace, nicknamesOf } from '../names'
import { hasPhone } from '../phones'
import { daysToldIn, sharedDays, type Written } from '../sameDays'
import * as store from '../store'
import { fieldIssues } from '../texts'
import { mergedInto } from '../voices/store'
import { originOf } from './origin'
import { fewReached } from './population'

type Texts = Readonly<Record<string, string>>

/** Whoever did not choose to be open must not stand in what the agency reads, by name or by his own words. */
export const requireNeutral = async (call: Call, ticket: store.TicketRow, texts: Texts) => {
  refusePhones(texts, await publishedFor(call, [ticket]))
  for (const one of await withVoices(call, ticket)) {
    // Whoever is open is named to it; whoever came or called never chose that, however open his words are.
    if (one.confidentiality === 'open' && !one.isUnsigned) continue
    await refuseTold(call, one, ticket.agencyId, texts, await wordsOf(call, one))
  }
}

/** What the reporters of several tickets will read must not tell one of them what another told: whoever is not open stays
 *  as unknown to them as to the agency, which may be among them. Discipline inspection is not answered: it may not know. */
export const requireUntold = async (call: Call, tickets: readonly store.TicketRow[], texts: Texts) => {
  if (roleOf(call) === 'disciplineOfficer') return
  for (const one of tickets.filter(({ confidentiality }) => confidentiality !== 'open'))
    await refuseTold(call, one, one.agencyId, texts, nobody)
}

// What he is, what he wrote, and what he told.
const refuseTold = async (call: Call, one: store.TicketRow, agencyId: string | null, texts: Texts, names: Names) => {
  const own = one.confidentiality === 'open' ? [] : await ownWordsOf(call, one)
  const told = Object.entries(texts).filter(([field]) => !asked.includes(field))
  const known = [...names.names, ...told.flatMap(([, text]) => capacitiesIn(text))]
  refuse(texts, own, { ...names, names: known }, await toldOf(call, one, agencyId, own))
}

// What is asked of an agency may speak of its own staff and of whoever supervises it.
const asked: readonly string[] = ['basis', 'demands']

/** A ticket and all that were merged into it. */
export const withVoices = async (call: Call, ticket: store.TicketRow) => {
  const voices = await mergedInto(call.tx, ticket.ticketId)
  const rows = await Promise.all(voices.map(({ ticketId }) => store.ticketById(call.tx, ticketId)))
  return [ticket, ...rows.filter((row) => row !== undefined)]
}

/** What an office writes into a report of its own words stands in titles and lists: the reporter's name and phone stand
 *  in their own fields alone. Under seal nobody knows them. */
export const requireUnnamed = async (call: Call, ticket: store.TicketRow, texts: Texts) => {
  if (ticket.confidentiality === 'sealed') return
  const origin = await originOf(call, ticket)
  const lead = origin.isUnsigned ? await leadOf(call.tx, origin.reporterId) : undefined
  const contact = await originatorOf(call, origin, lead ?? null)
  refusePhones(texts, await publishedFor(call, [ticket]))
  refuse(texts, [], { ...nobody, names: contact?.name ? [contact.name] : [] })
}

// Steps at which the reporter gives a reason in his own words.
const ownSteps: readonly string[] = ['reopen', 'appealRejection', 'withdraw']

// Everything that he wrote himself, at whatever step. What was split off tells in an office's words what he told first.
const ownWordsOf = async (call: Call, ticket: store.TicketRow): Promise<Written[]> => {
  const { ticketId, content, suggestion, place, submittedAt, splitFromId } = ticket
  const [answers, messages, steps, original] = await Promise.all([
    exchangesOf(call.tx, ticketId),
    messagesOf(call.tx, ticketId),
    store.stepsOf(call.tx, ticketId),
    splitFromId ? store.ticketById(call.tx, splitFromId) : undefined,
  ])
  const written = [
    ...steps.filter(({ event }) => ownSteps.includes(event)).map(({ note, at }) => ({ text: note, at })),
    ...[content, suggestion, place].map((text) => ({ text, at: submittedAt })),
    ...answers
      .filter(({ kind }) => kind === 'moreFromReporter')
      .map(({ answer, answeredAt }) => ({ text: answer, at: answeredAt ?? submittedAt })),
    ...messages.filter(({ isFromReporter }) => isFromReporter).map(({ text, writtenAt }) => ({ text, at: writtenAt })),
  ]
  return [
    ...(original ? await ownWordsOf(call, original) : []),
    ...written.flatMap(({ text, at }) => (text === null ? [] : [{ text, day: dayOf(at) }])),
  ]
}

// What else may point at one visit. Of whoever is hidden, the day on which it happened, where the agency came to few; under
// seal sums, hours, trades and days that he told, and the days on which he wrote.
const toldOf = async (
  call: Call,
  one: store.TicketRow,
  agencyId: string | null,
  own: readonly Written[],
): Promise<Told> => {
  if (one.confidentiality === 'open') return nothing
  const { happenedOn, submittedAt, townshipCode } = await originOf(call, one)
  const reported = dayOf(submittedAt)
  const happened = happenedOn ? [happenedOn] : []
  // What the office now calls 昨天 is the day before today, or before the report.
  const bases = [dayOf(call.now), reported]
  if (one.confidentiality === 'sealed')
    return {
      circumstances: own.map(({ text }) => text),
      days: new Set([reported, ...happened, ...own.map(({ day }) => day), ...own.flatMap(daysToldIn)]),
      bases,
    }
  const isFew = agencyId === null || (await fewReached(call, agencyId, townshipCode)) !== null
  return { ...nothing, days: new Set(isFew ? happened : []), bases }
}

/** What the reporters of several tickets will read must name none of them, however open one of them was, nor give a number
 *  that an office does not publish. Whoever may not know who they are is told only of names that stand in the first ticket,
 *  which he reads: otherwise he could try names. What its reader knows anyway, `told`, may stand there. */
export const requireNameless = async (
  call: Call,
  tickets: readonly store.TicketRow[],
  texts: Texts,
  told: readonly string[] = [],
) => {
  refusePhones(texts, await publishedFor(call, tickets))
  const read = roleOf(call) === 'disciplineOfficer' ? (tickets[0]?.content ?? '') : null
  for (const ticket of tickets) {
    const { names, nicknames } = await wordsOf(call, ticket)
    const isRead = (name: string) => !told.includes(name) && (read === null || betrayalsIn(read, '', [name]).length > 0)
    refuse(texts, [], { names: names.filter(isRead), nicknames: nicknames.filter(isRead) })
  }
}

const refuse = (
  texts: Texts,
  told: readonly Written[],
  { names, nicknames }: Names,
  { circumstances, days, bases }: Told = nothing,
) => {
  for (const [field, text] of Object.entries(texts)) {
    const quoted = told.flatMap((own) => betrayalsIn(text, own.text, []))
    const spoken = nicknames.filter((nickname) => text.includes(nickname))
    const shared = [...sharedCircumstances(text, circumstances), ...sharedDays(text, bases, days)]
    const found = [...new Set([...betrayalsIn(text, '', names), ...spoken, ...longestOf(shared), ...quoted])]
    if (found.length > 0) throw failAt(field, fieldIssues.betrayal(found))
  }
}

// Whatever is a number of anybody, so that his own never stands there and nobody learns which it is.
const refusePhones = (texts: Texts, published: readonly string[]) => {
  for (const [field, text] of Object.entries(texts))
    if (hasPhone(text, published)) throw failAt(field, fieldIssues.phoneWritten)
}

// Numbers that stand on every plate, and those of the bureaus.
const publishedFor = async (call: Call, tickets: readonly store.TicketRow[]) => {
  const officeIds = [...new Set(tickets.map(({ officeId }) => officeId))]
  const offices = await Promise.all(officeIds.map((officeId) => officeById(call, officeId)))
  return [...offices, ...(await bureaus(call))].flatMap(({ phone }) => phone ?? [])
}

/** By what a reporter is known. */
type Names = { names: readonly string[]; nicknames: readonly string[] }

/** What may point at one visit: told sums, hours, trades and days, and from which days a text counts its own: that of its
 *  writing first. */
type Told = { circumstances: readonly string[]; days: ReadonlySet<string>; bases: readonly string[] }

const nobody: Names = { names: [], nicknames: [] }

const nothing: Told = { circumstances: [], days: new Set(), bases: [] }

const wordsOf = async (call: Call, asked: store.TicketRow): Promise<Names> => {
  const ticket = await originOf(call, asked)
  const lead = ticket.isUnsigned ? await leadOf(call.tx, ticket.reporterId) : null
  const contact = ticket.confidentiality === 'sealed' ? null : await originatorOf(call, ticket, lead)
  const enterprise = ticket.enterpriseId ? await enterpriseById(call, ticket.enterpriseId) : null
  const { name = '', address = '' } = enterprise ?? {}
  const person = contact?.name ?? ''
  // Where it happened may point at one visit, and under seal the day and whatever else he called the place.
  const places = ticket.confidentiality === 'open' ? [] : namesOfPlace(ticket.place ?? '')
  const circumstances = ticket.confidentiality === 'sealed' ? [...daysOf(ticket.happenedOn), ticket.place ?? ''] : []
  return {
    names: [
      ...[person, asked.receiptNumber, ticket.receiptNumber, ...circumstances, ...places],
      // An agency may hold the same work order, with the caller's phone on it.
      ...numbersIn(lead?.externalNumber ?? ''),
      ...namesOfEnterprise(name),
      ...namesOfAddress(address),
    ],
    nicknames: nicknamesOf(person),
  }
}

type Lead = Awaited<ReturnType<typeof leadOf>> | null

// Whoever came or called himself stands with the lead that was registered for him.
const originatorOf = async (call: Call, { reporterId, isUnsigned }: store.TicketRow, lead: Lead) => {
  if (!isUnsigned) return contactOf(call, reporterId)
  const opened = (secret: Buffer | null) => (secret ? call.secrets.open(secret) : null)
  return lead && { name: opened(lead.originatorNameSealed) ?? '', phone: opened(lead.originatorPhoneSealed) }
}

// The number as it was given, without its strokes, and the digits alone by which it is told apart.
const numbersIn = (number: string) => [
  number,
  number.replace(/[^\p{L}\p{N}]/gu, ''),
  ...(number.match(/\d{6,}/g) ?? []),
]
