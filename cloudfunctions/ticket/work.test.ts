import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, submit, ticketRow } from '../_checks/fixture/reports'
import { testId } from '../_checks/harness/callers'

const city = cityStage()
const at = async (ticketId: string) => ({ ticketId, version: (await ticketRow(city, ticketId)).version })
const stateOf = async (ticketId: string) => (await ticketRow(city, ticketId)).state
const chainOf = (ticketId: string, kind: string) =>
  city.db.selectFrom('auditEvent').selectAll().where('subjectId', '=', ticketId).where('kind', '=', kind).execute()

describe('several at once', () => {
  test('each ticket gets its own outcome: one that fails does not stop the others', async () => {
    const [first, ended, stale, last] = [
      await submit(city),
      await reportIn(city, 'rejected'),
      await submit(city),
      await submit(city),
    ]
    const foreign = await submit(city, 'su', { agencyId: undefined })
    const tickets = [
      await at(first),
      await at(ended),
      { ticketId: stale, version: 7 },
      await at(foreign),
      { ticketId: testId('no ticket'), version: 0 },
      await at(last),
    ]
    const { done, results } = await city.as('lin').call('ticket.acceptMany', { tickets })
    expect(done).toBe(2)
    expect(results.map(({ ticketId, isDone, code }) => [ticketId, isDone, code])).toEqual([
      [first, true, null],
      [ended, false, 'WRONG_STATE'],
      [stale, false, 'STALE'],
      [foreign, false, 'NOT_FOUND'],
      [testId('no ticket'), false, 'NOT_FOUND'],
      [last, true, null],
    ])
    expect(results[0]).toMatchObject({ state: 'accepted', version: (await ticketRow(city, first)).version })
    expect(results[2]?.message).toContain('刷新')
    expect([await stateOf(first), await stateOf(ended), await stateOf(stale), await stateOf(last)]).toEqual([
      'accepted',
      'rejected',
      'submitted',
      'accepted',
    ])
  })

  test('every ticket’s chain holds its own record, and one that failed holds none', async () => {
    const done = [await submit(city), await submit(city), await submit(city)]
    const left = await reportIn(city, 'rejected')
    const tickets = await Promise.all([...done, left].map(at))
    await city.as('lin').call('ticket.acceptMany', { tickets })
    for (const ticketId of done) {
      const [record, ...more] = await chainOf(ticketId, 'ticket.accepted')
      expect(more).toEqual([])
      expect(record?.facts).toMatchObject({ event: 'accept', from: 'submitted', to: 'accepted' })
    }
    expect(await chainOf(left, 'ticket.accepted')).toEqual([])
    for (const ticketId of done) {
      const subject = { subjectKind: 'ticket', subjectId: ticketId }
      expect(await city.as('lin').call('audit.verifySubject', subject)).toMatchObject({ isIntact: true })
    }
  })

  test('sent twice under one id it happens once and answers the same', async () => {
    const tickets = [await at(await submit(city)), await at(await submit(city))]
    const clientId = crypto.randomUUID()
    const first = await city.as('lin').call('ticket.acceptMany', { tickets, clientId })
    expect(await city.as('lin').call('ticket.acceptMany', { tickets, clientId })).toEqual(first)
    expect(await chainOf(tickets[0]?.ticketId ?? '', 'ticket.accepted')).toHaveLength(1)
  })

  test('of two people who accept the same ones at once each ticket has one winner', async () => {
    const tickets = [await at(await submit(city)), await at(await submit(city))]
    const [one, two] = await Promise.all([
      city.as('lin').call('ticket.acceptMany', { tickets }),
      city.as('zhao').call('ticket.acceptMany', { tickets: [...tickets].reverse() }),
    ])
    expect((one?.done ?? 0) + (two?.done ?? 0)).toBe(2)
  })

  test('a bureau assigns several with one opinion; one without an agency says what is missing', async () => {
    const named = await reportIn(city, 'accepted')
    const unnamed = await submit(city, 'zhou', { agencyId: undefined })
    await city.as('lin').step('ticket.accept', unnamed)
    await city.base.ownerDb
      .updateTable('ticket')
      .set({ bureauId: (await ticketRow(city, named)).bureauId })
      .where('ticketId', '=', unnamed)
      .execute()
    const tickets = [await at(named), await at(unnamed)]
    const { results } = await city
      .as('cityHandler')
      .call('ticket.assignMany', { tickets, triage: '属于频次问题，交办核查' })
    expect(results.map(({ isDone, code }) => [isDone, code])).toEqual([
      [true, null],
      [false, 'BAD_INPUT'],
    ])
    expect(results[1]?.message).toBe('请选择是哪个部门，才能要它说明')
    const again = await city.as('cityHandler').call('ticket.assignMany', {
      tickets: [await at(unnamed)],
      triage: '属于频次问题，交办核查',
      agencyId: agencyIds.market,
    })
    expect(again.done).toBe(1)
  })

  test('nobody who must keep out gets through in a crowd', async () => {
    const ticketId = await submit(city)
    await city.as('lin').call('ticket.recuse', { ticketId, reason: '是亲属' })
    const { results } = await city.as('lin').call('ticket.acceptMany', { tickets: [await at(ticketId)] })
    expect(results[0]).toMatchObject({ isDone: false, code: 'RECUSED' })
  })

  test('none, more than twenty, and one twice are refused', async () => {
    const one = await at(await submit(city))
    const code = (tickets: object[]) => city.as('lin').code('ticket.acceptMany', { tickets })
    expect(await code([])).toBe('BAD_INPUT')
    expect(await code([one, one])).toBe('BAD_INPUT')
    expect(await code(Array.from({ length: 21 }, (_, place) => ({ ...one, ticketId: testId(`${place}`) })))).toBe(
      'BAD_INPUT',
    )
  })
})

