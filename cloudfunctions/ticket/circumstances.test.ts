import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, ticketRow } from '../_checks/fixture/reports'
import { circumstancesIn, numberIn, sharedCircumstances } from './circumstances'
import { daysToldIn, sharedDays } from './sameDays'

test.each([
  ['8', 8],
  ['8000', 8000],
  ['1.5万', 15_000],
  ['8千', 8000],
  ['8千5', 8500],
  ['八千', 8000],
  ['十', 10],
  ['十五', 15],
  ['二十五', 25],
  ['一百五', 150],
  ['一百零五', 105],
  ['三千五', 3500],
  ['三千零五', 3005],
  ['两万三', 23_000],
  ['一万零五百', 10_500],
  ['二〇二六', 2026],
] as const)('%s is %d', (written, value) => {
  expect(numberIn(written)).toBe(value)
})

/** What the reporter told; how the same may be told again; what is something else. */
const table: readonly (readonly [told: string, same: readonly string[], others: readonly string[]])[] = [
  [
    '罚了我八千元，没有票据。',
    [
      '罚款8000元',
      '收取8,000元',
      '８０００块钱',
      '八千多元',
      '8千块',
      '￥8000',
      '罚了八千，没有给票据',
      '罚款 8 000 元',
      '罚款捌仟元',
      '人民币8000',
    ],
    ['罚款数额较大', '八百元', '80000元', '八千次', '收了八千多份材料'],
  ],
  ['一张罚单3000元', ['三千块', '罚三千。', '0.3万元'], ['三块牌子', '三千人', '罚了三次']],
  ['要了一万二', ['一万二千元', '12000元'], ['一万元', '一万二千平方米']],
  ['昨天又来了', ['昨日来过', '昨 天', '昨晚来的'], ['前几天', '最近', '明天']],
  ['前天下午来的', ['前日', '两天前', '前天', '某日下午'], ['提前天数', '当前天气', '上午', '三天前', '从前天天来']],
  ['三天前来过', ['大前天', '3天之前'], ['三天内整改', '前天']],
  ['上周三来的', ['上星期三', '上个礼拜三', '上周的一次', '周三', '星期3'], ['本周', '周四', '每周三次', '以上周边']],
  ['星期天来的', ['周日', '礼拜天'], ['周六', '周末以外的日子']],
  ['上上个星期来的', ['上上周'], ['上周']],
  ['每周一次，说以前天天查，提了三点要求，有一点乱', [], ['昨天', '周一', '三点', '一点', '前天']],
  [
    '晚上九点半来的',
    ['21:30', '9点多', '二十一时', '９：００', '夜里'],
    ['九点要求', '第九点', '十九点', '2.9点', '上午'],
  ],
  ['夜里十一点多才走', ['23点', '十一点'], ['十点', '下午一点']],
  ['下午一点来的', ['13:00', '1点'], ['有一点问题', '一点也不']],
  [
    '11月19来的，罚了3.5万',
    [
      '11.19',
      '2026.11.19',
      '11.19检查',
      '2026.11.19 14:30',
      '11.19-11.23',
      '11/19—11/23',
      '20261119',
      '十一月十九查的',
    ],
    ['11.19元', '11.19万元', '11.19小时', '第11.19条', '11月3次', '11月19次检查', '3.5', '211.19', '11.195'],
  ],
  ['十月二十号来的', ['10月20日', '10月20号', '10/20', '2026-10-20'], ['十月', '10月21日', '二十日内整改', '10/21']],
  ['28号来的', ['11月28日', '28日'], ['28号楼', '28日内整改', '第28号令', '18号']],
  ['昨个来的', ['昨天'], ['前天']],
  [
    '我开的是烧烤店，只查了我家。',
    ['有烧烤店反映', '一家烤肉店', '做烧烤的', '烧 烤 摊'],
    ['有店铺反映', '餐饮服务检查', '一家店', '五金店'],
  ],
  ['我家五金店被查了三次', ['五金铺', '卖五金的', '五金商户'], ['烧烤店', '辖区商户', '一家店铺', '我家店铺']],
  ['老周面馆就我一家', ['老周面馆反映', '一家面馆', '周面馆'], ['茶馆', '老店']],
  ['我们是石料厂', ['有石料厂反映', '石料工厂、石料厂家'], ['机械厂', '工厂', '石料检查', '有工厂反映']],
  ['我们是豆制品加工厂', ['一家豆腐坊', '某加工厂'], ['机械厂', '要求工厂整改']],
  [
    '天天来查，耽误生意，老板都怕了，我是个体工商户',
    [],
    ['个体工商户', '耽误生意', '通知老板', '退还商户', '要求企业'],
  ],
  [
    '要求工厂停业，在市场摆地摊、开小作坊也不行',
    [],
    ['通知工厂', '要求工厂', '市场摊位', '摆地摊', '食品小作坊', '关店'],
  ],
  ['药店天天来人', ['一家药房', '药店'], ['药品检查', '饭店']],
  ['食品经营许可证查了三次，乱收费乱摊派', [], ['食品企业', '收费乱摊派', '食品厂']],
]

