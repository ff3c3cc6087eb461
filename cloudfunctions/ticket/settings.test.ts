import { agencyDisputeClockDefaults } from '../../src/contracts/agencyDisputeLists'
import { cityStage } from '../_checks/fixture/city'
import { clocksOf, reportIn, submit } from '../_checks/fixture/reports'
import { allFeatures } from '../_host/features'
import { createServe } from '../_shared/serve'
import { ticketClocks, ticketNumbers } from './clocks'
import { settingTable } from './settings/table'

const city = cityStage()
const source = '《某省行政执法监督条例》第二十条'
const accept = 'clock.ticket.accept'
const find = async (key: string, who = 'cityLeader') => {
  const { settings } = await city.as(who).call('ticket.clockSettings', {})
  const found = settings.find((setting) => setting.key === key)
  if (!found) throw new Error(`no setting ${key}`)
  return found
}
const change = async (key: string, extra: object, who = 'cityLeader') => {
  const { version } = await find(key)
  return city.as(who).send('ticket.changeSetting', { clientId: crypto.randomUUID(), key, version, source, ...extra })
}
const reset = async (key: string) =>
  city.as('cityLeader').code('ticket.resetSetting', { key, version: (await find(key)).version, source })
const codeOf = (answer: Awaited<ReturnType<typeof change>>) => ('error' in answer ? answer.error.code : 'OK')
const issueOf = (answer: Awaited<ReturnType<typeof change>>) =>
  'error' in answer ? (answer.error.data as { issues: { path: string }[] } | undefined)?.issues[0]?.path : 'OK'
const days = (amount: number, unit = 'workingDay', warnBefore = 1) => ({ amount, unit, warnBefore })

afterEach(async () => {
  await city.base.ownerDb.deleteFrom('tenantSetting').execute()
  city.kernel.refresh()
})

test('every clock and every number of a ticket can be set, each once, within bounds that hold its default', () => {
  const expected = [
    ...Object.keys(ticketClocks).map((name) => `clock.ticket.${name}`),
    ...Object.values(ticketNumbers).map(({ key }) => key),
    // What protects who reported.
    ...['watch30', 'watch90', 'watch180'].map((name) => `clock.ticket.${name}`),
    ...['clock.identity.decide', 'clock.identity.open', 'identity.openMinutes', 'ticket.retaliationDays'],
    // Of an inspection what counts days.
    ...['resultDue', 'ratingDue', 'cleanUp', 'refusalReview', 'archive'].map((name) => `clock.inspection.${name}`),
    'inspection.agencyCap',
    'inspection.reasonableCases',
    // The register of structural issues.
    ...['analysis', 'measures', 'followUp'].map((name) => `clock.oversight.${name}`),
    'oversight.issueLeast',
    // Disputes between agencies.
    ...Object.keys(agencyDisputeClockDefaults).map((name) => `clock.oversight.${name}`),
    'oversight.disputeEscalateDays',
    'oversight.disputeResumeDays',
  ]
  expect(settingTable.map(({ key }) => key).sort()).toEqual(expected.sort())
  for (const { least, most, default: own, name } of settingTable) {
    expect(name).not.toBe('')
    expect(own.amount).toBeGreaterThanOrEqual(least)
    expect(own.amount).toBeLessThanOrEqual(most)
  }
})

test('a change counts from the next report on, and a clock that runs already keeps its days', async () => {
  const before = await submit(city)
  expect(codeOf(await change(accept, days(3)))).toBe('OK')
  const after = await submit(city)
  expect((await clocksOf(city, before, 'accept'))[0]).toMatchObject({ amount: 5 })
  expect((await clocksOf(city, after, 'accept'))[0]).toMatchObject({ amount: 3, warnBefore: 1 })
})

test('on this server at once; on another one when what it kept is too old', async () => {
  const other = city.kernelWith()
  const elsewhere = createServe(other, allFeatures)
  await submit(city)
  await other.reference()
  await change(accept, days(4))
  expect((await city.kernel.reference()).settings.clock('ticket.accept', ticketClocks.accept as never).amount).toBe(4)
  expect((await other.reference()).settings.clock('ticket.accept', ticketClocks.accept as never).amount).toBe(5)
  other.refresh()
  expect((await other.reference()).settings.clock('ticket.accept', ticketClocks.accept as never).amount).toBe(4)
  expect(elsewhere).toBeDefined()
})

test('the answer and the page say when it counts', async () => {
  const answer = await change(accept, days(6))
  expect(answer).toMatchObject({ output: { takesEffect: expect.stringContaining('已经在走的不变') } })
  const page = await city.as('cityHandler').call('ticket.clockSettings', {})
  expect(page.takesEffect).toContain('半分钟')
})

test('the past of a setting says who, when, on what ground, from what to what', async () => {
  await change(accept, days(7, 'calendarDay', 2))
  const { current, isChanged, changes, default: own } = await find(accept)
  expect({ current, isChanged }).toEqual({
    current: { amount: 7, unit: 'calendarDay', warnBefore: 2, source },
    isChanged: true,
  })
  expect(own).toMatchObject({ amount: 5, unit: 'workingDay', source: ticketClocks.accept?.source })
  expect(changes[0]).toMatchObject({
    before: { amount: 5, unit: 'workingDay', warnBefore: 2 },
    after: { amount: 7, unit: 'calendarDay', warnBefore: 2 },
    source,
    isReset: false,
    changedAt: '2026-11-20T02:00:00.000Z',
  })
  const record = await city.db
    .selectFrom('auditEvent')
    .selectAll()
    .where('subjectKind', '=', 'setting')
    .where('subjectId', '=', accept)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  expect(record).toMatchObject({ kind: 'settingChanged', actorRole: 'bureauLeader' })
  expect(record.facts).toMatchObject({ before: { amount: 5 }, after: { amount: 7 }, source })
})

