import { cityStage } from '../_checks/fixture/city'
import { register } from '../_checks/fixture/leads'
import { drive, reportIn, submit, ticketRow } from '../_checks/fixture/reports'
import { submitUnsigned } from '../_checks/fixture/unsigned'
import { uploads } from '../_checks/fixture/uploads'
import { inspect, newPlan, newShop } from '../_checks/fixture/visits'
import { namesOfPlace } from './names'

// ADR 0005: of whoever is not open the agency reads nothing by which it knows him; nor do others who report the same.

const city = cityStage()
const upload = uploads(city)
const neutral = '辖区有经营者反映，近期检查次数较多。'

/** The refusal in its words, or that there was none. */
const answered = (refusal: Promise<unknown>): Promise<string> =>
  refusal.then(JSON.stringify, (failure: Error) => {
    if (failure.message.startsWith('a refusal was expected')) return 'sent'
    throw failure
  })

const asked = async (ticketId: string, redactedSummary: string, passedIds: string[] = []) => {
  const { version } = await ticketRow(city, ticketId)
  const question = '请说明今年的检查安排'
  const input = { ticketId, version, redactedSummary, question, passedIds }
  return answered(city.as('cityHandler').refusal('ticket.requestExplanation', input))
}

describe('what the reporter is does not go to the agency', () => {
  const told = [
    ['柳溪镇的特邀监督员（政协委员）反映检查多', ['特邀监督员', '政协委员']],
    ['反映人为柳溪镇企业联系点', ['企业联系点']],
    ['有监 督 员看到检查多', ['监督员']],
    ['人大代表转来的', ['人大代表']],
    ['你单位的内部职工反映检查多', ['内部职工']],
    ['有匿名经营者反映', ['匿名']],
  ] as const

  test.each(told)('%s', async (text, words) => {
    const hidden = await reportIn(city, 'assigned', { confidentiality: 'hiddenFromAgency' })
    const sealed = await reportIn(city, 'assigned', { confidentiality: 'sealed' })
    const unsigned = (await submitUnsigned(city, { isInsider: true })).ticketId
    const { ticketId: open } = await register(city, 'lin', { confidentiality: 'open' })
    for (const ticketId of [unsigned, open]) await drive(city, ticketId, 'assigned')
    const refusals = []
    for (const ticketId of [hidden, sealed, unsigned, open]) refusals.push(await asked(ticketId, `${neutral}${text}`))
    for (const word of words) expect(refusals[0]).toContain(`“${word}”`)
    // Whoever the reporter is, in the same words: a refusal tells nothing of him.
    expect(new Set(refusals).size).toBe(1)
  })

  test('but for whoever let himself be named, and the agency’s own people may be spoken of', async () => {
    const open = await reportIn(city, 'assigned', { confidentiality: 'open' })
    expect(await asked(open, `${neutral}反映人是企业联系点。`)).toBe('sent')
    const hidden = await reportIn(city, 'assigned', { confidentiality: 'hiddenFromAgency' })
    const own = '卫生监督员没有出示证件，涉及员工私人物品；请加强监督，员工培训也要跟上。'
    expect(await asked(hidden, `${neutral}${own}`)).toBe('sent')
    const market = { confidentiality: 'hiddenFromAgency', place: '市场的一家店铺' } as const
    expect(await asked(await reportIn(city, 'assigned', market), `${neutral}有店铺说市场监管部门来过。`)).toBe('sent')
  })
})

