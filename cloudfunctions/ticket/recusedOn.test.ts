import { cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'

const city = cityStage()
const reason = '反映人是我的亲属'
const out = '一件有同事回避，请你接着办'
const recuse = (who: string, ticketId: string) => city.as(who).call('ticket.recuse', { ticketId, reason })
const show = (who: string, ticketId: string) => city.as(who).call('ticket.officeShow', { ticketId })
const isWaiting = async (who: string, ticketId: string, more: object = {}) =>
  (await city.as(who).call('ticket.queue', { only: 'waiting', limit: 50, ...more })).items.some(
    (row) => row.ticketId === ticketId,
  )
/** Who is told of a ticket by what is done, with the titles. */
const toldBy = async (ticketId: string, act: () => Promise<unknown>) => {
  const lines = () =>
    city.db
      .selectFrom('notification')
      .select(['notificationId', 'recipientId', 'title', 'body', 'link'])
      .where('link', 'like', `%${ticketId}`)
      .execute()
  const before = (await lines()).map(({ notificationId }) => notificationId)
  await act()
  return (await lines()).filter(({ notificationId }) => !before.includes(notificationId))
}
const titles = (lines: Awaited<ReturnType<typeof toldBy>>) =>
  lines.map(({ recipientId, title }) => `${recipientId} ${title}`).sort()
const to = (who: string, title: string) => `${personIdOf(who)} ${title}`

describe('when one of an office keeps out', () => {
  test('his colleague is told, once, by the number alone; it waits for the colleague and not for him', async () => {
    const ticketId = await submit(city)
    expect(await isWaiting('lin', ticketId)).toBe(true)
    const told = await toldBy(ticketId, () => recuse('lin', ticketId))
    expect(titles(told)).toEqual([to('zhao', out)])
    const { receiptNumber } = await ticketRow(city, ticketId)
    expect(told[0]?.body).toBe(`${receiptNumber}。他不能再办，期限照走。点开看下一步。`)
    expect(JSON.stringify(told)).not.toContain(reason)
    expect(await toldBy(ticketId, () => recuse('lin', ticketId))).toEqual([])
    expect([await isWaiting('lin', ticketId), await isWaiting('zhao', ticketId)]).toEqual([false, true])
    expect(await ticketRow(city, ticketId)).toMatchObject({ queueKind: 'office' })
    expect(
      (await city.as('lin').call('ticket.queue', { only: 'open', limit: 50 })).items.map((row) => row.ticketId),
    ).toContain(ticketId)
  })

  test('it stands in his name no more', async () => {
    const ticketId = await reportIn(city, 'accepted', { kind: 'opinion' })
    expect(await ticketRow(city, ticketId)).toMatchObject({ officeHandlerId: personIdOf('lin') })
    await recuse('lin', ticketId)
    expect(await ticketRow(city, ticketId)).toMatchObject({ officeHandlerId: null })
    expect(await isWaiting('lin', ticketId, { isMine: true })).toBe(false)
  })

  test('of what lies with the bureau and is not in his name nobody is told', async () => {
    const ticketId = await reportIn(city, 'assigned')
    expect(await toldBy(ticketId, () => recuse('zhao', ticketId))).toEqual([])
    expect(await toldBy(ticketId, () => recuse('lin', ticketId))).toEqual([])
    expect(await ticketRow(city, ticketId)).toMatchObject({ queueKind: 'bureau', officeHandlerId: null })
  })
})

describe('when nobody of an office is left', () => {
  const handedUp = async () => {
    const ticketId = await submit(city)
    await recuse('lin', ticketId)
    const told = await toldBy(ticketId, () => recuse('zhao', ticketId))
    return { ticketId, told }
  }

  test('it lies with the bureau, whose handler is told what he can do, and can', async () => {
    const { ticketId, told } = await handedUp()
    expect(titles(told)).toEqual([to('cityHandler', '一件司法所没有人能办，请你局决定是否受理')])
    expect(told[0]?.body).toContain('请受理，或者转给别的司法所；受理期限照走。')
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'submitted', queueKind: 'bureau' })
    for (const who of ['lin', 'zhao']) expect(await isWaiting(who, ticketId)).toBe(false)
    for (const isOwnFirst of [true, false]) expect(await isWaiting('cityHandler', ticketId, { isOwnFirst })).toBe(true)
    const { turn, actions } = await show('cityHandler', ticketId)
    expect(turn).toMatchObject({ who: expect.stringMatching(/^经办/), step: '决定受理', isOwn: true })
    expect(actions).toContainEqual({ event: 'accept', isPrimary: true })
    expect(actions.map(({ event }) => event)).toContain('transfer')
    expect(await city.as('cityHandler').stepCode('ticket.accept', ticketId)).toBe('OK')
  })

  test('its reporter reads who decides now, and nothing of why; its clock goes on', async () => {
    const { ticketId } = await handedUp()
    const seen = await city.as('zhou').call('ticket.show', { ticketId })
    expect(seen.nextStep).toBe('等司法局决定收不收')
    expect(JSON.stringify(seen)).not.toContain('回避')
    expect(seen.clocks).toContainEqual(expect.objectContaining({ kind: 'accept', state: 'running' }))
  })

  test('an office of one hands it up at once, and another office takes it as any', async () => {
    const ticketId = await submit(city, 'su')
    expect(titles(await toldBy(ticketId, () => recuse('fang', ticketId)))).toHaveLength(1)
    expect(await ticketRow(city, ticketId)).toMatchObject({ queueKind: 'bureau' })
    const { toOfficeId } = words['ticket.decideDispute'] as { toOfficeId: string }
    await city.as('cityHandler').step('ticket.transfer', ticketId, { toOfficeId, reason: '东桥所要回避' })
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'transferred', queueKind: 'office' })
    expect(await isWaiting('lin', ticketId)).toBe(true)
  })

  test('what its reporter reads of who has it follows the report, whichever step it is at', async () => {
    const { ticketId } = await handedUp()
    const isUp = async () => (await city.as('zhou').call('ticket.show', { ticketId })).isHandedUp
    expect(await isUp()).toBe(true)
    await city.as('cityHandler').step('ticket.accept', ticketId)
    expect(await isUp()).toBe(false)
    const other = await submit(city, 'zhou', { kind: 'consultation', category: 'consultation' })
    await city.as('lin').step('ticket.accept', other)
    expect(await city.as('zhou').call('ticket.show', { ticketId: other })).toMatchObject({
      ...{ nextStep: '等司法所直接回复你', isHandedUp: false },
    })
  })

  test('a later step of the office is the bureau’s as well: it informs the reporter, and is told to', async () => {
    const ticketId = await reportIn(city, 'verifying')
    for (const who of ['lin', 'zhao']) await recuse(who, ticketId)
    const told = await toldBy(ticketId, () =>
      city.as('cityReviewer').step('ticket.correctOnSpot', ticketId, words['ticket.correctOnSpot']),
    )
    const toInform = told.filter(({ title }) => title === '回复已作出，请告知反映人')
    expect(toInform.map(({ recipientId }) => recipientId)).toEqual([personIdOf('cityHandler')])
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'replied', queueKind: 'bureau' })
    expect(await isWaiting('cityHandler', ticketId, { isOwnFirst: true })).toBe(true)
    expect((await show('cityHandler', ticketId)).turn).toMatchObject({ step: '告知反映人', isOwn: true })
    const informed = words['ticket.originatorInformed']
    expect(await city.as('cityHandler').stepCode('ticket.originatorInformed', ticketId, informed)).toBe('OK')
  })

  test('a short matter that the office would answer is the bureau’s to answer, and then only', async () => {
    const ordinary = await reportIn(city, 'accepted', { kind: 'consultation', category: 'consultation' })
    const answer = words['ticket.answerDirectly']
    expect(await city.as('cityHandler').stepCode('ticket.answerDirectly', ordinary, answer)).toBe('FORBIDDEN')
    expect((await show('cityHandler', ordinary)).actions.map(({ event }) => event)).not.toContain('answerDirectly')

    const ticketId = await submit(city, 'zhou', { kind: 'consultation', category: 'consultation' })
    await city.as('lin').step('ticket.accept', ticketId)
    await recuse('lin', ticketId)
    const told = await toldBy(ticketId, () => recuse('zhao', ticketId))
    expect(titles(told)).toEqual([to('cityHandler', '一件司法所没有人能办，请你局接着办')])
    expect((await show('cityHandler', ticketId)).turn).toMatchObject({ step: '直接回复', isOwn: true })
    expect((await show('lin', ticketId)).turn).toMatchObject({
      who: expect.stringMatching(/^司法局经办/),
      isOwn: false,
    })
    const seen = await city.as('zhou').call('ticket.show', { ticketId })
    expect(seen).toMatchObject({ nextStep: '等司法局直接回复你', isHandedUp: true })
    const { items } = await city.as('zhou').call('ticket.mine', { limit: 50 })
    expect(items.find((row) => row.ticketId === ticketId)).toMatchObject({ state: 'accepted', isHandedUp: true })
    const offered = (await show('cityHandler', ticketId)).actions
    expect(offered.filter(({ isPrimary }) => isPrimary).map(({ event }) => event)).toEqual(['answerDirectly'])
    expect(await city.as('cityHandler').stepCode('ticket.answerDirectly', ticketId, answer)).toBe('OK')
    expect(await ticketRow(city, ticketId)).toMatchObject({ state: 'replied', queueKind: 'bureau' })
  })
})

