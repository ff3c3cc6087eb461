import type { Page } from 'playwright-core'
import { untilSteady } from '../steady'
import { press, sees, write } from './actions'
import { openStage, type Phone, type Stage } from './stage'

let stage: Stage
let pc: Phone
beforeAll(async () => {
  stage = await openStage()
  pc = await stage.pcOf('xu-jingwen')
}, 180_000)
afterAll(() => stage.close())

// Pages below the one on top stay in the document, and the one just left is seen a moment longer.
const shown = (page: Page, selector: string) =>
  page.locator('.taro_page_show:not(.taro_page_shade)').last().locator(selector).filter({ visible: true })
const rows = (page: Page) => shown(page, '.desk-list button.cell')
const titleOf = (page: Page, place: number) => rows(page).nth(place).locator('.strong').textContent()
const heading = (page: Page) => shown(page, '.desk-detail h2.title')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.querySelector('.strong')?.textContent)

const openQueue = async (page: Page) => {
  await pc.open('pages/home/index')
  await press(page, 'button', /^全部在办/)
  await rows(page).nth(3).waitFor()
}

test('menu, list and record stand side by side in their widths, and every target is 44 px high', async () => {
  const { page } = pc
  await openQueue(page)
  await rows(page).nth(1).click()
  await heading(page).waitFor()
  await untilSteady(page)
  const widthOf = async (selector: string) => (await shown(page, selector).boundingBox())?.width
  expect(await widthOf('.desk-side')).toBe(184)
  expect(await widthOf('.desk-list')).toBe(368)
  expect(await widthOf('.desk-detail')).toBe(1280 - 184 - 368)
  // Words within a sentence cannot be as high as a finger (WCAG 2.5.8, inline).
  const heights = await shown(page, '.desk button').evaluateAll((found) =>
    found.filter((one) => !one.matches('.section-link, .term')).map((one) => one.getBoundingClientRect().height),
  )
  expect(heights.length).toBeGreaterThan(8)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
})

