import { type LetterKind, letterKinds } from '../../../src/contracts/ticket/states'
import type { LetterSheet } from '../../_shared/ports'
import { letterHeadings, letterPaper } from '../../ticket/documents/texts'
import { renderLetter } from './letter'
import { notDrawn, readDocx, readPdf, withoutGaps, withPoppler, wordsIn } from './paper.fixture'
import { letterWords } from './texts'

const sheet = (kind: LetterKind, more: Partial<LetterSheet> = {}): LetterSheet => ({
  issuer: '云汀市司法局',
  kindName: letterKinds[kind].name,
  number: `云汀市司${letterKinds[kind].mark}〔2026〕3号`,
  signer: null,
  title: '关于规范涉企行政检查安排的意见',
  addressee: '云汀市市场监督管理局：',
  sections: letterHeadings[kind].map((heading, place) => ({
    heading,
    paragraphs: [`经核查，今年以来重复安排内容相同的检查（第${place + 1}段）。`, '没有说明再查的理由。'],
  })),
  date: '2026年11月24日',
  note: letterPaper.due('2026年12月24日') + letterPaper.object(15),
  copyTo: null,
  printed: '2026年11月24日印发',
  watermark: null,
  standing: null,
  ...more,
})
const said = (letter: LetterSheet) => [
  letter.issuer,
  letter.kindName,
  letter.number,
  letter.title,
  letter.addressee,
  ...letter.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
  letter.date,
  letter.note ?? '',
  letter.printed ?? '',
]

const kinds = Object.keys(letterKinds) as LetterKind[]

test.each(kinds)('as Word, %s opens and says everything in its order', async (kind) => {
  const letter = sheet(kind)
  const parts = readDocx(await renderLetter('docx', letter))
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']))
  const words = wordsIn(parts['word/document.xml'])
  let from = 0
  for (const part of said(letter).map(withoutGaps)) {
    expect([part, words.indexOf(part, from)]).not.toEqual([part, -1])
    from = words.indexOf(part, from)
  }
})

test('as Word, it has the page of GB/T 9704 and the fonts of an office', async () => {
  const xml = readDocx(await renderLetter('docx', sheet('opinion')))['word/document.xml'] ?? ''
  const millimetres = (mark: RegExp) => Math.round((Number(mark.exec(xml)?.[1]) / 1440) * 25.4)
  expect([millimetres(/pgSz w:w="(\d+)"/), millimetres(/pgSz [^>]*w:h="(\d+)"/)]).toEqual([210, 297])
  expect([millimetres(/pgMar w:top="(\d+)"/), millimetres(/pgMar [^>]*w:left="(\d+)"/)]).toEqual([37, 28])
  for (const font of ['仿宋', '黑体', '方正小标宋简体']) expect(xml).toContain(`w:eastAsia="${font}"`)
  expect(xml).toContain('<w:sz w:val="32"/>') // 三号
  expect(xml).toContain('<w:sz w:val="44"/>') // 二号
})

test('as Word, a draft carries its mark behind the words, a letter that was sent none', async () => {
  const draft = readDocx(await renderLetter('docx', sheet('opinion', { watermark: '草稿', printed: null })))
  expect(Object.entries(draft).some(([name, part]) => name.includes('header') && part.includes('草稿'))).toBe(true)
  const sent = readDocx(await renderLetter('docx', sheet('opinion')))
  expect(Object.values(sent).some((part) => part.includes('草稿'))).toBe(false)
})

const replaced = {
  watermark: letterPaper.replaced,
  standing: letterPaper.standing.replaced('云汀市司监意〔2026〕4号'),
}

test('as Word, a letter that was replaced says so above everything and behind the words, and by which', async () => {
  const parts = readDocx(await renderLetter('docx', sheet('opinion', replaced)))
  expect(wordsIn(parts['word/document.xml'])).toMatch(/^本件已被云汀市司监意〔2026〕4号替代，不再执行。云汀市司法局/)
  expect(Object.entries(parts).some(([name, part]) => name.includes('header') && part.includes('已被替代'))).toBe(true)
})

