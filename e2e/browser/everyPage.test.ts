import { inLanes } from '../lanes'
import { shiftsOf, untilSteady, watchShifts } from '../steady'
import { everyStop, registeredPages, type Stop } from '../walk'
import { openStage, type Phone, type Stage } from './stage'

/** The bar of Core Web Vitals for a page that holds still. */
const bar = 0.1

let stage: Stage
let stops: Stop[]
const origins = new Set<string>()
const moved: string[] = []
beforeAll(async () => {
  stage = await openStage()
  stops = await everyStop(stage.api)
  const phones = new Map<string, Phone>()
  const visit = async ({ person, role, route }: Stop) => {
    const phone = phones.get(role) ?? (await phoneFor(person, role))
    phones.set(role, phone)
    await phone.page.goto('about:blank')
    await phone.open(route)
    await untilSteady(phone.page)
    const shift = await shiftsOf(phone.page)
    if (!(shift <= bar)) moved.push(`${role} ${route}: ${shift}`)
  }
  await inLanes(stops, ({ role }) => role, visit)
}, 600_000)
afterAll(() => stage.close())

const phoneFor = async (person: string, role: string) => {
  const phone = await stage.phoneOf(person || null, person ? { role } : {})
  phone.page.on('request', (request) => void origins.add(new URL(request.url()).origin))
  await watchShifts(phone.page)
  return phone
}

describe('every page, as everybody who can open it', () => {
  test('is on the walk', async () => {
    const visited = new Set(stops.map(({ page }) => page))
    expect((await registeredPages()).filter((page) => !visited.has(page))).toEqual([])
    expect(new Set(stops.map(({ role }) => role)).size).toBeGreaterThanOrEqual(15)
  })

  test('asks no host but our own', () => {
    // Data inside a page (`data:`, `blob:`) has no origin that anybody is asked at.
    expect([...origins].filter((origin) => origin !== 'null')).toEqual([new URL(stage.server.url).origin])
  })

  test('holds still while it appears', () => {
    expect(moved).toEqual([])
  })

  test('logs no error', () => {
    expect(stage.faults).toEqual([])
  })
})
