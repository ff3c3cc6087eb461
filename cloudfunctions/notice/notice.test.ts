import { cityStage } from '../_checks/fixture/city'
import { reportIn, submit } from '../_checks/fixture/reports'
import { testId } from '../_checks/harness/callers'

const city = cityStage()
const inbox = (who: string, input: object = {}) => city.as(who).call('notice.inbox', input)

test('an inbox is its owner’s alone, newest first, each notice once over all pages', async () => {
  for (let count = 0; count < 5; count += 1) {
    await submit(city, 'su', { townshipCode: '990102001' })
    city.advance({ minutes: 1 })
  }
  const whole = (await inbox('fang', { limit: 50 })).items
  expect(whole).toHaveLength(5)
  expect(whole.map(({ at }) => at)).toEqual(
    whole
      .map(({ at }) => at)
      .sort()
      .reverse(),
  )
  const found: string[] = []
  let cursor: string | null = null
  do {
    const page: { items: { noticeId: string }[]; nextCursor: string | null } = await inbox('fang', {
      limit: 2,
      ...(cursor ? { cursor } : {}),
    })
    found.push(...page.items.map(({ noticeId }) => noticeId))
    cursor = page.nextCursor
  } while (cursor)
  expect(found).toEqual(whole.map(({ noticeId }) => noticeId))
  expect((await inbox('lin')).items).toEqual([])
  expect((await inbox('visitor')).items).toEqual([])
})

test('reading marks what is one’s own, once, and leaves what belongs to others', async () => {
  await submit(city)
  const [notice] = (await inbox('lin')).items
  const noticeId = notice?.noticeId ?? ''
  const { unread } = await city.as('lin').call('notice.unread', {})
  expect(await city.as('zhou').call('notice.markRead', { noticeIds: [noticeId] })).toEqual({ unread: 0 })
  expect((await inbox('lin')).items[0]?.isRead).toBe(false)
  expect(await city.as('lin').call('notice.markRead', { noticeIds: [noticeId, testId('nothing')] })).toEqual({
    unread: unread - 1,
  })
  expect(await city.as('lin').call('notice.markRead', { noticeIds: [noticeId] })).toEqual({ unread: unread - 1 })
  expect((await inbox('lin')).items[0]?.isRead).toBe(true)
  for (const noticeIds of [[], ['x'], Array.from({ length: 51 }, (_, place) => testId(`n ${place}`))])
    expect(await city.as('lin').code('notice.markRead', { noticeIds })).toBe('BAD_INPUT')
})

test('reading does not tie a pseudonym to its person: no moment is shared between the two', async () => {
  const [open, sealed] = [await submit(city, 'wu'), await submit(city, 'wu', { confidentiality: 'sealed' })]
  for (const ticketId of [open, sealed]) await city.as('lin').step('ticket.accept', ticketId)
  const noticeIds = (await inbox('wu')).items.map(({ noticeId }) => noticeId)
  expect(noticeIds).toHaveLength(2)
  expect(await city.as('wu').call('notice.markRead', { noticeIds })).toEqual({ unread: 0 })
  const rows = await city.db
    .selectFrom('notification')
    .select(['recipientId', 'readAt'])
    .where('notificationId', 'in', noticeIds)
    .execute()
  expect(new Set(rows.map(({ recipientId }) => recipientId)).size).toBe(2)
  const now = city.kernel.clock.now().getTime()
  expect(rows.filter(({ readAt }) => readAt?.getTime() === now)).toHaveLength(1)
})

test('no notice carries anything of what was reported, by whom, about whom: it may travel through WeChat', async () => {
  const extra = {
    content: '柳湾路口的店被罚了三千元，没有票据。',
    place: '柳湾路口',
    suggestion: '退钱',
    confidentiality: 'sealed',
  } as const
  const ticketId = await reportIn(city, 'awaitingConfirmation', extra)
  await city.as('zhou').step('ticket.reopen', ticketId, { reason: '三千元还没有退' })
  city.advance({ days: 30 })
  await city.tick()
  const notices = await city.db.selectFrom('notification').select(['title', 'body']).execute()
  expect(notices.length).toBeGreaterThan(10)
  for (const { title, body } of notices)
    for (const secret of ['柳湾', '三千', '票据', '退钱', '鸮金丝', '市场监督', '辖区', '频次'])
      expect([title, body, `${title}${body}`.includes(secret)]).toEqual([title, body, false])
})

test('every link leads to a page of the receiver’s own package', async () => {
  await reportIn(city, 'closed')
  const packageOf: Record<string, string> = {
    zhou: 'pkg-reporter/',
    lin: 'pkg-office/',
    cityHandler: 'pkg-office/',
    marketHandler: 'pkg-agency/',
  }
  for (const [who, prefix] of Object.entries(packageOf))
    for (const { link } of (await inbox(who, { limit: 50 })).items) expect(link?.startsWith(prefix)).toBe(true)
})
