import { cityStage } from '../_checks/fixture/city'
import { submit } from '../_checks/fixture/reports'

const city = cityStage()
const all = async () => {
  const parts = []
  let cursor: string | undefined
  do {
    const part = await city.as('auditor').call('audit.verifyPart', { cursor })
    parts.push(part)
    cursor = part.nextCursor ?? undefined
  } while (cursor)
  return {
    parts: parts.length,
    chains: parts.reduce((sum, { chains }) => sum + chains, 0),
    faults: parts.flatMap(({ faults }) => faults),
  }
}

describe('verifying the journal in parts', () => {
  test('looks at every chain once and finds an untouched journal whole', async () => {
    for (let count = 0; count < 3; count += 1) await submit(city)
    await city.tick()
    const before = await city.db.selectFrom('auditHead').select('subjectId').execute()
    const { chains, faults } = await all()
    expect(faults).toEqual([])
    expect(chains).toBeGreaterThanOrEqual(before.length)
  })

  test('finds a head that was cut off after the root was signed', async () => {
    const ticketId = await submit(city)
    city.advance({ days: 1 })
    await city.tick()
    expect((await all()).faults).toEqual([])
    const owner = city.base.ownerDb
    await owner.deleteFrom('auditHead').where('subjectId', '=', ticketId).execute()
    expect((await all()).faults).toContainEqual(expect.objectContaining({ subjectId: ticketId, reason: 'headless' }))
  })

  test('a cursor that nobody gave is refused', async () => {
    expect(await city.as('auditor').code('audit.verifyPart', { cursor: 'x' })).toBe('BAD_INPUT')
  })
})

describe('finding a record', () => {
  test('goes by the number of its receipt or by its id', async () => {
    const ticketId = await submit(city)
    const { receiptNumber } = await city.db
      .selectFrom('ticket')
      .select('receiptNumber')
      .where('ticketId', '=', ticketId)
      .executeTakeFirstOrThrow()
    for (const word of [receiptNumber, receiptNumber.toLowerCase(), ticketId])
      expect((await city.as('auditor').call('audit.find', { word })).subjects).toEqual([
        { subjectKind: 'ticket', subjectId: ticketId, events: 1 },
      ])
    expect((await city.as('auditor').call('audit.find', { word: 'YT-1999-00001' })).subjects).toEqual([])
  })
})

test('an administrator reads numbers and nobody’s words', async () => {
  await submit(city, 'zhou', { content: '柳湾路口的店被查了三次，没有说明。' })
  const health = await city.as('admin').call('audit.health', {})
  expect(health.measures.find(({ key }) => key === 'tickets')?.count).toBeGreaterThan(0)
  for (const secret of ['柳湾', '鸮金丝']) expect(JSON.stringify(health)).not.toContain(secret)
})
