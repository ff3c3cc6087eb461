import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { pooledRandom } from './random'

/** Seals personal data and makes keyed hashes. AES-256-GCM now; SM4 can follow behind the same port. */
export type Secrets = {
  seal(text: string): Buffer
  open(sealed: Uint8Array): string
  /** A keyed hash by which a person can be found and that tells nobody without the key who it is. */
  blindIndex(purpose: string, text: string): string
  /** A signature over a text; `isSigned` compares in constant time. */
  sign(text: string): string
  isSigned(text: string, signature: string): boolean
}

const version = 1

/** `masterKey` is 32 bytes; every purpose gets a key of its own. */
export const createSecrets = (masterKey: Uint8Array): Secrets => {
  if (masterKey.length !== 32) throw new Error('the data key must be 32 bytes')
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', masterKey, 'mashangdu', purpose, 32))
  const sealKey = derive('seal')
  const indexKey = derive('index')
  const signKey = derive('sign')
  const sign = (text: string) => createHmac('sha256', signKey).update(text).digest('base64url')
  return {
    seal(text) {
      const nonce = pooledRandom(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body])
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      if (bytes[0] !== version) throw new Error('unknown seal version')
      // NB: without the length Node takes a tag cut to four bytes, which can be guessed.
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(1, 13), { authTagLength: 16 })
      decipher.setAuthTag(bytes.subarray(13, 29))
      return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8')
    },
    blindIndex: (purpose, text) => createHmac('sha256', indexKey).update(`${purpose}\n${text}`).digest('base64url'),
    sign,
    isSigned(text, signature) {
      const expected = Buffer.from(sign(text))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}
