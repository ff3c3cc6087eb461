import fc from 'fast-check'
import { SettableClock, systemClock } from './clock'
import { createIds, firstIdAt } from './ids'

const isSorted = (ids: readonly string[]) =>
  ids.every((id, position) => position === 0 || (ids[position - 1] ?? '') < id)
const clock = () => new SettableClock(new Date('2026-11-20T02:00:00.123Z'))

describe('a server id', () => {
  test('is a UUID of version 7 and variant 10 that carries the injected time', () => {
    const moments = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (moment) => {
        const id = createIds(new SettableClock(moment)).uuid()
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(moment.getTime())
      }),
    )
  })

  test('sorts after every earlier id of its process while time moves on', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 300 })
    fc.assert(
      fc.property(steps, (milliseconds) => {
        const time = clock()
        const { uuid } = createIds(time)
        const made = milliseconds.map((step) => {
          time.advance(step)
          return uuid()
        })
        expect(isSorted(made)).toBe(true)
      }),
    )
  })

  test('sorts also when 10,000 are made while the clock stands still', () => {
    const { uuid } = createIds(clock())
    const made = Array.from({ length: 10_000 }, uuid)
    expect(isSorted(made)).toBe(true)
    expect(new Set(made).size).toBe(made.length)
  })

  test('stays in order when the clock starts again after such a rush', () => {
    const time = clock()
    const { uuid } = createIds(time)
    const made = Array.from({ length: 9_000 }, uuid)
    for (let step = 0; step < 10; step += 1) {
      time.advance(1)
      made.push(uuid())
    }
    expect(isSorted(made)).toBe(true)
  })

  test('follows a clock that is set back', () => {
    const time = clock()
    const { uuid } = createIds(time)
    const later = uuid()
    time.set(new Date('2025-01-01T00:00:00Z'))
    expect(uuid() < later).toBe(true)
  })

  test('has at least 62 bits that change from one to the next, so that two processes do not meet', () => {
    const made = Array.from({ length: 64 }, () => createIds(clock()).uuid())
    const numbers = made.map((id) => BigInt(`0x${id.replaceAll('-', '')}`))
    const changing = numbers.reduce((bits, number) => bits | (number ^ (numbers[0] ?? 0n)), 0n)
    expect(changing.toString(2).replaceAll('0', '').length).toBeGreaterThanOrEqual(62)
  })
})

describe('a token', () => {
  test('is made of at least 128 bits of the random source, all of which show', () => {
    let asked = 0
    const ids = createIds(systemClock, (bytes) => {
      asked += bytes
      return new Uint8Array(bytes).fill(0xa5)
    })
    const token = ids.token()
    expect(asked * 8).toBeGreaterThanOrEqual(128)
    expect(Buffer.from(token, 'base64url')).toEqual(Buffer.alloc(asked, 0xa5))
  })

  test('is safe in a URL and never the same twice', () => {
    const ids = createIds(systemClock)
    const made = Array.from({ length: 10_000 }, ids.token)
    expect(new Set(made).size).toBe(made.length)
    expect(made.every((token) => /^[\w-]+$/.test(token))).toBe(true)
  })
})

test.each(['1900-01-01', '1969-12-31', '1970-01-01'])(
  'before any id could be made, the first one stands: %s',
  (day) => {
    expect(firstIdAt(new Date(`${day}T00:00:00Z`))).toBe('00000000-0000-7000-8000-000000000000')
  },
)
