import { mistakesIn } from './forms'

test('what was not written is asked for; only what is too short is told to be longer', () => {
  expect(mistakesIn('dropIssue', { reason: ' ' })).toEqual({ reason: '请写上这一栏，至少 5 个字' })
  expect(mistakesIn('dropIssue', { reason: '不是' })).toEqual({ reason: '再多写几句，至少 5 个字' })
  expect(mistakesIn('dropIssue', { reason: '只有这一家反映过。' })).toEqual({})
})