test('as Word, every paragraph of what somebody wrote is one, two characters to the right', async () => {
  const letter = sheet('opinion')
  const xml = readDocx(await renderLetter('docx', letter))['word/document.xml'] ?? ''
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([part]) => part)
  for (const words of letter.sections.flatMap((section) => section.paragraphs)) {
    const own = paragraphs.filter((part) => wordsIn(part) === withoutGaps(words))
    expect([words, own.length > 0]).toEqual([words, true])
    for (const part of own) expect(part).toContain('w:firstLine="640"') // two of 三号
  }
})

describe('as Word, it looks as the printed one does', () => {
  const partsOf = async (kind: LetterKind, more: Partial<LetterSheet> = {}) => {
    const parts = readDocx(await renderLetter('docx', sheet(kind, more)))
    const xml = parts['word/document.xml'] ?? ''
    return { parts, xml, paragraphs: [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([part]) => part) }
  }

  test('with twenty-eight characters to a line, and no gap between characters and digits', async () => {
    const { paragraphs } = await partsOf('opinion')
    const written = paragraphs.filter((part) => part.includes('没有说明再查的理由'))
    expect(written).toHaveLength(3)
    for (const part of written) {
      expect(part).toContain('<w:autoSpaceDN w:val="false"/>')
      // 156 mm in twentieths of a point, over 16 pt a character.
      const spacing = Number(/<w:rPr>.*?<w:spacing w:val="(-?\d+)"/.exec(part)?.[1])
      expect(Math.floor(((156 / 25.4) * 1440) / (320 + spacing))).toBe(28)
    }
  })

  test('with a red line as wide as the words, whoever is named above it', async () => {
    for (const [kind, signer] of [
      ['opinion', null],
      ['decisionProposal', '郭建华'],
    ] as const) {
      const { paragraphs } = await partsOf(kind, { signer })
      const [lined, ...others] = paragraphs.filter((part) => part.includes('<w:pBdr>'))
      expect([kind, others]).toEqual([kind, []])
      expect([kind, wordsIn(lined)]).toEqual([kind, expect.stringContaining('〔2026〕3号')])
      expect(lined).not.toContain('<w:ind ')
    }
  })

  test('with its imprint as wide as the words, at the foot of the page, in rows that stay together', async () => {
    const { xml } = await partsOf('decision', { copyTo: '云汀市司法局' })
    const [imprint = ''] = /<w:tbl>.*?<\/w:tbl>/.exec(xml) ?? []
    expect(wordsIn(imprint)).toBe('抄送：云汀市司法局云汀市司法局2026年11月24日印发')
    expect(Math.round((Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(imprint)?.[1]) / 1440) * 25.4)).toBe(156)
    expect(imprint).toContain('w:tblpYSpec="bottom"')
    const rows = imprint.split('<w:tr>').slice(1)
    expect(rows.map((row) => [row.includes('<w:cantSplit/>'), row.includes('<w:keepNext/>')])).toEqual([
      [true, true],
      [true, false],
    ])
    expect((await partsOf('decision', { printed: null })).xml).not.toContain('<w:tbl>')
  })

  test('with the seal never on a page of its own', async () => {
    const { paragraphs } = await partsOf('opinion')
    const seal = paragraphs.findIndex((part) => part.includes('（印章）'))
    for (const part of [paragraphs[seal - 1], paragraphs[seal]]) expect(part).toContain('<w:keepNext/>')
  })

  test('in a font of the same kind where a computer lacks the one that is named', async () => {
    const { parts, xml } = await partsOf('opinion')
    const table = parts['word/fontTable.xml'] ?? ''
    const named = new Set([...xml.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, font]) => font))
    expect(named.size).toBeGreaterThan(2)
    for (const font of named) expect(table).toMatch(new RegExp(`<w:font w:name="${font}"><w:altName w:val="[^"]+"/>`))
  })
})

