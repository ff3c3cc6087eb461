import pino from 'pino'

/** Structured log lines. Never hand it an input, a name, a phone number or a token. */
export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error' | 'debug'>

/** JSON lines on standard error, so that standard output stays for people. `LOG_LEVEL` defaults to info. */
export const createLog = (level = process.env.LOG_LEVEL ?? 'info'): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: false }))

/** Says nothing. */
export const silentLog: Log = pino({ level: 'silent' })

/** What may be said of an error: its class, code and place, never the statement's values. */
export const describeError = (error: unknown) => {
  const { name, code, message, stack } = (error ?? {}) as {
    name?: string
    code?: string
    message?: string
    stack?: string
  }
  return { name, code, message, at: stack?.split('\n').slice(1, 4).join(' | ') }
}
