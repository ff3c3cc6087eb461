import { settingsOf } from './settings'

const fallback = { amount: 5, unit: 'workingDay', warnBefore: 2 } as const
const clockWith = (value: unknown) => settingsOf(new Map([['clock.accept', value]])).clock('accept', fallback)

test('a clock that the tenant changed takes the place of the default, part by part', () => {
  expect(clockWith({ amount: 3 })).toEqual({ ...fallback, amount: 3 })
  expect(clockWith({ amount: 10, unit: 'calendarDay', warnBefore: 1 })).toEqual({
    amount: 10,
    unit: 'calendarDay',
    warnBefore: 1,
  })
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a number', 3],
  ['a broken amount', { amount: 1.5 }],
  ['an amount in words', { amount: '3' }],
  ['a negative amount', { amount: -1 }],
  ['an unknown unit', { amount: 3, unit: 'fortnight' }],
  ['a broken warning', { amount: 3, warnBefore: -2 }],
])('a clock set to %s leaves the default', (_name, value) => {
  expect(clockWith(value)).toEqual(fallback)
})

test('numbers and texts of the wrong shape leave the default', () => {
  const settings = settingsOf(
    new Map<string, unknown>([
      ['a', 7],
      ['b', '7'],
    ]),
  )
  expect([settings.number('a', 1), settings.number('b', 1), settings.number('c', 1)]).toEqual([7, 1, 1])
  expect([settings.text('a', 'x'), settings.text('b', 'x'), settings.text('c', 'x')]).toEqual(['x', '7', 'x'])
})
