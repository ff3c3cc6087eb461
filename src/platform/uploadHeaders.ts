import { session } from './session'

/** Says whose file it will be: the signed-in person's or, with a receipt's code, whoever holds that code. NB: a code that
 *  is not made yet is empty and still keeps the session at home. */
export function uploadHeaders(code: string | undefined): Record<string, string> {
  if (code !== undefined) return { 'X-Receipt-Code': code }
  const token = session.get()?.token
  return token ? { Authorization: `Bearer ${token}` } : {}
}
