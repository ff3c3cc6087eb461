import type { Page } from 'playwright-core'
import { press, sees, tap } from '../e2e/browser/actions'
import { openStage, type Phone } from '../e2e/browser/stage'
import { slowProcessor } from './slowPhone'

declare global {
  interface Window {
    /** The longest event of each interaction, milliseconds. */
    responses?: Record<number, number>
  }
}

type Interaction = PerformanceEntry & { interactionId: number }

const bar = 200 // ms
/** Shorter ones the browser does not report one by one, ms. */
const unreported = 16
const story = '今天来检查时要我找三年前的进货单，找了一个多小时。'

/** INP of the rate → report journey with a four times slower CPU: from each tap or key to the next frame painted. */
export const measureResponses = async () => {
  const stage = await openStage()
  try {
    const zhou = await stage.phoneOf('zhou-jianping')
    await watchEvents(zhou.page)
    await slowProcessor(zhou.page)
    await rateAndReport(zhou)
    return describe(await responsesOf(zhou.page))
  } finally {
    await stage.close()
  }
}

const watchEvents = (page: Page) =>
  page.addInitScript((durationThreshold) => {
    window.responses = {}
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as Interaction[])
        if (interactionId && window.responses)
          window.responses[interactionId] = Math.max(window.responses[interactionId] ?? 0, duration)
    }).observe({ type: 'event', durationThreshold, buffered: true } as PerformanceObserverInit)
  }, unreported)

const rateAndReport = async ({ page, open }: Phone) => {
  await open('pages/home/index')
  await tap(page, /^评价 .*的检查$/)
  await sees(page, '总的感觉')
  for (const group of await page.getByRole('radiogroup').filter({ visible: true }).all()) {
    const isDemand = (await group.getAttribute('aria-label'))?.includes('收钱收物')
    await group
      .getByRole('radio')
      .nth(isDemand ? 1 : 0)
      .click()
  }
  await page.getByRole('radiogroup', { name: '只要了相关的材料' }).getByRole('radio', { name: '否' }).click()
  await press(page, 'button', '提交评价')
  await press(page, 'button', '提交评价')
  await sees(page, '评价已提交')
  await press(page, 'button', '去反映')
  await tap(page, '其他')
  await page.getByLabel('说说经过').filter({ visible: true }).last().pressSequentially(story, { delay: 60 })
  await press(page, 'radio', /^对执法部门保密/)
  await press(page, 'button', '提交反映')
  await sees(page, '已经提交')
}

// Interactions that were too short to be reported count as that short.
const responsesOf = (page: Page) =>
  page.evaluate((short) => {
    const reported = Object.values(window.responses ?? {})
    const all = (performance as Performance & { interactionCount: number }).interactionCount
    return [...reported, ...Array.from({ length: Math.max(0, all - reported.length) }, () => short)]
  }, unreported)

const describe = (responses: number[]) => {
  const sorted = responses.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  const isMet = at(0.98) <= bar
  const what = 'tap or key to next frame in rate → report, 4× slower CPU, ms'
  return {
    line: `INP  ${what}: median ${at(0.5)}, p98 ${at(0.98)} of ${sorted.length} interactions (bar p98 ≤ ${bar}) ${isMet ? 'met' : 'MISSED'}\n    longest: ${sorted.slice(-10).join(' ')}`,
    isMet,
  }
}
