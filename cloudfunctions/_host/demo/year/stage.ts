import type { Inputs, Outputs } from '../../../../src/contracts'
import type { ErrorBody } from '../../../../src/contracts/errors'
import type { ProcedureName } from '../../../../src/contracts/policy'
import type { Config } from '../../../_shared/call'
import { SettableClock } from '../../../_shared/clock'
import type { Database } from '../../../_shared/database/connect'
import { createIds } from '../../../_shared/ids'
import { createKernel, type Kernel } from '../../../_shared/kernel'
import type { Log } from '../../../_shared/log'
import type { Ports } from '../../../_shared/ports'
import type { Secrets } from '../../../_shared/secrets'
import { createServe } from '../../../_shared/serve'
import { callerOf } from '../../../identity/public'
import { allFeatures } from '../../features'
import { type Actor, type Cast, tokenOf } from './cast'

/** What the played year stands on. */
export type StageParts = { db: Database; secrets: Secrets; ports: Ports; config: Config; log: Log }

/** A call that was refused although the year had planned it to pass. */
export class Refused extends Error {
  constructor(
    readonly procedure: string,
    readonly body: ErrorBody,
  ) {
    super(`${procedure}: ${body.code} ${body.message} ${JSON.stringify(body.data ?? null)}`)
    this.name = 'Refused'
  }
}

/** A stage of its own time on which people call the real procedures. */
export const createStage = (parts: StageParts, cast: Cast, start: Date) => {
  const clock = new SettableClock(start)
  const kernel: Kernel = createKernel({
    ...parts,
    clock,
    ids: createIds(clock),
    limitScale: 0,
    identify: ({ token = '' }) =>
      callerOf(parts.db, token.split(':')[0] ?? '', null, cast.assignmentOf(token), clock.now()),
  })
  const serve = createServe(kernel, allFeatures)
  return {
    kernel,
    clock,
    /** Calls as somebody. Every command gets a client id of its own; a refusal is thrown. */
    async call<Name extends ProcedureName>(who: Actor, procedure: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
      const answer = await serve({
        procedure,
        input: () => ({ clientId: kernel.ids.uuid(), ...input }),
        credentials: { token: tokenOf(who) },
        address: 'demo',
      })
      if ('error' in answer) throw new Refused(procedure, answer.error)
      return answer.output as OutputOf<Name>
    },
  }
}

/** A stage of its own time. */
export type Stage = ReturnType<typeof createStage>

type Of<Router, Name> = Name extends `${infer Feature}.${infer Key}`
  ? Feature extends keyof Router
    ? Key extends keyof Router[Feature]
      ? Router[Feature][Key]
      : never
    : never
  : never
/** What a procedure takes, without the client id, and what it answers. */
export type InputOf<Name extends ProcedureName> = Omit<Of<Inputs, Name>, 'clientId'>
export type OutputOf<Name extends ProcedureName> = Of<Outputs, Name>
