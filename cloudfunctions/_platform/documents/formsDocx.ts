import {
  AlignmentType,
  Footer,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { FormCover } from '../../_shared/ports'
import { firstLine, fonts, gap, lines, pack, run, sheetOf, twips, wideLines } from './docxPage'
import type { FilledForm } from './forms'
import { type, wordsWidth } from './page'
import { formWords } from './texts'

const margin = 25 // mm above and below
const full = Math.round(twips(wordsWidth))
const labelWidth = Math.round(twips(85))

/** The same forms to edit in Word. */
export const formsDocx = (set: { cover: FormCover | null; forms: FilledForm[] }): Promise<Uint8Array> => {
  const page = sheetOf(margin, margin)
  const sections = set.forms.map((form) => ({
    properties: { page },
    footers: { default: new Footer({ children: [new Paragraph({ children: [run(form.number, fonts.words, 10)] })] }) },
    children: formOf(form),
  }))
  const cover = set.cover ? [{ properties: { page }, children: coverOf(set.cover) }] : []
  return pack(formWords.title, [...cover, ...sections])
}

const formOf = (form: FilledForm) => [
  line(formWords.annex),
  title(formWords.title),
  line(form.month, AlignmentType.CENTER),
  line(form.unit),
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: full, type: WidthType.DXA },
    columnWidths: [labelWidth, full - labelWidth],
    rows: [
      row(0, [label(formWords.source), words(form.sources, false)]),
      row(204, [label(formWords.problem), words(form.problem)]),
      row(159, [label(formWords.suggestion), words(form.suggestion)]),
      row(0, [signatures(form.date)]),
    ],
  }),
  line(formWords.remark, AlignmentType.LEFT, type.four),
]

const coverOf = ({ title: words, unit, summary, columns, rows }: FormCover) => [
  title(words),
  line(unit),
  new Paragraph({ spacing: lines(), indent: firstLine, children: [run(summary)] }),
  ...(rows.length > 0
    ? [
        new Table({
          layout: TableLayoutType.FIXED,
          width: { size: full, type: WidthType.DXA },
          columnWidths: coverWidths,
          rows: [
            new TableRow({ tableHeader: true, children: columns.map((one, place) => coverCell(one, place, true)) }),
            ...rows.map(
              (cells) => new TableRow({ cantSplit: true, children: cells.map((one, place) => coverCell(one, place)) }),
            ),
          ],
        }),
      ]
    : []),
  gap(),
]

const coverWidths = [737, 1814, full - 737 - 1814 - 1587 - 1701, 1587, 1701]

const coverCell = (text: string, place: number, isHead = false) =>
  new TableCell({
    width: { size: coverWidths[place] ?? full, type: WidthType.DXA },
    margins: around(4),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [line(text, isHead || place === 0 ? AlignmentType.CENTER : AlignmentType.LEFT, 11, 16)],
  })

const line = (text: string, alignment: 'left' | 'center' = 'left', size: number = type.three, pitch?: number) =>
  new Paragraph({ alignment, spacing: lines(pitch), children: [run(text, fonts.words, size)] })

const title = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: wideLines(36),
    children: [run(text, fonts.title, type.two)],
  })

const row = (height: number, children: TableCell[]) =>
  new TableRow({ height: { value: twips(height), rule: HeightRule.ATLEAST }, children })

const around = (points: number) => {
  const space = twips(points)
  return { top: space, bottom: space, left: space, right: space }
}

const label = (text: string) =>
  new TableCell({
    width: { size: labelWidth, type: WidthType.DXA },
    margins: around(6),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [line(text, AlignmentType.CENTER)],
  })

const words = (text: string, isIndented = true) =>
  new TableCell({
    width: { size: full - labelWidth, type: WidthType.DXA },
    margins: around(6),
    verticalAlign: isIndented ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: text.split('\n').map(
      (one) =>
        new Paragraph({
          spacing: lines(24),
          indent: isIndented ? { firstLine: twips(2 * type.four) } : undefined,
          children: [run(one, fonts.words, isIndented ? type.four : 12)],
        }),
    ),
  })

const signatures = (date: string) =>
  new TableCell({
    columnSpan: 2,
    width: { size: full, type: WidthType.DXA },
    margins: around(6),
    children: [
      new Paragraph({
        spacing: lines(),
        tabStops: [
          { type: TabStopType.LEFT, position: Math.round(full * 0.34) },
          { type: TabStopType.RIGHT, position: full - twips(14) },
        ],
        children: [run(`${formWords.reviewed}\t${formWords.drawnUp}\t${date}`)],
      }),
    ],
  })
