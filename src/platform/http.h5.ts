import { offlineError } from './apiError'
import { requestTimeout, type Transport } from './transport'

/** POST /api/<feature>/<procedure> from a browser. */
export const http: Transport = async ({ path, input, token }) => {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), requestTimeout)
  try {
    const response = await fetch(`${process.env.TARO_APP_API_BASE ?? ''}/api/${path.join('/')}`, {
      method: 'POST',
      body: JSON.stringify(input ?? {}),
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      signal: patience.signal,
      credentials: 'omit',
    })
    const body = await response.json().catch(() => undefined)
    return { status: response.status, body }
  } catch {
    throw offlineError(patience.signal.aborted)
  } finally {
    clearTimeout(timer)
  }
}
