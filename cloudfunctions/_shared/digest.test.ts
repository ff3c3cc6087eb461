import fc from 'fast-check'
import { canonicalJson, sm3 } from './digest'

describe('canonical JSON', () => {
  test('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(facts))
      }),
    )
  })

  test('says the same as JSON does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('keeps an own key that is called __proto__', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}')
  })

  test('writes a moment in UTC and leaves out what is undefined', () => {
    expect(canonicalJson({ b: new Date('2026-11-20T10:00:00+08:00'), a: undefined })).toBe(
      '{"b":"2026-11-20T02:00:00.000Z"}',
    )
  })
})

test('SM3 gives the digests of GB/T 32905 annex A', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
})
