import { cityStage } from '../_checks/fixture/city'
import { register } from '../_checks/fixture/leads'
import { agencyIds, townships } from '../_checks/fixture/places'
import { drive, submit } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'

const city = cityStage()
const withRole = secondRoles(city)
const month = { from: '2026-11-01', until: '2026-11-30' }
const rowsOf = async (who: string, extra: object = {}) =>
  (await city.as(who).call('ticket.leadLedger', { ...month, limit: 50, ...extra })).items

test('neither reporters nor agencies nor discipline inspection read the ledger or take it away', async () => {
  for (const who of ['zhou', 'marketHandler', 'discipline', 'auditor', 'custodian'])
    for (const name of ['ticket.leadLedger', 'ticket.leadLedgerFile'] as const)
      expect([who, await city.as(who).code(name, month)]).toEqual([who, 'FORBIDDEN'])
})

test('an office sees what it registered, the bureaus above it too, another office and another county do not', async () => {
  const { ticketId } = await register(city, 'lin')
  const sees = async (who: string) => (await rowsOf(who)).some((row) => row.ticketId === ticketId)
  for (const who of ['lin', 'zhao', 'liuxiHandler', 'cityHandler', 'cityLeader'])
    expect([who, await sees(who)]).toEqual([who, true])
  for (const who of ['fang', 'tingHandler']) expect([who, await sees(who)]).toEqual([who, false])
  // What people report themselves was not registered.
  const own = await submit(city)
  expect((await rowsOf('lin')).map((row) => row.ticketId)).not.toContain(own)
})

test('what went to another office stays in the ledger of whoever registered it, without a way into it', async () => {
  const { ticketId } = await register(city, 'lin', { townshipCode: townships.dongqiao, agencyId: undefined })
  expect((await rowsOf('lin')).find((row) => row.ticketId === ticketId)).toMatchObject({ isReadable: false })
  expect((await rowsOf('cityHandler')).find((row) => row.ticketId === ticketId)).toMatchObject({ isReadable: true })
})

test('a line tells how it came, by which number and how far it is, and no word of what was written', async () => {
  const { ticketId, number } = await register(city, 'lin', {
    leadSource: 'federationOfIndustry',
    externalNumber: '联函 12',
    receivedOn: '2026-11-12',
    isPrivateEnterprise: true,
    originatorName: '欧阳梨花',
  })
  await drive(city, ticketId, 'accepted')
  const row = (await rowsOf('lin')).find((one) => one.ticketId === ticketId)
  expect(row).toMatchObject({
    number,
    source: 'federationOfIndustry',
    externalNumber: '联函 12',
    receivedOn: '2026-11-12',
    state: 'accepted',
    isPrivateEnterprise: true,
    isSealed: false,
  })
  for (const secret of ['来所的人', '欧阳']) expect(JSON.stringify(row)).not.toContain(secret)
})

test('of a sealed lead neither how it came nor its number is told, and no filter finds it by that', async () => {
  const sealed = {
    leadSource: 'letterBox',
    confidentiality: 'sealed',
    externalNumber: '密 9',
    isPrivateEnterprise: true,
  } as const
  const { ticketId } = await register(city, 'lin', sealed)
  const row = (await rowsOf('lin')).find((one) => one.ticketId === ticketId)
  expect(row).toMatchObject({ source: null, externalNumber: null, isSealed: true, isPrivateEnterprise: false })
  expect((await rowsOf('lin', { source: 'letterBox' })).map((one) => one.ticketId)).not.toContain(ticketId)
  const file = await city.as('lin').call('ticket.leadLedgerFile', month)
  const printed = Buffer.from(file.base64, 'base64').toString()
  expect(printed).not.toContain('密 9')
  expect(printed).toContain('密封')
})

test('who also belongs to the reported agency does not see what is hidden from it', async () => {
  const { ticketId } = await register(city, 'zhao')
  const second = await withRole('lin', { role: 'agencyHandler', agencyId: agencyIds.market })
  const seen = await rowsOf('lin')
  await second.remove()
  expect(seen.map((row) => row.ticketId)).not.toContain(ticketId)
})

test('a period, a source and pages narrow it; each line stands on one page alone', async () => {
  const made: string[] = []
  for (const leadSource of ['visitor', 'hotline12345', 'visitor'] as const)
    made.unshift((await register(city, 'fang', { leadSource, agencyId: undefined })).ticketId)
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await city.as('fang').call('ticket.leadLedger', { ...month, limit: 2, cursor })
    paged.push(...page.items.map(({ ticketId }) => ticketId))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(paged.slice(0, 3)).toEqual(made)
  expect(new Set(paged).size).toBe(paged.length)
  const visitors = await rowsOf('fang', { source: 'visitor' })
  expect(visitors.every(({ source }) => source === 'visitor')).toBe(true)
  expect(visitors.map(({ ticketId }) => ticketId)).not.toContain(made[1])
  expect(await rowsOf('fang', { from: '2026-10-01', until: '2026-10-31' })).toEqual([])
  expect(await city.as('fang').code('ticket.leadLedger', { from: '2026-11-30', until: '2026-11-01' })).toBe('BAD_INPUT')
})

test('the file has a line for each lead, and the journal says that it was taken away', async () => {
  const { number } = await register(city, 'lin', { leadSource: 'peoplesCongress' })
  const file = await city.as('lin').call('ticket.leadLedgerFile', month)
  const sheet = JSON.parse(Buffer.from(file.base64, 'base64').toString()) as { columns: string[]; rows: string[][] }
  expect([file.format, file.isCapped]).toEqual(['xlsx', false])
  expect(sheet.rows.find((row) => row[1] === number)?.[5]).toBe('人大')
  for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length)
  const taken = await city.db.selectFrom('auditEvent').select('kind').where('kind', '=', 'leadLedgerExported').execute()
  expect(taken.length).toBeGreaterThan(0)
})
