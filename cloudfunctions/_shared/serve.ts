import type { ErrorBody } from '../../src/contracts/errors'
import type { ProcedureName } from '../../src/contracts/policy'
import { createAdmit } from './admit'
import { authorise } from './authorise'
import { type CallBase, createCall } from './call'
import type { Caller, Credentials } from './caller'
import { inTransaction } from './database/transaction'
import { bodyOf, type Failure, fail, failureOf } from './errors'
import type { Features } from './handlers'
import { once } from './idempotency/once'
import { journalOutcome, journalSuccess } from './journal/write'
import type { Kernel } from './kernel'
import { limitMisses, limitWork } from './limit'
import { describeError } from './log'
import { type Procedure, proceduresOf } from './procedures'

/** A call as a host hands it in. `address` is the network address, known to the host only; `input` reads the body when
 *  its turn has come and may fail as BAD_JSON or TOO_LARGE. */
export type Request = { procedure: string; input: () => unknown; credentials: Credentials; address: string }

/** What the host hands back: an output, or a failure with its HTTP status. */
export type Answer = { correlationId: string } & ({ output: unknown } | { error: ErrorBody })

/** Serves the procedures of the given features: limit the address → identify → limit the person → parse → authorise →
 *  begin → handle → journal → commit → present. */
export const createServe = (kernel: Kernel, features: Features, afterCommit: () => void = () => {}) => {
  const procedures = proceduresOf(features)
  const admit = createAdmit(kernel)

  return async (request: Request): Promise<Answer> => {
    const started = performance.now()
    const path: Path = {
      correlationId: kernel.ids.uuid(),
      caller: { kind: 'guest' },
      procedure: null,
      address: request.address,
    }
    try {
      const procedure = procedures.get(request.procedure) ?? null
      path.procedure = procedure
      path.caller = await admit({ ...request, procedure })
      if (!procedure) throw fail('UNKNOWN_PROCEDURE')
      const input = parse(procedure, await request.input())
      const output = await limitMisses(kernel, path.address, procedure.name, () => run(kernel, path, procedure, input))
      if (procedure.line.kind !== 'read') afterCommit()
      note(kernel, path, started, null)
      return { correlationId: path.correlationId, output }
    } catch (error) {
      const failure = failureOf(error)
      await journalOutcome(kernel, path, failure).catch((cause: unknown) =>
        kernel.log.error(
          { correlationId: path.correlationId, ...describeError(cause) },
          'the journal could not be written',
        ),
      )
      note(kernel, path, started, failure)
      return { correlationId: path.correlationId, error: explain(failure, path.correlationId) }
    }
  }
}

/** Where a call stands on its path. */
export type Path = { correlationId: string; caller: Caller; procedure: Procedure | null; address: string }

const parse = (procedure: Procedure, raw: unknown): unknown => {
  const result = procedure.input.safeParse(raw ?? {})
  if (result.success) return result.data
  const issues = result.error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }))
  throw fail('BAD_INPUT', { data: { issues } })
}

const run = async (kernel: Kernel, path: Path, procedure: Procedure, input: unknown) => {
  const scope = authorise(procedure.name as ProcedureName, path.caller)
  const { calendar, settings } = await kernel.reference()
  const { ids, secrets, ports, log, config, cached } = kernel
  const now = kernel.clock.now()
  const base: CallBase = {
    caller: path.caller,
    scope,
    now,
    correlationId: path.correlationId,
    ids,
    secrets,
    calendar,
    settings,
    ports,
    log,
    config,
    cached,
  }
  const { output, forgetsKept } = await inTransaction(kernel.db, async (tx) => {
    const call = createCall(base, tx)
    const { output, claim } = await once(call, path, procedure, input, async () => {
      // Both must have ended before the transaction may: a statement after it would stand alone.
      const [limited, handled] = await Promise.allSettled([
        limitWork(kernel, tx, path.caller, path.address, procedure.name),
        procedure.handle(input, call),
      ])
      if (limited.status === 'rejected') throw limited.reason
      if (handled.status === 'rejected') throw handled.reason
      return present(procedure, handled.value)
    })
    await journalSuccess(call, path, procedure, {
      answer: claim && { ...claim, output },
      wanted: kernel.wantedEvents ?? null,
    })
    return { output, forgetsKept: call.outbox.forgetsKept }
  })
  if (forgetsKept) kernel.refresh()
  return output
}

// The schema drops whatever a use case returned beyond the contract: a row never leaves.
const present = (procedure: Procedure, output: unknown): unknown => {
  const result = procedure.output.safeParse(output)
  if (result.success) return result.data
  throw new Error(
    `the answer of ${procedure.name} breaks its contract: ${JSON.stringify(result.error.issues.slice(0, 3))}`,
  )
}

const explain = (failure: Failure, correlationId: string): ErrorBody => {
  const body = bodyOf(failure)
  return failure.status >= 500 ? { ...body, data: { correlationId } } : body
}

const note = (kernel: Kernel, path: Path, started: number, failure: Failure | null) => {
  const line = {
    correlationId: path.correlationId,
    procedure: path.procedure?.name ?? 'unknown',
    code: failure?.code ?? 'OK',
    milliseconds: Math.round(performance.now() - started),
  }
  if (failure && failure.status >= 500) kernel.log.error({ ...line, ...describeError(failure.cause) }, 'call failed')
  else kernel.log.debug(line, 'call')
}
