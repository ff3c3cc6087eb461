import { createHash } from 'node:crypto'

/** SHA-256 of a token or input, base64url: what the database keeps instead of the thing itself. */
export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64url')

/** SHA-256 of bytes, 64 hex digits. */
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** SM3 over many parts, fed one after the other. */
export const createSum = () => {
  const sum = createHash('sm3')
  return { add: (text: string) => void sum.update(text), digest: () => sum.digest('hex') }
}
