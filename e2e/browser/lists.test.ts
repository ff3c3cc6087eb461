import type { Page } from 'playwright-core'
import { untilSteady } from '../steady'
import { press, write } from './actions'
import { openStage, type Phone, type Stage } from './stage'

let stage: Stage
let phone: Phone
beforeAll(async () => {
  stage = await openStage()
  phone = await stage.phoneOf('xu-jingwen')
}, 180_000)
afterAll(() => stage.close())

const onTop = (page: Page) => page.locator('.taro_page_show:not(.taro_page_shade)').last()
const rows = (page: Page) => onTop(page).locator('button.cell').filter({ visible: true })
const placeOf = (page: Page) => onTop(page).evaluate((element) => Math.round(element.scrollTop || window.scrollY))

test('scrolling to the end loads the next page of a list, each row once', async () => {
  const { page, open, context } = await stage.phoneOf('ji-hong')
  await open('pages/records/index')
  await rows(page).nth(10).waitFor()
  const first = await rows(page).count()
  await rows(page).last().scrollIntoViewIfNeeded()
  await page.mouse.move(195, 500)
  await page.mouse.wheel(0, 3000)
  await rows(page).nth(first).waitFor()
  const texts = await rows(page).allInnerTexts()
  expect(new Set(texts).size).toBe(texts.length)
  await context.close()
})

test('coming back from a record finds the same filter, the same rows and the same place', async () => {
  const { page } = phone
  await phone.open('pages/records/index')
  await press(page, 'radio', /^全部/)
  await rows(page).nth(5).waitFor()
  const count = await rows(page).count()
  await rows(page).nth(8).scrollIntoViewIfNeeded()
  const title = await rows(page).nth(8).locator('.strong').first().textContent()
  const place = await placeOf(page)
  expect(place).toBeGreaterThan(100)
  await rows(page).nth(8).click()
  await onTop(page).locator(`h2.title:has-text("${title}")`).waitFor()
  await page.goBack()
  await rows(page).nth(8).waitFor()
  expect(await rows(page).count()).toBe(count)
  expect(await placeOf(page)).toBe(place)
  expect(await onTop(page).getByRole('radio', { name: /^全部/ }).getAttribute('aria-checked')).toBe('true')
})

test('loading the page anew, on the list or on a record, finds as many rows at the same place, and none is drawn elsewhere', async () => {
  const { page, open, context } = await stage.phoneOf('ji-hong')
  await open('pages/records/index')
  for (const more of [20, 40]) {
    await rows(page)
      .nth(more - 1)
      .waitFor()
    await press(page, 'button', '看更多')
    await rows(page).nth(more).waitFor()
  }
  await untilSteady(page)
  const count = await rows(page).count()
  await rows(page).nth(45).scrollIntoViewIfNeeded()
  await untilSteady(page)
  const place = await placeOf(page)
  // Every place at which rows are drawn while the page is loaded.
  await page.addInitScript(() => {
    const seen = new Set<number>()
    Object.assign(window, { seen })
    const look = () => {
      const top = [...document.querySelectorAll('.taro_page_show:not(.taro_page_shade)')].at(-1)
      if (top?.querySelector('button.cell')) seen.add(Math.round(top.scrollTop))
      requestAnimationFrame(look)
    }
    look()
  })
  const drawnAt = () => page.evaluate(() => [...(window as unknown as { seen: Set<number> }).seen])
  await page.reload()
  await rows(page).nth(45).waitFor()
  await untilSteady(page)
  expect(await rows(page).count()).toBe(count)
  expect(await placeOf(page)).toBe(place)
  expect(await drawnAt()).toEqual([place])
  await rows(page).nth(45).click()
  await onTop(page).locator('h2.title').waitFor()
  await page.reload()
  await onTop(page).locator('h2.title').waitFor()
  await page.goBack()
  await rows(page).nth(45).waitFor()
  await untilSteady(page)
  expect(await rows(page).count()).toBe(count)
  expect(await placeOf(page)).toBe(place)
  await context.close()
})

test('what was searched stays in its field, over the rows that it found', async () => {
  const { page } = phone
  await phone.open('pages/records/index')
  await press(page, 'radio', /^全部/)
  const title = (await rows(page).nth(4).locator('.strong').first().textContent()) ?? ''
  const others = (await rows(page).nth(5).textContent()) ?? ''
  await write(page, /搜/, title)
  await rows(page).filter({ hasText: others }).waitFor({ state: 'detached' })
  const found = await rows(page).allInnerTexts()
  await rows(page).first().click()
  await onTop(page).locator('h2.title').waitFor()
  await page.goBack()
  await rows(page).first().waitFor()
  expect(await onTop(page).getByLabel(/搜/).inputValue()).toBe(title)
  expect(await rows(page).allInnerTexts()).toEqual(found)
})

test('no page logged an error or asked another host', () => {
  expect(stage.faults).toEqual([])
})
