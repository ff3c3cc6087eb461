import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { people } from '../_checks/fixture/people'
import { officeIds } from '../_checks/fixture/places'
import { drive, issueLetter, letterWords, reportIn, submit, ticketRow } from '../_checks/fixture/reports'

const city = cityStage()

/** What a document of the test's ports holds: its words. */
const opened = ({ base64 }: OutputOf<'ticket.letterDocument'>) =>
  JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))

const pdf = 'pdf' as const

describe('feedbackForm', () => {
  const formOf = async (ticketId: string, person = 'lin') =>
    opened(await city.as(person).call('ticket.feedbackForm', { ticketId, format: pdf })).forms[0]

  test('another office, an agency and a reporter get none', async () => {
    const ticketId = await submit(city)
    expect(await city.as('fang').code('ticket.feedbackForm', { ticketId, format: pdf })).toBe('NOT_FOUND')
    expect(await city.as('tingHandler').code('ticket.feedbackForm', { ticketId, format: pdf })).toBe('NOT_FOUND')
    for (const person of ['zhou', 'marketHead', 'discipline', 'approver'])
      expect(await city.as(person).code('ticket.feedbackForm', { ticketId, format: pdf })).toBe('FORBIDDEN')
  })

  test('has the month, the office, one of the five sources, and the words of an open report', async () => {
    const ticketId = await submit(city, 'wu', { confidentiality: 'open', suggestion: '合并成一次' })
    const { receiptNumber, content } = await ticketRow(city, ticketId)
    const form = await formOf(ticketId)
    expect(form).toMatchObject({
      month: '11月份',
      unit: '柳溪司法所',
      problem: content,
      suggestion: '合并成一次',
      date: '2026年11月20日',
    })
    expect(form.sources).toEqual([
      { words: '联系点', isChosen: false },
      { words: '监督员', isChosen: true },
      { words: '结对企业', isChosen: false },
      { words: '信箱（邮箱）', isChosen: false },
      { words: '其他', isChosen: false },
    ])
    const { fileName } = await city.as('zhao').call('ticket.feedbackForm', { ticketId, format: 'docx' })
    expect(fileName).toBe(`附件5 行政执法监督建议意见反馈表 ${receiptNumber}.docx`)
  })

  test('of a hidden report shows the neutral summary and what the bureau demanded', async () => {
    const ticketId = await reportIn(city, 'rectifying', { confidentiality: 'hiddenFromAgency', suggestion: '原话建议' })
    const form = await formOf(ticketId)
    expect(form.problem).toBe('辖区有店铺反映近期检查次数多，内容重复。')
    expect(form.suggestion).toContain(letterWords.demands)
    expect(form.suggestion).not.toContain('原话建议')
  })

  test('shows nothing of what discipline inspection looks into', async () => {
    const ticketId = await reportIn(city, 'referredDiscipline', { confidentiality: 'open' })
    const { content } = await ticketRow(city, ticketId)
    const form = await formOf(ticketId)
    expect(form.problem).toBe('内容已移送纪检监察机关，这里不再显示。')
    expect(JSON.stringify(form)).not.toContain(content.slice(0, 8))
  })
})

test.each(['hiddenFromAgency', 'sealed'] as const)(
  'no word of a report that is %s and nothing of its reporter is ever in a document',
  async (confidentiality) => {
    const content = '金翅鸟早点铺的蒸笼被搬走了两次，来的人姓慕容。'
    const extra = { confidentiality, content, suggestion: '请把蒸笼还给我', place: '老槐树底下' }
    const ticketId = await submit(city, 'wu', extra)
    const month = { month: '2026-11', format: pdf }
    const papers: string[] = []
    const collect = async () => {
      const form = await city.as('lin').call('ticket.feedbackForm', { ticketId, format: 'docx' })
      const all = await city.as('lin').call('ticket.monthlyFormsFile', month)
      const rows = await city.db
        .selectFrom('supervisionLetter')
        .select('letterId')
        .where('ticketId', '=', ticketId)
        .execute()
      const letters = await Promise.all(
        rows.map(({ letterId }) => city.as('cityLeader').call('ticket.letterDocument', { letterId, format: pdf })),
      )
      // The list can be printed as well.
      papers.push(JSON.stringify(await city.as('lin').call('ticket.monthlyForms', { month: '2026-11' })))
      for (const paper of [form, all, ...letters]) papers.push(`${paper.fileName} ${JSON.stringify(opened(paper))}`)
    }
    await collect()
    await drive(city, ticketId, 'proposeDecision', { reporter: 'wu' })
    await issueLetter(city, ticketId, 'decisionProposal')
    await collect()
    expect(papers.length).toBeGreaterThanOrEqual(6)
    const { name = '', phone = '' } = people.wu ?? {}
    for (const word of ['金翅鸟', '蒸笼', '慕容', '老槐树', name, phone])
      for (const paper of papers) expect([word, paper.includes(word)]).toEqual([word, false])
    if (confidentiality !== 'sealed') return
    const own = opened(await city.as('lin').call('ticket.feedbackForm', { ticketId, format: pdf })).forms[0]
    const chosen = own.sources.filter(({ isChosen }: { isChosen: boolean }) => isChosen)
    expect(chosen).toEqual([{ words: '其他', isChosen: true }])
  },
)

