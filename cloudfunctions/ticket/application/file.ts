import type { contract, Parsed } from '../../../src/contracts'
import { pages } from '../../../src/contracts/pages'
import { officeRoles } from '../../../src/contracts/roles'
import { ticketCategories } from '../../../src/contracts/ticket/categories'
import type { TicketKind } from '../../../src/contracts/ticket/lists'
import { clockOfState } from '../../../src/contracts/ticket/states'
import { yearOf } from '../../_shared/calendar/days'
import { type Call, roleOf } from '../../_shared/call'
import { newClock } from '../../_shared/deadlines/run'
import { canonicalJson, sm3 } from '../../_shared/digest'
import { birthOf, requireWho } from '../../_shared/workflow'
import { peopleOf, withoutAgency } from '../../identity/public'
import { firstClause } from '../domain'
import { codesOf } from '../events'
import { addTicket } from '../filing/store'
import { beginWatch } from '../retaliation/begin'
import { scatter } from '../scatter'
import { recusalNotices } from '../stake/texts'
import * as store from '../store'
import { notices, titleOf } from '../texts'
import { ticketTable } from '../workflow'
import { actorOf, placeOf, slotOf } from './advance'
import { isNobodyLeft } from './handUp'
import type { routeTicket } from './route'
import { clockRule } from './runClocks'
import { named, staffOf } from './tell'

type Submission = Parsed<typeof contract.ticket.submit>

/** What a routed report is made of. */
export type Filing = {
  input: Pick<Submission, 'kind' | 'category' | 'content'> & Partial<Submission>
  townshipCode: string
  source: string
  reporterId: string
  reporterTitle: string
  /** Nobody signed in: the reporter is a pseudonym that leads to nobody. */
  isUnsigned?: boolean
  enterpriseId: string | null
  routed: Awaited<ReturnType<typeof routeTicket>>
  /** SHA-256 of each picture. */
  pictures: readonly string[]
  /** The ticket that this problem was a part of, then a member of staff files it; or the withdrawn one that the software
   *  goes on with. */
  splitFromId?: string
  /** Office or bureau put on record what came in on another way. */
  isRegistered?: boolean
  /** The number that it came under, as it is looked for. */
  leadNumberTail?: string | null
}

/** Writes a routed report: shared by people's reports and those that the software raises itself. */
export const file = async (call: Call, filing: Filing) => {
  const { routed } = filing
  const event = filing.isRegistered
    ? 'register'
    : filing.splitFromId && roleOf(call) !== 'system'
      ? 'splitOff'
      : 'submit'
  const { to: state, starts = [], who } = birthOf(ticketTable, event)
  requireWho({ who }, roleOf(call))
  const ticketId = call.ids.uuid()
  const about = contentOf(filing)
  const [receipt, people] = await Promise.all([
    makeReceipt(call, filing),
    peopleOf(call, { column: 'officeId', id: routed.officeId }, officeRoles),
  ])
  const clerks = await withoutAgency(call, people, about.confidentiality === 'open' ? null : about.agencyId)
  const isHandedUp = isNobodyLeft(people, clerks)
  const clocks = starts.map((kind) => newClock(call, 'ticket', ticketId, kind, clockRule(call, kind)))
  const acceptDueAt = clocks.find(({ kind }) => kind === clockOfState[state])?.dueAt ?? call.now
  const unit = { officeId: routed.officeId, bureauId: routed.bureauId }
  const ticket = { ...about, ...unit, ticketId, version: 0, state }
  addTicket(call.outbox.changes, {
    ticket: {
      ...ticket,
      ...(isHandedUp ? { queueKind: 'bureau', queueId: routed.bureauId } : placeOf(state, ticket)),
      receiptNumber: receipt.number,
      receiptDigest: receipt.digest,
      receiptSalt: receipt.salt,
      routing: routed.routing,
      splitFromId: filing.splitFromId ?? null,
      leadNumberTail: filing.leadNumberTail ?? null,
      nextDueAt: acceptDueAt,
      submittedAt: call.now,
      isPaused: false,
      reopenCount: 0,
      transferCount: 0,
      escalationLevel: 0,
    },
    step: { ticketId, seq: 1, event, toState: state, at: call.now, ...actorOf(call) },
    clocks,
    counters: [routed.officeId, routed.bureauId].map((queueId) => ({
      queueId,
      state,
      slot: slotOf(ticketId),
      tickets: 1,
    })),
  })
  // Nobody can be asked about what the software files itself.
  if (ticket.confidentiality !== 'open' && ticket.source !== 'system') beginWatch(call, ticketId)
  call.record('ticket', ticketId, {
    event,
    from: null,
    to: state,
    receiptNumber: receipt.number,
    receiptDigest: receipt.digest,
    // Both may change later; the receipt is about what was sent.
    agencyId: filing.input.agencyId ?? null,
    pictures: [...filing.pictures],
  })
  call.beginChain()
  for (const code of codesOf(event, null, state)) call.publish(code, 'ticket', ticketId, { to: state })
  const told = { ...about, receiptNumber: receipt.number, agencyName: routed.agencyName, isHandedOver: false }
  const link = pages.ticketOfOffice + ticketId
  if (isHandedUp) {
    const handlers = await staffOf(call, about, { column: 'bureauId', id: routed.bureauId }, ['bureauHandler'])
    call.notify(handlers, { ...named(told, recusalNotices.handedUp.toAccept), link })
  } else call.notify(clerks, { ...named(told, notices.submitted), link })
  const { number, digest, submittedAt } = receipt
  return {
    ticketId,
    receipt: { number, digest, submittedAt },
    acceptDueAt: acceptDueAt.toISOString(),
  }
}

