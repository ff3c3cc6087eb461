import type { contract, Parsed } from '../../../src/contracts'
import { dayOf } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { requireVersion } from '../../_shared/workflow'
import { allAgencies, divisions, officesByTownship } from '../../registry/public'
import { ticketClocks } from '../clocks'
import { normalNumber } from '../domain'
import { addPictures } from '../filing/store'
import * as store from '../store'
import { fieldIssues, unsignedTitle } from '../texts'
import { addUnsigned, firstBehind, othersOf, ticketIdBehind } from '../unsigned/store'
import { isOpenToWords } from './actions'
import { takeIn } from './attach'
import { file } from './file'
import { doneOf } from './handling'
import { presentForReporter } from './presentReporter'
import { answerWatchOf, protectionOf } from './protecting'
import { reporterSteps } from './reporting'
import { routeTicket } from './route'
import { ownerKeyOf, takeUploads } from './uploads'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** Reports that nobody signed: what is known of the reporter is a pseudonym and the hash of the code that he keeps. */
export const dialogueHandlers = {
  async unsignedForm(_input: Input<'unsignedForm'>, call: Call) {
    const names = new Map((await divisions(call)).map(({ code, name }) => [code, name]))
    const offices = await officesByTownship(call)
    return {
      agencies: (await allAgencies(call)).map(({ agencyId, name }) => ({ agencyId, name })),
      townships: offices.map(({ townshipCode, township }) => ({
        code: townshipCode,
        name: township,
        county: names.get(townshipCode.slice(0, 6)) ?? '',
      })),
      acceptDays: ticketClocks.accept ? call.settings.clock('ticket.accept', ticketClocks.accept).amount : 0,
    }
  },

  async submitUnsigned({ code, isInsider, ...input }: Input<'submitUnsigned'>, call: Call) {
    if (input.happenedOn && input.happenedOn > dayOf(call.now)) throw failAt('happenedOn', fieldIssues.future)
    const source = isInsider ? 'insider' : 'other'
    const routed = await routeTicket(call, { ...input, source })
    const reporterId = call.ids.uuid()
    const codeHash = codeHashOf(call, code)
    if (!(await addUnsigned(call.tx, { reporterId, codeHash }))) return earlierOf(call, codeHash)
    const uploads = await takeUploads(call, code, input.attachmentIds)
    const { ticketId, receipt, acceptDueAt } = await file(call, {
      input: { ...input, confidentiality: 'hiddenFromAgency' },
      townshipCode: input.townshipCode,
      source,
      reporterId,
      reporterTitle: unsignedTitle,
      isUnsigned: true,
      enterpriseId: null,
      routed,
      pictures: uploads.map(({ sha256 }) => sha256),
    })
    const attachmentIds = uploads.map(({ attachmentId }) => attachmentId)
    addPictures(call.outbox.changes, attachmentIds, ticketId, ownerKeyOf(call, reporterId))
    return { receipt, routing: routed.routing, acceptDueAt, isEarlier: false }
  },

  attachUnsigned: ({ code, uploadKey }: Input<'attachUnsigned'>, call: Call) =>
    takeIn(call, { uploadKey, owner: code, voiceIssue: fieldIssues.noVoice }),

  async dialogue(input: Input<'dialogue'>, call: Call) {
    const ticket = await behind(call, input, store.ticketById)
    return {
      ...(await presentForReporter(call, ticket)),
      protection: await protectionOf(call, ticket),
      isLookedBackAt: ticket.state === 'closed' && isOpenToWords(call, ticket),
      splits: await othersOf(call.tx, ticket.reporterId, ticket.ticketId),
    }
  },

  async dialogueStep(input: Input<'dialogueStep'>, call: Call) {
    const ticket = await behind(call, input, store.lockTicket)
    requireVersion(ticket.version, input.version)
    return steps[input.event](call, ticket, input)
  },
} satisfies Partial<Handlers<'ticket'>>

type Step = (call: Call, ticket: store.TicketRow, input: Input<'dialogueStep'>) => Promise<ReturnType<typeof doneOf>>

// What each step needs, in the words in which the signed-in reporter is asked for it.
const steps: Readonly<Record<Input<'dialogueStep'>['event'], Step>> = {
  reporterReply: (call, ticket, input) => reporterSteps.reporterReply(call, ticket, wordsFrom(input)),
  addToReport: (call, ticket, input) => reporterSteps.addToReport(call, ticket, wordsFrom(input)),
  originatorInformed: (call, ticket) => reporterSteps.originatorInformed(call, ticket),
  confirm: (call, ticket, { stars }) => {
    if (stars === undefined) throw failAt('stars', fieldIssues.starsNeeded)
    return reporterSteps.confirm(call, ticket, stars)
  },
  reopen: (call, ticket, input) => reporterSteps.reopen(call, ticket, wordsFrom(input, 5)),
  withdraw: (call, ticket, input) => reporterSteps.withdraw(call, ticket, textFrom(input, 2)),
  appealRejection: (call, ticket, input) => reporterSteps.appealRejection(call, ticket, textFrom(input, 5)),
  answerWatch: async (call, ticket, { answer }) => {
    if (answer === undefined) throw failAt('answer', fieldIssues.answerNeeded)
    await answerWatchOf(call, ticket, answer)
    return doneOf(ticket)
  },
}

const textFrom = ({ text = '' }: Input<'dialogueStep'>, least: number) => {
  if (text.length < least) throw failAt('text', fieldIssues.textNeeded(least))
  return text
}

const wordsFrom = (input: Input<'dialogueStep'>, least = 2) => ({
  text: textFrom(input, least),
  attachmentIds: input.attachmentIds,
  owner: input.code,
})

/** What is kept of a receipt code. */
export const codeHashOf = (call: Call, code: string) => call.secrets.blindIndex('receipt code', code)

// The first answer may have been lost: whoever holds the code is told once more what he was told then.
const earlierOf = async (call: Call, codeHash: string) => {
  const first = await firstBehind(call.tx, codeHash)
  if (!first) throw fail('CLIENT_ID_REUSED')
  const { number, digest, routing } = first
  const submittedAt = first.submittedAt.toISOString()
  const acceptDueAt = (first.acceptDueAt ?? first.submittedAt).toISOString()
  return { receipt: { number, digest, submittedAt }, routing, acceptDueAt, isEarlier: true }
}

// A wrong code and a number that was never given look the same.
const behind = async (
  call: Call,
  { number, code }: { number: string; code: string },
  read: (tx: Call['tx'], ticketId: string) => Promise<store.TicketRow | undefined>,
) => {
  const ticketId = await ticketIdBehind(call.tx, normalNumber(number), codeHashOf(call, code))
  const ticket = ticketId && (await read(call.tx, ticketId))
  if (!ticket) throw fail('NOT_FOUND', { message: fieldIssues.noDialogue })
  return ticket
}
