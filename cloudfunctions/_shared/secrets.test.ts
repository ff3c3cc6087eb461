import fc from 'fast-check'
import { createSecrets } from './secrets'

const secrets = createSecrets(Buffer.alloc(32, 1))
const anyText = fc.string({ unit: 'binary', maxLength: 200 })

describe('a seal', () => {
  test('opens to what was sealed, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => expect(secrets.open(secrets.seal(text))).toBe(text)))
  })

  test('never shows the text and is never the same twice', () => {
    const [first, second] = [secrets.seal('周建平'), secrets.seal('周建平')]
    expect(first.equals(second)).toBe(false)
    expect(first.includes(Buffer.from('周建平'))).toBe(false)
  })

  test('does not open when any single bit was changed', () => {
    const sealed = secrets.seal('19900000001')
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => secrets.open(changed)).toThrow()
    }
  })

  test('does not open when its end was cut off, at any length', () => {
    const sealed = secrets.seal('19900000001')
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => secrets.open(sealed.subarray(0, length))).toThrow()
  })

  test('is refused with a shortened authentication tag, which could be guessed', () => {
    const sealed = secrets.seal('')
    for (const tag of [4, 8, 12, 13, 14, 15]) expect(() => secrets.open(sealed.subarray(0, 13 + tag))).toThrow(/tag/i)
  })

  test('does not open with another key', () => {
    expect(() => createSecrets(Buffer.alloc(32, 2)).open(secrets.seal('text'))).toThrow()
  })

  test('needs a key of exactly 32 bytes', () => {
    for (const length of [0, 16, 31, 33, 64]) expect(() => createSecrets(Buffer.alloc(length))).toThrow('32 bytes')
  })
})

describe('a blind index', () => {
  test('is the same for the same purpose, text and key, and differs when one of them does', () => {
    const index = secrets.blindIndex('phone', '19900000001')
    expect(secrets.blindIndex('phone', '19900000001')).toBe(index)
    expect(secrets.blindIndex('openid', '19900000001')).not.toBe(index)
    expect(secrets.blindIndex('phone', '19900000002')).not.toBe(index)
    expect(createSecrets(Buffer.alloc(32, 2)).blindIndex('phone', '19900000001')).not.toBe(index)
    expect(index).toMatch(/^[\w-]{43}$/)
  })
})

describe('a signature', () => {
  test('holds for its text only', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const signature = secrets.sign(text)
        expect(secrets.isSigned(text, signature)).toBe(true)
        expect(secrets.isSigned(other, signature)).toBe(other === text)
      }),
    )
  })

  test('is not taken when it is altered, shortened, lengthened or empty', () => {
    const signature = secrets.sign('text')
    const altered = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
    for (const wrong of [altered, signature.slice(1), `${signature}A`, '', '签'])
      expect(secrets.isSigned('text', wrong)).toBe(false)
  })

  test('cannot be used as a blind index, nor the other way round', () => {
    expect(secrets.isSigned('a\nb', secrets.blindIndex('a', 'b'))).toBe(false)
  })
})
