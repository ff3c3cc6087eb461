import fc from 'fast-check'
import { cityStage } from '../_checks/fixture/city'
import { register } from '../_checks/fixture/leads'
import { agencyIds } from '../_checks/fixture/places'
import { drive, issueLetter, reportIn, submit, ticketRow } from '../_checks/fixture/reports'
import { betrayalsIn, longestQuote } from './domain'
import { namesOfAddress, namesOfEnterprise, nicknamesOf } from './names'

const city = cityStage()
const neutral = '辖区有经营者反映，近期检查次数较多。'
const question = '请说明今年的检查安排'

const asked = async (ticketId: string, texts: { redactedSummary?: string; question?: string }) => {
  const { version } = await ticketRow(city, ticketId)
  return city
    .as('cityHandler')
    .code('ticket.requestExplanation', { ticketId, version, redactedSummary: neutral, question, ...texts })
}

test('what goes to the agency may not name the reporter, his enterprise, his number or quote him at length', async () => {
  const ticketId = await reportIn(city, 'assigned', { confidentiality: 'hiddenFromAgency' })
  const { receiptNumber, content, enterpriseId } = await ticketRow(city, ticketId)
  const { name } = await city.db
    .selectFrom('enterprise')
    .select('name')
    .where('enterpriseId', '=', enterpriseId ?? '')
    .executeTakeFirstOrThrow()
  for (const secret of [receiptNumber, name, content]) {
    expect(await asked(ticketId, { redactedSummary: `${neutral}${secret}` })).toBe('BAD_INPUT')
    expect(await asked(ticketId, { question: `${question}${secret}` })).toBe('BAD_INPUT')
  }
  expect((await ticketRow(city, ticketId)).state).toBe('assigned')
  expect(await asked(ticketId, {})).toBe('OK')
})

test('nor may what he added later be quoted to the agency', async () => {
  const ticketId = await reportIn(city, 'assigned', { confidentiality: 'hiddenFromAgency' })
  const text = '那晚整条街只有我家在卸货，来的是两个年轻的人'
  await city.as('zhou').step('ticket.addToReport', ticketId, { text })
  expect(await asked(ticketId, { redactedSummary: `${neutral}${text}` })).toBe('BAD_INPUT')
  expect(await asked(ticketId, {})).toBe('OK')
})

test('nor why he wants it done again, nor what he told before a part of it was split off', async () => {
  const ticketId = await reportIn(city, 'awaitingConfirmation', { confidentiality: 'hiddenFromAgency' })
  const reason = '回复以后又来了两趟，还是查后厨，话说得比上次更难听'
  await city.as('zhou').step('ticket.reopen', ticketId, { reason })
  const { content } = await ticketRow(city, ticketId)
  const part = { category: 'arbitraryCharge', content: '收费没有给票据，需要另外核查' }
  const split = await city.as('lin').code('ticket.split', {
    ...{ ticketId, version: (await ticketRow(city, ticketId)).version },
    ...part,
  })
  expect(split).toBe('OK')
  const { ticketId: splitOff } = await city.db
    .selectFrom('ticket')
    .select('ticketId')
    .where('splitFromId', '=', ticketId)
    .executeTakeFirstOrThrow()
  await city.as('lin').step('ticket.accept', splitOff)
  for (const each of [ticketId, splitOff])
    await city.as('cityHandler').step('ticket.assign', each, { triage: '请部门说明经过', agencyId: agencyIds.market })
  expect(await asked(ticketId, { question: `${question}${reason}` })).toBe('BAD_INPUT')
  for (const secret of [content, reason])
    expect(await asked(splitOff, { redactedSummary: `${neutral}${secret}` })).toBe('BAD_INPUT')
  expect(await asked(splitOff, {})).toBe('OK')
})

test('nor anything of those who reported the same matter, however open the first was', async () => {
  const first = await reportIn(city, 'accepted', { confidentiality: 'open' })
  const content = '我们在后街也被这样查过，夜里十一点多才走，第二天又来'
  const other = await submit(city, 'zhou', { confidentiality: 'hiddenFromAgency', content })
  await city.as('lin').step('ticket.accept', other)
  await city.as('lin').step('ticket.markDuplicate', other, { intoTicketId: first })
  await city.as('cityHandler').step('ticket.assign', first, { triage: '两件一起核查' })
  for (const secret of [content, (await ticketRow(city, other)).receiptNumber])
    expect(await asked(first, { redactedSummary: `${neutral}${secret}` })).toBe('BAD_INPUT')
  expect(await asked(first, {})).toBe('OK')
})

