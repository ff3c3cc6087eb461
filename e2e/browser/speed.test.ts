import { shiftsOf, untilSteady, watchShifts } from '../steady'
import { everyStop, type Stop } from '../walk'
import { openStage, type Stage } from './stage'

const slow = 900 // milliseconds that every answer is held back
const bar = 0.1
const isOnTheList = ({ role, page }: Stop) => main.some(([who, where]) => role === who && page === where)
/** What is opened most, each by whom it is made for. */
const main = [
  ['enterpriseUser', 'pages/home/index'],
  ['enterpriseUser', 'pages/records/index'],
  ['enterpriseUser', 'pages/inbox/index'],
  ['enterpriseUser', 'pages/landing/index'],
  ['enterpriseUser', 'pkg-reporter/inspection/index'],
  ['enterpriseUser', 'pkg-reporter/rating/index'],
  ['enterpriseUser', 'pkg-reporter/report/index'],
  ['enterpriseUser', 'pkg-reporter/ticket/index'],
  ['inspector', 'pkg-inspector/checkIn/index'],
  ['judicialOfficeClerk', 'pages/home/index'],
  ['judicialOfficeClerk', 'pages/records/index'],
  ['judicialOfficeClerk', 'pkg-office/ticket/index'],
  ['agencyHandler', 'pkg-agency/request/index'],
  ['disciplineOfficer', 'pkg-discipline/ticket/index'],
] as const

let stage: Stage
const skeletons: string[] = []
const moved: string[] = []
let walked: Stop[]
beforeAll(async () => {
  stage = await openStage()
  walked = (await everyStop(stage.api)).filter(isOnTheList)
  for (const { person, role, page: name, route } of walked) {
    const { page, context, open } = await stage.phoneOf(person, { role })
    await watchShifts(page)
    await page.route('**/api/**', async (call) => {
      await new Promise((done) => setTimeout(done, slow))
      await call.continue()
    })
    await open(route)
    await page
      .locator('.skeleton-line')
      .first()
      .waitFor({ timeout: 3_000 })
      .then(
        () => skeletons.push(`${role} ${name}`),
        () => undefined,
      )
    await untilSteady(page)
    const shift = await shiftsOf(page)
    if (!(shift <= bar)) moved.push(`${role} ${name}: ${shift}`)
    await context.close()
  }
}, 300_000)
afterAll(() => stage.close())

describe('when every answer is slow', () => {
  test('a page shows at once where its content will stand', () => {
    expect(walked).toHaveLength(main.length)
    // The form can be filled in without anything from the server.
    const wanted = main.filter(([, page]) => page !== 'pkg-reporter/report/index').map((one) => one.join(' '))
    expect(wanted.filter((one) => !skeletons.includes(one))).toEqual([])
  })

  test('nothing moves under the finger when the answer comes', () => {
    expect(moved).toEqual([])
  })
})
