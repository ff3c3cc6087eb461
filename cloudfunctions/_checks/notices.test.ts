import { ticketCategories } from '../../src/contracts/ticket/categories'
import { cityStage } from './fixture/city'
import { people } from './fixture/people'
import { drive, submit } from './fixture/reports'
import { filesUnder } from './source'

// A notice may travel through WeChat and stand on a locked screen: it names nobody, quotes nothing, and of a report that is
// not open not even the category.

const canary = '鹩哥'

type Notice = { title: string; body: string }
const isNotice = (value: unknown): value is Notice =>
  typeof value === 'object' && value !== null && 'title' in value && 'body' in value

const entriesOf = (file: string, value: unknown) =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, notice]) => [`${file} ${key}`, notice] as const)
    : []

/** Every notice that a feature may send, as it would read when the canary came from outside. */
const written = filesUnder('cloudfunctions')
  .filter((file) => /^cloudfunctions\/[^_].*texts\.ts$/.test(file))
  .flatMap((file) =>
    Object.entries(require(`../../${file}`) as Record<string, unknown>)
      .filter(([name]) => /notices?$/i.test(name))
      .flatMap(([name, value]) => (isNotice(value) ? [[`${file} ${name}`, value] as const] : entriesOf(file, value))),
  )

test('the features’ notices are found', () => {
  const files = new Set(written.map(([name]) => name.split(' ')[0]))
  for (const feature of ['identity', 'inspection', 'ticket'])
    expect(files).toContain(`cloudfunctions/${feature}/texts.ts`)
  expect(written.length).toBeGreaterThan(50)
})

test('a notice takes nothing from outside but the short name of an agency, and a day with who decides', () => {
  const taking = written.filter(([, notice]) => typeof notice === 'function').map(([name]) => name)
  expect(taking).toEqual([
    'cloudfunctions/inspection/texts.ts checkedIn',
    'cloudfunctions/inspection/texts.ts blockedForBureau',
    'cloudfunctions/inspection/texts.ts excessForBureau',
    // Of a dispute the other agency, and the day on which it was raised.
    'cloudfunctions/oversight/disputes/texts.ts with',
    'cloudfunctions/oversight/disputes/texts.ts between',
    // Until when a rejection may be appealed, and to whom.
    'cloudfunctions/ticket/texts.ts rejected',
  ])
  for (const [name, notice] of written.filter(([, one]) => typeof one === 'function')) {
    const { title, body } = (notice as (agency: string) => Notice)(canary)
    expect([name, `${title}${body}`.split(canary).length <= 2]).toEqual([name, true])
  }
})

test('the notice of what protects a reporter says nothing of it', () => {
  const [, reminder] = written.find(([name]) => name.endsWith('reminderNotice')) ?? []
  expect(JSON.stringify(reminder)).not.toMatch(/身份|密封|查看|报复|保护|监督|司法|检查/)
})

describe('in a city where much happens', () => {
  const city = cityStage()

  const paths = ['closed', 'rejectedFinal', 'awaitingReporter', 'proposeDecision', 'mergedInto', 'withdrawn'] as const

  test('no line of a sealed or hidden report names a person, its words or its category', async () => {
    const secrets = [canary, '翠羽巷', '请合并', ...Object.values(people).flatMap(({ name, phone }) => [name, phone])]
    for (const confidentiality of ['sealed', 'hiddenFromAgency'] as const)
      for (const state of paths) {
        const ticketId = await submit(city, 'zhou', {
          confidentiality,
          content: `${canary}在翠羽巷反复检查，影响经营，一个月来了四次。`,
          place: '翠羽巷口',
          suggestion: '请合并检查',
        })
        await drive(city, ticketId, state, { reporter: 'zhou' })
      }
    for (const days of [3, 20, 20, 60, 100]) {
      city.advance({ days })
      await city.tick()
    }
    const lines = await city.db.selectFrom('notification').select(['title', 'body', 'link']).execute()
    expect(lines.length).toBeGreaterThan(100)
    // Two letters are a word of every sentence, such as 其他.
    const categories = Object.values(ticketCategories).flatMap(({ words }) => (words.length > 2 ? [words] : []))
    const all = [...secrets, ...categories]
    const faults = lines.filter(({ title, body, link }) =>
      all.some((secret) => `${title}\n${body}\n${link}`.includes(secret)),
    )
    expect(faults).toEqual([])
  })

  test('of an open report the handlers read the category: the search above is not blind', async () => {
    await submit(city, 'zhou', { confidentiality: 'open' })
    const lines = await city.db.selectFrom('notification').select('body').execute()
    expect(lines.some(({ body }) => Object.values(ticketCategories).some(({ words }) => body.includes(words)))).toBe(
      true,
    )
  })
})
