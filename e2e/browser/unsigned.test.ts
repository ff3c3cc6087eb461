import { press, sees, seesInView, sheet, tap, write } from './actions'
import { openStage, type Phone, type Stage } from './stage'

let stage: Stage
let visitor: Phone
let number: string
let ticketId: string
const story = '上个月来查了两次，每次都要另交一份材料，说不清依据是什么。'

beforeAll(async () => {
  stage = await openStage()
  // Somebody of the agency itself: his session must go nowhere.
  visitor = await stage.phoneOf('shen-jia')
}, 180_000)
afterAll(() => stage.close())

const send = async (person: string, procedure: string, extra: object) => {
  const [token] = await stage.api.signIn([person])
  const shown = (await stage.api.send('ticket.officeShow', { ticketId }, token)).body as { version?: number }
  const input = { clientId: crypto.randomUUID(), ticketId, version: shown.version, ...extra }
  const { status, body } = await stage.api.send(procedure, input, token)
  expect([procedure, status]).toEqual([procedure, 200])
  return body as Record<string, unknown>
}

test('an insider reports without his session, is asked, answers, reads the reply and confirms', async () => {
  const { page } = visitor
  const sessions: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('nsigned') || request.url().includes('dialogue'))
      sessions.push(request.headers().authorization ?? 'none')
  })
  await visitor.open('pages/me/index')
  await tap(page, '不登录反映')
  await press(page, 'radio', '没亮证件、没手续')
  await press(page, 'button', /^在哪个镇/)
  await press(sheet(page), 'radio', /^东桥街道/)
  await write(page, '说说经过', story)
  await sees(page, /^草稿已存在这台设备里/)
  await press(page, 'switch', /我在被反映的单位工作/)
  await press(page, 'button', /^还可以补充/)
  await press(page, 'button', /^这是一件/)
  await press(sheet(page), 'radio', /^意见/)
  // The answer is lost: what went wrong stands where the person looks, and the same goes again.
  await page.route('**/api/ticket/submitUnsigned', (route) => route.abort())
  await press(page, 'button', '提交反映')
  await seesInView(page, '现在连不上网络。你写的内容没有丢，联网后再试一次。')
  await page.unroute('**/api/ticket/submitUnsigned')
  // Cut off by this test itself.
  expect([...new Set(stage.faults.splice(0))]).toEqual(['shen-jia: Failed to load resource: net::ERR_FAILED'])
  await press(page, 'button', '提交反映')
  await seesInView(page, '已经收下，请记下两样东西')
  await seesInView(page, /^YT-\d{4}-\d+$/)
  await sees(page, '校验码')
  number = (await page.getByText(/^YT-\d{4}-\d+$/).textContent()) ?? ''
  // Shown once: whoever leaves is asked first, whichever way, and on this device nothing tells of it.
  for (const leave of [() => press(page, 'button', '返回'), () => page.goBack(), () => page.goBack()]) {
    await leave()
    await sees(sheet(page), '编号和查询码都记下了吗')
    await press(sheet(page), 'button', '回去记')
    // Gone, not only out of sight: until then going back is an answer to the question.
    await page.getByText('编号和查询码都记下了吗').first().waitFor({ state: 'detached' })
  }
  await sees(page, number)
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsigned')))).toEqual([])
  await press(page, 'button', '已记下，看进展')
  await sees(page, /^下一步：等.*决定收不收/)
  await sees(page, '校验码')
  // Words that were begun and not sent are not left behind without a word.
  await press(page, 'button', '补充情况')
  await write(sheet(page), '要补充的内容', '十月八日')
  await press(sheet(page), 'button', '关闭')
  await press(page, 'button', '看完了，关掉这一件')
  await sees(sheet(page), '有写了没交的内容')
  await press(sheet(page), 'button', '先不关')
  await sheet(page).waitFor({ state: 'hidden' })

  const [clerk] = await stage.api.signIn(['fang-ming'])
  const found = (await stage.api.send('ticket.queue', { only: 'open', search: number }, clerk)).body as {
    items?: { ticketId: string }[]
  }
  ticketId = found.items?.[0]?.ticketId ?? ''
  expect(await send('fang-ming', 'ticket.writeToReporter', { text: '请问是哪两天来的' })).toMatchObject({
    state: 'submitted',
  })
  await press(page, 'button', '看最新进展')
  await sees(page, '请问是哪两天来的')
  await press(page, 'button', '补充情况')
  await write(sheet(page), '要补充的内容', '十月八日和二十日')
  await press(sheet(page), 'button', '交补充的内容')
  // Not the words in the field: the step that the server noted.
  await sees(page, '你补充了情况')

  await send('fang-ming', 'ticket.accept', {})
  await send('fang-ming', 'ticket.answerDirectly', { text: '两次依据不同，今后会一次说清。' })
  await press(page, 'button', '看最新进展')
  await sees(page, '两次依据不同，今后会一次说清。')
  await press(page, 'button', '已解决，去确认')
  await press(sheet(page), 'radio', '4 星')
  await press(sheet(page), 'button', '确认办结')
  await sees(page, '你确认办结')
  expect([...new Set(sessions)]).toEqual(['none'])
  expect(stage.faults).toEqual([])
}, 120_000)
