import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { agencyIds, bureauIds, townships } from '../_checks/fixture/places'
import { report, ticketRow } from '../_checks/fixture/reports'

const city = cityStage()
const leader = () => city.as('cityLeader')
const why = '上级机关调整了分工'

type Rules = OutputOf<'ticket.routingRules'>
const rules = async (who = 'cityLeader') => (await city.as(who).call('ticket.routingRules', {})).rules
const ruleOf = async (ruleNumber: number) => {
  const found = (await rules()).find((rule) => rule.ruleNumber === ruleNumber)
  if (!found?.versions[0]) throw new Error(`no rule ${ruleNumber}`)
  return { ...found, current: found.versions[0] }
}
const fieldsOf = ({
  priority,
  regionPrefix,
  agencyLevel,
  agencyId,
  category,
  kind,
  source,
  target,
  validFrom,
  validUntil,
  note,
}: Rules['rules'][number]['versions'][number]) => ({
  priority,
  regionPrefix,
  agencyLevel,
  agencyId,
  category,
  kind,
  source,
  target,
  validFrom,
  validUntil,
  note,
})
const wanted = (extra: object = {}) => ({
  priority: 50,
  regionPrefix: '9901',
  agencyLevel: null,
  agencyId: null,
  category: 'corruption' as const,
  kind: null,
  source: null,
  target: 'bureauOfAgencyLevel' as const,
  validFrom: '2026-11-20',
  validUntil: null,
  note: '吃拿卡要由市司法局办理',
  reason: why,
  ...extra,
})
const change = async (ruleNumber: number, extra: object, who = 'cityLeader') => {
  const { current } = await ruleOf(ruleNumber)
  return city.as(who).send('ticket.changeRoutingRule', {
    clientId: crypto.randomUUID(),
    ruleNumber,
    version: current.version,
    ...fieldsOf(current),
    reason: why,
    ...extra,
  })
}
const codeOf = async (answer: ReturnType<typeof change>) => {
  const result = await answer
  return 'error' in result ? result.error.code : 'OK'
}
const routed = async (extra: object) => {
  const { ticketId } = await city.as('wu').call('ticket.submit', { ...report(), ...extra })
  return ticketRow(city, ticketId)
}

describe('a rule is never changed in place', () => {
  test('a change writes the next version with who, when and why, and leaves the one before', async () => {
    const before = await ruleOf(2)
    const changed = await leader().call('ticket.changeRoutingRule', {
      ruleNumber: 2,
      version: before.current.version,
      ...fieldsOf(before.current),
      note: '市级部门的事由市司法局办理',
      reason: why,
    })
    expect(changed).toEqual({ ruleNumber: 2, version: before.current.version + 1 })
    const after = await ruleOf(2)
    expect(after.versions.map(({ version }) => version)).toEqual([2, 1])
    expect(after.versions[0]).toMatchObject({ note: '市级部门的事由市司法局办理', reason: why })
    expect(after.versions[0]?.writtenBy).toBeTruthy()
    expect(after.versions[0]?.writtenAt).toBe('2026-11-20T02:00:00.000Z')
    expect(after.versions[1]).toEqual(before.current)
  })

  test('the application cannot rewrite a version, not even by mistake', async () => {
    await expect(city.db.updateTable('routingRule').set({ note: 'x' }).execute()).rejects.toThrow()
    await expect(city.db.deleteFrom('routingRule').execute()).rejects.toThrow()
  })

  test('the journal holds what it was and what it became', async () => {
    const { current } = await ruleOf(2)
    await codeOf(change(2, { priority: 11 }))
    const record = await city.db
      .selectFrom('auditEvent')
      .selectAll()
      .where('subjectKind', '=', 'routingRule')
      .where('subjectId', '=', '2')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(record).toMatchObject({ kind: 'routingRuleChanged', result: 'success', actorRole: 'bureauLeader' })
    expect(record.facts).toMatchObject({
      version: current.version + 1,
      before: { priority: current.priority },
      after: { priority: 11 },
      reason: why,
    })
  })

  test('who read an older version is told so, and nothing is written', async () => {
    const { current, versions } = await ruleOf(2)
    expect(await codeOf(change(2, { version: current.version - 1, priority: 30 }))).toBe('STALE')
    expect((await ruleOf(2)).versions).toHaveLength(versions.length)
  })

  test('of two leaders who change the same version at once one wins', async () => {
    const { version } = (await ruleOf(2)).current
    const both = [change(2, { version, priority: 21 }), change(2, { version, priority: 22 })]
    const codes = await Promise.all(both.map(codeOf))
    expect(codes.sort()).toEqual(['OK', 'STALE'])
  })

  test('saving what there is already changes nothing', async () => {
    expect(await codeOf(change(2, {}))).toBe('WRONG_STATE')
  })

  test('a change needs its reason', async () => {
    expect(await codeOf(change(2, { priority: 77, reason: '改' }))).toBe('BAD_INPUT')
  })
})