test('another row changes the record; list and place stay, reload and back find the choice', async () => {
  const { page } = pc
  await openQueue(page)
  const first = await titleOf(page, 1)
  await rows(page).nth(1).click()
  await shown(page, `.desk-detail h2.title:has-text("${first}")`).waitFor()
  const list = shown(page, '.desk-list')
  await list.evaluate((pane) => pane.scrollTo(0, 150))
  const second = await titleOf(page, 3)
  const before = page.url()
  // What a person sees must not move: the place of the row on the screen, whatever loads above it.
  await page.waitForLoadState('networkidle')
  const placeOf = async () => Math.round((await rows(page).nth(3).boundingBox())?.y ?? 0)
  const place = await placeOf()
  await rows(page).nth(3).click()
  await shown(page, `.desk-detail h2.title:has-text("${second}")`).waitFor()
  expect(page.url()).not.toBe(before)
  expect(await list.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(100)
  expect(Math.abs((await placeOf()) - place)).toBeLessThanOrEqual(1)
  await page.reload()
  await shown(page, `.desk-detail h2.title:has-text("${second}")`).waitFor()
  await page.goBack()
  await shown(page, `.desk-detail h2.title:has-text("${first}")`).waitFor()
  expect(page.url()).toBe(before)
})

test('eight rows stand on the screen at once, and every badge ends its line', async () => {
  const { page } = pc
  await openQueue(page)
  await rows(page).nth(8).waitFor()
  const foot = (await shown(page, '.desk-keys').boundingBox())?.y ?? 0
  const ends = await rows(page).evaluateAll((found) => found.map((row) => row.getBoundingClientRect().bottom))
  expect(ends.filter((end) => end <= foot).length).toBeGreaterThanOrEqual(8)
})

test('reload and a copied address show the same part, words and record', async () => {
  const { page } = pc
  await openQueue(page)
  // The row that is clicked must be one that the search found, not one that stood there before.
  const found = page.waitForResponse((response) => (response.request().postData() ?? '').includes('检查'))
  await write(page, '搜编号、企业、部门、标题', '检查')
  await Promise.all([found, page.waitForURL(/list=.*search/)])
  await untilSteady(page)
  await rows(page).nth(1).click()
  await heading(page).waitFor()
  const title = (await heading(page).textContent()) ?? ''
  const copied = await pc.context.newPage()
  await copied.setViewportSize({ width: 1280, height: 800 })
  await copied.goto(page.url())
  await page.reload()
  for (const each of [page, copied]) {
    await shown(each, `.desk-detail h2.title:has-text("${title}")`).waitFor()
    expect(await shown(each, '.desk-list input').inputValue()).toBe('检查')
    expect(await shown(each, '.desk-way.on').textContent()).toMatch(/^全部在办/)
    expect(await shown(each, '.desk-list [aria-current="true"] .strong').textContent()).toBe(title)
  }
  await copied.close()
  await write(page, '搜编号、企业、部门、标题', '')
})

test('arrows, Enter and slash work the list without a mouse, and a field that is typed in keeps its keys', async () => {
  const { page } = pc
  await openQueue(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const second = await titleOf(page, 1)
  expect(await focused(page)).toBe(second)
  await page.keyboard.press('Enter')
  await shown(page, `.desk-detail h2.title:has-text("${second}")`).waitFor()
  // Whoever opened it reads on at its heading, and the arrows still move in the list.
  await page.waitForFunction(
    (title) => document.activeElement?.matches('h2.title') && document.activeElement.textContent === title,
    second,
  )
  const third = await titleOf(page, 2)
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toBe(third)
  await page.keyboard.press('/')
  await page.keyboard.type('a/b')
  await page.keyboard.press('ArrowDown')
  expect(await shown(page, '.desk-list input').inputValue()).toBe('a/b')
  await write(page, '搜编号、企业、部门、标题', '')
})

test('等我办 comes with its most urgent report, and the way back leaves the list alone', async () => {
  const { page } = pc
  await pc.open('pages/home/index')
  await press(page, 'button', /^等我办/)
  await rows(page).first().waitFor()
  // What waits for a colleague's post is not what he has to begin with.
  const own = rows(page).filter({ hasNotText: /等(科长|局领导|分管领导)/ })
  const first = await own.first().locator('.strong').textContent()
  await shown(page, `.desk-detail h2.title:has-text("${first}")`).waitFor()
  await page.goBack()
  await sees(page, '从左边选一件')
})

test('what was written for an action stays while the window is drawn narrower and wider', async () => {
  const { page } = pc
  await openQueue(page)
  // The first report that offers something to write beside its main button.
  const action = shown(page, '.desk-detail .only-screen button.cell')
    .filter({ hasText: /^(转给|请反映人补充)/ })
    .first()
  for (let place = 0; place < 4; place += 1) {
    await rows(page).nth(place).click()
    await page.waitForTimeout(1_500)
    if ((await action.count()) > 0) break
  }
  await action.click()
  const field = shown(page, '[role="dialog"] textarea').first()
  await field.fill('窗口变窄，这句话还在')
  await page.setViewportSize({ width: 800, height: 800 })
  expect(await field.inputValue()).toBe('窗口变窄，这句话还在')
  await page.locator('.desk-list').filter({ visible: true }).first().waitFor({ state: 'hidden' })
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await field.inputValue()).toBe('窗口变窄，这句话还在')
  await page.keyboard.press('Escape')
  expect(await shown(page, '[role="dialog"]').count()).toBe(0)
})

test('the wide table opens a ticket from any place of its line, and can be a list again', async () => {
  const { page } = pc
  await openQueue(page)
  const change = (word: string) => shown(page, `button:has-text("${word}")`).click()
  await change('改成表格')
  const line = shown(page, '.wide-table tbody tr').nth(1)
  const title = await line.locator('button').textContent()
  // The list keeps its place when it becomes a table: the line may lie under what stands still above it.
  await line.evaluate((row) => row.scrollIntoView({ block: 'center' }))
  // A finger or a mouse meets the line, not the word: what lies there is the title's own button.
  const box = await line.locator('td').nth(3).boundingBox()
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
  await shown(page, `.desk-detail h2.title:has-text("${title}")`).waitFor()
  await page.goBack()
  await change('改成列表')
  await rows(page).nth(3).waitFor()
})

test('on paper stands the record alone, with its number and every step, none torn in two', async () => {
  const { page } = pc
  await openQueue(page)
  await rows(page).nth(1).click()
  await heading(page).waitFor()
  // What is still loading would be drawn anew under the measuring.
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  const steps = await shown(page, '.step').count()
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['.desk-side', '.desk-list', '.nav', '.foot', '.desk-print'])
    expect(await shown(page, gone).count()).toBe(0)
  expect(await shown(page, '.step').count()).toBe(steps)
  // Exact times stand on paper in place of the words that are right today alone.
  expect(await shown(page, '.moment').first().getAttribute('data-exact')).toMatch(/YT-\d{4}-\d+.*\d:\d\d/)
  const look = await shown(page, '.step')
    .first()
    .evaluate((step) => {
      const { breakInside, color } = getComputedStyle(step)
      return { breakInside, color, width: document.documentElement.scrollWidth <= innerWidth }
    })
  expect(look).toEqual({ breakInside: 'avoid', color: 'rgb(0, 0, 0)', width: true })
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
  await page.emulateMedia({ media: null })
})