describe('where and when it happened does not go to the agency', () => {
  const told = { happenedOn: '2026-11-11', place: '柳溪镇北街12号' }

  test.each(['hiddenFromAgency', 'sealed'] as const)('the street, with or without its number: %s', async (secrecy) => {
    const ticketId = await reportIn(city, 'assigned', { confidentiality: secrecy, ...told })
    for (const text of ['柳溪镇北街12号的店', '北街12号', '柳溪镇北街一家店', '北 街上的一家店'])
      expect([text, await asked(ticketId, `${neutral}${text}。`)]).toEqual([text, expect.stringContaining('北街')])
    expect(await asked(ticketId, `${neutral}在柳溪镇，店门口也有人。`)).toBe('sent')
  })

  test.each(['11月11日', '11月11号', '上周三', '11.11'])(
    'the day, where few were visited lately: %s of a hidden report',
    async (day) => {
      const ticketId = await reportIn(city, 'assigned', { confidentiality: 'hiddenFromAgency', ...told })
      expect(await asked(ticketId, `${neutral}${day}的一次检查。`)).toContain(`“${day}”`)
      expect(await asked(ticketId, `${neutral}十一月的一次检查。`)).toBe('sent')
    },
  )

  test('where many were visited, a hidden report’s day may be named, a sealed one’s may not', async () => {
    const planId = await newPlan(city)
    for (let visit = 0; visit < 5; visit += 1) await inspect(city, await newShop(city), planId)
    const hidden = await reportIn(city, 'assigned', { confidentiality: 'hiddenFromAgency', ...told })
    const sealed = await reportIn(city, 'assigned', { confidentiality: 'sealed', ...told })
    expect(await asked(sealed, `${neutral}11月11日的一次检查。`)).toContain('11月11日')
    expect(await asked(hidden, `${neutral}11月11日的一次检查。`)).toBe('sent')
  })

  test.each([
    ['柳溪镇北街12号', ['北街12号', '北街']],
    ['东桥街道北街十二号楼下', ['北街']],
    ['我们店在柳湾路口', ['柳湾路']],
    ['东门菜市场3号', ['东门菜市场']],
    ['柳溪镇新河村3组', ['新河村']],
    ['阳光小区3栋', ['阳光小区']],
    ['华联超市', ['华联超市']],
  ])('%s is also known as %j', (place, known) => {
    expect(namesOfPlace(place)).toEqual(expect.arrayContaining(known))
  })

  test.each(['', '店里', '店门口', '路边', '马路边', '柳溪镇', '云汀市柳溪县柳溪镇', '东桥街道'])(
    '«%s» names no place that points at one',
    (place) => {
      expect(namesOfPlace(place)).toEqual([])
    },
  )
})

describe('a document tells the story in the reporter’s own words', () => {
  test.each(['open', 'hiddenFromAgency'] as const)('so it stays where a %s lead was registered', async (secrecy) => {
    const [letter, photo] = [await upload('lin', 'document'), await upload('lin')]
    const { ticketId } = await register(city, 'lin', {
      ...{ leadSource: 'letterBox', confidentiality: secrecy, originatorName: '王小明' },
      attachmentIds: [letter, photo],
    })
    await drive(city, ticketId, 'assigned')
    expect(await asked(ticketId, neutral, [letter])).toContain('passedIds')
    expect(await asked(ticketId, neutral, [photo])).toBe('sent')
  })

  test('and goes on where he let himself be named', async () => {
    const letter = await upload('zhou', 'document')
    const ticketId = await reportIn(city, 'assigned', { confidentiality: 'open', attachmentIds: [letter] })
    expect(await asked(ticketId, neutral, [letter])).toBe('sent')
  })
})

describe('a reply that several read', () => {
  const sealed = {
    confidentiality: 'sealed',
    content: '昨天来面馆检查，收了八百元检测费，没有给收据，问他们也不说是哪个科室的人。',
    place: '柳溪镇北街12号',
    happenedOn: '2026-11-19',
  } as const
  const replied = async (ticketId: string, text: string) => {
    const { version } = await ticketRow(city, ticketId)
    const input = { ticketId, version, corrected: '退还了多收的钱', text }
    return answered(city.as('cityReviewer').refusal('ticket.correctOnSpot', input))
  }
  const telling = [
    ['经核查属实，收取的八百元检测费已经退还。', '八百元'],
    ['经核查属实，北街的那家店已经得到道歉。', '北街'],
    ['经核查属实，面馆的店主已经得到道歉。', '面馆'],
    ['经核查属实，11月19日的收费没有依据。', '11月19日'],
    ['经核查，没有给收据，问他们也不说是哪个科室的人。', '没有给收据问他们也不说是哪个科'],
    ['经核查属实，感谢特邀监督员提供情况。', '特邀监督员'],
  ] as const

  test.each(telling)('does not tell one of them what another told under seal: %s', async (text, word) => {
    city.setTime('2026-11-20 09:00')
    for (const isFirst of [true, false]) {
      const plain = { confidentiality: 'open' } as const
      const one = await reportIn(city, 'verifying', isFirst ? sealed : plain)
      const other = await submit(city, 'bao', isFirst ? plain : sealed)
      await city.as('lin').step('ticket.markDuplicate', other, { intoTicketId: one })
      expect(await replied(one, text)).toContain(word)
      expect(await replied(one, '经核查属实，多收的钱已经退还。')).toBe('sent')
    }
  })

  test('that he alone reads may say all of it', async () => {
    city.setTime('2026-11-20 09:00')
    const one = await reportIn(city, 'verifying', sealed)
    expect(await replied(one, telling.map(([text]) => text).join(''))).toBe('sent')
  })
})
