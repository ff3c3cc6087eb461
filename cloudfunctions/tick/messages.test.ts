import { citySecrets, cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { submit } from '../_checks/fixture/reports'
import { holderIndexOf } from '../notice/public'

const city = cityStage()
type Send = typeof city.kernel.ports.wechat.sendMessage

/** Everybody gets a WeChat account, so that pushes have somewhere to go. */
beforeAll(async () => {
  for (const who of ['lin', 'zhao', 'zhou', 'wu'])
    await city.base.ownerDb
      .updateTable('person')
      .set({ openidSealed: citySecrets.seal(`openid of ${who}`), openidIndex: citySecrets.blindIndex('openid', who) })
      .where('personId', '=', personIdOf(who))
      .execute()
})

/** Everybody has allowed so many messages. */
const allow = async (count: number) => {
  await city.base.ownerDb.deleteFrom('pushConsent').execute()
  for (const who of ['lin', 'zhao', 'zhou', 'wu'])
    for (let consent = 0; consent < count; consent += 1)
      await city.as(who).call('notice.answerPush', {
        occasion: 'settings',
        answers: [{ template: 'progress', answer: 'accept' }],
      })
}
beforeEach(() => allow(3))

const consentsOf = async (who: string) =>
  (
    await city.db
      .selectFrom('pushConsent')
      .select('state')
      .where('holderIndex', '=', holderIndexOf({ secrets: citySecrets }, personIdOf(who)))
      .orderBy('state')
      .execute()
  ).map(({ state }) => state)

const messagesOf = async (ticketId: string, who: string) =>
  city.db
    .selectFrom('outgoingMessage')
    .innerJoin('notification', 'notification.notificationId', 'outgoingMessage.notificationId')
    .select(['state', 'attempts', 'lastError', 'nextAttemptAt'])
    .where('link', 'like', `%${ticketId}`)
    .where('recipientId', '=', personIdOf(who))
    .execute()
const sending = (send: Send) => {
  const sent: string[] = []
  city.kernel.ports.wechat.sendMessage = async (openid, template, page) => {
    sent.push(`${openid} ${page}`)
    return send(openid, template, page)
  }
  return sent
}

test('a push goes out once, to the receiver’s WeChat account, with a page and nothing else', async () => {
  const ticketId = await submit(city)
  const sent = sending(async () => 'sent')
  for (let round = 0; round < 3; round += 1) await city.tick()
  expect(sent.filter((line) => line.includes(ticketId)).sort()).toEqual(
    ['lin', 'zhao'].map((who) => `openid of ${who} pkg-office/ticket/index?id=${ticketId}`).sort(),
  )
  expect(await messagesOf(ticketId, 'lin')).toMatchObject([{ state: 'sent', attempts: 1 }])
})

test('timers that run at once send each push once', async () => {
  const ticketId = await submit(city)
  const sent = sending(async () => 'sent')
  await Promise.all([1, 2, 3, 4, 5].map(() => city.tick()))
  expect(sent.filter((line) => line.includes(ticketId))).toHaveLength(2)
})

test('a person who allowed nothing is left to his inbox: WeChat is not even asked', async () => {
  await allow(0)
  const ticketId = await submit(city)
  const sent = sending(async () => 'sent')
  await city.tick()
  expect(sent.filter((line) => line.includes(ticketId))).toEqual([])
  expect(await messagesOf(ticketId, 'lin')).toMatchObject([{ state: 'refused', attempts: 1 }])
})

test('one consent is one message, also for timers that run at once', async () => {
  await allow(1)
  const tickets = [await submit(city), await submit(city), await submit(city)]
  const sent = sending(async () => 'sent')
  await Promise.all([1, 2, 3, 4, 5].map(() => city.tick()))
  expect(sent.filter((line) => line.startsWith('openid of lin'))).toHaveLength(1)
  expect(await consentsOf('lin')).toEqual(['used'])
  const states = (await Promise.all(tickets.map((ticketId) => messagesOf(ticketId, 'lin')))).flat()
  expect(states.map(({ state }) => state).sort()).toEqual(['refused', 'refused', 'sent'])
})

test.each([
  ['was refused for want of consent', async () => 'refused' as const, ['withdrawn', 'withdrawn'], 'refused'],
  ['may have arrived', async () => 'unanswered' as const, ['granted', 'used'], 'given-up'],
  ['can never be sent', async () => ({ errcode: 47003, isConsentUnused: true }), ['granted', 'granted'], 'given-up'],
  ['got an unknown answer', async () => ({ errcode: 9, isConsentUnused: false }), ['granted', 'used'], 'given-up'],
  ['can be sent later', async () => Promise.reject(new Error('busy')), ['granted', 'granted'], 'waiting'],
])('a message that %s leaves the ledger true', async (_what, send: Send, consents, state) => {
  await allow(2)
  const ticketId = await submit(city)
  sending(send)
  await city.tick()
  expect(await consentsOf('lin')).toEqual(consents)
  expect(await messagesOf(ticketId, 'lin')).toMatchObject([{ state }])
})

test('a message to a pseudonym uses the consent of its person, and no row ties the two', async () => {
  await allow(1)
  const ticketId = await submit(city, 'wu', { confidentiality: 'sealed' })
  await city.as('lin').step('ticket.accept', ticketId)
  const sent = sending(async () => 'sent')
  await city.tick()
  expect(sent.filter((line) => line.startsWith('openid of wu'))).toHaveLength(1)
  expect(await consentsOf('wu')).toEqual(['used'])
  const ledger = JSON.stringify(await city.db.selectFrom('pushConsent').selectAll().execute())
  const messages = await city.db.selectFrom('outgoingMessage').selectAll().execute()
  for (const trait of [personIdOf('wu'), ...messages.flatMap((row) => [row.outgoingMessageId, row.notificationId])])
    expect(ledger).not.toContain(trait)
})

test('without consent or without WeChat it stays in the inbox and is not tried again', async () => {
  const ticketId = await submit(city)
  const sent = sending(async () => 'refused')
  await city.tick()
  city.advance({ days: 1 })
  await city.tick()
  expect(sent.filter((line) => line.includes(ticketId))).toHaveLength(2)
  expect(await messagesOf(ticketId, 'lin')).toMatchObject([{ state: 'refused' }])
  await city.as('lin').step('ticket.accept', ticketId)
  await city.tick()
  expect(await messagesOf(ticketId, 'cityHandler')).toMatchObject([{ state: 'refused' }])
  expect(
    (await city.as('cityHandler').call('notice.inbox', {})).items.some(({ link }) => link?.endsWith(ticketId)),
  ).toBe(true)
})

test('that WeChat fails is tried again after 1, 4, 9 and 16 minutes, and then given up', async () => {
  const ticketId = await submit(city)
  const sent = sending(async () => {
    throw new Error('WeChat is away')
  })
  const tried = () => sent.filter((line) => line.startsWith('openid of lin') && line.includes(ticketId)).length
  const at: number[] = []
  for (let minute = 0; minute <= 60; minute += 1) {
    const before = tried()
    await city.tick()
    if (tried() > before) at.push(minute)
    city.advance({ minutes: 1 })
  }
  expect(at).toEqual([0, 1, 5, 14, 30])
  expect(await messagesOf(ticketId, 'lin')).toMatchObject([
    { state: 'given-up', attempts: 5, lastError: 'WeChat is away' },
  ])
})

test('a timer that dies while sending leaves its pushes given up and to be seen, none sent twice, and the inbox whole', async () => {
  const ticketId = await submit(city)
  const sent = sending(() => new Promise(() => undefined))
  void city.tick()
  while (!sent.some((line) => line.includes(ticketId))) await new Promise((resolve) => setTimeout(resolve, 10))
  const died = sent.length
  const again = sending(async () => 'sent')
  city.advance({ days: 2 })
  await city.tick()
  expect(died).toBe(1)
  expect(again.filter((line) => line.includes(ticketId))).toEqual([])
  for (const who of ['lin', 'zhao']) {
    const stuck = { state: 'given-up', attempts: 1, lastError: 'the timer ended while sending' }
    expect(await messagesOf(ticketId, who)).toMatchObject([stuck])
    expect(await consentsOf(who)).toEqual(['granted', 'granted', 'used'])
    const { items } = await city.as(who).call('notice.inbox', {})
    expect(items.some(({ link }) => link?.endsWith(ticketId))).toBe(true)
  }
})

test('one whose answer never came may have arrived: it is not sent again', async () => {
  const ticketId = await submit(city)
  const sent = sending(async () => 'unanswered')
  await city.tick()
  city.advance({ days: 1 })
  await city.tick()
  expect(sent.filter((line) => line.includes(ticketId))).toHaveLength(2)
  expect(await messagesOf(ticketId, 'lin')).toMatchObject([{ state: 'given-up', attempts: 1, lastError: 'no answer' }])
})

test('one that fails holds up no other', async () => {
  const ticketId = await submit(city)
  sending(async (openid) => {
    if (openid.endsWith('lin')) throw new Error('not him')
    return 'sent'
  })
  await city.tick()
  expect(await messagesOf(ticketId, 'zhao')).toMatchObject([{ state: 'sent' }])
  expect(await messagesOf(ticketId, 'lin')).toMatchObject([{ state: 'waiting', attempts: 1 }])
})

test('a sealed reporter is reached under his pseudonym, and the log of errors does not name him', async () => {
  const ticketId = await submit(city, 'wu', { confidentiality: 'sealed' })
  await city.as('lin').step('ticket.accept', ticketId)
  const sent = sending(async (openid) => {
    if (openid.endsWith('wu')) throw new Error('away')
    return 'sent'
  })
  await city.tick()
  expect(sent).toContain(`openid of wu pkg-reporter/ticket/index?id=${ticketId}`)
  const rows = await city.db.selectFrom('outgoingMessage').selectAll().execute()
  for (const trait of [personIdOf('wu'), 'openid of wu']) expect(JSON.stringify(rows)).not.toContain(trait)
})
