import { reporterRoles } from '../../../src/contracts/roles'
import type { Call } from '../call'
import { type Closing, closeAndCommit } from '../closing/store'
import { inTransaction } from '../database/transaction'
import type { Failure } from '../errors'
import type { Kernel } from '../kernel'
import type { Procedure } from '../procedures'
import type { Path } from '../serve'
import { append } from './store'

/** Closes a call that succeeded, and with it its transaction: what was put off, its one record, events, notices and
 *  idempotent answer. */
export const journalSuccess = async (
  call: Call,
  path: Path,
  procedure: Procedure,
  { answer, wanted }: Pick<Closing, 'answer' | 'wanted'>,
) => {
  const { subjectKind, subjectId, facts, pseudonym, others } = call.journal
  const actor = actorOf(path, procedure, call.secrets, pseudonym)
  const entry = {
    auditEventId: call.ids.uuid(),
    subjectKind: subjectKind ?? actor.subjectKind,
    subjectId: subjectId ?? actor.subjectId,
    at: call.now,
    procedure: procedure.name,
    kind: procedure.line.audit,
    result: 'success' as const,
    errorCode: null,
    actorId: actor.actorId,
    actorSealed: actor.actorSealed,
    actorRole: actor.actorRole,
    correlationId: path.correlationId,
    facts,
  }
  const { changes, events, notices } = call.outbox
  const isNewChain = subjectId === null ? actor.subjectKind === 'call' : call.journal.isNewChain
  const messageIds = notices.map(() => call.ids.uuid())
  await closeAndCommit(call.tx, { entry, others, isNewChain, changes, events, wanted, notices, messageIds, answer })
}

/** Writes the one record of a call that was denied, invalid or failed, in a transaction of its own, without its input. */
export const journalOutcome = async (kernel: Kernel, path: Path, failure: Failure) => {
  // Calls past a limit are counted by the limiter: a flood must not fill the journal.
  if (failure.code === 'RATE_LIMITED' || failure.code === 'UNAVAILABLE') return
  const { procedure } = path
  const actor = actorOf(path, procedure, kernel.secrets, null)
  await inTransaction(kernel.db, (tx) =>
    append(tx, {
      auditEventId: kernel.ids.uuid(),
      subjectKind: actor.subjectKind,
      subjectId: actor.subjectId,
      at: kernel.clock.now(),
      procedure: procedure?.name ?? 'unknown',
      kind: procedure?.line.audit ?? 'unknownProcedure',
      result: resultOf(failure),
      errorCode: failure.code,
      actorId: actor.actorId,
      actorSealed: actor.actorSealed,
      actorRole: actor.actorRole,
      correlationId: path.correlationId,
      facts: {},
    }),
  )
}

const denials = ['NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND', 'RECUSED', 'TERM_ENDED']

const resultOf = ({ code, status }: Failure) =>
  status >= 500 ? 'failed' : denials.includes(code) ? 'denied' : 'invalid'

const actorOf = (
  { caller, address, correlationId }: Path,
  procedure: Procedure | null,
  secrets: Kernel['secrets'],
  pseudonym: string | null,
) => {
  if (caller.kind === 'system')
    return { subjectKind: 'system', subjectId: correlationId, actorId: null, actorSealed: null, actorRole: 'system' }
  // Unsigned: no chain of an address, by which one visit could be tied to another.
  if (caller.kind === 'guest' && procedure?.line.isUnsigned)
    return { subjectKind: 'call', subjectId: correlationId, actorId: null, actorSealed: null, actorRole: null }
  if (caller.kind === 'guest') {
    // Guests share nothing but an address; its keyed hash names the chain.
    const subjectId = secrets.blindIndex('guest', address)
    return { subjectKind: 'guest', subjectId, actorId: null, actorSealed: null, actorRole: null }
  }
  const actorRole = caller.assignment?.role ?? null
  if (pseudonym)
    return { subjectKind: 'person', subjectId: pseudonym, actorId: pseudonym, actorSealed: null, actorRole }
  const isVeiled = procedure?.line.isVeiled && (reporterRoles as readonly (string | null)[]).includes(actorRole)
  if (isVeiled) {
    // A chain of its own: on the person's chain the time alone would tie him to a sealed report.
    const actorSealed = secrets.seal(caller.personId).toString('base64')
    return { subjectKind: 'call', subjectId: correlationId, actorId: null, actorSealed, actorRole }
  }
  return { subjectKind: 'person', subjectId: caller.personId, actorId: caller.personId, actorSealed: null, actorRole }
}