test('under seal neither the day nor the place of what happened is passed on', async () => {
  const told = { happenedOn: '2026-10-20', place: '南街' }
  const sealed = await reportIn(city, 'assigned', { confidentiality: 'sealed', ...told })
  for (const said of ['10月20日来的', '10月20号来的', '2026-10-20来的', '南街一家小店'])
    expect([said, await asked(sealed, { redactedSummary: `${neutral}${said}` })]).toEqual([said, 'BAD_INPUT'])
  expect(await asked(sealed, { redactedSummary: `${neutral}十月的一次检查` })).toBe('OK')
})

test('whatever a number is told by is refused whoever’s it is: nothing depends on whose it is', async () => {
  for (const originatorPhone of ['5550778', '50778']) {
    const { ticketId } = await register(city, 'lin', { originatorName: '钱慧', originatorPhone })
    await drive(city, ticketId, 'assigned')
    const written = async (text: string) => {
      const { version } = await ticketRow(city, ticketId)
      const input = { ticketId, version, redactedSummary: neutral, question: `${question}，${text}` }
      return JSON.stringify(await city.as('cityHandler').refusal('ticket.requestExplanation', input))
    }
    const right = await written(originatorPhone)
    expect(right).toContain('这里不能写电话号码和别的长号码')
    const beside = ['Tel{}', '{}-801', '{}.', '{}/5550779', '打{}，找他', '({})', '_{}_']
    for (const shape of beside) {
      expect([shape, await written(shape.replace('{}', originatorPhone))]).toEqual([shape, right])
      expect([shape, await written(shape.replace('{}', '5550231'))]).toEqual([shape, right])
    }
    for (const wrong of ['50779', '5550779', '13900001111'])
      expect([wrong, await written(wrong)]).toEqual([wrong, right])
  }
})

test('no landline number goes to the agency, be it anybody’s, but for those that offices publish', async () => {
  const originatorPhone = '0571-55507788'
  const { ticketId } = await register(city, 'lin', { originatorName: '钱慧', originatorPhone })
  await drive(city, ticketId, 'assigned')
  const written = async (text: string) => {
    const { version } = await ticketRow(city, ticketId)
    const input = { ticketId, version, redactedSummary: neutral, question: `${question}，电话 ${text}` }
    return JSON.stringify(await city.as('cityHandler').refusal('ticket.requestExplanation', input))
  }
  // Whoever tries numbers learns nothing: right and wrong ones are refused in the same words.
  const right = await written(originatorPhone)
  expect(right).toContain('这里不能写电话号码和别的长号码')
  for (const wrong of ['0571-55507789', '0571 5550 7799', '5550 7788']) expect(await written(wrong)).toBe(right)
  expect(await asked(ticketId, { question: `${question}，电话 555 0126，或者拨 12345` })).toBe('OK')
})

describe('whoever may not know who reported cannot find out by trying names', () => {
  // The reporter's name and what people call him, among others.
  const guesses = '特邀监督员：吴思远、鸮金丝zhou、郭建华；老鸮、小郭。'

  test('the government is not answered at all', async () => {
    const ticketId = await reportIn(city, 'proposeDecision', { confidentiality: 'hiddenFromAgency' })
    await issueLetter(city, ticketId, 'decisionProposal')
    const { version, receiptNumber } = await ticketRow(city, ticketId)
    const decision = `责令改正，见${receiptNumber}。${guesses}`
    expect(await city.as('approver').code('ticket.governmentDecide', { ticketId, version, decision })).toBe('OK')
  })

  test('discipline inspection is told of what it reads anyway, and of nothing else', async () => {
    const first = await reportIn(city, 'accepted', { content: '老鸮说过：来的人收了两条烟，还要请客吃饭。' })
    const other = await submit(city, 'zhou', { confidentiality: 'hiddenFromAgency' })
    await city.as('lin').step('ticket.accept', other)
    await city.as('lin').step('ticket.markDuplicate', other, { intoTicketId: first })
    await city.as('cityLeader').step('ticket.referDiscipline', first, { reason: '涉嫌收受管理对象财物' })
    const result = async (text: string) => city.as('discipline').stepCode('ticket.referralResult', first, { text })
    expect(await result('已经处理，老鸮可以放心。')).toBe('BAD_INPUT')
    const unread = `已经处理。${guesses.replace('老鸮、', '')}`
    expect(await result(`${unread}${(await ticketRow(city, other)).receiptNumber}`)).toBe('OK')
  })
})

