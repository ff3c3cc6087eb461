import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { disputesOn } from './disputes.fixture'

const city = cityStage()
const { raise, must, show } = disputesOn(city)

/** The whole list, page by page. */
const walk = async (who: string, search: string, limit = 2) => {
  const found: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await city.as(who).call('oversight.agencyDisputes', { search, limit, cursor })
    found.push(...page.items.map(({ disputeId }) => disputeId))
    if (page.nextCursor === null) return found
    cursor = page.nextCursor
  }
}

test('the nearest deadline stands first, of the same day the newest; walked in pages none is lost or said twice', async () => {
  const title = '按期限排列的争议'
  const new_ = async () => raise('marketReviewer', { title })
  const early = await new_()
  await must('fireHead', 'giveAgencyOpinion', early)
  const first = await new_()
  const second = await new_()
  city.advance({ days: 7 })
  const late = await new_()
  const confirming = await new_()
  await must('fireHead', 'giveAgencyOpinion', confirming)
  await must('cityHandler', 'recordAgreement', confirming)
  const due = async (disputeId: string) => (await show('cityHandler', disputeId)).clock?.dueAt ?? ''
  const order = [confirming, second, first, late, early]
  const days = await Promise.all(order.map(due))
  // The rule itself: the days follow each other.
  expect(days.slice(0, 3)).toEqual([...days.slice(0, 3)].sort())
  const found = await walk('cityHandler', title)
  expect(new Set(found)).toEqual(new Set(order))
  expect(found).toHaveLength(order.length)
  const inOrder = await Promise.all(found.map(due))
  expect(inOrder).toEqual([...inOrder].sort())
  expect(found.indexOf(second)).toBe(found.indexOf(first) - 1)
  expect(await walk('cityHandler', title, 50)).toEqual(found)
  expect(await walk('cityHandler', title, 1)).toEqual(found)
})

test('from without what is coordinated has no clock and stands last, the newest first, drafted or not', async () => {
  const title = '从外面看的排列'
  const made: string[] = []
  for (const events of [['draftHandling'], [], ['draftHandling'], []] as const) {
    const disputeId = await raise('marketReviewer', { title })
    await must('fireHead', 'giveAgencyOpinion', disputeId)
    for (const event of events) await must('cityHandler', event, disputeId)
    made.unshift(disputeId)
    city.advance({ days: 1 })
  }
  const waiting = await raise('marketReviewer', { title })
  for (const who of ['marketHead', 'fireHandler']) expect(await walk(who, title)).toEqual([waiting, ...made])
})

test('a cursor that is none is refused', async () => {
  const code = (cursor: string) => city.as('cityHandler').code('oversight.agencyDisputes', { cursor })
  for (const cursor of ['x', '0~1', '2~1~019b0000-0000-7000-8000-000000000000', '019b0000-0000-7000-8000-000000000000'])
    expect([cursor, await code(cursor)]).toEqual([cursor, 'BAD_INPUT'])
})

test('found by what people call an agency, by its name, by the title, and not by another one', async () => {
  const title = '只有这一件用来搜'
  const disputeId = await raise('marketReviewer', { title })
  const other = await raise('urbanHead', { title: '城管的另一件争议', otherAgencyId: agencyIds.fire })
  const found = async (search: string) =>
    (await city.as('cityHandler').call('oversight.agencyDisputes', { search, limit: 50 })).items.map(
      (row) => row.disputeId,
    )
  for (const search of ['工商局', '市场监督管理局', title]) {
    expect([search, await found(search)]).toEqual([search, expect.arrayContaining([disputeId])])
    expect([search, await found(search)]).toEqual([search, expect.not.arrayContaining([other])])
  }
  expect(await found('城管局')).toEqual(expect.arrayContaining([other]))
  expect(await found('城管局')).not.toContain(disputeId)
  // Also whoever is the other side.
  expect(await found('消防队')).toEqual(expect.arrayContaining([disputeId, other]))
  expect(await found('没有这个词')).toEqual([])
})
