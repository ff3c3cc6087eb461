/**
 * The opaque code of a plate: `code` in a browser, inside `q` (the printed address) when WeChat opens the page, and in
 * whatever a camera read. A bare code, as typed under the plate, is taken as it is.
 */
export function codeFromScan(scanned: string): string | undefined {
  const words = decoded(scanned.trim())
  const code = /\/s\/([^/?#\s]+)/.exec(words)?.[1] ?? /[?&]code=([^&#\s]+)/.exec(words)?.[1] ?? words
  return /^[A-Za-z0-9_-]{4,128}$/.test(code) ? code : undefined
}

/** The plate's code with which the landing page was opened. */
export const codeFromParams = ({ code, q }: { code?: string; q?: string }) => codeFromScan(code || q || '')

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