test.each(table)('of «%s» the same is found in other words, and nothing else', (told, same, others) => {
  for (const text of same) expect([text, sharedCircumstances(`${text}。`, [told])]).not.toEqual([text, []])
  for (const text of others) expect([text, sharedCircumstances(`${text}。`, [told])]).toEqual([text, []])
})

test.each([
  // It was told on Friday the 20th.
  ['昨天又来了', ['11月19日', '2026-11-19', '11/19', '19号', '11月19号'], ['11月20日', '11月18日', '2026-10-19']],
  ['前天下午来的', ['11月18日', '本周三'], ['11月19日', '上周三']],
  ['上周三来的', ['11月11日', '2026年11月11日', '11号'], ['11月18日', '18号']],
  ['本周三来的', ['11月18日', '前天'], ['11月11日', '昨天']],
  ['周三来的', ['11月18日', '前天'], ['11月11日', '11月25日']],
  ['上上个星期五来的', ['11月6日'], ['11月13日']],
  ['今天上午来的', ['11月20日', '20号'], ['11月19日', '上午好转']],
  ['三天前来的', ['11月17日', '周二'], ['11月16日']],
  ['11月19日来的', ['昨天', '昨晚', '周四'], ['前天', '今天', '上周四']],
  ['11.19来的', ['昨天', '11月19', '2026.11.19'], ['11.18', '11.19元']],
  [
    '今天上午来的，昨天也来过',
    ['今天', '本周五', '周五'],
    ['请在周五前说明', '本周五前', '今天之前', '这个星期五以前', '周五下班前'],
  ],
  ['上周五来的', ['上周五', '上周五前后'], ['上周', '请在上周四前']],
  ['11月11日来的', ['上周三', '上个礼拜三'], ['周三', '本周三', '上上周三']],
  ['28号来的', ['10月28日'], ['11月28日前整改', '10月27日']],
] as const)('the day of «%s» is known by its date, and the date by how one speaks of it', (told, same, others) => {
  const known = new Set(daysToldIn({ text: told, day: '2026-11-20' }))
  for (const text of same) expect([text, sharedDays(text, ['2026-11-20'], known)]).not.toEqual([text, []])
  for (const text of others) expect([text, sharedDays(text, ['2026-11-20'], known)]).toEqual([text, []])
})

test('今天 is the day of the writing, 昨天 that before it or before the report', () => {
  const known = new Set(['2026-11-20', '2026-11-19'])
  const bases = ['2026-11-23', '2026-11-20']
  expect(sharedDays('请在今天说明，请在周五前、本周五之前说明', bases, known)).toEqual([])
  expect(sharedDays('昨天的检查', bases, known)).toEqual(['昨天'])
  expect(sharedDays('今天的检查', ['2026-11-20', '2026-11-20'], known)).toEqual(['今天'])
})