describe('when one of a bureau keeps out', () => {
  test('and nobody else has his post, those who can see to it are told what to do', async () => {
    const ticketId = await reportIn(city, 'assigned')
    const told = await toldBy(ticketId, () => recuse('cityHandler', ticketId))
    const title = '一件没有人能接着办，请安排'
    expect(titles(told)).toEqual([to('cityReviewer', title), to('cityLeader', title)].sort())
    expect(told[0]?.body).toContain('请系统管理员给一位同事加上同样的身份')
    expect(await ticketRow(city, ticketId)).toMatchObject({ queueKind: 'bureau', bureauHandlerId: null })
    expect(await isWaiting('cityHandler', ticketId)).toBe(false)
    expect(await isWaiting('cityReviewer', ticketId)).toBe(true)
  })

  test('whose turn it is not, whoever has it is not disturbed', async () => {
    const ticketId = await submit(city)
    expect(await toldBy(ticketId, () => recuse('cityReviewer', ticketId))).toEqual([])
  })
})

test('of a dispute the colleagues of the bureau that decides it are told, not those of a side', async () => {
  const ticketId = await reportIn(city, 'disputed')
  const { disputeBureauId, bureauId } = await ticketRow(city, ticketId)
  const decides = disputeBureauId ?? bureauId
  const told = await toldBy(ticketId, () => recuse('cityReviewer', ticketId))
  expect(told.length).toBeGreaterThan(0)
  const there = await city.db.selectFrom('roleAssignment').select('personId').where('bureauId', '=', decides).execute()
  for (const { recipientId } of told) expect(there.map(({ personId }) => personId)).toContain(recipientId)
})

