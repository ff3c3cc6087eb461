import { mkdirSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'

/** A whole page, or a part of it such as the sheet that lies over it. */
export type Place = Page | Locator

/** The sheet or dialog on top. */
export const sheet = (page: Page): Locator => page.getByRole('dialog').filter({ visible: true }).last()

const patience = 15_000

/** Taps what carries these words: a button, a radio, a cell. The page on top is the one that shows. */
export const tap = (page: Place, words: string | RegExp) =>
  onPage(page, page.getByText(words, { exact: typeof words === 'string' }), (found) =>
    found.click({ timeout: patience }),
  )

/** Taps a control by its accessible name. */
export const press = (page: Place, role: 'button' | 'radio' | 'link' | 'switch', name: string | RegExp) =>
  onPage(page, page.getByRole(role, { name, exact: typeof name === 'string' }), (found) =>
    found.click({ timeout: patience }),
  )

/** Types into the field with this accessible name. */
export const write = (page: Place, label: string | RegExp, text: string) =>
  onPage(page, page.getByLabel(label), (found) => found.fill(text, { timeout: patience }))

/** Waits until these words stand on the page on top. */
export const sees = (page: Place, words: string | RegExp) => onPage(page, page.getByText(words), async () => undefined)

/** The same, where the person looks: within the window, between the page's head and foot. */
export const seesInView = (page: Page, words: string | RegExp) =>
  onPage(page, page.getByText(words), async (found) => {
    const isInView = async () => {
      const box = await found.boundingBox()
      const height = page.viewportSize()?.height ?? 0
      return box !== null && box.y >= 0 && box.y + box.height <= height
    }
    for (let waited = 0; !(await isInView()); waited += 100) {
      if (waited >= patience) throw new Error(`out of sight: ${words}`)
      await page.waitForTimeout(100)
    }
  })

// Pages below the one on top stay in the document: only what can be seen counts. A failure leaves a picture behind.
const onPage = async (page: Place, found: Locator, act: (element: Locator) => Promise<void>) => {
  const seen = found.filter({ visible: true }).last()
  try {
    await seen.waitFor({ state: 'visible', timeout: patience })
    await act(seen)
  } catch (error) {
    mkdirSync('dist/tests', { recursive: true })
    const whole = 'page' in page ? page.page() : page
    await whole.screenshot({ path: `dist/tests/failure-${Date.now()}.png` })
    throw error
  }
}
