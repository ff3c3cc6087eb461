import type { Call } from '../../_shared/call'
import type { Deadline } from '../../_shared/deadlines/store'
import { viewOfClock } from '../../_shared/deadlines/view'
import { attachmentsOf } from '../attachments/store'
import { isWithOthers } from '../domain'
import { exchangesOf } from '../exchanges/store'
import { messagesOf } from '../messages/store'
import * as store from '../store'
import { passedOnTo } from '../texts'
import { fileUrl } from './files'

/** What every reader of a ticket's record sees, before a reader's own limits. */
export const presentCommon = async (call: Call, ticket: store.TicketRow, clocks: readonly Deadline[]) => {
  const running = clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map((clock) => viewOfClock(clock, call.now, call.calendar))
  const total = clocks.filter(({ kind }) => kind === 'total').at(-1)
  return {
    ticketId: ticket.ticketId,
    version: ticket.version,
    state: ticket.state,
    kind: ticket.kind,
    category: ticket.category,
    title: ticket.title,
    content: ticket.content,
    suggestion: ticket.suggestion,
    forbiddenConducts: ticket.forbiddenConducts,
    agencyName: ticket.agencyName,
    townshipName: ticket.townshipName,
    inspectionId: ticket.inspectionId,
    happenedOn: ticket.happenedOn,
    place: ticket.place,
    confidentiality: ticket.confidentiality,
    isOnBehalf: ticket.isOnBehalf,
    attachments: (await attachmentsOf(call.tx, ticket.ticketId)).map((attachment) => ({
      ...attachment,
      url: fileUrl(call, attachment),
    })),
    receipt: {
      number: ticket.receiptNumber,
      digest: ticket.receiptDigest,
      submittedAt: ticket.submittedAt.toISOString(),
    },
    routing: routingNow(ticket),
    clocks: running.filter(({ kind }) => kind !== 'total'),
    totalClock: total && !isWithOthers(ticket.state) ? viewOfClock(total, call.now, call.calendar) : null,
    timeline: (await store.stepsOf(call.tx, ticket.ticketId)).map(({ actorLabel, at, ...step }) => ({
      ...step,
      actor: actorLabel,
      at: at.toISOString(),
    })),
    reply: ticket.reply,
    earlierReplies: ticket.earlierReplies,
    messages: (await messagesOf(call.tx, ticket.ticketId)).map(({ isFromReporter, text, writtenAt, writtenBy }) => ({
      isFromReporter,
      text,
      at: writtenAt.toISOString(),
      by: writtenBy,
    })),
    exchanges: (await exchangesOf(call.tx, ticket.ticketId)).map((exchange) => ({
      kind: exchange.kind,
      question: exchange.question,
      askedAt: exchange.askedAt.toISOString(),
      askedBy: exchange.askedBy,
      answer: exchange.answer,
      answeredAt: exchange.answeredAt?.toISOString() ?? null,
      answeredBy: exchange.answeredBy,
    })),
    reopenCount: ticket.reopenCount,
    handlingStars: ticket.handlingStars,
    keyLevel: ticket.keySupervision?.level ?? null,
  }
}

// Passed on, it stands with another office than the rule chose.
const routingNow = ({ routing, officeName, bureauName }: store.TicketRow) =>
  routing.officeName === officeName
    ? { ...routing, bureauName }
    : { ...routing, officeName, bureauName, reasons: [...routing.reasons, passedOnTo(routing.officeName, officeName)] }
