import {
  convertMillimetersToTwip,
  Document,
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
    ...more,
  })

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
    await Packer.toBuffer(new Document({ title, creator: '', evenAndOddHeaderAndFooters: isTwoSided, sections })),
  )
