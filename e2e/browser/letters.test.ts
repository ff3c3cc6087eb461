import { press, sees, sheet, tap, write } from './actions'
import { openStage, type Phone, type Stage } from './stage'

let stage: Stage
const story = '替同行反映：同一张许可证被三个科室各要一份复印件，都说上次的找不到了，跑了三趟。'
const secrets = [story, '叶秀兰']
let ticketId: string
let letterId: string

beforeAll(async () => {
  stage = await openStage()
}, 180_000)
afterAll(() => stage.close())

const liaison = { role: 'liaisonPointUser' }
const tokenOf = async (person: string) => (await stage.api.signIn([person]))[0]
const send = async (person: string, procedure: string, input: object) =>
  (await stage.api.send(procedure, input, await tokenOf(person))).body
const asOffice = async (person: string, act: (phone: Phone) => Promise<void>) =>
  on(person, `pkg-office/ticket/index?id=${ticketId}`, act)
const asAgency = async (person: string, act: (phone: Phone) => Promise<void>) =>
  on(person, `pkg-agency/letter/index?id=${letterId}`, async (phone) => {
    await sees(phone.page, '行政执法监督意见书')
    for (const secret of secrets) expect(await phone.page.getByText(secret).count()).toBe(0)
    await act(phone)
  })
const on = async (person: string, route: string, act: (phone: Phone) => Promise<void>) => {
  const phone = await stage.phoneOf(person)
  await phone.open(route)
  await act(phone)
  await phone.context.close()
}
/** Opens a form, fills it, does it, and says yes where it is asked. */
const decide = async ({ page }: Phone, title: string | RegExp, verb: string, isAsked = true) => {
  await press(sheet(page), 'button', verb)
  if (isAsked) await press(sheet(page), 'button', verb)
  await sheet(page).filter({ hasText: title }).waitFor({ state: 'detached' })
}

