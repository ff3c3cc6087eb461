/** Unified social credit codes (统一社会信用代码, GB 32100-2015), pure. */

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const pattern = /^[0-9ABCDEFGHJKLMNPQRTUWXY]{2}[0-9]{6}[0-9ABCDEFGHJKLMNPQRTUWXY]{10}$/

/** The last character for the first 17: GB 32100-2015, modulus 31 with weights 3^(i-1). */
export const usccCheckCharacter = (first17: string): string => {
  let weight = 1
  let sum = 0
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** True for 18 characters of the alphabet, a region code in the middle and the right check character. */
export const isUscc = (code: string) =>
  code.length === 18 && pattern.test(code) && usccCheckCharacter(code.slice(0, 17)) === code.charAt(17)

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The ninth character of an organisation code (characters 9 to 17 of a USCC): GB 11714, modulus 11. */
export const organisationCheckCharacter = (first8: string): string => {
  const sum = organisationWeights.reduce(
    (total, weight, position) => total + weight * organisationAlphabet.indexOf(first8.charAt(position)),
    0,
  )
  const rest = (11 - (sum % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}
