import fc from 'fast-check'
import { isUscc, organisationCheckCharacter, usccCheckCharacter } from './uscc'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const organisation = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 8, maxLength: 8 })
const first17 = fc
  .tuple(fc.constantFrom('91', '92', '93', '52'), fc.integer({ min: 110000, max: 999999 }), organisation)
  .map(([kind, region, body]) => `${kind}${region}${body}${organisationCheckCharacter(body)}`)
const valid = first17.map((begin) => `${begin}${usccCheckCharacter(begin)}`)

describe('isUscc', () => {
  it('accepts the worked example that is printed with GB 32100-2015 and the demo plate', () => {
    expect(isUscc('91350100M000100Y43')).toBe(true)
    expect(isUscc('92990104MA4K7TX269')).toBe(true)
  })

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(valid, fc.nat(17), fc.constantFrom(...alphabet), (code, position, other) => {
        fc.pre(code.charAt(position) !== other)
        expect(isUscc(code.slice(0, position) + other + code.slice(position + 1))).toBe(false)
      }),
    )
  })

  it('finds two neighbours that were swapped', () => {
    fc.assert(
      fc.property(valid, fc.nat(16), (code, position) => {
        const [a, b] = [code.charAt(position), code.charAt(position + 1)]
        fc.pre(a !== b)
        expect(isUscc(code.slice(0, position) + b + a + code.slice(position + 2))).toBe(false)
      }),
    )
  })

  it.each(['', '9299', '92990104MA4K7TX26', '92990104MA4K7TX2699', '92990104ma4k7tx269', '9299010IMA4K7TX269'])(
    'refuses %p, which has not the form of a code',
    (code) => expect(isUscc(code)).toBe(false),
  )
})

describe('organisationCheckCharacter', () => {
  it('gives the digit of the demo plate, and X for a rest of ten', () => {
    expect(organisationCheckCharacter('MA4K7TX2')).toBe('6')
    // 3·0 + … + 2·6 = 12, and 11 − 12 mod 11 = 10.
    expect(organisationCheckCharacter('00000006')).toBe('X')
  })
})
