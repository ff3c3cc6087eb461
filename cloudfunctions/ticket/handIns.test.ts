import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { officeIds } from '../_checks/fixture/places'
import { submit, ticketRow } from '../_checks/fixture/reports'

const city = cityStage()
const pdf = 'pdf' as const
const opened = ({ base64 }: OutputOf<'ticket.monthlyFormsFile'>) =>
  JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))
const handIn = (who: string, month: string) => city.as(who).code('ticket.handInForms', { month })
const rowsOf = async (who: string, month: string) =>
  (await city.as(who).call('ticket.monthlyHandIns', { month })).offices
const rowOf = async (who: string, month: string, officeId: string) =>
  (await rowsOf(who, month)).find((row) => row.officeId === officeId)

test('nobody but an office hands in, and nobody but a bureau sees who did', async () => {
  for (const who of ['cityHandler', 'cityLeader', 'marketHead', 'zhou', 'approver', 'discipline'])
    expect([who, await handIn(who, '2026-10')]).toEqual([who, 'FORBIDDEN'])
  for (const who of ['lin', 'marketHead', 'zhou', 'approver'])
    expect([who, await city.as(who).code('ticket.monthlyHandIns', { month: '2026-10' })]).toEqual([who, 'FORBIDDEN'])
})

test('a month is handed in once it is over, once, and says when and by which post', async () => {
  city.setTime('2026-11-20 10:00')
  await submit(city)
  expect(await handIn('lin', '2026-11')).toBe('BAD_INPUT')
  expect((await city.as('lin').call('ticket.monthlyForms', { month: '2026-11' })).mayHandIn).toBe(false)
  city.setTime('2026-12-01 00:00')
  expect((await city.as('lin').call('ticket.monthlyForms', { month: '2026-11' })).mayHandIn).toBe(true)
  expect(await handIn('lin', '2026-11')).toBe('OK')
  expect(await handIn('zhao', '2026-11')).toBe('WRONG_STATE')
  const shown = await city.as('zhao').call('ticket.monthlyForms', { month: '2026-11' })
  expect(shown).toMatchObject({
    mayHandIn: false,
    handedIn: { isLate: false, by: expect.stringContaining('职务 lin') },
  })
  expect(shown.handedIn?.forms).toBe(shown.tickets.length)
  // What was handed in in time is not late afterwards.
  city.setTime('2026-12-20 10:00')
  expect((await city.as('lin').call('ticket.monthlyForms', { month: '2026-11' })).isLate).toBe(false)
  const record = await city.db
    .selectFrom('auditEvent')
    .selectAll()
    .where('kind', '=', 'monthlyFormsHandedIn')
    .where('result', '=', 'success')
    .execute()
  expect(record.map(({ subjectId }) => subjectId)).toEqual([officeIds.liuxi])
})

test('of two who hand in at once one does', async () => {
  city.setTime('2027-01-02 09:00')
  const codes = await Promise.all([handIn('lin', '2026-12'), handIn('zhao', '2026-12')])
  expect(codes.sort()).toEqual(['OK', 'WRONG_STATE'])
})

test('a month that is handed in too late stays so, and one without reports can be handed in as well', async () => {
  city.setTime('2027-02-06 00:00')
  expect(await handIn('fang', '2027-01')).toBe('OK')
  expect(await rowOf('cityHandler', '2027-01', officeIds.dongqiao)).toMatchObject({
    hasReports: false,
    handedIn: { isLate: true, forms: 0 },
  })
})

describe('a bureau', () => {
  test('sees its own region, who is waited for first', async () => {
    city.setTime('2027-03-10 10:00')
    await submit(city)
    city.setTime('2027-04-02 10:00')
    const before = await rowsOf('cityHandler', '2027-03')
    expect(before[0]).toMatchObject({ officeId: officeIds.liuxi, hasReports: true, handedIn: null })
    await city.as('lin').call('ticket.handInForms', { month: '2027-03' })
    const after = await rowsOf('cityHandler', '2027-03')
    expect(after.at(-1)).toMatchObject({ officeId: officeIds.liuxi, handedIn: { forms: 1 } })
    const county = (await rowsOf('liuxiHandler', '2027-03')).map(({ officeId }) => officeId)
    expect(county).toContain(officeIds.liuxi)
    expect(county).not.toContain(officeIds.dongqiao)
    expect(await city.as('cityHandler').code('ticket.monthlyHandIns', { month: '2027-05' })).toBe('BAD_INPUT')
  })

  test('takes the set of an office of its region, of what it may read, and of no other', async () => {
    city.setTime('2027-05-10 10:00')
    const ticketId = await submit(city)
    const { receiptNumber } = await ticketRow(city, ticketId)
    const ask = { month: '2027-05', format: pdf }
    const set = opened(
      await city.as('cityHandler').call('ticket.monthlyFormsFile', { ...ask, officeId: officeIds.liuxi }),
    )
    expect(set.forms).toMatchObject([{ number: `回执编号 ${receiptNumber}`, unit: '柳溪司法所' }])
    // The report is about the city's agency: the county's bureau cannot tell that it exists.
    const county = opened(
      await city.as('liuxiHandler').call('ticket.monthlyFormsFile', { ...ask, officeId: officeIds.liuxi }),
    )
    expect(county.forms).toEqual([])
    for (const [who, officeId] of [
      ['liuxiHandler', officeIds.dongqiao],
      ['cityHandler', undefined],
      ['lin', officeIds.dongqiao],
    ] as const)
      expect([who, await city.as(who).code('ticket.monthlyFormsFile', { ...ask, officeId })]).toEqual([
        who,
        'NOT_FOUND',
      ])
  })
})

describe('whoever has reports and did not hand them in', () => {
  const told = async (who: string, title: string) =>
    (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter((item) => item.title === title)
  const due = '上月的反馈表快到交的日子了'
  const late = '有司法所没有按时报送反馈表'
  const tickOn = async (day: string) => {
    city.setTime(`${day} 09:00`)
    await Promise.all([city.tick(), city.tick(), city.tick()])
    return [(await told('lin', due)).length, (await told('fang', due)).length]
  }

  test('is reminded on the first, some days before the day and on it, each once; then its bureau is told', async () => {
    city.setTime('2027-08-10 10:00')
    await submit(city)
    const [before = 0, others = 0] = await tickOn('2027-08-20')
    const lateBefore = (await told('liuxiHandler', late)).length
    const counts = []
    for (const day of ['2027-09-01', '2027-09-02', '2027-09-03', '2027-09-04', '2027-09-05'])
      counts.push(((await tickOn(day))[0] ?? 0) - before)
    expect(counts).toEqual([1, 1, 2, 2, 3])
    expect((await tickOn('2027-09-06'))[1]).toBe(others)
    await tickOn('2027-09-07')
    expect((await told('liuxiHandler', late)).length - lateBefore).toBe(1)
    expect(JSON.stringify(await told('lin', due))).not.toMatch(/一个月里来了三次|YT-/)
  })

  test('is reminded no more once it has, and nobody is told that it is late', async () => {
    city.setTime('2027-10-10 10:00')
    await submit(city)
    const lateBefore = (await told('liuxiHandler', late)).length
    const [first = 0] = await tickOn('2027-11-01')
    await city.as('lin').call('ticket.handInForms', { month: '2027-10' })
    expect((await tickOn('2027-11-05'))[0]).toBe(first)
    await tickOn('2027-11-06')
    expect((await told('liuxiHandler', late)).length).toBe(lateBefore)
  })
})
