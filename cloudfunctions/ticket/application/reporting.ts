import type { Call } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import { attachTo } from '../attachments/store'
import * as exchanges from '../exchanges/store'
import { insertMessage } from '../messages/store'
import type * as store from '../store'
import { actorNames, fieldIssues, notices } from '../texts'
import { isJudged, isOpenToWords, reopeningOf } from './actions'
import { advance } from './advance'
import { requireAppealLeft } from './appeals'
import { doneOf } from './handling'
import { tellBureau, tellDiscipline, tellOffice } from './tell'
import { ownerKeyOf, takeUploads } from './uploads'

type Ticket = store.TicketRow
type Words = { text: string; attachmentIds: readonly string[]; owner: string }

/** What a reporter does with his report once it is locked for him; the same whether he signed in or showed its code. */
export const reporterSteps = {
  async reporterReply(call: Call, locked: Ticket, words: Words) {
    await attachMore(call, locked, words)
    const answer = { answer: words.text, answeredAt: call.now, answeredBy: actorNames.reporter }
    await exchanges.answerExchange(call.tx, locked.ticketId, 'moreFromReporter', answer)
    const ticket = await advance(call, locked, 'reporterReply')
    await tellBureau(call, ticket, notices.reporterReplied)
    return doneOf(ticket)
  },

  async addToReport(call: Call, locked: Ticket, words: Words) {
    requireOpenToWords(call, locked)
    await attachMore(call, locked, words)
    const ticket = await say(call, locked, 'addToReport', words.text, actorNames.reporter)
    await tellHolders(call, ticket)
    return doneOf(ticket)
  },

  async originatorInformed(call: Call, locked: Ticket) {
    return doneOf(await advance(call, locked, 'originatorInformed'))
  },

  async confirm(call: Call, locked: Ticket, stars: number) {
    const read = await readReply(call, locked)
    const ticket = await advance(call, read, 'confirm', { change: { handlingStars: stars } })
    await tellBureau(call, ticket, notices.confirmed)
    await tellOffice(call, ticket, notices.confirmed)
    return doneOf(ticket)
  },

  async reopen(call: Call, locked: Ticket, { text: reason, ...proof }: Words) {
    const read = await readReply(call, locked)
    const how = reopeningOf(call, read)
    if (how === 'over')
      throw fail('WRONG_STATE', { message: isJudged(read) ? fieldIssues.judged : fieldIssues.reopenLimit })
    if (read.state === 'closed' && how === 'withProof' && proof.attachmentIds.length === 0)
      throw failAt('attachmentIds', fieldIssues.reopenProof)
    await attachMore(call, read, { text: reason, ...proof })
    // Handled once more by the bureau, which has to read it again, and when it ends may be looked back at again: what the
    // look back before found stands in its step.
    const change = { reopenCount: read.reopenCount + 1, handlingStars: null, isHandedOver: false, lookBack: null }
    const ticket = await advance(call, read, 'reopen', { note: reason, change })
    await tellBureau(call, ticket, notices.reopened)
    await tellOffice(call, ticket, notices.reopened)
    return doneOf(ticket)
  },

  async withdraw(call: Call, locked: Ticket, reason: string) {
    return doneOf(await advance(call, locked, 'withdraw', { note: reason }))
  },

  async appealRejection(call: Call, locked: Ticket, reason: string) {
    if (locked.state === 'rejected') requireAppealLeft(call, locked)
    const change = { appealCount: locked.appealCount + 1 }
    const ticket = await advance(call, locked, 'appealRejection', { note: reason, change })
    await tellBureau(call, ticket, notices.appealed, ['bureauLeader'])
    return doneOf(ticket)
  },
}

/** Writes a line of the dialogue; the state stays as it is and the chain keeps a digest of the words. */
export const say = async (
  call: Call,
  locked: Ticket,
  event: 'addToReport' | 'writeToReporter',
  text: string,
  writtenBy: string,
) => {
  const ticket = await advance(call, locked, event, { written: text })
  const isFromReporter = event === 'addToReport'
  const { ticketId } = ticket
  await insertMessage(call.tx, {
    messageId: call.ids.uuid(),
    ticketId,
    isFromReporter,
    text,
    writtenAt: call.now,
    writtenBy,
  })
  return ticket
}

// Whoever goes on with it: discipline inspection alone while it has the report; after that, and of what went to the police,
// the leader alone.
const tellHolders = async (call: Call, ticket: Ticket) => {
  if (ticket.state === 'referredDiscipline') return tellDiscipline(call, ticket, notices.addedTo)
  if (ticket.isHandedOver || ticket.state === 'referredCrime')
    return tellBureau(call, ticket, notices.addedTo, ['bureauLeader'])
  await tellOffice(call, ticket, notices.addedTo)
  if (ticket.queueKind !== 'office') await tellBureau(call, ticket, notices.addedTo)
}

/** A closed report takes words only while it is looked back at. */
export const requireOpenToWords = (call: Call, ticket: Ticket) => {
  if (!isOpenToWords(call, ticket)) throw fail('WRONG_STATE')
}

const attachMore = async (call: Call, { ticketId, reporterId }: Ticket, { attachmentIds, owner }: Words) => {
  await takeUploads(call, owner, attachmentIds)
  await attachTo(call.tx, attachmentIds, ticketId, ownerKeyOf(call, reporterId), { attachedAt: call.now })
}

// Whoever answers a reply has read it: that he was told is noted as a step of its own.
const readReply = async (call: Call, ticket: Ticket) =>
  ticket.state === 'replied' && !ticket.isOnBehalf ? advance(call, ticket, 'originatorInformed') : ticket
