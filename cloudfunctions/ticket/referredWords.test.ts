import { cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { drive, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { submitUnsigned } from '../_checks/fixture/unsigned'

// Whoever reported may still add to what was referred; it goes to those who hold it now, and never to the agency.

const city = cityStage()
const text = '昨天鸮记又被要走一箱水果'
const states = ['referredDiscipline', 'referredCrime'] as const
const staff = ['lin', 'zhao', 'cityHandler', 'cityReviewer', 'cityLeader'] as const

/** A report in a state that nobody signed, with its holder's addition; who was told of it. */
const added = async (state: (typeof states)[number]) => {
  const own = await submitUnsigned(city)
  // An agency that was asked before it was referred keeps what it was asked.
  await drive(city, own.ticketId, 'verifying')
  const event = state === 'referredCrime' ? 'ticket.referCrime' : 'ticket.referDiscipline'
  await city.as('cityLeader').step(event, own.ticketId, words[event])
  const lines = () => city.db.selectFrom('notification').selectAll().execute()
  const before = (await lines()).map(({ notificationId }) => notificationId)
  expect(await own.step('addToReport', { text })).toBe('OK')
  return { ...own, told: (await lines()).filter(({ notificationId }) => !before.includes(notificationId)) }
}
const reads = async (who: string, ticketId: string) =>
  JSON.stringify(await city.as(who).send('ticket.officeShow', { ticketId })).includes(text)
const watches = async (ticketId: string) =>
  JSON.stringify(await city.as('discipline').call('ticket.streamShow', { ticketId })).includes(text)

describe.each([
  ['referredDiscipline', ['cityLeader'], true, 'discipline'],
  ['referredCrime', [...staff], false, 'cityLeader'],
] as const)('what is added to a report in %s', (state, readers, isWatched, told) => {
  test('is read by nobody but its holders, and by nobody of the agency', async () => {
    const { ticketId } = await added(state)
    for (const who of staff)
      expect([who, await reads(who, ticketId)]).toEqual([who, (readers as readonly string[]).includes(who)])
    for (const who of ['fang', 'tingHandler', 'liuxiLeader', 'marketHead', 'custodian', 'auditor', 'admin', 'zhou'])
      expect([who, await reads(who, ticketId)]).toEqual([who, false])
    expect(await watches(ticketId)).toBe(isWatched)
    for (const who of ['marketHandler', 'marketReviewer', 'marketHead']) {
      const { items } = await city.as(who).call('ticket.agencyInbox', { limit: 50 })
      const seen = items.map(({ requestId }) => city.as(who).call('ticket.agencyShow', { requestId }))
      expect(JSON.stringify([items, await Promise.all(seen)])).not.toContain('水果')
    }
  })

  test('changes neither state nor clocks nor whose turn it is, and its holder reads it back', async () => {
    const own = await submitUnsigned(city)
    await drive(city, own.ticketId, state)
    const kept = ({ version: _, ...row }: Awaited<ReturnType<typeof ticketRow>>) => row
    const before = kept(await ticketRow(city, own.ticketId))
    expect((await own.open()).actions).toContainEqual({ event: 'addToReport', isPrimary: false })
    expect(await own.step('addToReport', { text })).toBe('OK')
    expect(kept(await ticketRow(city, own.ticketId))).toEqual(before)
    expect((await own.open()).messages).toMatchObject([{ isFromReporter: true, text }])
    for (const event of ['withdraw', 'reopen', 'confirm'] as const)
      expect([event, await own.step(event, { text: '不用再办了', stars: 5 })]).toEqual([event, 'WRONG_STATE'])
  })

  test('is told to those who go on with it alone, by the number alone', async () => {
    const { told: lines, number } = await added(state)
    expect(lines.map(({ recipientId }) => recipientId)).toEqual([personIdOf(told)])
    expect(lines[0]).toMatchObject({ title: '反映人补充了情况', body: `${number}。点开看写了什么。` })
  })

  test('may be added by a reporter who signed in as well, and answered by nobody who cannot read it', async () => {
    const ticketId = await reportIn(city, state, { confidentiality: 'sealed' })
    expect(await city.as('zhou').stepCode('ticket.addToReport', ticketId, { text })).toBe('OK')
    for (const who of ['bao', 'wu'])
      expect(await city.as(who).stepCode('ticket.addToReport', ticketId, { text })).toBe('NOT_FOUND')
    const reply = { text: '请把收据拍下来' }
    expect(await city.as('cityHandler').stepCode('ticket.writeToReporter', ticketId, reply)).toBe('WRONG_STATE')
  })
})

test('after discipline inspection has answered, what is added is told to the leader, who alone reads it', async () => {
  const ticketId = await submit(city, 'zhou')
  await drive(city, ticketId, 'referredDiscipline')
  await city.as('discipline').step('ticket.referralResult', ticketId, words['ticket.referralResult'])
  const lines = () => city.db.selectFrom('notification').selectAll().where('title', '=', '反映人补充了情况').execute()
  const before = (await lines()).length
  await city.as('zhou').step('ticket.addToReport', ticketId, { text })
  expect((await lines()).slice(before).map(({ recipientId }) => recipientId)).toEqual([personIdOf('cityLeader')])
  expect([await reads('cityHandler', ticketId), await reads('cityLeader', ticketId)]).toEqual([false, true])
})
