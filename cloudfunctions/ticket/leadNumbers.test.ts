import { sql } from 'kysely'
import { cityStage } from '../_checks/fixture/city'
import { freshCode, lead, register } from '../_checks/fixture/leads'
import { agencyIds, bureauIds, officeIds, townships } from '../_checks/fixture/places'
import { drive, words } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'
import { sourceMigrations } from '../_checks/harness/database'
import { normalExternal, tailOf } from './leads/rules'
import { narrowed, rowQuery, soughtOnly } from './lists/sought/store'

const city = cityStage()
const withRole = secondRoles(city)
const found = async (who: string, search: string, only: 'open' | 'closed' = 'open') =>
  (await city.as(who).call('ticket.queue', { only, limit: 50, search })).items.map(({ ticketId }) => ticketId)
const numbered = (externalNumber: string, more: Parameters<typeof lead>[0] = {}) =>
  register(city, 'lin', { leadSource: 'hotline12345', externalNumber, ...more })

describe('a number of another body', () => {
  test.each([
    ['GD20261128-77', 'GD2026112877'],
    ['gd2026112877', 'GD2026112877'],
    ['ＧＤ２０２６１１２８－７７', 'GD2026112877'],
    ['GD 2026 1128 77', 'GD2026112877'],
    ['GD_2026_1128_77', 'GD2026112877'],
    ['GD/2026/1128/77', 'GD2026112877'],
    ['GD\\2026.1128。77', 'GD2026112877'],
    ['GD—2026–1128‐77', 'GD2026112877'],
    ['（GD）2026·1128·77', 'GD2026112877'],
    ['检建〔2026〕5号', '检建20265号'],
    ['检建[2026]5号', '检建20265号'],
    ['检建（2026）5号', '检建20265号'],
    ['—/—', null],
    ['', null],
    [undefined, null],
  ])('%s is compared as %s', (written, compared) => {
    expect(normalExternal(written)).toBe(compared)
  })

  test.each(['工单2026.1128.81', '工单 2026/1128/81', '【工单】２０２６—1128＿81'])(
    'written as %s is known when it was registered with other strokes, and stands as it was written',
    async (again) => {
      const registered = city.db.selectFrom('registeredLead').select('ticketId')
      const { ticketId } =
        (await registered.where('externalNumber', '=', '工单-2026-1128-81').executeTakeFirst()) ??
        (await numbered('工单-2026-1128-81'))
      const answer = await city.as('lin').refusal('ticket.register', {
        code: freshCode(),
        ...lead({ leadSource: 'hotline12345', externalNumber: again }),
      })
      expect(JSON.stringify(answer)).toContain('externalNumber')
      const { lead: shown } = await city.as('lin').call('ticket.officeShow', { ticketId })
      expect(shown?.externalNumber).toBe('工单-2026-1128-81')
    },
  )

  test('made of strokes alone is none: two of them are two leads', async () => {
    for (const written of ['——', '/'])
      expect(
        await city.as('lin').code('ticket.register', { code: freshCode(), ...lead({ externalNumber: written }) }),
      ).toBe('OK')
  })

  test('that stood there before is found as well; of two that are one the earlier keeps it', async () => {
    const first = await numbered('OLD-1')
    const second = await numbered('OLD-2')
    // As they stood before numbers were compared without strokes.
    for (const [{ ticketId }, externalNumber] of [
      [first, '转〔2026〕-9'],
      [second, '转[2026]9'],
    ] as const)
      await city.base.ownerDb
        .updateTable('registeredLead')
        .set({ externalNumber, numberKey: null })
        .where('ticketId', '=', ticketId)
        .execute()
    const migration = sourceMigrations()['0027_lead_number_keys.sql'] ?? ''
    const statement = migration.slice(migration.indexOf('update registered_lead'), migration.indexOf('drop index'))
    await sql.raw(statement).execute(city.base.ownerDb)
    const rows = await city.db
      .selectFrom('registeredLead')
      .select(['ticketId', 'numberKey'])
      .where('ticketId', 'in', [first.ticketId, second.ticketId])
      .execute()
    const keyOf = (ticketId: string) => rows.find((row) => row.ticketId === ticketId)?.numberKey
    expect([keyOf(first.ticketId), keyOf(second.ticketId)]).toEqual([normalExternal('转〔2026〕-9'), null])
    const answer = await city.as('lin').refusal('ticket.register', {
      code: freshCode(),
      ...lead({ leadSource: 'hotline12345', externalNumber: '转（2026）9' }),
    })
    expect(JSON.stringify(answer)).toContain(first.number)
  })
})

