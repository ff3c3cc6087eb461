import { ApiError, errorFrom, offlineError } from './apiError'
import { network } from './network'
import type { Answer, Transport } from './transport'

/** Waits before each new attempt, milliseconds. */
const pauses = [400, 1200]

// A sign-in code is spent by its first use, so a second attempt could only fail differently.
const onceOnly = new Set(['identity/wechatSignIn', 'identity/bindPhone'])

type Parts = {
  transport: Transport
  token: () => string | undefined
  /** Told when the server no longer knows the token. */
  onSignedOut: () => void
  sleep?: (milliseconds: number) => Promise<void>
}

/**
 * The oRPC link of both clients. Lost and 502/503/504 calls are sent again with the SAME input: reads change nothing,
 * and a command carries the `clientId` by which the server knows it (exactly once). Nothing is sent while the device
 * knows that it has no network.
 */
export function createLink({ transport, token, onSignedOut, sleep = wait }: Parts) {
  const attempt = async (path: readonly string[], input: unknown, own: string | undefined): Promise<unknown> => {
    if (!network.isOnline()) throw offlineError()
    const { status, body }: Answer = await transport({ path, input, token: own })
    if (status === 200) return body
    const error = errorFrom(status, body)
    if (error.code === 'NOT_SIGNED_IN' && own === token()) onSignedOut()
    throw error
  }
  return {
    async call(path: readonly string[], input: unknown): Promise<unknown> {
      // NB: each attempt is the same person's; another may sign in during a pause.
      const own = token()
      const waits = onceOnly.has(path.join('/')) ? [] : pauses
      for (const pause of waits) {
        try {
          return await attempt(path, input, own)
        } catch (error) {
          if (!isPassing(error) || !network.isOnline()) throw error
          await sleep(pause)
        }
      }
      return attempt(path, input, own)
    },
  }
}

/** Failures that the same call may survive a moment later. */
const isPassing = (error: unknown) => error instanceof ApiError && [0, 502, 503, 504].includes(error.status)

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
