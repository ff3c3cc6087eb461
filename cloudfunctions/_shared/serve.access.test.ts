import { testId } from '../_checks/harness/callers'
import { acceptance, errorOf, kernelStage, stageCallers } from '../_checks/harness/stage'

const stage = kernelStage()

describe('who may not call', () => {
  test.each([
    'constructor',
    '__proto__',
    'prototype',
    'hasOwnProperty',
    'toString',
    'ticket',
    'ticket.',
    '.accept',
    'ticket.toString',
    'ticket.constructor',
    'ticket.__proto__',
    'ticket.accept.call',
    'ticket/accept',
    'TICKET.ACCEPT',
    ' ticket.accept',
    'ticket.submit',
    '',
  ])('“%s” is no procedure, or none of this host', async (name) => {
    expect(errorOf(await stage.setup().send(name, acceptance(), 'clerk'))).toMatchObject({
      code: 'UNKNOWN_PROCEDURE',
      status: 404,
    })
  })

  test.each([undefined, null, 7, {}, ['ticket.accept'], { toString: () => 'ticket.accept' }])(
    'a name that is no text is no procedure (%p)',
    async (name) => {
      const answer = await stage.setup().send(name as unknown as string, acceptance(), 'clerk')
      expect(errorOf(answer).code).toBe('UNKNOWN_PROCEDURE')
    },
  )

  test('a guest is asked to sign in, and may make the calls that are open to anyone', async () => {
    const { send } = stage.setup()
    expect(errorOf(await send('ticket.accept', acceptance()))).toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 })
    expect(errorOf(await send('notice.unread'))).toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 })
    stage.behaviour = async () => ({ isGenuine: false, submittedAt: null, isChainIntact: null })
    expect(await send('ticket.verifyReceipt', { number: 'YT1', digest: '12345678' })).toHaveProperty('output')
  })

  test('a token that nobody has is refused even where a guest would be let in', async () => {
    const input = { number: 'YT1', digest: '12345678' }
    for (const token of ['guessed', 'constructor', '__proto__'])
      expect(errorOf(await stage.setup().send('ticket.verifyReceipt', input, token)).code).toBe('NOT_SIGNED_IN')
  })

  test('somebody with another role, or none, is refused', async () => {
    const { send } = stage.setup()
    for (const token of ['reporter', 'agency', 'nobody'])
      expect(errorOf(await send('ticket.accept', acceptance(), token))).toMatchObject({
        code: 'FORBIDDEN',
        status: 403,
      })
    expect(stage.handled).toEqual([])
  })

  test('somebody whose term has ended is refused, but a supervisor keeps what he reported', async () => {
    const { send } = stage.setup()
    expect(errorOf(await send('ticket.accept', acceptance(), 'expiredClerk')).code).toBe('FORBIDDEN')
    expect(await send('ticket.withdraw', acceptance(), 'expiredSupervisor')).toHaveProperty('output')
  })
})

describe('identity comes from the platform only', () => {
  test('forged fields of every kind never reach the handler and change nothing', async () => {
    const forged = {
      personId: testId('victim'),
      actorId: testId('victim'),
      openid: 'victim',
      token: 'agency',
      role: 'auditor',
      roles: ['systemAdmin'],
      scope: 'all',
      officeId: testId('office'),
      caller: { kind: 'system' },
      assignment: { role: 'auditor' },
      now: '2020-01-01T00:00:00.000Z',
      ...JSON.parse('{"__proto__":{"role":"auditor","isAdmin":true},"constructor":{"prototype":{"role":"auditor"}}}'),
    }
    const input = { ...acceptance(), ...forged }
    const answer = await stage.setup().send('ticket.accept', input, 'clerk')
    expect(answer).toHaveProperty('output')
    const [{ input: seen, call } = { input: {}, call: undefined }] = stage.handled
    expect(Object.keys(seen as object).sort()).toEqual(['clientId', 'ticketId', 'version'])
    expect(call?.caller).toEqual(stageCallers.clerk)
    expect(call?.scope).toBe('ownOffice')
    expect(({} as { role?: string }).role).toBeUndefined()
    expect(await stage.recordsOf(answer)).toMatchObject([{ actorId: testId('person judicialOfficeClerk') }])
  })
})
