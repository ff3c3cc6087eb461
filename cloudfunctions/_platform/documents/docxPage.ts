import {
  convertMillimetersToTwip,
  Document,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  Paragraph,
  Tab,
  TextRun,
} from 'docx'
import { linePitch, page, type } from './page'

/** Fonts that Chinese offices have: 仿宋 for words, 黑体 for headings, 小标宋 for titles. */
export const fonts = { words: '仿宋', heading: '黑体', title: '方正小标宋简体' } as const

/** Points to the half points of Word. */
export const halfPoints = (points: number) => points * 2

/** Points to the twentieths of Word. */
export const twips = (points: number) => points * 20

/** A run of words; Word takes the eastern font only when it is named as such. */
export const run = (
  text: string,
  font: string = fonts.words,
  size: number = type.three,
  more: Partial<IRunOptions> = {},
) =>
  new TextRun({
    children: text.split('\t').flatMap((part, place) => (place > 0 ? [new Tab(), part] : [part])),
    // Quotation marks and dashes belong to both: by the hint they are as wide as characters.
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font, hint: 'eastAsia' },
    size: halfPoints(size),
    // Twenty-eight characters to a line (GB/T 9704 5.2.3); without it twenty-seven fit.
    characterSpacing: size === type.three ? -5 : undefined,
    ...more,
  })

/** A paragraph. Between characters and digits stands no gap, as on the printed paper. */
export const paragraph = (options: IParagraphOptions) => new Paragraph({ autoSpaceEastAsianText: false, ...options })

/** The distance of lines, and nothing between paragraphs. */
export const lines = (pitch: number = linePitch) => ({
  line: twips(pitch),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
})

/** Large type: lines at least so far apart. */
export const wideLines = (pitch: number) => ({ line: twips(pitch), lineRule: LineRuleType.AT_LEAST, after: 0 })

/** An empty line. */
export const gap = (pitch: number = linePitch) => new Paragraph({ spacing: lines(pitch), children: [] })

// What stands in for a font that a computer lacks: of the same kind, and Chinese.
const substitutes: Readonly<Record<string, readonly string[]>> = {
  仿宋: ['FangSong', 'FangSong_GB2312'],
  黑体: ['SimHei'],
  方正小标宋简体: ['华文中宋', 'STZhongsong'],
  宋体: ['SimSun'],
}

const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.entries(substitutes)
  .map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join()}"/><w:charset w:val="86"/><w:family w:val="${name === fonts.heading ? 'modern' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`

/** Two characters to the right, on the first line. */
export const firstLine = { firstLine: twips(2 * type.three) }

/** Page of GB/T 9704 with other margins above and below where they are given, millimetres. */
export const sheetOf = (top: number = page.top, bottom: number = page.bottom) => ({
  size: { width: convertMillimetersToTwip(page.width), height: convertMillimetersToTwip(page.height) },
  margin: {
    top: convertMillimetersToTwip(top),
    bottom: convertMillimetersToTwip(bottom),
    left: convertMillimetersToTwip(page.left),
    right: convertMillimetersToTwip(page.right),
    footer: convertMillimetersToTwip(Math.max(10, bottom - 14)),
  },
})

/** The finished file. */
export const pack = async (title: string, sections: ISectionOptions[], isTwoSided = false) =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({ title, creator: '', evenAndOddHeaderAndFooters: isTwoSided, sections }),
      undefined,
      [{ path: 'word/fontTable.xml', data: fontTable }],
    ),
  )
