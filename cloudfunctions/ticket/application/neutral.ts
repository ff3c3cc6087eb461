import { type Call, roleOf } from '../../_shared/call'
import { failAt } from '../../_shared/errors'
import { contactOf } from '../../identity/public'
import { enterpriseById } from '../../registry/public'
import { sharedCircumstances } from '../circumstances'
import { betrayalsIn } from '../domain'
import { exchangesOf } from '../exchanges/store'
import { leadOf } from '../leads/store'
import { messagesOf } from '../messages/store'
import { daysOf, namesOfAddress, namesOfEnterprise, nicknamesOf } from '../names'
import * as store from '../store'
import { fieldIssues } from '../texts'
import { mergedInto } from '../voices/store'

type Texts = Readonly<Record<string, string>>

/** Whoever did not choose to be open must not stand in what the agency reads, by name or by his own words. */
export const requireNeutral = async (call: Call, ticket: store.TicketRow, texts: Texts) => {
  const voices = await mergedInto(call.tx, ticket.ticketId)
  const rows = await Promise.all(voices.map(({ ticketId }) => store.ticketById(call.tx, ticketId)))
  for (const one of [ticket, ...rows]) {
    if (!one) continue
    const isOpen = one.confidentiality === 'open'
    if (!isOpen || one.isUnsigned) {
      // Whoever came or called never chose to be named to an agency, however open his words are.
      const own = isOpen ? [] : await ownWordsOf(call, one)
      // Under seal a sum, a day or an hour that he told may point at one visit.
      refuse(texts, own, await wordsOf(call, one), one.confidentiality === 'sealed' ? own : [])
    } else {
      // Whoever is open is named to it, and not called by it.
      refuse(texts, [], namedBy(null, (await contactOf(call, one.reporterId))?.phone))
    }
  }
}

/** What an office writes into a report of its own words stands in titles and lists: the reporter's name and phone stand
 *  in their own fields alone. Under seal nobody knows them. */
export const requireUnnamed = async (call: Call, ticket: store.TicketRow, texts: Texts) => {
  if (ticket.confidentiality === 'sealed') return
  const lead = ticket.isUnsigned ? await leadOf(call.tx, ticket.reporterId) : undefined
  const contact = await originatorOf(call, ticket, lead ?? null)
  refuse(texts, [], namedBy(contact?.name, contact?.phone))
}

// Steps at which the reporter gives a reason in his own words.
const ownSteps: readonly string[] = ['reopen', 'appealRejection', 'withdraw']

// Everything that he wrote himself, at whatever step. What was split off tells in an office's words what he told first.
const ownWordsOf = async (call: Call, ticket: store.TicketRow): Promise<string[]> => {
  const { ticketId, content, suggestion, place, splitFromId } = ticket
  const [answers, messages, steps, original] = await Promise.all([
    exchangesOf(call.tx, ticketId),
    messagesOf(call.tx, ticketId),
    store.stepsOf(call.tx, ticketId),
    splitFromId ? store.ticketById(call.tx, splitFromId) : undefined,
  ])
  return [
    ...(original ? await ownWordsOf(call, original) : []),
    ...steps.filter(({ event }) => ownSteps.includes(event)).map(({ note }) => note),
    content,
    suggestion,
    place,
    ...answers.filter(({ kind }) => kind === 'moreFromReporter').map(({ answer }) => answer),
    ...messages.filter(({ isFromReporter }) => isFromReporter).map(({ text }) => text),
  ].filter((words) => words !== null)
}

/** What the reporters of several tickets will read must name none of them, however open one of them was. Whoever may not
 *  know who they are is told only of names that stand in the first ticket, which he reads: otherwise he could try names. */
export const requireNameless = async (call: Call, tickets: readonly store.TicketRow[], texts: Texts) => {
  const read = roleOf(call) === 'disciplineOfficer' ? (tickets[0]?.content ?? '') : null
  for (const ticket of tickets) {
    const { names, nicknames, phones } = await wordsOf(call, ticket)
    const isRead = (name: string) => read === null || betrayalsIn(read, '', [name]).length > 0
    const known = { names: names.filter(isRead), nicknames: nicknames.filter(isRead), phones: phones.filter(isRead) }
    refuse(texts, [], { ...known, mayCall: true })
  }
}

const refuse = (
  texts: Texts,
  told: readonly string[],
  { names, nicknames, phones, mayCall = false }: Names,
  circumstances: readonly string[] = [],
) => {
  for (const [field, text] of Object.entries(texts)) {
    // NB: every mobile number, and without a word which: otherwise one could try the digits of his that are masked.
    if ((!mayCall && hasMobile(text)) || betrayalsIn(text, '', phones).length > 0)
      throw failAt(field, fieldIssues.phoneWritten)
    const quoted = told.flatMap((own) => betrayalsIn(text, own, []))
    const spoken = nicknames.filter((nickname) => text.includes(nickname))
    const shared = sharedCircumstances(text, circumstances)
    const found = [...new Set([...betrayalsIn(text, '', names), ...spoken, ...shared, ...quoted])]
    if (found.length > 0) throw failAt(field, fieldIssues.betrayal(found))
  }
}

const hasMobile = (text: string) => /1[3-9]\d{9}/.test(text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''))

/** By what a reporter is known. `mayCall`: the text may name other mobile numbers, such as the office's own. */
type Names = {
  names: readonly string[]
  nicknames: readonly string[]
  phones: readonly string[]
  mayCall?: boolean
}

const namedBy = (name: string | null | undefined, phone: string | null | undefined): Names => ({
  names: name ? [name] : [],
  nicknames: [],
  phones: phone ? [phone] : [],
})

const wordsOf = async (call: Call, ticket: store.TicketRow): Promise<Names> => {
  const lead = ticket.isUnsigned ? await leadOf(call.tx, ticket.reporterId) : null
  const contact = ticket.confidentiality === 'sealed' ? null : await originatorOf(call, ticket, lead)
  const enterprise = ticket.enterpriseId ? await enterpriseById(call, ticket.enterpriseId) : null
  const { name = '', address = '' } = enterprise ?? {}
  const person = contact?.name ?? ''
  // Under seal nothing else is known of him, and day and place of what happened may point at one visit.
  const circumstances = ticket.confidentiality === 'sealed' ? [...daysOf(ticket.happenedOn), ticket.place ?? ''] : []
  return {
    names: [
      ...[person, ticket.receiptNumber, ...circumstances],
      // An agency may hold the same work order, with the caller's phone on it.
      ...numbersIn(lead?.externalNumber ?? ''),
      ...namesOfEnterprise(name),
      ...namesOfAddress(address),
    ],
    nicknames: nicknamesOf(person),
    phones: contact?.phone ? [contact.phone] : [],
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