test('the past cannot be rewritten', async () => {
  await change(accept, days(8))
  await expect(city.db.updateTable('settingChange').set({ source: 'x' }).execute()).rejects.toThrow()
  await expect(city.db.deleteFrom('settingChange').execute()).rejects.toThrow()
})

test('the default can be brought back, and that stands in the past too', async () => {
  await change('ticket.reopenMax', { amount: 3 })
  expect((await find('ticket.reopenMax')).current.amount).toBe(3)
  expect(await reset('ticket.reopenMax')).toBe('OK')
  const { current, isChanged, changes } = await find('ticket.reopenMax')
  expect([current.amount, isChanged, changes[0]?.isReset]).toEqual([2, false, true])
  expect(await reset('ticket.reopenMax')).toBe('WRONG_STATE')
})

test.each([
  ['no days at all', accept, days(0), 'amount'],
  ['more than a year', accept, days(366), 'amount'],
  ['a warning as long as the clock', accept, days(2, 'workingDay', 2), 'warnBefore'],
  ['a clock without a unit', accept, { amount: 5 }, 'unit'],
  ['a clock in hours', accept, days(5, 'hour'), 'unit'],
  ['a number beyond its bounds', 'ticket.reopenMax', { amount: 6 }, 'amount'],
  ['more photos than the app can take', 'ticket.photosMax', { amount: 10 }, 'amount'],
  ['no legal source', accept, { ...days(3), source: '' }, 'source'],
  ['a whole way longer than what it may be extended to', 'clock.ticket.total', days(91, 'calendarDay'), 'amount'],
])('%s is refused beside the field', async (_what, key, extra, path) => {
  const answer = await change(key, extra)
  expect(codeOf(answer)).toBe('BAD_INPUT')
  expect(issueOf(answer)).toBe(path)
})

test('an extension shorter than the whole way is refused', async () => {
  await change('clock.ticket.total', days(60, 'calendarDay', 5))
  expect(issueOf(await change('ticket.totalExtendedDays', { amount: 59 }))).toBe('amount')
  expect(codeOf(await change('ticket.totalExtendedDays', { amount: 60 }))).toBe('OK')
})

test('of two leaders who change the same setting at once one wins; who read an older one is told', async () => {
  const { version } = await find(accept)
  const both = [change(accept, { ...days(3), version }), change(accept, { ...days(4), version })]
  expect((await Promise.all(both)).map(codeOf).sort()).toEqual(['OK', 'STALE'])
  expect(codeOf(await change(accept, { ...days(9), version }))).toBe('STALE')
})

test('saving what there is changes nothing; a setting that is none is not found', async () => {
  expect(codeOf(await change(accept, days(5, 'workingDay', 2)))).toBe('WRONG_STATE')
  const input = { key: 'clock.ticket.nothing', version: 0, source, ...days(3) }
  expect(await city.as('cityLeader').code('ticket.changeSetting', input)).toBe('NOT_FOUND')
})

test('a county’s leader reads, but the whole city’s days are not his', async () => {
  expect((await city.as('liuxiLeader').call('ticket.clockSettings', {})).mayChange).toBe(false)
  expect((await city.as('cityLeader').call('ticket.clockSettings', {})).mayChange).toBe(true)
  expect(codeOf(await change(accept, days(3), 'liuxiLeader'))).toBe('WRONG_STATE')
})

test('a ticket’s clocks can be read back: started, due, pauses with their cause, and stopped', async () => {
  const ticketId = await reportIn(city, 'awaitingReporter')
  city.advance({ days: 3 })
  await city.as('zhou').step('ticket.reporterReply', ticketId, { answer: '是九月和十一月' })
  const { clockHistory } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
  const kinds = clockHistory.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['accept', 'triage', 'response', 'agency', 'verify', 'total']))
  const total = clockHistory.find(({ kind }) => kind === 'total')
  expect(total?.pauses).toMatchObject([
    { from: '2026-11-20T02:00:00.000Z', until: '2026-11-23T02:00:00.000Z', cause: 'moreFromReporter' },
  ])
  expect(clockHistory.find(({ kind }) => kind === 'accept')?.stoppedAt).toBe('2026-11-20T02:00:00.000Z')
})

test('the clocks of the register follow what was set, too', async () => {
  const startedAs = async () => {
    const { issueId } = await city.as('cityHandler').call('oversight.registerIssue', {
      title: '多头重复检查问题',
      since: '2026-01-01',
      until: '2026-11-01',
    })
    return (await clocksOf(city, issueId, 'analysis')).map(({ amount, unit }) => ({ amount, unit }))
  }
  expect(await startedAs()).toEqual([{ amount: 30, unit: 'calendarDay' }])
  expect(codeOf(await change('clock.oversight.analysis', days(7)))).toBe('OK')
  city.kernel.refresh()
  expect(await startedAs()).toEqual([{ amount: 7, unit: 'workingDay' }])
})
