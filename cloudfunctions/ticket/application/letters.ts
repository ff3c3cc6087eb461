import type { contract, Parsed } from '../../../src/contracts'
import { draftableLetters, type LetterKind, letterKinds } from '../../../src/contracts/ticket/states'
import { yearOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call, personOf } from '../../_shared/call'
import { sm3 } from '../../_shared/digest'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { requireVersion } from '../../_shared/workflow'
import { contactOf } from '../../identity/public'
import { agencyById } from '../../registry/public'
import { closeRequests } from '../exchanges/store'
import { nextLetterNumber } from '../letters/numbers/store'
import { bodyWord, eventOfLetter, letterNumber } from '../letters/rules'
import * as letters from '../letters/store'
import * as store from '../store'
import { fieldIssues, notices } from '../texts'
import { lockForStaff } from './access'
import { advance, leaderOf } from './advance'
import { doneOf } from './handling'
import { daysOfLetter, dueOf } from './letterDays'
import { requireNeutral } from './neutral'
import { tellAgencyOfLetter, tellBureau, tellGovernment, tellReporter } from './tell'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** Letters of the bureau: its people draft, its leader issues; a judicial office has no part in them (第6条). */
export const letterHandlers = {
  async draftLetter(input: Input<'draftLetter'>, call: Call) {
    const ticket = await lockForStaff(call, input)
    await requireDraftable(call, ticket, input.kind)
    const { kind, title, facts, basis, demands } = input
    await requireNeutral(call, ticket, { title, facts, basis, demands })
    const fields = { kind, title, facts, basis, demands }
    const { unitName, title: post } = assignmentOf(call)
    const saved = { savedAt: call.now, savedBy: [unitName, post].filter(Boolean).join('·'), isReturned: false }
    const drafts = (await letters.lettersOf(call.tx, ticket.ticketId)).filter(({ state }) => state === 'draft')
    const [draft] = drafts
    if (input.letterId && draft?.letterId !== input.letterId) throw fail('NOT_FOUND')
    if (!input.letterId && draft) throw fail('WRONG_STATE', { message: fieldIssues.draftPending })
    const letterId = draft?.letterId ?? call.ids.uuid()
    if (draft) requireLatest(draft, input.letterVersion)
    const rectifyDays = daysOfLetter(call, input.rectifyDays, draft?.rectifyDays)
    if (draft) await letters.updateLetter(call.tx, letterId, { ...fields, ...saved, rectifyDays })
    else
      await letters.insertLetter(call.tx, {
        ...fields,
        ...saved,
        rectifyDays,
        letterId,
        ticketId: ticket.ticketId,
        bureauId: ticket.bureauId,
        agencyId: agencyOf(ticket),
        state: 'draft',
        draftedAt: call.now,
        draftedBy: unitName,
      })
    await store.noteWaitingLetter(call.tx, ticket.ticketId, leaderOf(ticket.state, { ...ticket, waitingLetter: kind }))
    record(call, ticket, 'draftLetter', letterId, Object.values(fields).join('\n'), { rectifyDays })
    if (call.scope !== null && !isLeader(call)) await tellBureau(call, ticket, notices.letterDrafted, ['bureauLeader'])
    return { ...doneOf(ticket), letterId }
  },

  async discardLetter(input: Input<'discardLetter'>, call: Call) {
    const { letter, ticket } = await lockDraft(call, input)
    await letters.removeDraft(call.tx, letter.letterId)
    const waitingLetter = (await letters.openProposal(call.tx, ticket.ticketId)) ? 'proposed' : null
    await store.noteWaitingLetter(call.tx, ticket.ticketId, leaderOf(ticket.state, { ...ticket, waitingLetter }))
    record(call, ticket, 'discardLetter', letter.letterId, '')
    return doneOf(ticket)
  },

  async returnDraft(input: Input<'returnDraft'>, call: Call) {
    const { letter, ticket } = await lockDraft(call, input)
    if (letter.isReturned) throw fail('WRONG_STATE', { message: fieldIssues.draftReturned })
    await requireDraftable(call, ticket, letter.kind)
    const { unitName, title } = assignmentOf(call)
    await letters.updateLetter(call.tx, letter.letterId, {
      isReturned: true,
      returnReason: input.reason,
      returnedAt: call.now,
      returnedBy: [unitName, title].filter(Boolean).join('·'),
    })
    const waitingLetter = 'returned' as const
    await store.noteWaitingLetter(call.tx, ticket.ticketId, leaderOf(ticket.state, { ...ticket, waitingLetter }))
    record(call, ticket, 'returnDraft', letter.letterId, input.reason)
    await tellBureau(call, ticket, notices.letterDraftReturned)
    return doneOf(ticket)
  },

  async issueLetter(input: Input<'issueLetter'>, call: Call) {
    const { letter, ticket: locked } = await lockDraft(call, input)
    if (letter.isReturned) throw fail('WRONG_STATE', { message: fieldIssues.draftReturned })
    await requireDraftable(call, locked, letter.kind)
    const rectifyDays = daysOfLetter(call, input.rectifyDays, letter.rectifyDays)
    const { title, facts, basis, demands } = letter
    await requireNeutral(call, locked, { title, facts, basis, demands })
    const event = eventOfLetter[letter.kind]
    if (!event) throw fail('WRONG_STATE', { message: fieldIssues.wrongLetter })
    const replacesId = await replaceEarlier(call, locked, letter.kind)
    const numbered = await numberFor(call, letter, letter.bureauName)
    const note = `${letterKinds[letter.kind].name}${numbered.number}`
    const ticket = await advance(call, locked, event, { note, rectifyDays })
    const isProposal = letter.kind === 'decisionProposal'
    await letters.updateLetter(call.tx, letter.letterId, {
      ...numbered,
      rectifyDays,
      state: isProposal ? 'proposed' : 'issued',
      issuedAt: call.now,
      issuedBy: assignmentOf(call).unitName,
      signedBy: isProposal ? await nameOf(call) : null,
      ...dueOf(call, ticket),
      replacesId,
    })
    call.record('ticket', ticket.ticketId, {
      event,
      from: locked.state,
      to: ticket.state,
      letterId: letter.letterId,
      number: numbered.number,
      ...(replacesId ? { replacesId } : {}),
      rectifyDays,
      ...(rectifyDays === letter.rectifyDays ? {} : { draftedDays: letter.rectifyDays }),
      writtenDigest: sm3([title, facts, basis, demands].join('\n')),
    })
    if (isProposal) await tellGovernment(call, ticket, notices.decisionProposed)
    else await tellOfLetter(call, ticket, { ...letter, number: numbered.number })
    return doneOf(ticket)
  },
} satisfies Partial<Handlers<'ticket'>>

