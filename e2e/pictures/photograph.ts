import path from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Stage } from '../browser/stage'
import { untilSteady } from '../steady'
import type { Stop } from '../walk'

/** How a page can look: on a phone in light, dark or large type, and on the screen of an office. */
export const looks = ['light', 'dark', 'large', 'wide'] as const
export type PageLook = (typeof looks)[number]

const screens: Record<PageLook, BrowserContextOptions> = {
  light: {},
  dark: { colorScheme: 'dark' },
  large: {},
  wide: { viewport: { width: 1280, height: 800 } },
}

/** The looks in which a stop is shown: a desk is for those who work at one. */
export const looksOf = ({ role }: Stop): readonly PageLook[] =>
  /^(judicialOffice|bureau|agency|discipline|auditor|system)/.test(role) ? looks : looks.slice(0, 3)

/** The file's name of a picture. */
export const nameOf = ({ role, page }: Stop, look: PageLook) =>
  `${role}-${page.replace(/\/index$/, '').replaceAll('/', '-')}-${look}.png`

/** Takes the pictures of one role's stops in one look; returns their names. `scale`: pixels for each point of the screen;
 *  `act`: what is done on a page before. */
export const photograph = async (
  stage: Stage,
  stops: Stop[],
  look: PageLook,
  folder: string,
  { scale = 1, act }: { scale?: number; act?: (page: Page) => Promise<void> } = {},
) => {
  const [first] = stops
  if (!first) return []
  const screen = { ...screens[look], deviceScaleFactor: scale }
  const who = first.person || null
  const { page, context, open } = await stage.phoneOf(who, who ? { role: first.role, screen } : { screen })
  // As the app keeps the switch for large type: JSON, wrapped by Taro in { data }.
  if (look === 'large')
    await page.addInitScript(
      (kept) => {
        if (location.protocol === 'http:') localStorage.setItem('mashangdu.isLargeType', kept)
      },
      JSON.stringify({ data: 'true' }),
    )
  for (const stop of stops) {
    await page.goto('about:blank')
    await open(stop.route)
    await untilSteady(page)
    if (act) await act(page).then(() => untilSteady(page))
    await page.screenshot({ path: path.join(folder, nameOf(stop, look)), animations: 'disabled' })
  }
  await context.close()
  return stops.map((stop) => nameOf(stop, look))
}
