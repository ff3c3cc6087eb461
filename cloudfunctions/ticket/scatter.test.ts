import { cityStage } from '../_checks/fixture/city'
import { submit, ticketRow } from '../_checks/fixture/reports'
import { createSecrets } from '../_shared/secrets'
import { scatter } from './scatter'

const keyOf = (byte: number) => {
  const secrets = createSecrets(Buffer.alloc(32, byte))
  return (text: string) => secrets.blindIndex('receipt number', text)
}
const places = (from: number, count: number, key = keyOf(7)) =>
  Array.from({ length: count }, (_, step) => scatter(from + step, key))

test('no two numbers meet, also where the digits grow', () => {
  for (const from of [0, 995_000, 9_999_990]) {
    const found = places(from, 10_000)
    expect(new Set(found).size).toBe(found.length)
  }
  expect(new Set(places(0, 10_000).map((place) => place.length))).toEqual(new Set([6]))
  expect(scatter(1_000_000, keyOf(7))).toHaveLength(8)
})

test('neighbours tell nothing: not their order, not how many came between, and another key another place', () => {
  const found = places(100, 2_000).map(Number)
  const steps = found.slice(1).map((place, index) => place - (found[index] ?? 0))
  const rising = steps.filter((step) => step > 0).length
  expect(Math.abs(rising - steps.length / 2)).toBeLessThan(150)
  expect(new Set(steps).size).toBeGreaterThan(steps.length * 0.95)
  expect(places(100, 50, keyOf(8))).not.toEqual(places(100, 50))
})

describe('receipts', () => {
  const city = cityStage()

  test('of reports that follow each other do not count them', async () => {
    const numbers: number[] = []
    for (let count = 0; count < 6; count += 1)
      numbers.push(Number((await ticketRow(city, await submit(city))).receiptNumber.split('-')[2]))
    const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0))
    expect(steps.filter((step) => step === 1)).toEqual([])
    expect(new Set(numbers).size).toBe(6)
  })
})
