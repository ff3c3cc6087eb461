import { sql } from 'kysely'
import { cityStage, newClientId } from '../_checks/fixture/city'
import { codeOf, submitUnsigned } from '../_checks/fixture/unsigned'
import { allFeatures } from '../_host/features'
import { createServe } from '../_shared/serve'

// Wrong codes are counted for an address, exactly; right ones are given back, so that nobody who shares the address can
// lock the holder out by reading. By guessing he can, for the rest of the hour.

const city = cityStage()
let hour = 0
beforeEach(() => {
  // Each test in an hour of its own.
  hour += 1
  city.advance({ hours: 1 })
})

const limited = () => createServe(city.kernelWith({ limitScale: 1, clock: city.kernel.clock }), allFeatures)
const address = (place: number) => `10.9.${hour}.${place}`

/** Tries a code from an address, reading or at a step. */
const trying = (number: string, serve = limited()) => {
  const send = async (procedure: string, from: string, input: object) => {
    const answer = await serve({ procedure, input: () => input, credentials: {}, address: from })
    return 'error' in answer ? answer.error.code : 'OK'
  }
  const step = { version: 0, event: 'addToReport', text: '还有一次' }
  return {
    read: (from: string, code: string) => send('ticket.dialogue', from, { number, code }),
    step: (from: string, code: string) =>
      send('ticket.dialogueStep', from, { clientId: newClientId(), number, code, ...step }),
  }
}
const tally = (codes: readonly string[]) =>
  Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((one) => one === code).length]))
const wrong = (place: number) => codeOf(8_000 + place)

test('of eighty wrong codes at once from one address exactly sixty are tried, then not even the right one, and another address goes on', async () => {
  const { number, code } = await submitUnsigned(city)
  const { read } = trying(number)
  const guesses = await Promise.all(Array.from({ length: 80 }, (_, place) => read(address(9), wrong(place))))
  expect(tally(guesses)).toEqual({ NOT_FOUND: 60, RATE_LIMITED: 20 })
  expect([await read(address(9), code), await read(address(8), code)]).toEqual(['RATE_LIMITED', 'OK'])
  city.advance({ hours: 1 })
  expect(await read(address(9), code)).toBe('OK')
})

test('what is guessed at a step counts as what is guessed in reading', async () => {
  const { number, code } = await submitUnsigned(city)
  const { read, step } = trying(number)
  const guesses = []
  for (let place = 0; place < 70; place += 1)
    guesses.push(await (place % 2 ? read(address(9), wrong(place)) : step(address(9), wrong(place))))
  expect(tally(guesses)).toEqual({ NOT_FOUND: 60, RATE_LIMITED: 10 })
  expect([await read(address(9), code), await step(address(9), code)]).toEqual(['RATE_LIMITED', 'RATE_LIMITED'])
})

test('reading with the right code uses nothing up, one by one or many at once, and leaves nothing to be counted', async () => {
  const own = await submitUnsigned(city)
  const other = await submitUnsigned(city)
  const serve = limited()
  const [mine, others] = [trying(own.number, serve), trying(other.number, serve)]
  const all = await Promise.all(Array.from({ length: 150 }, () => mine.read(address(9), own.code)))
  // No more than sixty are tried at one moment; whatever comes at that moment besides is sent away.
  const { OK: read = 0, ...rest } = tally(all)
  expect(read).toBeGreaterThanOrEqual(60)
  expect(Object.keys(rest)).toEqual(read === 150 ? [] : ['RATE_LIMITED'])
  for (let time = 0; time < 70; time += 1) expect(await mine.read(address(9), own.code)).toBe('OK')
  const guesses = []
  for (let place = 0; place < 61; place += 1) guesses.push(await others.read(address(9), wrong(place)))
  expect(tally(guesses)).toEqual({ NOT_FOUND: 60, RATE_LIMITED: 1 })
})

test('what is no code at all, or a step that comes late, is no guess', async () => {
  const { number, code } = await submitUnsigned(city)
  const { read, step } = trying(number)
  for (let time = 0; time < 65; time += 1) expect(await read(address(9), 'ABC')).toBe('BAD_INPUT')
  expect(await step(address(9), code)).toBe('OK')
  for (let time = 0; time < 65; time += 1) expect(await step(address(9), code)).toBe('STALE')
  expect(await read(address(9), code)).toBe('OK')
})

test('a use that cannot be given back changes nothing of what was done, nor of why it was refused', async () => {
  const { number, code } = await submitUnsigned(city)
  let committed = 0
  const kernel = city.kernelWith({ limitScale: 1, clock: city.kernel.clock })
  const { read, step } = trying(
    number,
    createServe(kernel, allFeatures, () => {
      committed += 1
    }),
  )
  await sql`create function keep_used() returns trigger language plpgsql as
    'begin if new.used < old.used then raise exception ''kept''; end if; return new; end'`.execute(city.base.ownerDb)
  await sql`create trigger keep_used before update on rate_limit for each row execute function keep_used()`.execute(
    city.base.ownerDb,
  )
  const answers = [await step(address(9), code), await step(address(9), code), await read(address(9), code)]
  await sql`drop function keep_used cascade`.execute(city.base.ownerDb)
  expect([answers, committed]).toEqual([['OK', 'STALE', 'OK'], 1])
})

test('the limiter’s rows of one day are gone after the next', async () => {
  const { number } = await submitUnsigned(city)
  await trying(number).read(address(9), wrong(1))
  city.advance({ days: 1 })
  await city.tick()
  expect(await city.db.selectFrom('rateLimit').select('bucket').execute()).toEqual([])
})
