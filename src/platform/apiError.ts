import type { ErrorCode } from '@/contracts/errors'
import { texts } from './texts'

/** One place of a form that has to change; `path` is the field's name in the input. */
export type Issue = { path: string; message: string }

/** Every failed call: a stable code and a Chinese sentence that says what to do next. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'OFFLINE'
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  readonly data: unknown

  constructor(code: ErrorCode | 'OFFLINE', status: number, message: string, data?: unknown) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.data = data
  }

  /** The places to change after BAD_INPUT; otherwise empty. */
  get issues(): Issue[] {
    const issues = (this.data as { issues?: Issue[] } | undefined)?.issues
    return Array.isArray(issues) ? issues : []
  }

  /** The number to quote on the phone; only with INTERNAL. */
  get correlationId(): string | undefined {
    return (this.data as { correlationId?: string } | undefined)?.correlationId
  }
}

/** No answer came: no network, or the server was too slow. */
export const offlineError = (isTimeout = false) => new ApiError('OFFLINE', 0, isTimeout ? texts.slow : texts.offline)

/** An answer that is not 200. A body that is not ours (a proxy's page) becomes a general sentence. */
export function errorFrom(status: number, body: unknown): ApiError {
  const { code, message, data } = (body ?? {}) as { code?: ErrorCode; message?: string; data?: unknown }
  if (typeof code === 'string' && typeof message === 'string') return new ApiError(code, status, message, data)
  const isAway = status === 502 || status === 503 || status === 504
  return new ApiError(isAway ? 'UNAVAILABLE' : 'INTERNAL', status, isAway ? texts.unavailable : texts.broken)
}

/** Whatever was thrown, as an ApiError. */
export const toApiError = (error: unknown) => (error instanceof ApiError ? error : errorFrom(500, undefined))
