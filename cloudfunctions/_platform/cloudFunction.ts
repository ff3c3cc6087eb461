import type { Feature } from '../../src/contracts'
import type { ErrorBody } from '../../src/contracts/errors'
import type { Credentials } from '../_shared/caller'
import { bodyOf, fail } from '../_shared/errors'
import type { Features } from '../_shared/handlers'
import { createLog, describeError } from '../_shared/log'
import { type Answer, createServe } from '../_shared/serve'
import { readEnvironment } from './environment'
import { credentialsOfFunction } from './identity/cloudFunction'
import { createRuntime } from './runtime'

/** What the mini-program sends to a function. */
export type FunctionEvent = { procedure?: unknown; input?: unknown }
/** What a function answers. */
export type FunctionAnswer = { output: unknown } | { error: ErrorBody }

/** The entry of one feature as a cloud function: `exports.main({procedure, input})`. */
export const cloudFunction = (feature: Feature, features: Features) => {
  let serve: ReturnType<typeof createServe> | null = null
  const open = () => {
    const environment = readEnvironment()
    if (!environment.databaseUrl) throw fail('UNAVAILABLE')
    return createServe(
      createRuntime(environment, { databaseUrl: environment.databaseUrl, isDemo: false, max: 2 }),
      features,
    )
  }
  return async (event: FunctionEvent): Promise<FunctionAnswer> => {
    try {
      serve ??= open()
    } catch (error) {
      createLog().error(describeError(error), 'the function cannot start')
      return { error: bodyOf(fail('UNAVAILABLE')) }
    }
    const procedure = `${feature}.${typeof event?.procedure === 'string' ? event.procedure : ''}`
    const credentials: Credentials = await credentialsOfFunction().catch(() => ({}))
    const input = () => sizeChecked(event?.input)
    return answerOf(await serve({ procedure, input, credentials, address: addressOf(credentials) }))
  }
}

// WeChat tells no address: whoever it names stands for himself, and the rest share one.
const addressOf = ({ openid }: Credentials) => openid ?? 'function'

const largestInput = 1_048_576

const sizeChecked = (input: unknown) => {
  if (Buffer.byteLength(JSON.stringify(input) ?? '') > largestInput) throw fail('TOO_LARGE')
  return input
}

const answerOf = (answer: Answer): FunctionAnswer =>
  'error' in answer ? { error: answer.error } : { output: answer.output }