test('a day is told in January of the year before', () => {
  expect([...new Set(daysToldIn({ text: '昨天来的，12月30日也来过', day: '2027-01-01' }))].sort()).toEqual([
    '2026-12-30',
    '2026-12-31',
  ])
})

test('what is shared is named in the words in which it stands now, once', () => {
  expect(sharedCircumstances('昨晚收取8000元，8000元没有票据', ['昨天晚上拿走八千块'])).toEqual(['8000元', '昨晚'])
})

test.each([
  '辖区有经营者反映，近期检查次数较多。',
  '今年以来，你单位在辖区内重复安排内容相同的检查。',
  '自收到之日起三十日内合并检查安排，并书面报告。',
  '一个月里来了三次，查的内容一样，没有说明为什么再查。',
  '《行政执法监督条例》第二十八条',
  '同一张许可证的复印件用途相同，打印出来重复索要。',
  '有限公司、民营企业、小微企业、沿街商户、连锁店、多家企业、本地老板，检查企业和服务企业。',
  '个体工商户反映耽误生意，请通知老板，退还商户多收的钱，要求企业自查，请告知经营者。',
  '请在周五前、本周五前说明，今天之前报来。',
])('a plain text tells no circumstance: %s', (text) => {
  expect(circumstancesIn(text)).toEqual([])
})

