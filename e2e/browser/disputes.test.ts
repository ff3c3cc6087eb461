import { press, sees, sheet, write } from './actions'
import { openStage, type Phone, type Stage } from './stage'

let stage: Stage
let disputeId: string

beforeAll(async () => {
  stage = await openStage()
}, 180_000)
afterAll(() => stage.close())

const on = async (
  person: string,
  act: (phone: Phone) => Promise<void>,
  route = `pkg-agency/dispute/index?id=${disputeId}`,
) => {
  const phone = await stage.phoneOf(person)
  await phone.open(route)
  await act(phone)
  await phone.context.close()
}
/** Opens a step, says what it asks for, does it. */
const take = (person: string, title: string, verb: string, words?: readonly [label: string, said: string]) =>
  on(person, async ({ page }) => {
    await press(page, 'button', title)
    if (words) await write(sheet(page), ...words)
    await press(sheet(page), 'button', verb)
    await sheet(page).waitFor({ state: 'detached' })
  })

const agreed = '占用疏散通道的由消防救援大队查，占道的由市场监督管理局转城管。'
const handling = '建议占用疏散通道的由消防救援大队查处，依据消防法第二十八条。'
const decision = '占用疏散通道的由消防救援大队查处，市场监督管理局发现后当天转告。'

test('two agencies dispute, are heard, do not agree, and the government decides', async () => {
  await on(
    'gao-wenbo',
    async ({ page }) => {
      await press(page, 'button', '提出一件争议')
      await press(sheet(page), 'button', /^争议的另一方/)
      await write(sheet(page), /搜部门/, '消防救援大队')
      await press(sheet(page), 'button', /^云汀市消防救援大队/)
      await press(sheet(page), 'radio', '案件归谁管')
      await write(sheet(page), '标题', '店外堆货占了疏散通道由谁查')
      await write(sheet(page), '争议的经过', '同一家店两次被举报，两家都说不归自己管。')
      await write(sheet(page), '意见和依据', '疏散通道归消防管，依据消防法。')
      await press(sheet(page), 'button', '提出争议')
      await page.waitForURL(/dispute\/index\?id=/)
      await sees(page, '等双方意见')
      disputeId = /id=([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
    },
    'pkg-agency/disputes/index',
  )
  await on('shi-liqun', async ({ page }) => {
    await press(page, 'button', '写你单位的意见')
    await write(sheet(page), '意见和依据', '货堆在店门外，属于占道，不归消防管。')
    const chooser = page.waitForEvent('filechooser')
    await press(sheet(page), 'button', '加文件')
    const file = { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('现场量过，货物离门一米二。') }
    await (await chooser).setFiles(file)
    await sees(sheet(page), '已传好')
    await press(sheet(page), 'button', '存下意见')
    await sheet(page).waitFor({ state: 'detached' })
  })
  await take('xu-jingwen', '记下协调一致的内容', '请双方同意', ['协调一致的内容', agreed])
  await take('shi-liqun', '不同意记下的内容', '不同意这样办', ['理由', '转告要有时限'])
  await take('xu-jingwen', '起草处理意见', '送分管领导', ['处理意见', handling])
  await on('gao-wenbo', async ({ page }) => {
    await sees(page, '没有谈成的内容')
    await sees(page, '文件 1（纯文本）')
    // What is drafted meanwhile is the bureau's own.
    await sees(page, '协调中')
    expect(await page.getByText(handling).count()).toBe(0)
  })
  await take('tang-xuemei', '报政府决定', '报政府决定')
  await take('lu-zhengping', '作出决定', '作出决定', ['决定', decision])
  for (const person of ['gao-wenbo', 'shi-liqun'])
    await on(person, async ({ page }) => {
      await sees(page, '政府已决定')
      await sees(page, decision)
      expect(await page.getByText(handling).count()).toBe(0)
    })
})

test('each agency has the decision on paper, and nothing else', async () => {
  for (const person of ['gao-wenbo', 'shi-liqun'])
    await on(person, async ({ page }) => {
      await sees(page, '下载文件')
      expect(await page.getByRole('button', { name: /处理意见/ }).count()).toBe(0)
      const download = page.waitForEvent('download')
      await press(page, 'button', /^下载政府的决定（PDF）/)
      expect((await download).suggestedFilename()).toBe('行政执法争议决定 店外堆货占了疏散通道由谁查.pdf')
    })
})

test('the bureau has it on paper, with the decision', async () => {
  await on('xu-jingwen', async ({ page }) => {
    const download = page.waitForEvent('download')
    await press(page, 'button', /^下载处理意见（PDF）/)
    expect((await download).suggestedFilename()).toBe('行政执法争议处理意见 店外堆货占了疏散通道由谁查.pdf')
  })
})

test('no page logged an error or asked another host', () => {
  expect(stage.faults).toEqual([])
})
