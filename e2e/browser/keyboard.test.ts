import { sees, sheet } from './actions'
import { violationsOf } from './faults'
import { choose, enter, tabTo, type } from './keys'
import { openStage, type Phone, type Stage } from './stage'

let stage: Stage
let zhou: Phone
const story = '今天来检查时要我找三年前的进货单，找了一个多小时，中午没法备餐。'

beforeAll(async () => {
  stage = await openStage()
  zhou = await stage.phoneOf('zhou-jianping')
}, 180_000)
afterAll(() => stage.close())

describe('the main journey by keyboard alone, with a visible focus at every stop', () => {
  test('the enterprise rates a visit; a question asked over the page keeps the keyboard and is answered there', async () => {
    const { page } = zhou
    await zhou.open('pages/home/index')
    await sees(page, /等你办/)
    await enter(page, /^评价 /)
    await sees(page, '出示了执法证件')
    for (const question of ['出示了执法证件', '来了两名以上执法人员', '说清了查什么、凭什么查', '查的事项公布过'])
      await choose(page, question, 0)
    await choose(page, '只要了相关的材料', 1)
    await choose(page, '收钱收物、要人请客', 0)
    await choose(page, '总的感觉', 3)
    await enter(page, '提交评价')
    await sees(page, /不能改|提交以后/)
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
    expect(await violationsOf(page)).toEqual([])
    await enter(page, '提交评价')
    await sees(page, '评价已提交')
    await enter(page, '去反映')
    await sees(page, '说说经过')
  })

  test('the enterprise reports: a sheet keeps the focus inside and gives it back, and the report goes out', async () => {
    const { page } = zhou
    await tabTo(page, /^哪个部门/)
    await page.keyboard.press('Enter')
    await sheet(page).waitFor()
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press(step < 40 ? 'Tab' : 'Shift+Tab')
      expect(await isInSheet(page)).toBe(true)
    }
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await sheet(page).waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^哪个部门/)
    await type(page, '说说经过', story)
    await choose(page, '谁能知道是你', 0)
    await enter(page, '提交反映')
    await sees(page, '已经提交')
    await sees(page, '柳溪司法所')
  })

  test('the office accepts it from its queue', async () => {
    const lin = await stage.phoneOf('lin-xiao')
    const [token] = await stage.api.signIn(['zhou-jianping'])
    const { items } = (await stage.api.send('ticket.mine', {}, token)).body as { items: { ticketId: string }[] }
    await lin.open(`pkg-office/ticket/index?id=${items[0]?.ticketId}`)
    await sees(lin.page, story)
    await enter(lin.page, '受理')
    await sheet(lin.page).waitFor()
    expect(await isInSheet(lin.page)).toBe(true)
    expect(await violationsOf(lin.page)).toEqual([])
    await enter(lin.page, '受理')
    await sees(lin.page, '待研判交办')
  })
})

test('no page logged an error', () => {
  expect(stage.faults).toEqual([])
})

const isInSheet = (page: Phone['page']) =>
  page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)
