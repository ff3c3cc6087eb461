import { createPace, judge } from './pace'

const quiet = { say: () => undefined }

test('work is handed out until the bar is reached', () => {
  const pace = createPace('4', 'ids', { target: 2, minutes: 1 }, quiet)
  expect([pace.next(), pace.next(), pace.next()]).toEqual([1, 2, null])
  expect(pace.done()).toBe(2)
  pace.close()
})

test('no work is handed out after the time', () => {
  let at = 0
  const pace = createPace('4', 'ids', { target: 100, minutes: 2 }, { ...quiet, now: () => at })
  expect(pace.next()).toBe(1)
  at = 120_000
  expect(pace.next()).toBeNull()
  expect(pace.done()).toBe(1)
  pace.close()
})

test('progress tells the count, the bar and the rate', () => {
  const said: string[] = []
  let at = 0
  const pace = createPace('4', 'ids', { target: 100, minutes: 2 }, { say: (line) => said.push(line), now: () => at })
  pace.next()
  pace.next()
  at = 4_000
  pace.tell()
  expect(said).toEqual(['     4: 2 of 100 ids, 0.5/s, 4 s'])
  pace.close()
})

test.each([
  ['held up to the bar', false, 100, 'ok', '0 lost; bar of 100 reached'],
  ['held as far as it went', false, 40, 'short', '0 lost; stopped at 40 of 100'],
  ['broken before the bar', true, 40, 'FAIL', '0 lost; stopped at 40 of 100'],
  ['broken at the bar', true, 100, 'FAIL', '0 lost; bar of 100 reached'],
])('a promise that is %s says so', (_how, isBroken, done, verdict, counts) => {
  expect(judge('1', isBroken, done, 100, '0 lost')).toEqual({ name: '1', verdict, counts })
})
