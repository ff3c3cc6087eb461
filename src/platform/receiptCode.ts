import Taro from '@tarojs/taro'
import { receiptCodeLength, receiptCodeSigns } from '@/contracts/ticket/lists'

/** A code of more than 92 random bits, made on this device: only its keyed hash ever stays with the server. Fails where
 *  the device has no true random source; a weaker one is never used. */
export async function newReceiptCode(): Promise<string> {
  let code = ''
  while (code.length < receiptCodeLength) code += (await randomBytes(64)).flatMap(signOf).join('')
  return code.slice(0, receiptCodeLength)
}

/** The code as people read and copy it: groups of four. */
export const groupedCode = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ')

// Bytes past the last whole round of signs would make some signs likelier than others.
const even = 256 - (256 % receiptCodeSigns.length)
const signOf = (byte: number) => (byte < even ? [receiptCodeSigns.charAt(byte % receiptCodeSigns.length)] : [])

function randomBytes(length: number): Promise<number[]> {
  if (typeof crypto !== 'undefined' && crypto.getRandomValues)
    return Promise.resolve([...crypto.getRandomValues(new Uint8Array(length))])
  return new Promise((resolve, reject) =>
    // NB: Taro does not turn this call into a promise.
    Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve([...new Uint8Array(randomValues)]),
      fail: reject,
    }),
  )
}
