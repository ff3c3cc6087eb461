import type { FormCover, FormSheet } from '../../_shared/ports'
import { renderForms } from './forms'
import { notDrawn, readDocx, readPdf, withoutGaps, withPoppler, wordsIn } from './paper.fixture'
import { formWords } from './texts'

const sources = ['联系点', '监督员', '结对企业', '信箱（邮箱）', '其他']
const form = (more: Partial<FormSheet> = {}): FormSheet => ({
  month: '11月份',
  unit: '柳溪司法所',
  sources: sources.map((words) => ({ words, isChosen: words === '监督员' })),
  problem: '辖区有店铺反映近期检查次数多，内容重复。',
  suggestion: '能合并的检查不分开查。',
  date: '2026年11月24日',
  number: '回执编号 YT-2026-00012',
  ...more,
})
const cover: FormCover = {
  title: '2026年11月份行政执法监督建议意见',
  unit: '单位（盖章）：柳溪司法所',
  summary: '本月共2件，一个问题一个表，附后。请在2026年12月5日前向司法局反馈。',
  columns: ['序号', '回执编号', '问题', '情况来源', '办理情况'],
  rows: [
    ['1', 'YT-2026-00012', '检查次数过多', '监督员', '部门整改中'],
    ['2', 'YT-2026-00013', '乱收费', '其他', '待受理'],
  ],
}

// 如皋市司法局 annex 5, in the order in which it is printed.
const fields = [
  '附件5：',
  '行政执法监督建议意见反馈表',
  '（11月份）',
  '单位（盖章）：柳溪司法所',
  '情况来源',
  '□联系点■监督员□结对企业□信箱（邮箱）□其他',
  '问题描述',
  '辖区有店铺反映近期检查次数多，内容重复。',
  '建议意见',
  '能合并的检查不分开查。',
  '审核：制表：2026年11月24日',
  '注：一个问题一个表。',
]

test('as Word, a form has every field of annex 5 in its order', async () => {
  const words = wordsIn(readDocx(await renderForms('docx', { cover: null, forms: [form()] }))['word/document.xml'])
  let from = 0
  for (const field of fields) {
    expect([field, words.indexOf(field, from)]).not.toEqual([field, -1])
    from = words.indexOf(field, from)
  }
})

test('as Word, a month has its list first and each form in a section of its own', async () => {
  const parts = readDocx(await renderForms('docx', { cover, forms: [form(), form({ problem: '收了费没有票据。' })] }))
  const words = wordsIn(parts['word/document.xml'])
  for (const part of [cover.title, cover.unit, cover.summary, ...cover.rows.flat(), '收了费没有票据。'])
    expect(words).toContain(withoutGaps(part))
  expect(parts['word/document.xml']?.match(/<w:sectPr/g)).toHaveLength(3)
  expect(words.split(formWords.remark)).toHaveLength(3)
})

test('as Word, the list is as wide as the words, and a receipt number stands in one line', async () => {
  const xml = readDocx(await renderForms('docx', { cover, forms: [] }))['word/document.xml'] ?? ''
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
  expect(Math.round((widths.reduce((sum, width) => sum + width, 0) / 1440) * 25.4)).toBe(156)
  // Thirteen signs of 11 pt, the widest of which is two thirds as wide as high, between margins of 4 pt.
  expect((widths[1] ?? 0) / 20 - 8).toBeGreaterThan(13 * 11 * 0.65)
})

test('as Word, what is long is in smaller type, and leaves less room below it', async () => {
  const rowsOf = async (problem: string) => {
    const xml =
      readDocx(await renderForms('docx', { cover: null, forms: [form({ problem })] }))['word/document.xml'] ?? ''
    return xml.split('<w:tr>').slice(1)
  }
  const sizeIn = (row = '') => Number(/w:sz w:val="(\d+)"(?!.*w:sz w:val)/.exec(row)?.[1]) / 2
  const heightOf = (row = '') => Number(/<w:trHeight w:val="(\d+)"/.exec(row)?.[1]) / 20
  const [, short, below] = await rowsOf('短。')
  expect([sizeIn(short), heightOf(below)]).toEqual([14, 159])
  const [, long, lessBelow] = await rowsOf('写得长的一句话。'.repeat(80))
  expect(sizeIn(long)).toBe(10.5)
  expect(heightOf(lessBelow)).toBe(60)
})

test('every sign of the form is in the font that prints it', () => {
  const fixed = [
    ...Object.values(formWords).filter((words) => typeof words === 'string'),
    ...fields,
    ...cover.rows.flat(),
  ]
  expect(notDrawn(fixed.join(''))).toEqual([])
})

withPoppler('what the printer gets', () => {
  test('is one page with every field of annex 5, and the number of the receipt at its foot', async () => {
    const { words, pages } = readPdf(await renderForms('pdf', { cover: null, forms: [form()] }))
    expect(pages).toHaveLength(1)
    for (const field of fields.filter((words) => !['问题描述', '建议意见'].includes(words)))
      expect(words).toContain(field)
    expect(words).toContain('问题描述')
    expect(words).toContain('建议意见')
    expect(pages[0]?.endsWith('回执编号YT-2026-00012')).toBe(true)
  })

  test('of a month is the list and a page for each problem, each with its own number', async () => {
    const forms = [form(), form({ problem: '收了费没有票据。', number: '回执编号 YT-2026-00013' })]
    const { pages } = readPdf(await renderForms('pdf', { cover, forms }))
    expect(pages).toHaveLength(3)
    for (const part of [cover.summary, ...cover.rows.flat()]) expect(pages[0]).toContain(withoutGaps(part))
    expect(pages[1]?.endsWith('YT-2026-00012')).toBe(true)
    expect(pages[2]).toContain('收了费没有票据。')
    expect(pages[2]?.endsWith('YT-2026-00013')).toBe(true)
  })

  test('of a month without reports says so and has no table', async () => {
    const empty = { ...cover, summary: '本月没有收到建议意见。', rows: [] }
    const { words, pages } = readPdf(await renderForms('pdf', { cover: empty, forms: [] }))
    expect(pages).toHaveLength(1)
    expect(words).toContain('本月没有收到建议意见。')
    expect(words).not.toContain('序号')
  })

  test('is one page for what is as long as most reports are, with all that stands below it', async () => {
    for (const count of [290, 310, 490, 640]) {
      const problem = '写得长的一句话，'.repeat(90).slice(0, count)
      const { pages } = readPdf(await renderForms('pdf', { cover: null, forms: [form({ problem })] }))
      expect([count, pages.length]).toEqual([count, 1])
    }
  })

  test('keeps the whole of the longest report', async () => {
    const problem = Array.from({ length: 100 }, (_, place) => `第${place}句话写得长。`).join('')
    const { words } = readPdf(
      await renderForms('pdf', { cover: null, forms: [form({ problem: problem.slice(0, 1000) })] }),
    )
    expect(words).toContain('第0句话')
    expect(words).toContain('第99句话')
    expect(words).toContain('注：一个问题一个表。')
  })

  test('of two hundred reports stays within what a cloud function may answer', async () => {
    const forms = Array.from({ length: 200 }, () => form({ problem: '问题写得很长，每一件都不一样。'.repeat(60) }))
    const pdf = await renderForms('pdf', { cover, forms })
    expect((pdf.length * 4) / 3).toBeLessThan(6_000_000)
  })
})
