import fc from 'fast-check'
import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { drive, submit } from '../_checks/fixture/reports'
import { submitUnsigned } from '../_checks/fixture/unsigned'
import { likeness } from './similar/likeness'

const city = cityStage()
const about = { agencyId: agencyIds.market, category: 'frequency' as const }
const own = async (person: string, input: object = about) =>
  (await city.as(person).call('ticket.similarOwn', input as never)).similar

describe('a reporter who writes of the same matter again', () => {
  test.each([
    ['open', 'duplicate'],
    ['sealed', 'qualification'],
  ] as const)('is shown his own open report (%s)', async (confidentiality, category) => {
    const ticketId = await submit(city, 'zhou', { confidentiality, category })
    city.advance({ days: 5 })
    expect(await own('zhou', { ...about, category })).toMatchObject({ ticketId, state: 'submitted' })
  })

  test('never learns of anybody else’s, not of a colleague in the same enterprise nor of an unsigned one', async () => {
    await submit(city, 'bao', { category: 'arbitraryFine' })
    await submitUnsigned(city, { category: 'arbitraryFine' })
    // Of the same bakery, and of another shop.
    for (const person of ['ye', 'zhou', 'wu'])
      expect([person, await own(person, { ...about, category: 'arbitraryFine' })]).toEqual([person, null])
  })

  test.each([
    ['another agency', { agencyId: agencyIds.urban, category: 'procedure' }],
    ['no agency', { category: 'procedure' }],
    ['another category', { agencyId: agencyIds.market, category: 'inaction' }],
  ])('is shown none on %s', async (_what, input) => {
    await submit(city, 'su', { category: 'procedure' })
    expect(await own('su', input)).toBeNull()
  })

  test('is shown none that has ended, and none from long ago', async () => {
    const ticketId = await submit(city, 'wu', { category: 'rudeEnforcement' })
    expect(await own('wu', { ...about, category: 'rudeEnforcement' })).toMatchObject({ ticketId })
    city.advance({ days: 31 })
    expect(await own('wu', { ...about, category: 'rudeEnforcement' })).toBeNull()
    city.advance({ days: -31 })
    await drive(city, ticketId, 'withdrawn', { reporter: 'wu' })
    expect(await own('wu', { ...about, category: 'rudeEnforcement' })).toBeNull()
  })
})

describe('of several own open reports', () => {
  test('the most confidential is offered, so that what is too open for new words is never the only choice', async () => {
    const category = 'profitDriven' as const
    const hidden = await submit(city, 'su', { category, confidentiality: 'hiddenFromAgency' })
    await submit(city, 'su', { category, confidentiality: 'open' })
    expect(await own('su', { ...about, category })).toMatchObject({
      ticketId: hidden,
      confidentiality: 'hiddenFromAgency',
    })
    const sealed = await submit(city, 'su', { category, confidentiality: 'sealed' })
    await submit(city, 'su', { category, confidentiality: 'hiddenFromAgency' })
    expect(await own('su', { ...about, category })).toMatchObject({ ticketId: sealed, confidentiality: 'sealed' })
  })

  test.each(['referredDiscipline', 'referredCrime'] as const)(
    'one that was referred (%s) takes more words, and is offered',
    async (state) => {
      const category = state === 'referredCrime' ? 'mechanical' : 'oneSizeFitsAll'
      const ticketId = await submit(city, 'bao', { category })
      expect(await own('bao', { ...about, category })).toMatchObject({ ticketId })
      await drive(city, ticketId, state, { reporter: 'bao' })
      expect(await own('bao', { ...about, category })).toMatchObject({ ticketId })
    },
  )
})

describe('an office that reads a new report', () => {
  const words = '九月和十一月各来查了一次消防器材，两次要的材料一模一样。'
  const similar = async (ticketId: string) =>
    (await city.as('lin').call('ticket.officeShow', { ticketId })).similar.map(({ ticketId: id, why }) => [id, why])

  test('is offered the open ones on the same agency, of the same kind and in like words, each with why', async () => {
    const first = await submit(city, 'bao', { category: 'multiAgency', content: words })
    await submit(city, 'bao', { category: 'multiAgency', content: '罚款没有开票据，金额写在一张纸条上面。' })
    await submit(city, 'bao', { category: 'excessive', content: words })
    await submit(city, 'bao', { category: 'multiAgency', content: words, agencyId: agencyIds.urban })
    const again = await submit(city, 'zhou', { category: 'multiAgency', content: `${words}说不清为什么。` })
    expect(await similar(again)).toEqual([
      [first, ['同一部门', '同类问题', '同一个镇（街道）', expect.stringMatching(/^文字相近 \d+%$/)]],
    ])
    await drive(city, first, 'closed', { reporter: 'bao' })
    expect(await similar(again)).toEqual([])
  })

  test('is offered none once the report is assigned', async () => {
    await submit(city, 'bao', { category: 'mechanical', content: words })
    const again = await submit(city, 'zhou', { category: 'mechanical', content: words })
    expect(await similar(again)).toHaveLength(1)
    await drive(city, again, 'assigned')
    expect(await similar(again)).toEqual([])
  })
})

test('likeness is the same both ways, 100 for the same words, 0 where no two signs meet', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one))
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0)
      expect(likeness(one, other)).toBeLessThanOrEqual(100)
    }),
  )
  expect(likeness('次次都查灭火器', '次次都查灭火器。')).toBe(100)
  expect(likeness('乱收费', '态度粗暴')).toBe(0)
})