/** The number of a letter, given under its body's lock when it is issued: no gaps, no doubles. */
export const numberFor = async (call: Call, letter: { bureauId: string; kind: LetterKind }, body: string) => {
  const numberYear = yearOf(call.now)
  const numberSeq = await nextLetterNumber(call.tx, letter.bureauId, letter.kind, numberYear)
  return {
    numberYear,
    numberSeq,
    number: letterNumber(bodyWord(body), letterKinds[letter.kind].mark, numberYear, numberSeq),
  }
}

/** Tells agency and reporter that a letter went out. */
export const tellOfLetter = async (
  call: Call,
  ticket: store.TicketRow,
  letter: { letterId: string; agencyId: string; number: string },
) => {
  await tellAgencyOfLetter(call, letter, notices.letter)
  await tellReporter(call, ticket, notices.letterToReporter)
}

// Whoever read an older draft gets what was saved meanwhile, and writes over nothing.
const requireLatest = (draft: letters.LetterRow, read: number | undefined) => {
  if (read === undefined) throw failAt('letterVersion', fieldIssues.draftVersion)
  if (draft.version === read) return
  const { version, title, facts, basis, demands, rectifyDays, savedBy, draftedBy } = draft
  const by = savedBy ?? draftedBy
  throw fail('STALE', {
    message: fieldIssues.draftSaved(by),
    data: { kept: { version, title, facts, basis, demands, rectifyDays, by } },
  })
}

const requireDraftable = async (call: Call, ticket: store.TicketRow, kind: LetterKind) => {
  if (!draftableLetters[ticket.state]?.includes(kind)) throw fail('WRONG_STATE', { message: fieldIssues.wrongLetter })
  // Nothing of a bureau takes the place of what the government decided (行政执法监督条例第29条).
  const current = await letters.currentLetter(call.tx, ticket.ticketId)
  if (current?.kind === 'decision') throw fail('WRONG_STATE', { message: fieldIssues.decisionStands })
  const agency = await agencyById(call, agencyOf(ticket))
  if (agency.management === 'vertical') throw fail('WRONG_STATE', { message: fieldIssues.vertical })
}

const agencyOf = ({ agencyId }: store.TicketRow) => {
  if (!agencyId) throw failAt('agencyId', fieldIssues.agencyNeeded)
  return agencyId
}

const lockDraft = async (call: Call, { letterId, version }: { letterId: string; version: number }) => {
  const found = await letters.letterById(call.tx, letterId)
  if (!found) throw fail('NOT_FOUND')
  const unlocked = await store.ticketById(call.tx, found.ticketId)
  const ticket = await lockForStaff(call, { ticketId: found.ticketId, version: unlocked?.version ?? 0 })
  const letter = await letters.lockLetter(call.tx, letterId)
  if (!letter) throw fail('NOT_FOUND')
  requireVersion(letter.version, version)
  if (letter.state !== 'draft') throw fail('WRONG_STATE')
  return { letter, ticket }
}

// A stronger letter takes the place of the softer one, whose id it returns; a request that was not answered is over.
const replaceEarlier = async (call: Call, ticket: store.TicketRow, kind: LetterKind) => {
  if (kind === 'decisionProposal') return undefined
  const earlier = await letters.currentLetter(call.tx, ticket.ticketId)
  if (earlier) await letters.updateLetter(call.tx, earlier.letterId, { state: 'replaced' })
  await closeRequests(call.tx, ticket.ticketId)
  return earlier?.letterId
}

// A paper that goes up to the government names who signed it (GB/T 9704 7.2.6); it travels to nobody else.
const nameOf = async (call: Call) => (await contactOf(call, personOf(call)))?.name ?? null

// The ticket does not move: only its chain tells of the draft.
const record = (
  call: Call,
  ticket: store.TicketRow,
  event: string,
  letterId: string,
  written: string,
  facts: { rectifyDays?: number } = {},
) =>
  call.record('ticket', ticket.ticketId, {
    event,
    letterId,
    ...facts,
    ...(written ? { writtenDigest: sm3(written) } : {}),
  })

const isLeader = (call: Call) => assignmentOf(call).role === 'bureauLeader'