describe('looking for it', () => {
  test('finds the lead whole, however it is written, or by its last signs', async () => {
    const { ticketId } = await numbered('XF-2026/0411-8835')
    for (const search of ['XF-2026/0411-8835', 'xf202604118835', 'ＸＦ 2026 0411 8835', '0411-8835', '8835'])
      expect([search, await found('lin', search)]).toEqual([search, [ticketId]])
    for (const search of ['835', 'XF-2026', '2026/0411', 'XF-2026/0411-8836', '____'])
      expect([search, await found('lin', search)]).toEqual([search, []])
  })

  test('finds a short number only whole', async () => {
    const { ticketId } = await numbered('函 7')
    expect(await found('lin', '函7')).toEqual([ticketId])
    expect(await found('lin', '7')).not.toContain(ticketId)
  })

  test('finds in one’s own unit alone, with what was split off, and nothing for reporters', async () => {
    const { ticketId } = await numbered('CROSS-90417')
    const { newTicketId } = (await city.as('lin').step('ticket.split', ticketId, words['ticket.split'])) as unknown as {
      newTicketId: string
    }
    for (const who of ['lin', 'cityHandler'])
      expect([who, (await found(who, '90417')).sort()]).toEqual([who, [ticketId, newTicketId].sort()])
    for (const who of ['fang', 'tingHandler']) expect([who, await found(who, '90417')]).toEqual([who, []])
    expect((await city.as('zhou').call('ticket.mine', { search: '90417' })).items).toEqual([])
  })

  test('finds the lead where it went, and no more where it was registered', async () => {
    const { ticketId } = await numbered('GONE-55120', { townshipCode: townships.dongqiao, agencyId: undefined })
    expect(await found('fang', 'gone55120')).toEqual([ticketId])
    expect(await found('lin', 'gone55120')).toEqual([])
  })

  test('finds no sealed lead, and no originator by name or phone', async () => {
    await numbered('SEAL-30998', { confidentiality: 'sealed' })
    expect(await found('lin', 'SEAL-30998')).toEqual([])
    await numbered('NAME-30999', { originatorName: '欧阳梨花', originatorPhone: '021-55507788' })
    for (const search of ['欧阳梨花', '欧阳', '021-55507788', '55507788'])
      expect([search, await found('lin', search)]).toEqual([search, []])
  })

  test('nor what was handed to discipline inspection, but for the leader, nor what is hidden from one’s own agency', async () => {
    const { ticketId } = await numbered('HAND-60771')
    await drive(city, ticketId, 'accepted')
    await city.as('cityLeader').step('ticket.referDiscipline', ticketId, { reason: '涉嫌收受管理对象财物' })
    expect(await found('lin', '60771')).toEqual([])
    expect(await found('cityLeader', '60771')).toEqual([ticketId])
    const hidden = await numbered('BAR-60772')
    const second = await withRole('lin', { role: 'agencyHandler', agencyId: agencyIds.market })
    const seen = await found('lin', '60772')
    await second.remove()
    expect(seen).toEqual([])
    expect(await found('lin', '60772')).toEqual([hidden.ticketId])
  })

  test('finds it however many newer ones of other units end in the same signs', async () => {
    const own = await numbered('OLDER-471120')
    for (let made = 0; made < 101; made += 1)
      await register(city, 'fang', { agencyId: undefined, externalNumber: `NEWER-${made}-471120` })
    for (const who of ['lin', 'cityHandler']) expect([who, await found(who, '471120')]).toEqual([who, [own.ticketId]])
  })

  test('finds every one of one’s own unit, page by page', async () => {
    for (let made = 0; made < 101; made += 1) await numbered(`MANY-${made}-582231`)
    const ids = new Set<string>()
    let cursor: string | undefined
    do {
      const page = await city.as('lin').call('ticket.queue', { only: 'open', limit: 50, search: '582231', cursor })
      for (const { ticketId } of page.items) ids.add(ticketId)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(ids.size).toBe(101)
  })

  describe('among many reports', () => {
    beforeAll(async () => {
      const { ticketId } = await numbered('COPIED-1')
      // NB: written as (function()).* the function would be called once for each column.
      await sql`insert into ticket select made.* from generate_series(1, 8000) copy join ticket t on t.ticket_id = ${ticketId}
        cross join lateral jsonb_populate_record(t, jsonb_build_object(
          'ticket_id', gen_random_uuid(), 'receipt_number', 'CP-' || copy, 'lead_number_tail', null)) made`.execute(
        city.base.ownerDb,
      )
      await sql`analyze ticket`.execute(city.base.ownerDb)
    })

    test.each([
      ['officeId', 'ticket_office_lead_number', officeIds.liuxi],
      ['bureauId', 'ticket_bureau_lead_number', bureauIds.city],
    ] as const)('reads an index that has %s and number together', async (column, index, id) => {
      const sought = { words: '5388', pattern: '%5388%', agencyIds: [], enterpriseIds: [], seesAll: true }
      const narrow = narrowed({ column, id })({ ...sought, leadTail: tailOf('5388') })
      const whole = narrow(rowQuery(city.db)).where(`ticket.${column}`, '=', id)
      // And so does what is read before the list, which has no condition of the unit but this.
      for (const query of [whole, soughtOnly(city.db, narrow)]) {
        const plan = JSON.stringify(await query.explain())
        expect(plan).toContain(index)
        expect(plan).not.toMatch(/Seq Scan on ticket/)
      }
    })
  })
})
