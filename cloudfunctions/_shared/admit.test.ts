import { personIn } from '../_checks/harness/callers'
import { acceptance, errorOf, kernelStage } from '../_checks/harness/stage'
import { fail } from './errors'
import { generalLimits } from './limit'

const stage = kernelStage()

// Limits of three calls a minute, each test in an hour of its own.
let hour = 0
const fewCalls = { limitScale: 3 / generalLimits.person }
const setup = (identify: () => Promise<ReturnType<typeof personIn>>) => {
  hour += 1
  const set = stage.setup({ ...fewCalls, identify })
  set.kernel.clock.advance(hour * 3_600_000)
  stage.behaviour = async () => ({ unread: 0 })
  return set
}
const code = async (answer: Promise<object>) =>
  'error' in (await answer) ? errorOf((await answer) as never).code : 'OK'

test('a person whose token was seen before is refused with the very next call after it ended', async () => {
  let isEnded = false
  const { send } = setup(async () => {
    if (isEnded) throw fail('NOT_SIGNED_IN')
    return personIn('enterpriseUser', {}, 'ended')
  })
  expect(await code(send('notice.unread', {}, 'token'))).toBe('OK')
  isEnded = true
  expect(await code(send('notice.unread', {}, 'token'))).toBe('NOT_SIGNED_IN')
})

test('calls of a person count the same whether his token is new or known', async () => {
  const { send } = setup(async () => personIn('enterpriseUser', {}, 'counted'))
  const codes: string[] = []
  for (let call = 0; call < 5; call += 1) codes.push(await code(send('notice.unread', {}, 'token')))
  expect(codes).toEqual(['OK', 'OK', 'OK', 'RATE_LIMITED', 'RATE_LIMITED'])
})

test('a person counts as one however many tokens he has', async () => {
  const { send } = setup(async () => personIn('enterpriseUser', {}, 'two tokens'))
  const codes: string[] = []
  for (const token of ['a', 'b', 'a', 'b', 'a']) codes.push(await code(send('notice.unread', {}, token)))
  expect(codes).toEqual(['OK', 'OK', 'OK', 'RATE_LIMITED', 'RATE_LIMITED'])
})

test('a role that was taken away is gone with the next call of a known token', async () => {
  let role: 'judicialOfficeClerk' | 'agencyHandler' = 'judicialOfficeClerk'
  const { send } = setup(async () => personIn(role, {}, 'moved'))
  stage.behaviour = async () => ({ version: 1, state: 'accepted' })
  expect(await code(send('ticket.accept', acceptance(), 'token'))).toBe('OK')
  role = 'agencyHandler'
  expect(await code(send('ticket.accept', acceptance(), 'token'))).toBe('FORBIDDEN')
})
