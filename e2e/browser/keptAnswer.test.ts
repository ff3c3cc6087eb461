import { press, sees, sheet, tap } from './actions'
import { openStage, type Phone, type Stage } from './stage'

let stage: Stage
let zhou: Phone
beforeAll(async () => {
  stage = await openStage()
  zhou = await stage.phoneOf('zhou-jianping')
}, 180_000)
afterAll(() => stage.close())

type Row = { ticketId: string; state: string; title: string }
const answered = async () => {
  const [token] = await stage.api.signIn(['zhou-jianping'])
  const { items } = (await stage.api.send('ticket.mine', { limit: 50 }, token)).body as { items: Row[] }
  return items.find(({ title }) => title.includes('一个月来店检查三次'))
}

test('a confirmation given without a network waits in 待发送, and is sent exactly once when the app opens again', async () => {
  const { page, context, open } = zhou
  const calls: string[] = []
  context.on('request', (request) => request.url().endsWith('/api/ticket/confirm') && calls.push(request.url()))
  const before = await answered()
  expect(before?.state).toBe('awaitingConfirmation')
  // Seen once, so that the browser has the page when there is no network.
  await open('pkg-reporter/kept/index')
  await sees(page, /没有待发送的/)
  await open(`pkg-reporter/ticket/index?id=${before?.ticketId}`)
  await sees(page, '已解决，去确认')
  await context.setOffline(true)
  await press(page, 'button', '已解决，去确认')
  await press(sheet(page), 'radio', '5 星')
  await press(sheet(page), 'button', '存好，联网后自动提交')
  await sees(page, '确认存好了，还没有提交')
  await tap(page, '看待发送')
  await sees(page, /确认办结·存在手机里/)
  expect(calls).toEqual([])
  expect((await answered())?.state).toBe('awaitingConfirmation')

  await page.goto('about:blank')
  await context.setOffline(false)
  await open('pkg-reporter/kept/index')
  await sees(page, /已提交，/)
  expect((await answered())?.state).toBe('closed')
  await page.reload()
  await sees(page, /已提交，/)
  expect(calls).toHaveLength(1)
})
