import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { submit, ticketRow } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'

// Whoever also belongs to the reported agency counts and gathers nothing that the agency may not know.
const city = cityStage()
const bind = secondRoles(city)
const category = 'arbitraryCharge' as const
const period = { since: '2026-11-01', until: '2026-11-20' }
const handler = () => city.as('cityHandler')
const register = async (extra: object = {}) => {
  const input = { title: '集中反映的乱收费', ...period, agencyId: agencyIds.market, category, ...extra }
  const { issueId } = await handler().call('oversight.registerIssue', input)
  return handler().call('oversight.issueShow', { issueId })
}
const counted = async () =>
  (await handler().call('oversight.issueSuggestions', { days: '30' })).groups.find(
    (group) => group.category === category && group.agencyId === agencyIds.market,
  )?.count
const submitThree = async (confidentiality: 'sealed' | 'hiddenFromAgency' | 'open') => {
  for (const who of ['zhou', 'ye', 'bao']) await submit(city, who, { category, confidentiality })
}

test.each(['sealed', 'hiddenFromAgency'] as const)(
  'a suggestion and an issue of his leave out what is hidden from his agency: %s',
  async (confidentiality) => {
    await register()
    await submitThree(confidentiality)
    const role = await bind('cityHandler', { role: 'inspector', agencyId: agencyIds.market })
    expect(await counted()).toBeUndefined()
    expect(await register()).toMatchObject({ tickets: 0, hidden: 0 })
    await submitThree('open')
    expect(await counted()).toBe(3)
    expect((await register()).tickets).toBe(3)
    await role.remove()
    expect(await counted()).toBe(3)
    expect((await register()).tickets).toBe(3)
  },
)

test('what is hidden from his agency he cannot gather by its number: it looks as if it did not exist', async () => {
  const ticketId = await submit(city, 'zhou', { category })
  const { receiptNumber } = await ticketRow(city, ticketId)
  const role = await bind('cityHandler', { role: 'inspector', agencyId: agencyIds.market })
  const { issueId } = await register()
  const group = async (number: string) => {
    const { code, message, data } = await handler().refusal('oversight.groupTickets', {
      issueId,
      version: 0,
      receiptNumber: number,
    })
    return { code, message, data }
  }
  expect(await group(receiptNumber)).toEqual(await group('YT-2026-999999'))
  await role.remove()
  const input = { issueId, version: 0, receiptNumber }
  expect(await handler().code('oversight.groupTickets', input)).toBe('OK')
})

test.each(['sealed', 'hiddenFromAgency'] as const)(
  'of an issue that a colleague registered he counts and reads only what he may know: %s',
  async (confidentiality) => {
    await register()
    await submitThree(confidentiality)
    await submitThree('open')
    const { issueId, tickets } = await register()
    const role = await bind('cityHandler', { role: 'inspector', agencyId: agencyIds.market })
    const [shown, listed] = [
      await handler().call('oversight.issueShow', { issueId }),
      (await handler().call('oversight.issues', {})).items.find((issue) => issue.issueId === issueId),
    ]
    // He keeps out of what is about his agency, so the three that are open are only counted.
    expect([tickets, shown.tickets, listed?.tickets]).toEqual([6, 3, 3])
    expect([shown.shown, shown.hidden, shown.notListed]).toEqual([[], 3, 0])
    await role.remove()
    expect(await handler().call('oversight.issueShow', { issueId })).toMatchObject({ tickets: 6 })
  },
)