test('any run of the report longer than allowed is found wherever it stands and however it is spaced; shorter ones pass', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'一个月里来了三次都查后厨还要收费没有票据老板'),
    minLength: 40,
    maxLength: 80,
  })
  const gaps = fc.constantFrom('', ' ', '　', '，', '\u200b', '——', '\n')
  fc.assert(
    fc.property(letters, fc.nat(20), fc.array(gaps, { minLength: 16, maxLength: 16 }), (content, start, between) => {
      const run = [...content.slice(start, start + longestQuote + 1)].map((one, place) => `${one}${between[place]}`)
      expect(betrayalsIn(`前面，${run.join('')}。后面`, content, [])).not.toEqual([])
    }),
  )
  expect(betrayalsIn('检查次数较多', '一个月里检查次数较多，影响经营，希望合并安排一下', [])).toEqual([])
})

test('everything that betrays is named at once', () => {
  expect(betrayalsIn('老周面馆周建平反映检查多', '别的话', ['周建平', '', '老周面馆'])).toEqual(['周建平', '老周面馆'])
})

test.each([
  ['云汀市鸿泰机械有限公司', '鸿泰机械'],
  ['云汀市柳溪县丰年豆制品有限责任公司', '丰年豆制品'],
  ['云汀丰年调味品（集团）股份有限公司', '云汀丰年调味品'],
  ['柳溪镇阿珍水果店（个体工商户）', '阿珍水果店'],
  ['老周面馆', '老周面馆'],
])('%s is also known as %s', (name, short) => {
  expect(namesOfEnterprise(name)).toEqual(expect.arrayContaining([name, short]))
  expect(betrayalsIn(`${short}反映检查多`, '', namesOfEnterprise(name))).toContain(short)
})

test.each([
  ['周 建 平', '周建平'],
  ['周　建平', '周建平'],
  ['店主(周-建-平)', '周建平'],
  ['yt-2026-00131', 'YT-2026-00131'],
  ['ＹＴ２０２６００１３１', 'YT-2026-00131'],
  ['139 0000-1111', '13900001111'],
  ['老\u200b周面馆', '老周面馆'],
])('%s is still %s', (written, word) => {
  expect(betrayalsIn(`有人称${written}反映`, '', [word])).toEqual([word])
})

test('where the enterprise is betrays it, with and without the places above the street', async () => {
  expect(namesOfAddress('柳溪镇柳湾路27号')).toEqual(['柳溪镇柳湾路27号', '柳湾路27号'])
  const ticketId = await reportIn(city, 'assigned', { confidentiality: 'hiddenFromAgency' })
  const { enterpriseId } = await ticketRow(city, ticketId)
  await city.base.ownerDb
    .updateTable('enterprise')
    .set({ address: '柳溪镇柳湾路27号' })
    .where('enterpriseId', '=', enterpriseId ?? '')
    .execute()
  expect(await asked(ticketId, { redactedSummary: `${neutral}在柳湾路 27 号。` })).toBe('BAD_INPUT')
  expect(await asked(ticketId, { redactedSummary: `${neutral}在柳溪镇。` })).toBe('OK')
})

test.each([
  ['周建平', ['周老板', '老周', '周总', '周某']],
  ['欧阳明', ['欧阳老板', '欧阳先生']],
])('%s is also known by surname and title', (name, known) => {
  expect(nicknamesOf(name)).toEqual(expect.arrayContaining(known))
})

test('nobody and nothing have no name that every text would contain', () => {
  expect(nicknamesOf('')).toEqual([])
  expect(namesOfEnterprise('')).toEqual([])
  fc.assert(fc.property(fc.string(), (name) => namesOfEnterprise(name).every((one) => one.length > 1)))
})
