import * as z from 'zod/mini'
import { atMost, attachmentIds, change, command, day, id, key, moment, pageOf, paging, procedure, words } from '../base'
import { receiptCode } from './dialogue'
import { boxKindKeys } from './leadLists'
import { discoveryMethod, leadSource } from './leadView'
import * as s from './schemas'

/** A phone number as people write it down; left blank when he gave none. */
const phone = z.string('请填电话号码').check(
  z.overwrite((text) => text.normalize('NFKC').replace(/[\s—]+/g, (gap) => (gap.trim() === '' ? '' : '-'))),
  // Its length too, so that one mistake is told once.
  z.regex(/^$|^(?=.{5,20}$)\+?[\d()-]{5,20}$/, '请填电话号码，例如 021-55501234'),
)

/** What came in on another way, put on record by office or bureau. */
const registration = z.object({
  ...command,
  /** Made by the client like that of a report without sign-in: the server keeps its hash alone. */
  code: receiptCode,
  kind: s.reporterKind,
  category: s.category,
  forbiddenConducts: z._default(z.array(s.forbiddenConduct).check(atMost(8)), []),
  agencyId: z.optional(id),
  /** Left out: the township of the own office. */
  townshipCode: z.optional(key(12)),
  happenedOn: z.optional(day),
  place: z.optional(words(0, 100)),
  content: words(10, 1000, '再多写几句，至少 10 个字', '请写发生了什么，至少 10 个字'),
  suggestion: z.optional(words(0, 500)),
  attachmentIds,
  confidentiality: s.confidentiality,
  isInProcedure: z._default(z.enum(['none', 'reconsideration', 'litigation']), 'none'),
  leadSource,
  discoveryMethod: z.optional(discoveryMethod),
  /** Number of the work order or of the incoming paper; twice from one source it is one lead. */
  externalNumber: z.optional(words(0, 60)),
  /** When it reached the office; left out: today. */
  receivedOn: z.optional(day),
  originatorName: z.optional(words(0, 30)),
  originatorPhone: z.optional(phone),
  isPrivateEnterprise: z._default(z.boolean(), false),
})

/** A line of the ledger: no word of what was written. Of a sealed lead not even how it came. */
const ledgerRow = z.object({
  ticketId: id,
  number: z.string(),
  receivedOn: z.string(),
  registeredAt: moment,
  registeredBy: z.string(),
  source: z.nullable(leadSource),
  externalNumber: z.nullable(z.string()),
  category: s.category,
  agencyName: z.nullable(z.string()),
  townshipName: z.string(),
  state: s.state,
  isSealed: z.boolean(),
  isPrivateEnterprise: z.boolean(),
  /** The ticket itself may be read: it stands with the reader's own unit, or below it. */
  isReadable: z.boolean(),
})

/** Which leads a ledger shows: those registered on these days, both included. */
const ledgerFilter = { from: day, until: day, source: z.optional(leadSource) }

const box = z.object({
  boxId: id,
  version: z.int(),
  kind: z.enum(boxKindKeys),
  name: z.string(),
  isInUse: z.boolean(),
  checkedTimes: z.int(),
  lastCheck: z.nullable(z.object({ checkedOn: z.string(), pieces: z.int(), checkedBy: z.string() })),
})

/** Leads that come on another way, their ledger, and the boxes in which they are found. */
export const leads = {
  register: procedure.input(registration).output(
    z.object({
      ticketId: id,
      receipt: s.receipt,
      routing: s.routing,
      acceptDueAt: moment,
      /** Whether the caller reads the ticket from now on: it may have gone to another office. */
      isReadable: z.boolean(),
    }),
  ),
  /** The originator's phone, whole, for whoever handles the case and says why. */
  originatorPhone: procedure
    .input(z.object({ ticketId: id, reason: words(2, 200, '请写明为什么要看，至少 2 个字') }))
    .output(z.object({ phone: z.string() })),
  leadLedger: procedure.input(z.object({ ...ledgerFilter, ...paging })).output(pageOf(ledgerRow)),
  leadLedgerFile: procedure
    .input(z.object(ledgerFilter))
    .output(z.object({ fileName: z.string(), format: z.enum(['xlsx']), base64: z.string(), isCapped: z.boolean() })),

  boxes: procedure.input(z.object({})).output(
    z.object({
      month: z.string(),
      /** How often a month each box is to be opened. */
      timesAMonth: z.int(),
      /** Boxes in use that were not opened often enough this month. */
      unchecked: z.int(),
      boxes: z.array(box),
    }),
  ),
  saveBox: procedure
    .input(
      z.object({
        ...command,
        boxId: z.optional(id),
        /** Of the box that is changed. */
        version: z.optional(change.version),
        kind: z.enum(boxKindKeys, '请选择是哪一种箱'),
        name: words(2, 60, '请写在什么地方，至少 2 个字'),
        isInUse: z._default(z.boolean(), true),
      }),
    )
    .output(z.object({ boxId: id })),
  recordBoxCheck: procedure
    .input(
      z.object({
        ...command,
        boxId: id,
        checkedOn: day,
        pieces: z.int('请填收到几件，没有就填 0').check(z.minimum(0, '请填收到几件，没有就填 0'), z.maximum(10_000)),
        note: z.optional(words(0, 200)),
      }),
    )
    .output(z.object({ checkId: id })),
  boxChecks: procedure.input(z.object({ boxId: id, ...paging })).output(
    pageOf(
      z.object({
        checkId: id,
        checkedOn: z.string(),
        pieces: z.int(),
        note: z.nullable(z.string()),
        checkedBy: z.string(),
        recordedAt: moment,
      }),
    ),
  ),
}
