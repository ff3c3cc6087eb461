import { sql } from 'kysely'
import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { agencyIds, officeIds } from '../_checks/fixture/places'
import { drive, submit, ticketRow } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'

const city = cityStage()
const giveRole = secondRoles(city)
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
  const isLateOf = async (month: string) =>
    (await city.as('cityHandler').call('ticket.monthlyHandIns', { month })).isLate

  test('sees its own region: who is waited for, then who handed in, last who had nothing to', async () => {
    city.setTime('2027-03-10 10:00')
    await submit(city)
    city.setTime('2027-04-06 10:00')
    const before = await rowsOf('cityHandler', '2027-03')
    expect(before[0]).toMatchObject({ officeId: officeIds.liuxi, hasReports: true, handedIn: null })
    // Late is who is waited for; who had nothing to hand in is not.
    expect(await isLateOf('2027-03')).toBe(true)
    await city.as('lin').call('ticket.handInForms', { month: '2027-03' })
    expect(await isLateOf('2027-03')).toBe(false)
    const row = await rowOf('cityHandler', '2027-03', officeIds.liuxi)
    expect(row?.handedIn).toMatchObject({ forms: 1, by: expect.stringContaining('职务 lin 0') })
    // Whoever handed in stands before who had nothing to, whichever township comes first.
    const orderOf = async (month: string) => (await rowsOf('cityHandler', month)).map(({ officeId }) => officeId)
    expect(await orderOf('2027-03')).toEqual([officeIds.liuxi, officeIds.dongqiao])
    expect(await orderOf('2027-01')).toEqual([officeIds.dongqiao, officeIds.liuxi])
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

describe('what was handed in', () => {
  const seenBy = async (who: string, month: string) => {
    const own = who === 'lin' || who === 'zhao' || who === 'fang'
    const handedIn = own
      ? (await city.as(who).call('ticket.monthlyForms', { month })).handedIn
      : (await rowOf(who, month, officeIds.liuxi))?.handedIn
    const ask = { month, format: pdf, ...(own ? {} : { officeId: officeIds.liuxi }) }
    const set = opened(await city.as(who).call('ticket.monthlyFormsFile', ask))
    return { told: handedIn?.forms, in: set.forms.length }
  }

  test('is counted for each reader: no number tells of a report that his set must not hold', async () => {
    city.setTime('2027-06-10 10:00')
    await submit(city)
    await submit(city, 'bao', { agencyId: agencyIds.urban })
    const barred = await giveRole('zhao', { role: 'agencyHandler', agencyId: agencyIds.market })
    try {
      city.setTime('2027-07-01 10:00')
      // The county's bureau answers for one of the two, and the clerk of the agency may know of the other alone.
      expect((await rowOf('liuxiHandler', '2027-06', officeIds.liuxi))?.hasReports).toBe(true)
      // Whoever hands in hands all of it in, also what he must not know of.
      expect(await city.as('zhao').call('ticket.handInForms', { month: '2027-06' })).toMatchObject({ forms: 1 })
      expect(await seenBy('zhao', '2027-06')).toEqual({ told: 1, in: 1 })
      expect(await seenBy('lin', '2027-06')).toEqual({ told: 2, in: 2 })
      expect(await seenBy('cityHandler', '2027-06')).toEqual({ told: 2, in: 2 })
      expect(await seenBy('liuxiHandler', '2027-06')).toEqual({ told: 1, in: 1 })
    } finally {
      await barred.remove()
    }
  })

  test('of nothing but what goes over a bureau’s head that bureau sees no report, before and after', async () => {
    city.setTime('2027-07-10 10:00')
    await submit(city)
    city.setTime('2027-08-01 10:00')
    const seen = async () =>
      [
        await rowOf('liuxiHandler', '2027-07', officeIds.liuxi),
        await rowOf('cityHandler', '2027-07', officeIds.liuxi),
      ].map((row) => row?.hasReports)
    expect(await seen()).toEqual([false, true])
    await city.as('lin').call('ticket.handInForms', { month: '2027-07' })
    expect(await seen()).toEqual([false, true])
  })

  test('stays as it was when a report moves to another office, which is not asked for it again', async () => {
    city.setTime('2027-04-29 10:00')
    const ticketId = await submit(city)
    city.setTime('2027-05-01 10:00')
    await city.as('lin').call('ticket.handInForms', { month: '2027-04' })
    await drive(city, ticketId, 'transferred')
    expect(await ticketRow(city, ticketId)).toMatchObject({ officeId: officeIds.dongqiao })
    expect(await seenBy('cityHandler', '2027-04')).toEqual({ told: 1, in: 1 })
    const own = await city.as('lin').call('ticket.monthlyForms', { month: '2027-04' })
    expect(own).toMatchObject({ tickets: [], handedIn: { forms: 1, moved: 1 } })
    const set = opened(await city.as('lin').call('ticket.monthlyFormsFile', { month: '2027-04', format: pdf }))
    expect(set.cover.summary).toBe('本月报送的1件后来都转到了别的司法所，由它接着办，这里不再列出。')
    const { tickets } = await city.as('fang').call('ticket.monthlyForms', { month: '2027-04' })
    expect(tickets).toEqual([])
    expect(await rowOf('cityHandler', '2027-04', officeIds.dongqiao)).toMatchObject({ hasReports: false })
    // And what it hands in does not hold it a second time.
    expect(await city.as('fang').call('ticket.handInForms', { month: '2027-04' })).toMatchObject({ forms: 0 })
  })

  test('is followed by what is passed on to the office afterwards and went with no set: no report is in none', async () => {
    city.setTime('2027-11-29 10:00')
    const ticketId = await submit(city)
    const { receiptNumber } = await ticketRow(city, ticketId)
    city.setTime('2027-12-02 10:00')
    await city.as('fang').call('ticket.handInForms', { month: '2027-11' })
    expect(await rowsOf('cityHandler', '2027-11')).toMatchObject([{ hasReports: true }, { handedIn: { forms: 0 } }])
    await drive(city, ticketId, 'transferred')
    // Its first office hands in without it, and is late with nothing.
    expect(await rowOf('cityHandler', '2027-11', officeIds.liuxi)).toMatchObject({ hasReports: false })
    await city.as('lin').call('ticket.handInForms', { month: '2027-11' })

    const shown = await city.as('fang').call('ticket.monthlyForms', { month: '2027-11' })
    expect(shown).toMatchObject({ tickets: [], mayHandIn: false, handedIn: { forms: 0, supplements: 1 } })
    expect(shown.supplements.map((row) => row.receiptNumber)).toEqual([receiptNumber])
    expect(await rowOf('cityHandler', '2027-11', officeIds.dongqiao)).toMatchObject({
      hasReports: true,
      handedIn: { forms: 0, supplements: 1, isLate: false },
    })
    const ask = { month: '2027-11', format: pdf, officeId: officeIds.dongqiao }
    const set = opened(await city.as('cityHandler').call('ticket.monthlyFormsFile', ask))
    expect(set.forms).toMatchObject([{ number: `回执编号 ${receiptNumber}` }])
    expect(set.cover.summary).toContain('最后1件是报送以后从别的司法所转来的，作为补报')
    expect(set.cover.rows[0].at(-1)).toBe('已转出，待接收（补报）')
    // Nobody who must not know of it is told of it: the county's bureau answers for neither.
    expect(await rowOf('liuxiHandler', '2027-11', officeIds.dongqiao)).toBeUndefined()

    // Passed on once more, it is with who has it then, and with nobody else.
    await city.as('fang').step('ticket.receiveAccept', ticketId, {})
    const back = { toOfficeId: officeIds.liuxi, reason: '还是归柳溪管，转回去办理' }
    await city.as('cityHandler').step('ticket.transfer', ticketId, back)
    const supplementsOf = async (who: string) =>
      (await city.as(who).call('ticket.monthlyForms', { month: '2027-11' })).handedIn?.supplements
    expect([await supplementsOf('fang'), await supplementsOf('lin')]).toEqual([0, 1])
  })

  test('keeps its number and every report where one file cannot hold all of them', async () => {
    city.setTime('2027-02-10 10:00')
    const ticketId = await submit(city)
    await sql`
      insert into ticket select made.* from generate_series(1, 200) n join ticket t on t.ticket_id = ${ticketId}
        cross join lateral jsonb_populate_record(t, jsonb_build_object(
          'ticket_id', left(t.ticket_id::text, 24) || lpad(n::text, 12, '0'), 'receipt_number', 'YT-9-' || n)) made`.execute(
      city.base.ownerDb,
    )
    city.setTime('2027-03-01 10:00')
    expect(await city.as('lin').call('ticket.handInForms', { month: '2027-02' })).toMatchObject({ forms: 201 })
    expect(await seenBy('cityHandler', '2027-02')).toEqual({ told: 201, in: 200 })
    const { isCapped, tickets } = await city.as('lin').call('ticket.monthlyForms', { month: '2027-02' })
    expect([isCapped, tickets.length]).toEqual([true, 200])
  })

  test('cannot be changed or taken back by the application', async () => {
    await expect(city.db.updateTable('monthlyHandIn').set({ forms: 0 }).execute()).rejects.toThrow('permission denied')
    await expect(city.db.deleteFrom('monthlyHandIn').execute()).rejects.toThrow('permission denied')
  })
})

describe('whoever has reports and did not hand them in', () => {
  const told = async (who: string, title: string) =>
    (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter((item) => item.title === title)
  const stages = ['可以报送了', '快到交的日子了', '今天是最后一天', '过期还没报'].map((words) => `上月的反馈表${words}`)
  const late = '有司法所没有按时报送反馈表'
  const dueOf = async (who: string) => {
    const lists = await Promise.all(stages.map((title) => told(who, title)))
    return lists.map((list) => list.length)
  }
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  const tickOn = async (day: string) => {
    city.setTime(`${day} 09:00`)
    await Promise.all([city.tick(), city.tick(), city.tick()])
    return [sum(await dueOf('lin')), sum(await dueOf('fang'))]
  }

  test('is reminded on the first, some days before the day (a Monday after the fifth), on it and after it, each once', async () => {
    city.setTime('2027-08-10 10:00')
    await submit(city)
    const [, others = 0] = await tickOn('2027-08-20')
    const before = await dueOf('lin')
    const lateBefore = (await told('cityHandler', late)).length
    const countyBefore = (await told('liuxiHandler', late)).length
    const counts = []
    for (const day of ['01', '02', '03', '04', '05', '06', '07', '08']) {
      await tickOn(`2027-09-${day}`)
      counts.push((await dueOf('lin')).map((count, place) => count - (before[place] ?? 0)).join(''))
    }
    expect(counts).toEqual(['1000', '1000', '1000', '1100', '1100', '1110', '1111', '1111'])
    expect(sum(await dueOf('fang'))).toBe(others)
    // Its report is the city's: the county's bureau must not hear that there is one.
    expect((await told('cityHandler', late)).length - lateBefore).toBe(1)
    expect((await told('liuxiHandler', late)).length).toBe(countyBefore)
    for (const title of stages) expect(JSON.stringify(await told('lin', title))).not.toMatch(/一个月里来了三次|YT-/)
  })

  test('is told only what he may know: a colleague of the agency hears of no hidden report', async () => {
    city.setTime('2027-09-10 10:00')
    await submit(city)
    const barred = await giveRole('zhao', { role: 'agencyHandler', agencyId: agencyIds.market })
    try {
      const before = [await dueOf('lin'), await dueOf('zhao')].map(sum)
      await tickOn('2027-10-01')
      expect([await dueOf('lin'), await dueOf('zhao')].map(sum)).toEqual([(before[0] ?? 0) + 1, before[1]])
    } finally {
      await barred.remove()
    }
  })

  test('is reminded no more once it has, and nobody is told that it is late', async () => {
    city.setTime('2027-10-10 10:00')
    await submit(city)
    const lateBefore = (await told('cityHandler', late)).length
    const [first = 0] = await tickOn('2027-11-01')
    await city.as('lin').call('ticket.handInForms', { month: '2027-10' })
    expect((await tickOn('2027-11-05'))[0]).toBe(first)
    await tickOn('2027-11-06')
    expect((await told('cityHandler', late)).length).toBe(lateBefore)
  })
})