describe('a frightened peer is spoken for, and the agency is made to put it right, each step by the right person', () => {
  test('the liaison point reports for another, sealed', async () => {
    const ye = await stage.phoneOf('ye-xiulan', liaison)
    await ye.open('pkg-reporter/report/index')
    await tap(ye.page, '其他')
    await write(ye.page, '说说经过', story)
    await press(ye.page, 'button', /^在哪个镇/)
    await press(sheet(ye.page), 'radio', /^东桥街道/)
    await press(ye.page, 'button', /^哪个部门/)
    await write(sheet(ye.page), /搜部门/, '市场监督管理局')
    await press(sheet(ye.page), 'button', /^云汀市市场监督管理局/)
    await press(ye.page, 'radio', /^密封/)
    await press(ye.page, 'button', /^为谁反映/)
    await press(sheet(ye.page), 'radio', /^替别人反映/)
    await press(ye.page, 'button', '提交反映')
    await sees(ye.page, '已经提交')
    await ye.context.close()
    const { items } = (await send('cheng-haifeng', 'ticket.queue', { only: 'open', limit: 50 })) as {
      items: { ticketId: string; title: string }[]
    }
    ticketId = items.find(({ title }) => title.includes('替同行反映'))?.ticketId ?? ''
    expect(ticketId).not.toBe('')
  })

  test('the office accepts without seeing who it was; the bureau assigns and asks; the agency explains', async () => {
    await asOffice('fang-ming', async (phone) => {
      await sees(phone.page, story)
      expect(await phone.page.getByText('叶秀兰').count()).toBe(0)
      await press(phone.page, 'button', '受理')
      await decide(phone, '受理', '受理', false)
      await sees(phone.page, '待研判交办')
    })
    await asOffice('xu-jingwen', async (phone) => {
      await press(phone.page, 'button', '研判交办')
      await write(sheet(phone.page), '研判意见', '属于重复索要材料，向部门了解情况')
      await decide(phone, '研判交办', '交办', false)
      await press(phone.page, 'button', '要部门说明情况')
      await write(sheet(phone.page), '给部门看的摘要', '有经营者反映，办事时被多次索要相同材料。')
      await write(sheet(phone.page), '要部门说明什么', '请说明各科室索要材料的依据，能否共用')
      await decide(phone, '要部门说明情况', '发给部门')
      await sees(phone.page, /等部门说明/)
    })
    const { items } = (await send('shen-jia', 'ticket.agencyInbox', { limit: 50 })) as {
      items: { requestId: string; summary: string }[]
    }
    const request = items.find(({ summary }) => summary.includes('多次索要相同材料'))
    const route = `pkg-agency/request/index?id=${request?.requestId}`
    await on('shen-jia', route, async ({ page }) => {
      await write(page, /说明/, '三个科室没有共用档案，各自留存复印件，造成重复索要。')
      await press(page, 'button', '交法制机构审核')
      await sees(page, '法制机构审核后才发给司法局。期限照走。')
    })
    await on('gao-wenbo', route, async (phone) => {
      await press(phone.page, 'button', '提交说明')
      await press(sheet(phone.page), 'button', '提交说明')
      await sees(phone.page, /已说明/)
    })
  })

  test('the bureau drafts an 意见书 from the case, and only its leader issues it', async () => {
    await asOffice('xu-jingwen', async (phone) => {
      await press(phone.page, 'button', '起草监督文书')
      await press(sheet(phone.page), 'radio', /^行政执法监督意见书/)
      await write(sheet(phone.page), '查明的事实', '该局三个科室对同一材料重复索要，没有共用档案。')
      await write(sheet(phone.page), '依据', '《行政执法监督条例》第二十八条。')
      await write(sheet(phone.page), '要求', '一、建立材料共用制度。二、在规定时限内报送纠正情况。')
      await decide(phone, '起草监督文书', '存为草稿', false)
      await sees(phone.page, '有一份没有发出的文书草稿')
      expect(await phone.page.getByRole('button', { name: '发出文书' }).count()).toBe(0)
    })
    await asOffice('tang-xuemei', async (phone) => {
      await press(phone.page, 'button', '发出文书')
      await decide(phone, '发出文书', '发出文书')
      await sees(phone.page, '部门整改中')
    })
    const { items } = (await send('deng-guoping', 'ticket.agencyLetters', { only: 'all' })) as {
      items: { letterId: string }[]
    }
    letterId = items[0]?.letterId ?? ''
  })

  test('the agency objects, and the leader upholds the letter', async () => {
    await asAgency('gao-wenbo', async (phone) => {
      await press(phone.page, 'button', '提出异议')
      await write(sheet(phone.page), '异议和理由', '三个科室的材料用途不同，档案不能共用。')
      await decide(phone, '提出异议', '提出异议')
      await sees(phone.page, '部门有异议')
    })
    await asOffice('tang-xuemei', async (phone) => {
      await press(phone.page, 'button', '审查部门的异议')
      await sees(sheet(phone.page), '三个科室的材料用途不同，档案不能共用。')
      await press(sheet(phone.page), 'radio', /^维持/)
      await write(sheet(phone.page), '理由', '同一张许可证的复印件用途相同，应当共用。')
      await decide(phone, '审查部门的异议', '作出决定')
      await sees(phone.page, '部门整改中')
    })
  })

  const report = (words: string) =>
    asAgency('deng-guoping', async (phone) => {
      await press(phone.page, 'button', '报告整改情况')
      await write(sheet(phone.page), '整改情况', words)
      await decide(phone, '报告整改情况', '提交整改报告')
      await sees(phone.page, '等司法局核查')
    })
  const check = (result: RegExp, reason: string, reply?: string) =>
    asOffice('cheng-haifeng', async (phone) => {
      await press(phone.page, 'button', '写核查结论')
      await press(sheet(phone.page), 'radio', result)
      await write(sheet(phone.page), '核查情况', reason)
      if (reply) await write(sheet(phone.page), '写给反映人看的回复', reply)
      await decide(phone, '写核查结论', '作出结论')
    })

  test('the agency reports, a part is missing, it reads which and reports again, and it passes', async () => {
    await report('已经建立材料共用制度，窗口的系统还没有改。')
    await check(/^部分到位/, '制度已经印发，窗口系统还在要复印件。')
    await asAgency('deng-guoping', async (phone) => {
      await sees(phone.page, '整改了一部分，还缺这些')
      await sees(phone.page, '制度已经印发，窗口系统还在要复印件。')
    })
    await report('窗口系统已经改好，不再要复印件。')
    await check(/^整改到位/, '现场看过窗口，已经不再要复印件。', '经核查，情况属实，该局已经改为材料共用，不再重复要。')
    await asOffice('cheng-haifeng', ({ page }) => sees(page, '已回复，待告知'))
  })

  test('the liaison point passes the reply on and confirms; the chain of the ticket verifies', async () => {
    const ye = await stage.phoneOf('ye-xiulan', liaison)
    await ye.open(`pkg-reporter/ticket/index?id=${ticketId}`)
    await sees(ye.page, /该局已经改为材料共用/)
    await sees(ye.page, '司法局向部门发出监督意见书')
    await press(ye.page, 'button', '已告知')
    await press(sheet(ye.page), 'button', '已经告诉他')
    await press(ye.page, 'button', /已解决/)
    await sheet(ye.page).getByRole('radio').nth(4).click()
    await press(sheet(ye.page), 'button', '确认办结')
    await sees(ye.page, '已办结')
    await ye.context.close()
    const chain = await send('bai-yaqin', 'audit.verifySubject', { subjectKind: 'ticket', subjectId: ticketId })
    expect(chain).toMatchObject({ isIntact: true })
  })
})

test('the government reads what is proposed to it, decides, and the agency receives the decision', async () => {
  await on('lu-zhengping', 'pages/home/index', async (phone) => {
    await tap(phone.page, /^关于提请责令/)
    await press(phone.page, 'button', '作出监督决定')
    await write(sheet(phone.page), '决定内容', '责令该局在三十日内废止有关规定，复查本季度的罚款案件。')
    await decide(phone, '作出监督决定', '作出监督决定')
  })
  const { items } = (await send('lu-zhengping', 'ticket.proposals', {})) as { items: unknown[] }
  expect(items).toEqual([])
})

test('no page logged an error or asked another host', () => {
  // After the decision the proposal is gone, which the page on top learns by asking once more.
  expect(stage.faults.filter((fault) => !/lu-zhengping: .*404/.test(fault))).toEqual([])
})
