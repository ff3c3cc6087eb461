import sharp from 'sharp'
import { press, sees, sheet, tap, write } from './actions'
import { openStage, type Phone, type Stage } from './stage'

let stage: Stage
let zhou: Phone
let receipt: { ticketId: string; number: string; digest: string }
const story = '今天来检查时要我找三年前的进货单，找了一个多小时，中午没法备餐。'

beforeAll(async () => {
  stage = await openStage()
  zhou = await stage.phoneOf('zhou-jianping')
}, 180_000)
afterAll(() => stage.close())

const scanIn = async (phone: Phone) => {
  await phone.open('pages/home/index')
  await press(phone.page, 'button', '扫一扫')
  // The fake camera looks at the printed plate; nobody types anything.
  await sees(phone.page, '我的执法证')
}

describe('the main journey, each step by the right person', () => {
  test('two officers scan the plate with the camera, and the inspection waits for the enterprise', async () => {
    const chen = await stage.phoneOf('chen-li')
    await scanIn(chen)
    await tap(chen.page, /餐饮食品安全日常检查/)
    await press(chen.page, 'button', '登记进店')
    await sees(chen.page, '已登记，等第二名执法人员')
    const he = await stage.phoneOf('he-xiaowen')
    await scanIn(he)
    await press(he.page, 'button', '加入这次检查')
    await sees(he.page, '已登记，等企业确认')
    await he.context.close()

    await zhou.open('pages/home/index')
    await tap(zhou.page, '等你确认')
    await sees(zhou.page, '陈立')
    await sees(zhou.page, '何晓雯')
    await press(zhou.page, 'button', '确认，开始检查')
    await sees(zhou.page, '正在检查')

    await press(chen.page, 'button', '看检查记录')
    await press(chen.page, 'button', '登记离店')
    await press(chen.page, 'radio', /绿色宣传/)
    await press(chen.page, 'switch', '结果已当场告诉企业')
    await write(chen.page, '检查情况', '后厨整洁，讲解了食品留样要求')
    await press(chen.page, 'button', '登记离店')
    await press(chen.page, 'button', '登记离店')
    await sees(chen.page, '已告知结果')
    await chen.context.close()
  })

  test('the enterprise rates once, and a factual no leads to a report that keeps what it knows', async () => {
    await sees(zhou.page, '评价这次检查')
    await press(zhou.page, 'button', '评价这次检查')
    for (const question of ['出示了执法证件', '来了两名以上执法人员', '说清了查什么、凭什么查', '查的事项公布过'])
      await zhou.page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: '是' }).click()
    await zhou.page.getByRole('radiogroup', { name: '只要了相关的材料' }).getByRole('radio', { name: '否' }).click()
    await zhou.page.getByRole('radiogroup', { name: '收钱收物、要人请客' }).getByRole('radio', { name: '没有' }).click()
    await zhou.page.getByRole('radiogroup', { name: '总的感觉' }).getByRole('radio').nth(3).click()
    await press(zhou.page, 'button', '提交评价')
    await press(zhou.page, 'button', '提交评价')
    await sees(zhou.page, '评价已提交')
    await press(zhou.page, 'button', '去反映')
    await sees(zhou.page, '说说经过')
    await sees(zhou.page, '市场监督管理局')
  })

  test('the report goes out with a photo, says where it goes and why, and gives a receipt that anybody can check', async () => {
    const { page } = zhou
    await tap(page, '其他')
    await write(page, '说说经过', story)
    await press(page, 'radio', /^对执法部门保密/)
    const chooser = page.waitForEvent('filechooser')
    await press(page, 'button', /加照片|照片/)
    await (await chooser).setFiles({ name: '我家后门.png', mimeType: 'image/png', buffer: await photo() })
    await sees(page, /提交后交给柳溪司法所，5\s个工作日内/)
    await page.waitForResponse((response) => response.url().endsWith('/upload') && response.ok())
    await press(page, 'button', '提交反映')
    await sees(page, '已经提交')
    await sees(page, '柳溪司法所')
    receipt = await latestReceipt()
    const stranger = await stage.phoneOf(null)
    await stranger.open(`pages/receipt/index?number=${receipt.number}&digest=${receipt.digest}`)
    await sees(stranger.page, /回执是真的|核对无误|与系统里的一致|真的/)
    expect(await stranger.page.getByText(story).count()).toBe(0)
    await stranger.context.close()
  })

  test('the office accepts, the bureau assigns and asks the agency on a neutral summary', async () => {
    const lin = await stage.phoneOf('lin-xiao')
    await lin.open(`pkg-office/ticket/index?id=${receipt.ticketId}`)
    await sees(lin.page, story)
    await press(lin.page, 'button', '受理')
    await press(sheet(lin.page), 'button', '受理')
    await sees(lin.page, '待研判交办')
    await lin.context.close()
    const xu = await stage.phoneOf('xu-jingwen')
    await xu.open(`pkg-office/ticket/index?id=${receipt.ticketId}`)
    await press(xu.page, 'button', '研判交办')
    await write(sheet(xu.page), '研判意见', '属于索要无关材料，向部门了解情况')
    await press(sheet(xu.page), 'button', '交办')
    await sees(xu.page, '待要求说明')
    await press(xu.page, 'button', '要部门说明情况')
    await write(sheet(xu.page), '给部门看的摘要', '有餐饮店反映，近期检查时被要求提供年份久远的票据。')
    await write(sheet(xu.page), '要部门说明什么', '请说明检查时索要材料的范围和依据')
    await press(sheet(xu.page), 'button', '发给部门')
    await press(sheet(xu.page), 'button', '发给部门')
    await sees(xu.page, /等部门说明/)
    await xu.context.close()
  })

  test('the agency answers without learning who reported or when', async () => {
    const [handler] = await stage.api.signIn(['shen-jia'])
    const { items } = (await stage.api.send('ticket.agencyInbox', {}, handler)).body as {
      items: { requestId: string; summary: string }[]
    }
    const request = items.find(({ summary }) => summary.startsWith('有餐饮店反映，近期检查时被要求'))
    const shen = await stage.phoneOf('shen-jia')
    await shen.open(`pkg-agency/request/index?id=${request?.requestId}`)
    await sees(shen.page, '有餐饮店反映，近期检查时被要求提供年份久远的票据。')
    for (const secret of [story, '周建平', '老周面馆', receipt.number])
      expect(await shen.page.getByText(secret).count()).toBe(0)
    await write(shen.page, /说明/, '检查人员要求超出了清单范围，已批评教育，今后只查一年以内的票据。')
    await press(shen.page, 'button', '交法制机构审核')
    await sees(shen.page, '法制机构审核后才发给司法局。期限照走。')
    const gao = await stage.phoneOf('gao-wenbo')
    await gao.open(`pkg-agency/request/index?id=${request?.requestId}`)
    await press(gao.page, 'button', '提交说明')
    await press(gao.page, 'button', /提交说明|提交/)
    await sees(gao.page, /已说明/)
    await gao.context.close()
    await shen.context.close()
  })

  test('the bureau replies, the reporter reads it and confirms; the chain of the ticket verifies', async () => {
    const cheng = await stage.phoneOf('cheng-haifeng')
    await cheng.open(`pkg-office/ticket/index?id=${receipt.ticketId}`)
    await press(cheng.page, 'button', '写核查结论')
    await press(sheet(cheng.page), 'button', '属实，已当场改正')
    await write(sheet(cheng.page), '当场改正了什么', '当天撤回了要一年以前票据的通知')
    await write(sheet(cheng.page), '回复', '经核查，你反映的情况属实，已要求该局改正，今后只查一年以内的票据。')
    await press(sheet(cheng.page), 'button', '发出回复')
    await press(sheet(cheng.page), 'button', '发出回复')
    await sees(cheng.page, /已回复/)
    await cheng.context.close()
    await zhou.open(`pkg-reporter/ticket/index?id=${receipt.ticketId}`)
    await sees(zhou.page, /今后只查一年以内的票据/)
    await press(zhou.page, 'button', /已解决/)
    await sheet(zhou.page).getByRole('radio').nth(4).click()
    await press(sheet(zhou.page), 'button', '确认办结')
    await sees(zhou.page, '已办结')
    const [reporter] = await stage.api.signIn(['zhou-jianping'])
    const chain = await stage.api.send(
      'audit.verifySubject',
      { subjectKind: 'ticket', subjectId: receipt.ticketId },
      reporter,
    )
    expect(chain.body).toMatchObject({ isIntact: true })
  })
})

test('no page logged an error or asked another host', () => {
  expect(stage.faults).toEqual([])
})

const photo = () =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: '#7788aa' } })
    .png()
    .toBuffer()

const latestReceipt = async () => {
  const [reporter] = await stage.api.signIn(['zhou-jianping'])
  const { items } = (await stage.api.send('ticket.mine', {}, reporter)).body as { items: { ticketId: string }[] }
  const { body } = await stage.api.send('ticket.show', { ticketId: items[0]?.ticketId }, reporter)
  return { ticketId: String(body.ticketId), ...(body.receipt as { number: string; digest: string }) }
}