test('a printed list has a heading and its rows, nothing to press, and stays what it was on the narrower paper', async () => {
  const { page } = pc
  await openQueue(page)
  const count = await rows(page).count()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  expect(await shown(page, '.paper-head').textContent()).toMatch(/^云汀市司法局行政执法协调监督科 工单.*许静文打印$/)
  await sees(page, '工单的范围：全部在办')
  expect(await rows(page).count()).toBe(count)
  for (const gone of [
    '.search',
    '.segment',
    '.chip-rows',
    '.chip',
    '.desk-keys',
    '.list-end',
    '.desk-side',
    '.desk-detail',
  ])
    expect([gone, await shown(page, gone).count()]).toEqual([gone, 0])
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('home uses the width: what waits on the left, the counts beside it, the bar under both', async () => {
  const { page } = pc
  await pc.open('pages/home/index')
  await shown(page, '.halves .cell').nth(9).waitFor()
  const box = async (selector: string) => (await shown(page, selector).boundingBox()) ?? { x: 0, width: 0 }
  const [waiting, beside, bar] = [
    await box('.halves > div:first-child'),
    await box('.halves > div:last-child'),
    await box('.foot .bar'),
  ]
  expect(beside.x).toBeCloseTo(waiting.x + waiting.width)
  expect(beside.x + beside.width).toBeCloseTo(1280, 0)
  expect([bar.x, bar.width]).toEqual([184, 1280 - 184])
})

test('a phone of the same person shows no workbench', async () => {
  const phone = await stage.phoneOf('xu-jingwen')
  await phone.open('pages/records/index')
  await sees(phone.page, '全部在办')
  expect(await phone.page.locator('.desk-side, .desk-list').count()).toBe(0)
  await phone.context.close()
})

test('no page logged an error or asked another host', () => {
  expect(stage.faults).toEqual([])
})

test('on a phone nothing of it is there: bar and tabs stay at the bottom of the screen over a long page', async () => {
  for (const person of ['lin-xiao', 'zhou-jianping']) {
    const phone = await stage.phoneOf(person)
    await phone.open('pages/home/index')
    const tabs = shown(phone.page, '.foot .tabs')
    await tabs.waitFor()
    await shown(phone.page, '.main .cell').first().waitFor()
    const box = await tabs.boundingBox()
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844)
    await phone.context.close()
  }
})