const makeReceipt = async (call: Call, { input, townshipCode, pictures }: Filing) => {
  const sequence = await store.nextReceiptNumber(call.tx)
  const place = scatter(sequence, (text) => call.secrets.blindIndex('receipt number', text))
  const number = `${call.config.numberPrefix}-${yearOf(call.now)}-${place}`
  const submittedAt = call.now.toISOString()
  const salt = call.ids.token()
  return {
    number,
    submittedAt,
    salt,
    digest: receiptDigest({ ...input, number, submittedAt, salt, townshipCode, pictures }),
  }
}

type Receipted = Pick<Filing, 'townshipCode' | 'pictures'> &
  Pick<Filing['input'], 'category' | 'content'> & {
    kind: TicketKind
    number: string
    submittedAt: string
    salt: string
  } & {
    [Part in 'suggestion' | 'agencyId' | 'happenedOn' | 'place']?: string | null | undefined
  }

/** The digest of a receipt: over what was written and when, so that it can be computed again from what is stored. The
 *  salt keeps anybody from guessing words against it. */
export const receiptDigest = (sent: Receipted) => {
  const { number, submittedAt, salt, kind, category, content, townshipCode, pictures } = sent
  const fixed = { number, submittedAt, salt, kind, category, content, townshipCode, pictures: [...pictures] }
  const optional = {
    suggestion: sent.suggestion,
    agencyId: sent.agencyId,
    happenedOn: sent.happenedOn,
    place: sent.place,
  }
  const given = Object.fromEntries(Object.entries(optional).map(([key, value]) => [key, value || null]))
  return sm3(canonicalJson({ ...fixed, ...given }))
}

const contentOf = ({ input, townshipCode, source, reporterId, reporterTitle, isUnsigned, enterpriseId }: Filing) => ({
  kind: input.kind,
  category: input.category,
  forbiddenConducts: input.forbiddenConducts ?? [],
  title: titleOf(ticketCategories[input.category].words, firstClause(input.content)),
  content: input.content,
  suggestion: input.suggestion || null,
  agencyId: input.agencyId ?? null,
  inspectionId: input.inspectionId ?? null,
  enterpriseId,
  townshipCode,
  happenedOn: input.happenedOn ?? null,
  place: input.place || null,
  confidentiality: input.confidentiality ?? 'open',
  source,
  isOnBehalf: input.isOnBehalf ?? false,
  inProcedure: input.isInProcedure ?? 'none',
  reporterId,
  reporterTitle,
  isUnsigned: isUnsigned ?? false,
})
