import type { EventCode } from '../../src/contracts/eventCodes'
import type { Scope } from '../../src/contracts/policy'
import type { Role } from '../../src/contracts/roles'
import { type Batch, createBatch } from './batch/store'
import type { Calendar } from './calendar/days'
import type { Assignment, Caller } from './caller'
import type { Transaction } from './database/connect'
import { fail } from './errors'
import type { Ids } from './ids'
import type { Log } from './log'
import type { Event, Notice } from './outbox/store'
import type { Ports } from './ports'
import type { Secrets } from './secrets'
import type { Settings } from './settings/settings'

/** Everything a use case may touch during one call, all of it inside one transaction. */
export type Call = {
  caller: Caller
  scope: Scope | null
  now: Date
  tx: Transaction
  correlationId: string
  ids: Ids
  secrets: Secrets
  calendar: Calendar
  settings: Settings
  ports: Ports
  log: Log
  config: Config
  /** Reference data that changes rarely, kept for half a minute. */
  cached<Value>(key: string, load: () => Promise<Value>): Promise<Value>
  /** What is kept for half a minute was changed: after commit this server forgets it, others follow when it is too old. */
  forgetKept(): void
  /** Names the subject whose chain gets this call's record, and what the record says (nothing personal). A subject named
   *  before gets a record of its own. */
  record(subjectKind: string, subjectId: string, facts?: Record<string, unknown>): void
  /** The recorded subject came into being in this call: its chain begins here. */
  beginChain(): void
  /** From here on the journal knows the caller only by this pseudonym. */
  actAs(pseudonym: string): void
  /** Told to other features after commit; written together with the journal at the end of the call. */
  publish(code: EventCode, subjectKind: string, subjectId: string, payload?: Record<string, unknown>): void
  /** Lines for inboxes; written together with the journal at the end of the call. */
  notify(recipientIds: readonly string[], notice: { title: string; body: string; link: string | null }): void
  journal: {
    subjectKind: string | null
    subjectId: string | null
    facts: Record<string, unknown>
    pseudonym: string | null
    isNewChain: boolean
    /** Further subjects that this call changed: each gets a record in its own chain. */
    others: OtherSubject[]
  }
  /** `changes`: rows that nothing in this call reads back, written together with the journal. */
  outbox: { changes: Batch; events: Event[]; notices: Notice[]; forgetsKept: boolean }
}

/** A subject that a call changed beside the one it is about. */
export type OtherSubject = {
  auditEventId: string
  subjectKind: string
  subjectId: string
  facts: Record<string, unknown>
}

/** What the installation is told from outside. */
export type Config = {
  /** Base of printed codes and links, without a slash at the end. */
  publicUrl: string
  isDemo: boolean
  /** Beginning of receipt and letter numbers, such as YT. */
  numberPrefix: string
}

/** The parts of a call that are the same for every procedure. */
export type CallBase = Pick<
  Call,
  | 'caller'
  | 'scope'
  | 'now'
  | 'correlationId'
  | 'ids'
  | 'secrets'
  | 'calendar'
  | 'settings'
  | 'ports'
  | 'log'
  | 'config'
  | 'cached'
>

/** A call on a transaction. */
export const createCall = (base: CallBase, tx: Transaction): Call => new OneCall(base, tx)

// A class, since this is made for every call and closures would cost more than the rest of it.
class OneCall implements Call {
  readonly caller: Caller
  readonly scope: Scope | null
  readonly now: Date
  readonly correlationId: string
  readonly ids: Ids
  readonly secrets: Secrets
  readonly calendar: Calendar
  readonly settings: Settings
  readonly ports: Ports
  readonly log: Log
  readonly config: Config
  readonly cached: Call['cached']
  readonly journal: Call['journal'] = {
    subjectKind: null,
    subjectId: null,
    facts: {},
    pseudonym: null,
    isNewChain: false,
    others: [],
  }
  readonly outbox: Call['outbox'] = { changes: createBatch(), events: [], notices: [], forgetsKept: false }

  constructor(
    base: CallBase,
    readonly tx: Transaction,
  ) {
    this.caller = base.caller
    this.scope = base.scope
    this.now = base.now
    this.correlationId = base.correlationId
    this.ids = base.ids
    this.secrets = base.secrets
    this.calendar = base.calendar
    this.settings = base.settings
    this.ports = base.ports
    this.log = base.log
    this.config = base.config
    this.cached = base.cached
  }

  forgetKept() {
    this.outbox.forgetsKept = true
  }

  record(subjectKind: string, subjectId: string, facts: Record<string, unknown> = {}) {
    const { journal } = this
    if (journal.subjectKind !== null && journal.subjectId !== null && journal.subjectId !== subjectId)
      journal.others.push({
        auditEventId: this.ids.uuid(),
        subjectKind: journal.subjectKind,
        subjectId: journal.subjectId,
        facts: journal.facts,
      })
    Object.assign(journal, { subjectKind, subjectId, facts })
  }

  beginChain() {
    this.journal.isNewChain = true
  }

  actAs(pseudonym: string) {
    this.journal.pseudonym = pseudonym
  }

  publish(code: EventCode, subjectKind: string, subjectId: string, payload: Record<string, unknown> = {}) {
    const { now: occurredAt, correlationId } = this
    const eventId = this.ids.uuid()
    this.outbox.events.push({ eventId, code, subjectKind, subjectId, payload, occurredAt, correlationId })
  }

  notify(recipientIds: readonly string[], notice: { title: string; body: string; link: string | null }) {
    for (const recipientId of new Set(recipientIds))
      this.outbox.notices.push({
        notificationId: this.ids.uuid(),
        recipientId,
        createdAt: this.now,
        title: notice.title,
        body: notice.body,
        link: notice.link,
      })
  }
}

/** The caller's person; a guest is asked to sign in. */
export const personOf = (call: Pick<Call, 'caller'>) => {
  if (call.caller.kind !== 'person') throw fail('NOT_SIGNED_IN')
  return call.caller.personId
}

/** The role the caller acts in. */
export const assignmentOf = (call: Pick<Call, 'caller'>): Assignment => {
  if (call.caller.kind !== 'person' || !call.caller.assignment) throw fail('FORBIDDEN')
  return call.caller.assignment
}

/** The role the caller acts in; the software itself acts as `system`, whoever did not sign in as `visitor`. */
export const roleOf = ({ caller }: Pick<Call, 'caller'>): Role | 'system' | 'visitor' | null => {
  if (caller.kind === 'person') return caller.assignment?.role ?? null
  return caller.kind === 'system' ? 'system' : 'visitor'
}

/** One part of the caller's binding that his role must have; a role without it may do nothing. */
export const boundTo = <
  Key extends 'enterpriseId' | 'officeId' | 'bureauId' | 'agencyId' | 'inspectorId' | 'regionCode',
>(
  call: Pick<Call, 'caller'>,
  key: Key,
): string => {
  const value = assignmentOf(call)[key]
  if (!value) throw fail('FORBIDDEN')
  return value
}
