import { createHash } from 'node:crypto'

/** SHA-256 of a token or input, base64url: what the database keeps instead of the thing itself. */
export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64url')