describe('a report goes by the version in force', () => {
  test('also on a server that kept the rules from before the change', async () => {
    const kept = city.kernelWith({ keptFor: 60_000 })
    city.kernel = kept
    const { createServe } = await import('../_shared/serve')
    const { allFeatures } = await import('../_host/features')
    city.serve = createServe(kept, allFeatures)
    expect((await routed({ category: 'retaliation', agencyId: undefined })).routing).toMatchObject({ ruleNumber: 1 })
    const added = await leader().call('ticket.addRoutingRule', wanted({ category: 'retaliation' }))
    expect((await routed({ category: 'retaliation', agencyId: undefined })).routing).toMatchObject({
      ruleNumber: added.ruleNumber,
    })
  })

  test('and no longer by one that has ended, from the day after its last', async () => {
    const added = await leader().call('ticket.addRoutingRule', wanted({ category: 'inaction', priority: 99 }))
    await leader().call('ticket.endRoutingRule', { ...added, lastDay: '2026-11-21', reason: why })
    expect((await routed({ category: 'inaction' })).routing).toMatchObject({ ruleNumber: added.ruleNumber })
    city.setTime('2026-11-22 00:00')
    expect((await routed({ category: 'inaction' })).routing).not.toMatchObject({ ruleNumber: added.ruleNumber })
    expect((await ruleOf(added.ruleNumber)).state).toBe('ended')
  })
})

describe('the rule that catches everything', () => {
  test.each([
    ['a level of agency', { agencyLevel: 'city' }],
    ['an agency', { agencyId: agencyIds.fire }],
    ['a category', { category: 'praise' }],
    ['a kind', { kind: 'praise' }],
    ['a source', { source: 'mailbox' }],
    ['a smaller region', { regionPrefix: '990104' }],
    ['a last day', { validUntil: '2027-01-01' }],
    ['a later beginning', { validFrom: '2026-11-21' }],
  ])('cannot be narrowed to %s', async (_what, extra) => {
    const answer = await change(1, extra)
    expect(answer).toMatchObject({ error: { code: 'WRONG_STATE' } })
    expect('error' in answer && answer.error.message).toContain('兜底规则')
  })

  test('cannot be ended', async () => {
    const { current } = await ruleOf(1)
    const refusal = await leader().refusal('ticket.endRoutingRule', {
      ruleNumber: 1,
      version: current.version,
      lastDay: '2026-12-01',
      reason: why,
    })
    expect(refusal.code).toBe('WRONG_STATE')
    expect(refusal.message).toContain('不能停用')
  })

  test('may still be explained better', async () => {
    expect(await codeOf(change(1, { note: '没有更细的规则时按这一条' }))).toBe('OK')
    expect((await ruleOf(1)).isFallback).toBe(true)
  })
})

describe('a new rule', () => {
  test.each([
    ['a region that is none', { regionPrefix: '9999' }, 'regionPrefix'],
    ['an agency that is none', { agencyId: bureauIds.city }, 'agencyId'],
    ['an agency and a level at once', { agencyId: agencyIds.fire, agencyLevel: 'city' }, 'agencyLevel'],
    ['a last day before the first', { validUntil: '2026-11-01' }, 'validUntil'],
    ['a last day that is over', { validFrom: '2026-01-01', validUntil: '2026-11-19' }, 'validUntil'],
    ['a priority beyond a thousand', { priority: 1001 }, 'priority'],
  ])('is refused with %s, beside the field', async (_what, extra, path) => {
    const refusal = await leader().refusal('ticket.addRoutingRule', wanted(extra))
    expect(refusal).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ path }] } })
  })

  test('gets the next free number', async () => {
    const highest = Math.max(...(await rules()).map(({ ruleNumber }) => ruleNumber))
    expect(await leader().call('ticket.addRoutingRule', wanted())).toEqual({ ruleNumber: highest + 1, version: 1 })
  })

  test('is written once, however often it is sent', async () => {
    const clientId = crypto.randomUUID()
    const first = await leader().call('ticket.addRoutingRule', { ...wanted(), clientId })
    const count = (await rules()).length
    expect(await leader().call('ticket.addRoutingRule', { ...wanted(), clientId })).toEqual(first)
    expect(await rules()).toHaveLength(count)
  })
})

describe('a county’s leader', () => {
  test('writes rules for his own county only', async () => {
    const own = wanted({ regionPrefix: townships.liuxi })
    expect(await city.as('liuxiLeader').code('ticket.addRoutingRule', own)).toBe('OK')
    const other = await city.as('liuxiLeader').refusal('ticket.addRoutingRule', wanted({ regionPrefix: '990102' }))
    expect(other).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ path: 'regionPrefix' }] } })
    expect(await codeOf(change(2, { priority: 15 }, 'liuxiLeader'))).toBe('WRONG_STATE')
    const { current } = await ruleOf(2)
    const end = { ruleNumber: 2, version: current.version, lastDay: '2026-12-01', reason: why }
    expect(await city.as('liuxiLeader').code('ticket.endRoutingRule', end)).toBe('WRONG_STATE')
  })

  test('sees which rules he may change, and regions of his own', async () => {
    const { regions } = await city.as('liuxiLeader').call('ticket.routingRules', {})
    expect(regions.every(({ code }) => code.startsWith('990104'))).toBe(true)
    expect((await rules('liuxiLeader')).find(({ ruleNumber }) => ruleNumber === 1)?.mayChange).toBe(false)
    expect((await rules('cityHandler')).some(({ mayChange }) => mayChange)).toBe(false)
  })
})

test('a rule that nobody wrote is not found', async () => {
  const missing = { ruleNumber: 4711, version: 1, lastDay: '2026-12-01', reason: why }
  expect(await leader().code('ticket.endRoutingRule', missing)).toBe('NOT_FOUND')
})
