import { receiptCodeSigns } from '@/contracts/ticket/lists'
import { newReceiptCode } from './receiptCode'

test('a code has twenty signs that nobody confuses, and no two are alike', async () => {
  const codes = await Promise.all(Array.from({ length: 200 }, newReceiptCode))
  for (const one of codes) expect(one).toMatch(new RegExp(`^[${receiptCodeSigns}]{20}$`))
  expect(new Set(codes).size).toBe(200)
  expect(receiptCodeSigns).not.toMatch(/[0125BILOSVZ]/)
  expect(new Set(codes.join('')).size).toBe(receiptCodeSigns.length)
  expect(20 * Math.log2(receiptCodeSigns.length)).toBeGreaterThan(80)
})
