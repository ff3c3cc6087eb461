import type { EventCode } from '../../../src/contracts/eventCodes'
import { testId } from '../../_checks/harness/callers'
import { type TestDatabase, testDatabase } from '../../_checks/harness/database'
import { type TestKernel, testKernel } from '../../_checks/harness/kernel'
import type { Call } from '../call'
import { dispatchEvents, type Subscriber } from './dispatch'
import { publish } from './store'

let base: TestDatabase
let kernel: TestKernel
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.close())
beforeEach(async () => {
  kernel = testKernel({ db: base.db })
  await base.ownerDb.deleteFrom('eventDelivery').execute()
  await base.ownerDb.deleteFrom('eventOutbox').execute()
})

const tell = (name: string, code: EventCode = 'ticket.submitted') => {
  const event = {
    eventId: kernel.ids.uuid(),
    code,
    subjectKind: 'ticket',
    subjectId: testId(name),
    payload: { name },
    occurredAt: kernel.clock.now(),
    correlationId: kernel.ids.uuid(),
  }
  return base.db.transaction().execute((tx) => publish(tx, event))
}

/** Reacts by a notice to the subject, so that the effect belongs to the transaction. */
const reacting = (name: string, before: (call: Call) => Promise<void> | void = () => undefined): Subscriber => ({
  name,
  codes: ['ticket.submitted'],
  async handle(event, call) {
    call.notify([event.subjectId], { title: name, body: '', link: null })
    await before(call)
  },
})

const effectsOn = async (name: string) =>
  (
    await base.db
      .selectFrom('notification')
      .select('title')
      .where('recipientId', '=', testId(name))
      .orderBy('title')
      .execute()
  ).map(({ title }) => title)

const waiting = () => base.db.selectFrom('eventOutbox').selectAll().where('dispatchedAt', 'is', null).execute()

describe('an event', () => {
  test('reaches every subscriber of its code exactly once, though five dispatchers run at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `five ${index}`)
    for (const name of names) await tell(name)
    const subscribers = [reacting('first'), reacting('second')]
    await Promise.all(Array.from({ length: 5 }, () => dispatchEvents(kernel, subscribers)))
    for (const name of names) expect([name, await effectsOn(name)]).toEqual([name, ['first', 'second']])
    expect(await waiting()).toEqual([])
    expect(await dispatchEvents(kernel, subscribers)).toBe(0)
  })

  test('passes by subscribers of other codes', async () => {
    await tell('other code', 'ticket.closed')
    await dispatchEvents(kernel, [reacting('first')])
    expect(await effectsOn('other code')).toEqual([])
    expect(await waiting()).toEqual([])
  })

  test('of a transaction that failed is never told', async () => {
    const failed = base.db.transaction().execute(async (tx) => {
      await publish(tx, {
        eventId: testId('never'),
        code: 'ticket.submitted',
        subjectKind: 'ticket',
        subjectId: testId('never'),
        payload: {},
        occurredAt: kernel.clock.now(),
        correlationId: testId('call'),
      })
      throw new Error('stop')
    })
    await expect(failed).rejects.toThrow('stop')
    await dispatchEvents(kernel, [reacting('first')])
    expect(await effectsOn('never')).toEqual([])
  })

  test('leaves one journal record a subscriber, on the chain that the subscriber names', async () => {
    await tell('journalled')
    const named = reacting('named', (call) => call.record('inspection', testId('inspection'), { isLinked: true }))
    await dispatchEvents(kernel, [named, reacting('unnamed')])
    const records = await base.db
      .selectFrom('auditEvent')
      .select(['procedure', 'subjectKind', 'kind', 'actorRole', 'facts'])
      .where('procedure', 'in', ['system.named', 'system.unnamed'])
      .orderBy('procedure')
      .execute()
    const common = { kind: 'ticket.submitted', actorRole: 'system' }
    expect(records).toEqual([
      { procedure: 'system.named', subjectKind: 'inspection', facts: { isLinked: true }, ...common },
      { procedure: 'system.unnamed', subjectKind: 'event', facts: {}, ...common },
    ])
  })
})

describe('an event whose subscriber fails', () => {
  test('is kept, put off for 10, 20, 40 … seconds, at most an hour, and then delivered once', async () => {
    await tell('failing')
    let isBroken = true
    const broken = reacting('broken', () => {
      if (isBroken) throw new Error('not today')
    })
    const pauses: number[] = []
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await dispatchEvents(kernel, [reacting('sound'), broken])
      const [event] = await waiting()
      expect(event).toMatchObject({ attempts: attempt + 1, lastError: 'not today' })
      pauses.push(((event?.nextAttemptAt.getTime() ?? 0) - kernel.clock.now().getTime()) / 1000)
      kernel.clock.set(new Date((event?.nextAttemptAt.getTime() ?? 0) - 1))
      expect(await dispatchEvents(kernel, [reacting('sound'), broken])).toBe(0)
      kernel.clock.advance(1)
    }
    expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600])
    expect(await effectsOn('failing')).toEqual([])
    isBroken = false
    await dispatchEvents(kernel, [reacting('sound'), broken])
    expect(await effectsOn('failing')).toEqual(['broken', 'sound'])
  })

  test('does not hold up the events behind it', async () => {
    await tell('poisoned')
    kernel.clock.advance(1)
    await tell('behind')
    const picky: Subscriber = {
      ...reacting('picky'),
      async handle(event, call) {
        if (event.subjectId === testId('poisoned')) throw new Error('poisoned')
        await reacting('picky').handle(event, call)
      },
    }
    await dispatchEvents(kernel, [picky])
    expect(await effectsOn('behind')).toEqual(['picky'])
    expect((await waiting()).map(({ subjectId }) => subjectId)).toEqual([testId('poisoned')])
  })

  test('is tried once, not five times, when five dispatchers run at once', async () => {
    await tell('once each')
    let tries = 0
    const counting = reacting('counting', async () => {
      tries += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
      throw new Error('no')
    })
    await Promise.all(Array.from({ length: 5 }, () => dispatchEvents(kernel, [counting])))
    expect(tries).toBe(1)
    expect((await waiting()).map(({ attempts }) => attempts)).toEqual([1])
  })
})

test('a dispatcher handles at most as many events as it is told', async () => {
  for (let index = 0; index < 5; index += 1) await tell(`limited ${index}`)
  expect(await dispatchEvents(kernel, [reacting('limited')], 3)).toBe(3)
  expect((await waiting()).length).toBe(2)
})

test('events that nobody wants are handed on together, and those somebody wants are not lost among them', async () => {
  for (let index = 0; index < 5; index += 1) await tell(`unwanted ${index}`, 'ticket.closed')
  await tell('wanted')
  expect(await dispatchEvents(kernel, [reacting('first')], 1)).toBe(1)
  expect(await waiting()).toEqual([])
  expect(await effectsOn('wanted')).toEqual(['first'])
})

test('one person gets one notice of a call, however often he is named, and it waits to be pushed', async () => {
  await tell('twice')
  const [recipient] = [testId('recipient')]
  const doubled: Subscriber = {
    ...reacting('doubled'),
    handle: async (_event, call) => call.notify([recipient, recipient], { title: 'once', body: '', link: null }),
  }
  await dispatchEvents(kernel, [doubled])
  const sent = await base.db
    .selectFrom('notification')
    .innerJoin('outgoingMessage', 'outgoingMessage.notificationId', 'notification.notificationId')
    .select('state')
    .where('recipientId', '=', recipient)
    .execute()
  expect(sent).toEqual([{ state: 'waiting' }])
})
