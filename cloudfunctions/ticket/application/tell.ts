import { pages } from '../../../src/contracts/pages'
import { agencyRoles, officeRoles, type Role } from '../../../src/contracts/roles'
import { ticketCategories } from '../../../src/contracts/ticket/categories'
import type { Call } from '../../_shared/call'
import { custodiansOf, peopleOf, withoutAgency } from '../../identity/public'
import { isNobodys } from '../domain'
import { custodianNotice } from '../retaliation/texts'
import type * as store from '../store'
import { aboutNumber, noticeAbout, notices } from '../texts'

type Notice = { title: string; body: string }

/** Tells the reporter, at the address he reported under. Whoever did not sign in has none: he asks with his code. */
export const tellReporter = (
  call: Call,
  { reporterId, ticketId, isUnsigned }: Pick<store.TicketRow, 'reporterId' | 'ticketId' | 'isUnsigned'>,
  notice: Notice,
) => {
  if (!isUnsigned) call.notify([reporterId], { ...notice, link: pages.ticketOfReporter + ticketId })
}

/** A notice to those who handle a ticket names it, so that lines can be told apart: by category and agency, as its row in
 *  their list does. What is confidential, or handed to discipline inspection, is named by its number alone: the line may
 *  stand on a locked screen. */
export const named = (
  {
    receiptNumber,
    category,
    agencyName,
    confidentiality,
    isHandedOver,
  }: Pick<store.TicketRow, 'receiptNumber' | 'category' | 'agencyName' | 'confidentiality' | 'isHandedOver'>,
  { title, body }: Notice,
): Notice => {
  const isNamed = confidentiality === 'open' && !isHandedOver
  const about = isNamed ? [ticketCategories[category].words, ...(agencyName ? [agencyName] : [])] : []
  return { title, body: noticeAbout(receiptNumber, about, body) }
}

/** People who act in one of the roles for a unit. What is hidden from an agency is not told to its people, whatever else
 *  they are. */
export const staffOf = async (
  call: Call,
  { confidentiality, agencyId }: Pick<store.TicketRow, 'confidentiality' | 'agencyId'>,
  unit: Parameters<typeof peopleOf>[1],
  roles: readonly Role[],
) => withoutAgency(call, await peopleOf(call, unit, roles), confidentiality === 'open' ? null : agencyId)

/** Tells the given members of staff of the ticket. */
export const tellStaff = (call: Call, ticket: store.TicketRow, personIds: readonly string[], notice: Notice) =>
  call.notify(personIds, { ...named(ticket, notice), link: pages.ticketOfOffice + ticket.ticketId })

/** Tells the judicial office that reads the ticket. */
export const tellOffice = async (
  call: Call,
  ticket: store.TicketRow,
  notice: Notice,
  roles: readonly Role[] = officeRoles,
) =>
  call.notify(await staffOf(call, ticket, { column: 'officeId', id: ticket.officeId }, roles), {
    ...named(ticket, notice),
    link: pages.ticketOfOffice + ticket.ticketId,
  })

/** Tells the bureau that answers for the ticket. */
export const tellBureau = async (
  call: Call,
  ticket: store.TicketRow,
  notice: Notice,
  roles: readonly Role[] = ['bureauHandler'],
) =>
  call.notify(await staffOf(call, ticket, { column: 'bureauId', id: ticket.bureauId }, roles), {
    ...named(ticket, notice),
    link: pages.ticketOfOffice + ticket.ticketId,
  })

/** Tells the bureau that decides between two units. */
export const tellDecider = async (call: Call, ticket: store.TicketRow, bureauId: string, notice: Notice) =>
  call.notify(await staffOf(call, ticket, { column: 'bureauId', id: bureauId }, ['bureauReviewer', 'bureauLeader']), {
    ...named(ticket, notice),
    link: pages.ticketOfOffice + ticket.ticketId,
  })

/** Tells an office that has a part in a dispute, whether or not the ticket is still its own. */
export const tellOfficeOfDispute = async (call: Call, ticket: store.TicketRow, officeId: string, notice: Notice) =>
  call.notify(await staffOf(call, ticket, { column: 'officeId', id: officeId }, officeRoles), {
    ...named(ticket, notice),
    link: pages.disputes,
  })