test('every sign of every letter is in the font that prints it', () => {
  const fixed = [
    ...kinds.flatMap((kind) => said(sheet(kind))),
    letterWords.seal,
    letterWords.signer(''),
    letterWords.copyTo(''),
    letterPaper.draft,
    letterPaper.withdrawn,
    letterPaper.ended,
    letterPaper.provisional,
    letterPaper.replaces(''),
    replaced.watermark,
    replaced.standing,
    letterPaper.standing.withdrawn,
    letterPaper.standing.ended,
    '—0123456789',
  ]
  expect(notDrawn(fixed.join(''))).toEqual([])
  expect(notDrawn('字😀')).toEqual(['😀'])
})

withPoppler('what the printer gets', () => {
  test.each(kinds)(
    'of %s is A4 with number, title, every paragraph, date, place of the seal and a page number',
    async (kind) => {
      const letter = sheet(kind)
      const { words, pages, size } = readPdf(await renderLetter('pdf', letter))
      expect(size).toContain('(A4)')
      for (const part of said(letter)) expect(words).toContain(withoutGaps(part))
      expect(words).toContain('云汀市司法局（印章）')
      expect(pages.map((page) => page.slice(-3))).toEqual(pages.map((_, place) => `—${place + 1}—`))
      expect(words).not.toContain('草稿')
    },
  )

  test('a proposal has a place for whoever signs it', async () => {
    const { words } = readPdf(await renderLetter('pdf', sheet('decisionProposal', { signer: '' })))
    expect(words).toContain('签发人：')
  })

  test('a decision goes to the bureau as well', async () => {
    const { words } = readPdf(await renderLetter('pdf', sheet('decision', { copyTo: '云汀市司法局' })))
    expect(words).toContain('抄送：云汀市司法局')
  })

  test('a draft is marked on each of its pages', async () => {
    const long = sheet('suggestion', { watermark: '草稿' })
    long.sections = long.sections.map(({ heading }) => ({
      heading,
      paragraphs: Array(6).fill('写得很长的一段话。'.repeat(12)),
    }))
    const { pages } = readPdf(await renderLetter('pdf', long))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toMatch(/草[\s\S]*稿|稿[\s\S]*草/)
  })

  test('of a letter that was replaced is marked on each page, says by which, and has its own words where they stood', async () => {
    const long = (more: Partial<LetterSheet>) => {
      const letter = sheet('suggestion', more)
      const sections = letter.sections.map(({ heading }) => ({
        heading,
        paragraphs: Array(6).fill('写得很长的一段话。'.repeat(12)),
      }))
      return renderLetter('pdf', { ...letter, sections })
    }
    const marked = readPdf(await long(replaced)).pages
    expect(marked[0]).toContain(replaced.standing)
    for (const page of marked) for (const sign of replaced.watermark) expect(page).toContain(sign)
    const plain = readPdf(await long({})).pages
    expect(marked).toHaveLength(plain.length)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'the seal never stands on a page of its own, with %i lines more',
    async (lines) => {
      const letter = sheet('opinion', { note: null })
      letter.sections[2] = { heading: '三、监督意见', paragraphs: Array(lines).fill('请合并检查安排。') }
      const { pages } = readPdf(await renderLetter('pdf', letter))
      const sealed = pages.find((page) => page.includes('（印章）')) ?? ''
      expect(sealed).toContain('请合并检查安排。')
    },
  )

  test.each(['#read("/etc/passwd")', '"); #panic("x") //', '\\#{1+1} $x$ *粗* @ref <b>&amp;'])(
    'prints %s as the words they are, in both formats',
    async (title) => {
      const letter = sheet('opinion', { title, addressee: title })
      expect(readPdf(await renderLetter('pdf', letter)).words).toContain(withoutGaps(title))
      const xml = readDocx(await renderLetter('docx', letter))['word/document.xml']
      const plain = wordsIn(xml)
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
      expect(plain).toContain(withoutGaps(title))
    },
  )

  test('the little pictures of a phone leave no empty box behind', async () => {
    const { words } = readPdf(await renderLetter('pdf', sheet('opinion', { title: '关于检查👍🏽👨‍👩‍👧的意见❤️' })))
    expect(words).toContain('关于检查的意见')
  })
})
