import type { Page } from 'playwright-core'
import { inLanes } from '../lanes'
import { measuresOf, violationsOf } from './faults'
import { placesOf, registeredPages, routeOf } from './places'
import { openStage, type Phone, type Stage } from './stage'

let stage: Stage
type Place = Awaited<ReturnType<typeof placesOf>>[number]
let places: Place[]
const phones = new Map<string | null, Phone>()

beforeAll(async () => {
  stage = await openStage()
  places = await placesOf(stage)
}, 180_000)
afterAll(() => stage.close())

const looks = {
  light: { colorScheme: 'light', isLarge: false },
  dark: { colorScheme: 'dark', isLarge: false },
  large: { colorScheme: 'light', isLarge: true },
} as const

test('every registered page is looked at', () => {
  expect(registeredPages().filter((page) => !places.some((place) => place.page === page))).toEqual([])
})

test('the checks see what is wrong: a pale, tiny, nameless button far to the right', async () => {
  const { page, open } = await stage.phoneOf(null)
  await open('pages/notFound/index')
  await page.getByRole('main').waitFor()
  await page.evaluate(() => {
    const button = document.createElement('button')
    button.style.cssText = 'margin-left: 600px; width: 20px; height: 20px; font-size: 10px; color: #ccc'
    button.append(document.createElement('i'))
    const words = document.createElement('p')
    words.style.cssText = 'font-size: 10px; color: #ccc'
    words.textContent = '看不清'
    document.querySelector('main')?.append(button, words)
  })
  const found = [...(await violationsOf(page)), ...(await measuresOf(page))].join('\n')
  for (const fault of ['button-name', 'color-contrast', 'scrolls sideways', 'target 20×20', 'words of 10 px'])
    expect(found).toContain(fault)
})

test.each(Object.keys(looks) as (keyof typeof looks)[])(
  'in %s no page has a violation, a target under 44 px, words that are too small, or scrolls sideways',
  async (look) => {
    const faults: string[] = []
    const lookAt = async (place: Place) => {
      const page = await show(place, look)
      const found = [...(await violationsOf(page)), ...(await measuresOf(page))]
      faults.push(...found.map((fault) => `${place.page} (${place.person ?? 'guest'}): ${fault}`))
    }
    await inLanes(places, ({ person }) => person ?? '', lookAt)
    expect(faults).toEqual([])
  },
  600_000,
)

// Built for developers only, so it is looked at only where it was built.
if (process.env.TARO_APP_GALLERY === '1')
  test('no component of the gallery has a violation in light, dark and large', async () => {
    const { page, open } = await stage.phoneOf(null)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open('pkg-gallery/components/index')
    await page.locator('.gallery-look .skeleton').first().waitFor()
    expect([...(await violationsOf(page)), ...(await measuresOf(page))]).toEqual([])
  })

const failures = /暂时打不开|没有找到这一条|现在的身份看不到|现在没有网络/

const show = async (place: Place, look: keyof typeof looks): Promise<Page> => {
  const phone = phones.get(place.person) ?? (await stage.phoneOf(place.person))
  phones.set(place.person, phone)
  const { page } = phone
  const { colorScheme, isLarge } = looks[look]
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await phone.open('pages/notFound/index')
  // As the switch under 我的 keeps it.
  await page.evaluate(
    (value) => localStorage.setItem('mashangdu.isLargeType', value),
    JSON.stringify({ data: String(isLarge) }),
  )
  await phone.open(routeOf(place))
  await page.reload()
  await page.getByRole('main').waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
  // A failure's few words prove nothing about the page.
  if (place.page !== 'pages/notFound/index') expect(await page.getByText(failures).count()).toBe(0)
  return page
}
