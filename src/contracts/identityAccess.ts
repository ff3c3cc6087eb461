import * as z from 'zod/mini'
import { change, clock, done, id, moment, pageOf, paging, procedure, words } from './base'
import { accessStateKeys, watchKindKeys } from './identityLists'

const request = z.object({
  requestId: id,
  version: z.int(),
  number: z.string(),
  state: z.enum(accessStateKeys),
  /** Only for those who may open the ticket. */
  ticketId: z.nullable(id),
  receiptNumber: z.string(),
  requester: z.object({ name: z.string(), title: z.string(), unit: z.string() }),
  reason: z.string(),
  /** Why the law forbids telling the reporter, as the requester says. */
  legalGround: z.nullable(z.string()),
  requestedAt: moment,
  clock: z.nullable(clock),
  decisions: z.array(
    z.object({
      role: z.enum(['identityCustodian', 'bureauLeader']),
      unit: z.string(),
      isApproved: z.boolean(),
      reason: z.string(),
      isSilenceApproved: z.boolean(),
      at: moment,
    }),
  ),
  isOwn: z.boolean(),
  openings: z.array(moment),
  actions: z.array(z.enum(['decide', 'open'])),
})

const requestId = { requestId: id }

/** Opening a sealed identity: two people besides the one who asks, thirty minutes, each look on record. */
export const identityAccess = {
  accessRequests: procedure
    .input(z.object({ only: z._default(z.enum(['waiting', 'ended']), 'waiting'), ticketId: z.optional(id), ...paging }))
    .output(pageOf(request)),
  accessShow: procedure.input(z.object(requestId)).output(request),
  decideAccess: procedure
    .input(
      z.object({
        ...change,
        ...requestId,
        decision: z.enum(['approve', 'deny'], '请选择同意还是不同意'),
        reason: words(5, 500, '请写明理由，至少 5 个字'),
        /** Agrees that the law forbids telling the reporter; counts only when both agree. */
        isSilenceApproved: z._default(z.boolean(), false),
      }),
    )
    .output(done),
  openIdentity: procedure.input(z.object(requestId)).output(
    z.object({
      name: z.string(),
      phone: z.nullable(z.string()),
      number: z.string(),
      /** Who looked, when, under which number: drawn over the words. */
      watermark: z.string(),
      openUntil: moment,
      secondsLeft: z.int(),
    }),
  ),
}

/** Who looked at the reporter's identity, what he was asked since, and visits of the reported agency. */
export const protection = z.object({
  isWatched: z.boolean(),
  until: z.nullable(moment),
  /** Whom it is about: a new report about what happened since begins with it. */
  agencyId: z.nullable(id),
  openings: z.array(z.object({ at: moment, unit: z.string(), title: z.string(), reason: z.string() })),
  prompts: z.array(
    z.object({
      kind: z.enum(watchKindKeys),
      askedAt: moment,
      answer: z.nullable(z.enum(['none', 'happened'])),
    }),
  ),
  alerts: z.array(moment),
  /** When the custodian had taken it up. */
  handledAt: z.array(moment),
})
