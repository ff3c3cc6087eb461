import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** The sum of layout shifts that no input explains. */
    layoutShift?: number
  }
}

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }

/** Begins to add up how far a page's parts move by themselves (CLS), from its first frame on. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    window.layoutShift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[])
        if (!entry.hadRecentInput) window.layoutShift = (window.layoutShift ?? 0) + entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** What has been added up for the document that is shown now. */
export const shiftsOf = (page: Page) => page.evaluate(() => window.layoutShift ?? Number.NaN)

/** Waits until words stand on the page, nothing is being loaded, and two frames have passed. */
export const untilSteady = async (page: Page) => {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => {
    const app = document.getElementById('app')
    return /\p{Script=Han}/u.test(app?.textContent ?? '') && !app?.querySelector('[aria-busy="true"]')
  })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