describe('what goes to the agency', () => {
  const city = cityStage()
  const content = '昨天下午三点来的，罚了八千块，说是上周三的检查没有过，没有给票据。'
  const asked = async (ticketId: string, redactedSummary: string) => {
    const { version } = await ticketRow(city, ticketId)
    const input = { ticketId, version, redactedSummary, question: '请说明今年的检查安排' }
    return city.as('cityHandler').refusal('ticket.requestExplanation', input)
  }
  const told = [
    '有店铺对昨日的检查有意见。',
    '有店铺反映收取8000元，票据没有给。',
    '有店铺对上星期三的检查有意见。',
    '有店铺对15时左右的检查有意见。',
  ]

  test.each(told)('may not tell under seal what the reporter told: %s', async (redactedSummary) => {
    const ticketId = await reportIn(city, 'assigned', { confidentiality: 'sealed', content })
    const { code, message, data } = await asked(ticketId, redactedSummary)
    expect(code).toBe('BAD_INPUT')
    expect(JSON.stringify([message, data])).toContain('这里有能看出反映人的内容')
    expect((await ticketRow(city, ticketId)).state).toBe('assigned')
  })

  test('may not tell it either when the reporter added it later', async () => {
    const ticketId = await reportIn(city, 'assigned', { confidentiality: 'sealed' })
    await city.as('zhou').step('ticket.addToReport', ticketId, { text: '前天又收了六百元' })
    expect((await asked(ticketId, '有店铺反映收取600元，票据没有给。')).code).toBe('BAD_INPUT')
    const { version } = await ticketRow(city, ticketId)
    const right = { ticketId, version, redactedSummary: '有店铺反映收费没有给票据。', question: '请说明收费的依据' }
    expect(await city.as('cityHandler').code('ticket.requestExplanation', right)).toBe('OK')
  })

  describe('may not give under seal the day by another name', () => {
    // It is Friday the 20th; the office writes on Monday.
    const days = [
      ['昨天来的人没有给票据。', {}, '有店铺对11月19日的检查有意见。'],
      ['十九号来的人没有给票据。', { happenedOn: '2026-11-19' }, '有店铺对上周四的检查有意见。'],
      ['来的人没有给票据，态度也不好。', { happenedOn: '2026-11-22' }, '有店铺对昨天的检查有意见。'],
      ['来的人没有给票据，态度也不好。', { happenedOn: '2026-11-19' }, '有店铺对昨天的检查有意见。'],
      ['来的人没有给票据，态度也不好。', {}, '有店铺反映11月20日的检查没有票据。'],
      ['来的人没有给票据，态度也不好。', {}, '有店铺反映上周五上午的检查没有票据。'],
    ] as const
    test.each(days)('«%s» %j: %s', async (content, more, redactedSummary) => {
      const isLater = 'happenedOn' in more && more.happenedOn > '2026-11-20'
      city.setTime(isLater ? '2026-11-23 09:00' : '2026-11-20 09:00')
      const ticketId = await reportIn(city, 'assigned', { confidentiality: 'sealed', content, ...more })
      city.setTime('2026-11-23 10:00')
      const { code, message, data } = await asked(ticketId, redactedSummary)
      expect([code, JSON.stringify([message, data])]).toEqual([
        'BAD_INPUT',
        expect.stringContaining('这里有能看出反映人的内容'),
      ])
    })

    test('may give another day', async () => {
      city.setTime('2026-11-20 09:00')
      const ticketId = await reportIn(city, 'assigned', {
        confidentiality: 'sealed',
        content: '昨天来的人没有给票据。',
      })
      const { version } = await ticketRow(city, ticketId)
      const redactedSummary = '有店铺反映10月12日起施行的办法没有执行。'
      const input = { ticketId, version, redactedSummary, question: '请在12月5日前说明今年的检查安排' }
      expect(await city.as('cityHandler').code('ticket.requestExplanation', input)).toBe('OK')
    })
  })

  test('may give a deadline under seal, on whatever weekday it was filed', async () => {
    // It is Friday the 20th; the office writes on Monday.
    city.setTime('2026-11-20 09:00')
    const ticketId = await reportIn(city, 'assigned', {
      confidentiality: 'sealed',
      content: '来的人没有给票据，态度也不好。',
    })
    city.setTime('2026-11-23 10:00')
    const { version } = await ticketRow(city, ticketId)
    const redactedSummary = '有店铺反映检查没有票据。'
    const input = { ticketId, version, redactedSummary, question: '请在周五前说明，材料今天先报来' }
    expect(await city.as('cityHandler').code('ticket.requestExplanation', input)).toBe('OK')
  })

  test('may not give the day on which was written what a part was split off from', async () => {
    city.setTime('2026-11-17 09:00')
    const ticketId = await reportIn(city, 'accepted', {
      confidentiality: 'sealed',
      content: '来的人没有给票据，态度也不好。',
    })
    city.setTime('2026-11-23 09:00')
    const part = { category: 'arbitraryCharge', content: '收费没有给票据，需要另外核查' }
    const split = await city.as('lin').step('ticket.split', ticketId, part)
    const { newTicketId } = split as unknown as { newTicketId: string }
    await city.as('lin').step('ticket.accept', newTicketId)
    const toWhom = { triage: '请部门说明经过', agencyId: agencyIds.market }
    await city.as('cityHandler').step('ticket.assign', newTicketId, toWhom)
    expect((await asked(newTicketId, '有店铺反映11月17日的收费没有票据。')).code).toBe('BAD_INPUT')
  })

  test('may not tell under seal what kind of business reported', async () => {
    const told = { confidentiality: 'sealed', content: '我这家五金店一个月被查了三次，没有票据。' } as const
    const ticketId = await reportIn(city, 'assigned', told)
    const { code, message, data } = await asked(ticketId, '有五金店反映检查次数较多。')
    expect([code, JSON.stringify([message, data])]).toEqual(['BAD_INPUT', expect.stringContaining('五金店')])
    const { version } = await ticketRow(city, ticketId)
    const right = { ticketId, version, redactedSummary: '有店铺反映检查次数较多。', question: '请说明检查安排' }
    expect(await city.as('cityHandler').code('ticket.requestExplanation', right)).toBe('OK')
  })

  test('may tell it of a report whose reporter alone is hidden', async () => {
    const ticketId = await reportIn(city, 'assigned', { confidentiality: 'hiddenFromAgency', content })
    const { version } = await ticketRow(city, ticketId)
    const input = { ticketId, version, redactedSummary: told.join(''), question: '请说明今年的检查安排' }
    expect(await city.as('cityHandler').code('ticket.requestExplanation', input)).toBe('OK')
  })
})
