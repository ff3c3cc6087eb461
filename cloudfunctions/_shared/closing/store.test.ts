import { testId } from '../../_checks/harness/callers'
import { acceptance, kernelStage } from '../../_checks/harness/stage'
import type { Call } from '../call'
import { fail } from '../errors'
import { type AuditRecord, digestOf, genesis, hashOf } from '../journal/record'

const stage = kernelStage()

// Everything a call may leave beside its change of state.
const leaveAll = (name: string, isNew: boolean) => async (_input: unknown, call: Call) => {
  call.record('ticket', testId(name), { 中文: '字', list: [1, 2.5, null], nested: { b: true, a: "it's # $1" } })
  if (isNew) call.beginChain()
  call.publish('ticket.accepted', 'ticket', testId(name), { from: 'submitted', to: 'accepted', quoted: '"\\' })
  call.publish('ticket.replied', 'ticket', testId(name))
  call.notify([testId(`${name} one`), testId(`${name} two`)], { title: '标题', body: "a'b\n#", link: null })
  return { version: 1, state: 'accepted' }
}

const eventsOn = (name: string) =>
  stage.base.db.selectFrom('eventOutbox').selectAll().where('subjectId', '=', testId(name)).orderBy('eventId').execute()
const chainOf = (name: string) =>
  stage.base.db.selectFrom('auditEvent').selectAll().where('subjectId', '=', testId(name)).orderBy('seq').execute()
const headOf = (name: string) =>
  stage.base.db.selectFrom('auditHead').selectAll().where('subjectId', '=', testId(name)).executeTakeFirst()

describe('a call that succeeds leaves all of it', () => {
  test.each([
    ['on a chain that begins with it', true],
    ['on a chain that may be there', false],
  ])('%s', async (name, isNew) => {
    const { send, kernel } = stage.setup()
    stage.behaviour = leaveAll(name, isNew)
    const answer = await send('ticket.accept', acceptance(), 'clerk')
    const common = {
      correlationId: answer.correlationId,
      occurredAt: kernel.clock.now(),
      attempts: 0,
      dispatchedAt: null,
    }
    expect(await eventsOn(name)).toMatchObject([
      { code: 'ticket.accepted', payload: { from: 'submitted', to: 'accepted', quoted: '"\\' }, ...common },
      { code: 'ticket.replied', payload: {}, ...common },
    ])
    for (const who of ['one', 'two'])
      expect(await stage.marksOf(testId(`${name} ${who}`))).toMatchObject([
        { title: '标题', body: "a'b\n#", link: null },
      ])
    const pushes = await stage.base.db
      .selectFrom('outgoingMessage')
      .innerJoin('notification', 'notification.notificationId', 'outgoingMessage.notificationId')
      .select(['state', 'attempts'])
      .where('recipientId', '=', testId(`${name} one`))
      .execute()
    expect(pushes).toEqual([{ state: 'waiting', attempts: 0 }])
  })

  test('and the record reads back to the hash that was computed before it was written', async () => {
    const { send, kernel } = stage.setup()
    for (const isNew of [true, false, false]) {
      stage.behaviour = leaveAll('hashed', isNew)
      kernel.clock.advance(1)
      await send('ticket.accept', acceptance(), 'clerk')
    }
    let previous = genesis
    const rows = await chainOf('hashed')
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3])
    for (const { hash, facts, ...record } of rows) {
      expect(record.previousHash).toBe(previous)
      expect(record.factsDigest).toBe(digestOf(facts))
      expect(hashOf(record as AuditRecord)).toBe(hash)
      previous = hash
    }
    expect(await headOf('hashed')).toMatchObject({ seq: 3, hash: previous })
  })

  test('once, though it was sent three times at once', async () => {
    const { send } = stage.setup()
    stage.behaviour = leaveAll('thrice', true)
    const input = acceptance()
    await Promise.all([1, 2, 3].map(() => send('ticket.accept', input, 'clerk')))
    expect(await eventsOn('thrice')).toHaveLength(2)
    expect(await stage.marksOf(testId('thrice one'))).toHaveLength(1)
    expect(await chainOf('thrice')).toHaveLength(1)
  })
})

describe('a call that fails leaves nothing of it', () => {
  test('when the handler fails after it said what to leave', async () => {
    stage.behaviour = async (input, call) => {
      await leaveAll('failed', true)(input, call)
      throw fail('STALE')
    }
    await stage.setup().send('ticket.accept', acceptance(), 'clerk')
    expect([await eventsOn('failed'), await stage.marksOf(testId('failed one')), await chainOf('failed')]).toEqual([
      [],
      [],
      [],
    ])
  })

  test('when a chain is said to begin that is there already: nobody may cut a chain off by starting it anew', async () => {
    const { send } = stage.setup()
    stage.behaviour = leaveAll('begun', true)
    await send('ticket.accept', acceptance(), 'clerk')
    const head = await headOf('begun')
    expect(await send('ticket.accept', acceptance(), 'clerk')).toMatchObject({ error: { status: 500 } })
    expect(await headOf('begun')).toEqual(head)
    expect(await chainOf('begun')).toHaveLength(1)
    expect(await eventsOn('begun')).toHaveLength(2)
  })
})