describe('monthlyForms', () => {
  test('an office sees and gets its own month only; others hand in none', async () => {
    expect(await city.as('cityHandler').code('ticket.monthlyForms', { month: '2026-11' })).toBe('FORBIDDEN')
    for (const name of ['ticket.monthlyForms', 'ticket.monthlyFormsFile'] as const)
      for (const person of ['marketHead', 'zhou', 'approver'])
        expect(await city.as(person).code(name, { month: '2026-11', format: pdf })).toBe('FORBIDDEN')
    const ticketId = await submit(city)
    const own = await city.as('zhao').call('ticket.monthlyForms', { month: '2026-11' })
    expect(own.tickets.map((row) => row.ticketId)).toContain(ticketId)
    const others = await city.as('fang').call('ticket.monthlyForms', { month: '2026-11' })
    expect(others.tickets.map((row) => row.ticketId)).not.toContain(ticketId)
  })

  test('a month begins and ends at midnight in Shanghai', async () => {
    const at = async (moment: string) => {
      city.setTime(moment)
      return submit(city)
    }
    const late = await at('2027-01-31 23:59')
    const first = await at('2027-02-01 00:00')
    const last = await at('2027-02-28 23:59')
    const next = await at('2027-03-01 00:00')
    const idsOf = async (month: string) =>
      (await city.as('lin').call('ticket.monthlyForms', { month })).tickets.map(({ ticketId }) => ticketId)
    expect(await idsOf('2027-01')).toEqual([late])
    expect(await idsOf('2027-02')).toEqual([first, last])
    expect(await idsOf('2027-03')).toEqual([next])
  })

  test('is due on the fifth of the next month, also over the year, on the next worked day after rest days, and late a day later', async () => {
    const due = async (month: string) => {
      const { dueOn, isLate } = await city.as('lin').call('ticket.monthlyForms', { month })
      return [dueOn, isLate]
    }
    city.setTime('2027-01-05 23:59')
    expect(await due('2026-12')).toEqual(['2027-01-05', false])
    // A Saturday; the National Day holiday.
    expect(await due('2026-11')).toEqual(['2026-12-07', true])
    expect(await due('2026-09')).toEqual(['2026-10-08', true])
    // A month before the calendar that is loaded.
    expect(await due('2019-04')).toEqual(['2019-05-05', true])
    city.setTime('2027-01-06 00:00')
    expect(await due('2026-12')).toEqual(['2027-01-05', true])
  })

  test('another city may hand them in on another day', async () => {
    const setting = { key: 'ticket.monthlyFormDay', value: JSON.stringify(10), source: '本市规定' }
    await city.base.ownerDb.insertInto('tenantSetting').values(setting).execute()
    city.kernel.refresh()
    const { dueOn } = await city.as('lin').call('ticket.monthlyForms', { month: '2026-10' })
    await city.base.ownerDb.deleteFrom('tenantSetting').execute()
    city.kernel.refresh()
    expect(dueOn).toBe('2026-11-10')
  })

  test('a month that has not come, and what is no month, are refused', async () => {
    for (const month of ['2026-12', '2026-13', '2026-1', '0000-00', '2026-11-01', ''])
      for (const name of ['ticket.monthlyForms', 'ticket.monthlyFormsFile'] as const)
        expect([month, await city.as('lin').code(name, { month, format: pdf })]).toEqual([month, 'BAD_INPUT'])
  })

  test('the file has the list and one form for each ticket, under the office’s name', async () => {
    city.setTime('2027-05-10 10:00')
    const open = await submit(city, 'zhou', { confidentiality: 'open' })
    const sealed = await submit(city, 'wu', { confidentiality: 'sealed' })
    const file = await city.as('lin').call('ticket.monthlyFormsFile', { month: '2027-05', format: 'docx' })
    expect(file.fileName).toBe('柳溪司法所 2027年5月份行政执法监督建议意见反馈表.docx')
    const { cover, forms } = opened(file)
    const numbers = [await ticketRow(city, open), await ticketRow(city, sealed)].map((row) => row.receiptNumber)
    expect(cover.summary).toBe(
      '本月共2件，一个问题一个表，附后。请在2027年6月7日前向司法局反馈。这个日期是暂定的：那一年的放假安排还没有公布。',
    )
    expect(cover.rows.map((row: string[]) => row[1])).toEqual(numbers)
    expect(cover.rows[1][3]).toBe('其他')
    expect(forms.map((form: { number: string }) => form.number)).toEqual(numbers.map((number) => `回执编号 ${number}`))
    const record = await city.db
      .selectFrom('auditEvent')
      .selectAll()
      .where('kind', '=', 'monthlyFormsPrinted')
      .where('result', '=', 'success')
      .orderBy('seq', 'desc')
      .execute()
    expect(record.map(({ subjectId }) => subjectId)).toContain(officeIds.liuxi)
  })

  test('a month without reports is a list that says so', async () => {
    const file = await city.as('fang').call('ticket.monthlyFormsFile', { month: '2026-01', format: pdf })
    expect(opened(file)).toMatchObject({
      cover: { rows: [], summary: '本月没有收到建议意见。请在2026年2月5日前向司法局反馈。' },
      forms: [],
    })
  })
})
