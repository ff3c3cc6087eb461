import type { Page } from 'playwright-core'
import { press, sees, tap, write } from './actions'
import { openStage, type Phone, type Stage } from './stage'

let stage: Stage
let zhou: Phone
const story = '录音写的一件：来检查的人说话很难听，我录了一段。'

beforeAll(async () => {
  stage = await openStage()
  zhou = await stage.phoneOf('zhou-jianping')
}, 180_000)
afterAll(() => stage.close())

/** Records until the clock shows that something was said. */
const record = async (page: Page) => {
  await press(page, 'button', '开始录音')
  await sees(page, '正在录音')
  await sees(page, '0:02 / 3:00')
  await press(page, 'button', '停止录音')
  await sees(page, /^0:00 \/ 0:0[23]$/)
}
/** Plays until the position moves, then pauses. */
const hear = async (page: Page) => {
  await press(page, 'button', /^播放录音，共 [23] 秒/)
  await sees(page, /^0:01 \/ 0:0[23]$/)
}
const ticketOf = async (words: string) => {
  const [token] = await stage.api.signIn(['zhou-jianping'])
  const { items } = (await stage.api.send('ticket.mine', { limit: 50 }, token)).body as {
    items: { ticketId: string; title: string; version: number }[]
  }
  const found = items.filter(({ title }) => title.includes(words))
  expect(found).toHaveLength(1)
  return String(found[0]?.ticketId)
}
const send = async (person: string, procedure: string, input: object) => {
  const [token] = await stage.api.signIn([person])
  return stage.api.send(procedure, input, token)
}
const step = async (person: string, procedure: string, ticketId: string, more: object = {}) => {
  const { version } = (await send(person, 'ticket.officeShow', { ticketId })).body as { version: number }
  const answer = await send(person, procedure, { ticketId, version, clientId: crypto.randomUUID(), ...more })
  expect([procedure, answer.status]).toEqual([procedure, 200])
}

test('an enterprise records a voice, hears it, and sends it with its words', async () => {
  const { page, open } = zhou
  // About an agency of the city: then the city's bureau asks it.
  const { items } = (await send('zhou-jianping', 'registry.agencies', { search: '云汀市市场' })).body as {
    items: { agencyId: string }[]
  }
  await open(`pkg-reporter/report/index?agencyId=${items[0]?.agencyId}`)
  await tap(page, '态度粗暴')
  await write(page, '说说经过', story)
  await press(page, 'radio', /^对执法部门保密/)
  await press(page, 'button', '加录音')
  await sees(page, /被反映的部门任何时候都拿不到录音/)
  await record(page)
  await sees(page, '录音已传上，会和文字一起提交。')
  await hear(page)
  await press(page, 'button', '提交反映')
  await sees(page, '已经提交')
  const id = await ticketOf('录音写的一件')
  await open(`pkg-reporter/ticket/index?id=${id}`)
  await tap(page, '我写的内容和录音')
  await hear(page)
})

test.each([
  ['on a phone', (reader: string) => stage.phoneOf(reader)],
  ['on a PC', (reader: string) => stage.pcOf(reader)],
])('the office hears it %s', async (_where, openFor) => {
  const id = await ticketOf('录音写的一件')
  const lin = await openFor('lin-xiao')
  await lin.open(`pkg-office/ticket/index?id=${id}`)
  await sees(lin.page, story)
  await sees(lin.page, /不要转给被反映的部门/)
  await hear(lin.page)
  await lin.context.close()
})

test('the agency finds no trace of it, neither on its page nor in what it can ask', async () => {
  const id = await ticketOf('录音写的一件')
  await step('lin-xiao', 'ticket.accept', id)
  await step('xu-jingwen', 'ticket.assign', id, { triage: '属于执法方式问题，向部门了解' })
  await step('xu-jingwen', 'ticket.requestExplanation', id, {
    redactedSummary: '辖区有经营者反映执法人员言语不文明。',
    question: '请说明现场情况和用语规范',
  })
  const shown = (await send('xu-jingwen', 'ticket.officeShow', { ticketId: id })).body as {
    attachments: { url: string; attachmentId: string }[]
  }
  const voice = shown.attachments[0]
  const inbox = (await send('shen-jia', 'ticket.agencyInbox', {})).body as {
    items: { requestId: string; summary: string }[]
  }
  const request = inbox.items.find(({ summary }) => summary.includes('言语不文明'))
  const view = await send('shen-jia', 'ticket.agencyShow', { requestId: request?.requestId })
  expect(view.status).toBe(200)
  expect(JSON.stringify([inbox, view.body])).not.toMatch(/voice|\/files\/|录音|attachmentId/)

  const shen = await stage.phoneOf('shen-jia')
  await shen.open(`pkg-agency/request/index?id=${request?.requestId}`)
  await sees(shen.page, '辖区有经营者反映执法人员言语不文明。')
  expect(await shen.page.getByText(/录音/).count()).toBe(0)
  // Even with the very link that somebody was given: the same answer as for a file that is not there.
  const ask = async (path: string) => {
    const [token] = await stage.api.signIn(['shen-jia'])
    const answer = await fetch(stage.server.url + path, { headers: { authorization: `Bearer ${token}` } })
    const { code, message } = (await answer.json()) as { code: string; message: string }
    return [answer.status, code, message]
  }
  const missing = await ask(String(voice?.url.replace(/files\/[^?]+/, 'files/019b0000-0000-7000-8000-000000000000')))
  expect(await ask(String(voice?.url))).toEqual(missing)
  expect(missing[0]).toBe(404)
  await shen.context.close()
})

test('a voice recorded without a network survives closing the app, and goes exactly once with its report', async () => {
  const { page, context, open } = zhou
  await open('pkg-reporter/report/index?draft=offline')
  await tap(page, '态度粗暴')
  await context.setOffline(true)
  await write(page, '说说经过', '没有网络时录的一件，话都在录音里。')
  await press(page, 'button', '加录音')
  await record(page)
  await sees(page, '录音存在手机里，联网后自动传。')
  await press(page, 'button', '存好，联网后自动提交')
  await sees(page, '存好了，还没有提交')
  await page.goto('about:blank')
  await context.setOffline(false)
  await open('pkg-reporter/kept/index')
  await sees(page, /已提交，/)
  const id = await ticketOf('没有网络时录的一件')
  const { attachments } = (await send('zhou-jianping', 'ticket.show', { ticketId: id })).body as {
    attachments: { kind: string; seconds: number }[]
  }
  expect(attachments).toMatchObject([{ kind: 'voice' }])
})

test('where the microphone is refused the form says so and everything else goes on', async () => {
  const phone = await stage.phoneOf('zhou-jianping', { screen: { permissions: [] } })
  await phone.page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await phone.open('pkg-reporter/report/index?draft=refused')
  await press(phone.page, 'button', '加录音')
  await press(phone.page, 'button', '开始录音')
  await sees(phone.page, /没有得到麦克风的允许/)
  await write(phone.page, '说说经过', '麦克风不让用，写字也一样。')
  await sees(phone.page, /草稿已存在手机里/)
  await phone.context.close()
})

test('the pages did nothing that they should not have done', () => {
  expect(stage.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([])
})