/** Tells a bureau that has a part in a dispute, whether or not the ticket is still its own. */
export const tellBureauOfDispute = async (call: Call, ticket: store.TicketRow, bureauId: string, notice: Notice) =>
  call.notify(await staffOf(call, ticket, { column: 'bureauId', id: bureauId }, ['bureauHandler']), {
    ...named(ticket, notice),
    link: pages.disputes,
  })

/** Tells an agency of a request under the number that it knows it by; the link carries the request's id, never the
 *  ticket's. */
export const tellAgency = async (
  call: Call,
  request: { requestId: string; agencyId: string; number: string },
  notice: Notice,
  roles: readonly Role[] = ['agencyHandler', 'agencyReviewer'],
) =>
  call.notify(await peopleOf(call, { column: 'agencyId', id: request.agencyId }, roles), {
    ...numbered(request, notice),
    link: pages.requestOfAgency + request.requestId,
  })

/** What the bureau is told of what an agency handed in: while a court decides it is only kept. */
export const noticeWhileStanding = ({ state }: Pick<store.TicketRow, 'state'>, notice: Notice): Notice =>
  state === 'suspended' ? notices.keptMeanwhile : notice

/** Tells the government of the bureau's division, which alone may decide. */
export const tellGovernment = async (call: Call, ticket: store.TicketRow, notice: Notice) =>
  call.notify(await approversOf(call, ticket), {
    ...named(ticket, notice),
    link: pages.proposalOfGovernment + ticket.ticketId,
  })

/** Tells the government that nobody below it acted. What was not proposed to it it cannot open: the line leads nowhere. */
export const tellGovernmentOfDelay = async (call: Call, ticket: store.TicketRow) =>
  call.notify(await approversOf(call, ticket), {
    ...named({ ...ticket, agencyName: null }, notices.escalatedUp),
    link: ticket.waitingLetter === 'proposed' ? pages.proposalOfGovernment + ticket.ticketId : null,
  })

// Whoever also belongs to the agency decides nothing against it, so he is not asked to.
const approversOf = async (call: Call, { bureauRegion, agencyId }: store.TicketRow) =>
  withoutAgency(
    call,
    await peopleOf(call, { column: 'regionCode', id: bureauRegion }, ['governmentApprover']),
    agencyId,
  )

/** Tells the custodians that a reporter may need their help, but none who belongs to the agency that he must fear. */
export const tellCustodians = async (
  call: Call,
  { receiptNumber, agencyId }: Pick<store.TicketRow, 'receiptNumber' | 'agencyId'>,
  regionCode: string,
  { title, body }: Notice = custodianNotice,
) =>
  call.notify(await withoutAgency(call, await custodiansOf(call, regionCode), agencyId), {
    title,
    body: aboutNumber(receiptNumber, body),
    link: pages.concerns,
  })

/** Tells the discipline officers of the division what was handed to them. */
export const tellDiscipline = async (call: Call, ticket: store.TicketRow, notice: Notice) =>
  call.notify(await staffOf(call, ticket, { column: 'regionCode', id: ticket.bureauRegion }, ['disciplineOfficer']), {
    ...named(ticket, notice),
    link: pages.ticketOfDiscipline + ticket.ticketId,
  })

// Five lines alike would not tell an agency which of its papers each is about.
const numbered = ({ number }: { number: string | null }, { title, body }: Notice): Notice =>
  number === null ? { title, body } : { title, body: noticeAbout(number, [], body) }

/** Tells an agency of a letter; the link carries the letter's id, never the ticket's. */
export const tellAgencyOfLetter = async (
  call: Call,
  letter: { letterId: string; agencyId: string; number: string | null },
  notice: Notice,
  roles: readonly Role[] = agencyRoles,
) =>
  call.notify(await peopleOf(call, { column: 'agencyId', id: letter.agencyId }, roles), {
    ...numbered(letter, notice),
    link: pages.letterOfAgency + letter.letterId,
  })

/** Tells the reporter of a reply, and the office that he has to be told; who reported for another passes it on. What is
 *  nobody's is closed by itself. */
export const tellReplied = async (call: Call, ticket: store.TicketRow) => {
  await tellReporter(call, ticket, ticket.isOnBehalf ? notices.passOn : notices.replied)
  if (ticket.isOnBehalf || isNobodys(ticket)) return
  // Where nobody of the office can act, the bureau tells him.
  await (ticket.queueKind === 'bureau' ? tellBureau : tellOffice)(call, ticket, notices.toInform)
}