describe('wordings', () => {
  const text = '你反映的情况我们已经收到，会在期限内回复。'
  const list = async (who: string) => (await city.as(who).call('ticket.templates', {})).templates

  test('belong to the unit: a colleague finds them, another office does not', async () => {
    await city.as('lin').call('ticket.saveTemplate', { title: '已收到', text })
    expect(await list('zhao')).toMatchObject([{ title: '已收到', text }])
    expect(await list('fang')).toEqual([])
    expect(await list('cityHandler')).toEqual([])
  })

  test('are changed and taken away by the unit only', async () => {
    const { templateId } = await city.as('lin').call('ticket.saveTemplate', { title: '请补充', text })
    const change = { templateId, title: '请补充材料', text }
    expect(await city.as('fang').code('ticket.saveTemplate', change)).toBe('NOT_FOUND')
    expect(await city.as('fang').code('ticket.removeTemplate', { templateId })).toBe('NOT_FOUND')
    expect(await city.as('zhao').call('ticket.saveTemplate', change)).toEqual({ templateId })
    expect((await list('lin')).map(({ title }) => title)).toContain('请补充材料')
    await city.as('zhao').call('ticket.removeTemplate', { templateId })
    expect((await list('lin')).map(({ title }) => title)).not.toContain('请补充材料')
    expect(await city.as('zhao').code('ticket.removeTemplate', { templateId })).toBe('NOT_FOUND')
  })

  test('have a name of their own within the unit', async () => {
    const { templateId } = await city.as('lin').call('ticket.saveTemplate', { title: '甲的说法', text })
    await city.as('lin').call('ticket.saveTemplate', { title: '乙的说法', text })
    const twice = await city.as('zhao').refusal('ticket.saveTemplate', { title: '甲的说法', text })
    expect(twice).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ path: 'title' }] } })
    const renamed = await city.as('zhao').refusal('ticket.saveTemplate', { templateId, title: '乙的说法', text })
    expect(renamed).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ path: 'title' }] } })
    expect(await city.as('fang').code('ticket.saveTemplate', { title: '甲的说法', text })).toBe('OK')
  })

  test('are at most fifty', async () => {
    const own = await list('tingHandler')
    for (let place = own.length; place < 50; place += 1)
      await city.as('tingHandler').call('ticket.saveTemplate', { title: `第 ${place} 条`, text })
    expect(await city.as('tingHandler').code('ticket.saveTemplate', { title: '再一条', text })).toBe('BAD_INPUT')
  })
})

describe('views of the queue', () => {
  const filter = { only: 'open' as const, state: 'verifying' as const, search: '' }
  const list = async (who: string) => (await city.as(who).call('ticket.views', {})).views

  test('are a person’s own', async () => {
    const { viewId } = await city.as('lin').call('ticket.saveView', { name: '核查中的', filter })
    expect(await list('lin')).toEqual([{ viewId, name: '核查中的', filter }])
    expect(await list('zhao')).toEqual([])
    expect(await city.as('zhao').code('ticket.removeView', { viewId })).toBe('NOT_FOUND')
    await city.as('lin').call('ticket.removeView', { viewId })
    expect(await list('lin')).toEqual([])
  })

  test('saved again under the same name are the same view', async () => {
    const first = await city.as('lin').call('ticket.saveView', { name: '我常看的', filter })
    const other = { ...filter, only: 'closed' as const, state: null, search: '面馆' }
    expect(await city.as('lin').call('ticket.saveView', { name: '我常看的', filter: other })).toEqual(first)
    expect(await list('lin')).toMatchObject([{ name: '我常看的', filter: other }])
  })

  test('are at most twenty with names of at most twenty characters', async () => {
    for (let place = 0; place < 20; place += 1)
      await city.as('fang').call('ticket.saveView', { name: `视图 ${place}`, filter })
    expect(await city.as('fang').code('ticket.saveView', { name: '再一个', filter })).toBe('BAD_INPUT')
    expect(await city.as('fang').code('ticket.saveView', { name: '视图 3', filter })).toBe('OK')
    expect(await city.as('zhao').code('ticket.saveView', { name: '长'.repeat(21), filter })).toBe('BAD_INPUT')
  })
})