test('what is hidden from an agency to which all of the office belong lies with the bureau from the beginning, which is told', async () => {
  const bind = secondRoles(city)
  const hidden = { confidentiality: 'hiddenFromAgency', agencyId: agencyIds.market } as const
  const roles = [await bind('lin', { role: 'inspector', agencyId: agencyIds.market })]
  const withOne = await submit(city, 'zhou', hidden)
  expect(await ticketRow(city, withOne)).toMatchObject({ queueKind: 'office' })
  roles.push(await bind('zhao', { role: 'inspector', agencyId: agencyIds.market }))
  const ticketId = await submit(city, 'zhou', hidden)
  const { queueKind, queueId, bureauId } = await ticketRow(city, ticketId)
  expect({ queueKind, queueId }).toEqual({ queueKind: 'bureau', queueId: bureauId })
  const told = await city.db
    .selectFrom('notification')
    .select(['recipientId', 'title'])
    .where('link', 'like', `%${ticketId}`)
    .execute()
  expect(told.map(({ title }) => title)).toEqual(['一件司法所没有人能办，请你局决定是否受理'])
  expect(told.map(({ recipientId }) => recipientId)).toEqual([personIdOf('cityHandler')])
  await city.as('cityHandler').step('ticket.accept', ticketId)
  for (const role of roles) await role.remove()
})

test('what he keeps out of is counted neither as late nor as due for him, as it does not wait for him', async () => {
  const ticketId = await submit(city)
  city.advance({ days: 30 })
  const lateOf = async (who: string) => (await city.as(who).call('ticket.counters', {})).overdue
  const before = [await lateOf('lin'), await lateOf('zhao')]
  await city.as('lin').call('ticket.recuse', { ticketId, reason })
  expect([await lateOf('lin'), await lateOf('zhao')]).toEqual([(before[0] ?? 0) - 1, before[1]])
})
