import { type ErrorBody, type ErrorCode, errors } from '../../src/contracts/errors'

/** An expected failure; what it says goes to the caller word for word. */
export class Failure extends Error {
  readonly status: number

  constructor(
    readonly code: ErrorCode,
    options: { message?: string; data?: unknown; cause?: unknown } = {},
  ) {
    super(options.message ?? errors[code].message, { cause: options.cause })
    this.name = 'Failure'
    this.status = errors[code].status
    this.data = options.data
  }

  readonly data: unknown
}

/** Makes the failure to throw: `throw fail('NOT_FOUND')`. */
export const fail = (code: ErrorCode, options?: { message?: string; data?: unknown; cause?: unknown }) =>
  new Failure(code, options)

/** The failure of one field, which is told beside it. */
export const failAt = (path: string, message: string) => fail('BAD_INPUT', { data: { issues: [{ path, message }] } })

/** What a caller reads of a failure. */
export const bodyOf = (failure: Failure): ErrorBody => ({
  defined: true,
  code: failure.code,
  status: failure.status,
  message: failure.message,
  ...(failure.data === undefined ? {} : { data: failure.data }),
})

const outagePattern =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|is not queryable|driver has already been destroyed|timeout exceeded when trying to connect|shutting down|starting up|too many clients|statement timeout|disk full|No space left/i

/** Anything thrown becomes one of the expected failures: an outage, or an internal error that tells nothing. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof Failure) return error
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  const isOutage = /^(08|53|57P0|57014)/.test(code) || outagePattern.test(`${code} ${message}`)
  return fail(isOutage ? 'UNAVAILABLE' : 'INTERNAL', { cause: error })
}
