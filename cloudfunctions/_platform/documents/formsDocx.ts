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
import { firstLine, fonts, gap, lines, pack, paragraph, run, sheetOf, twips, wideLines } from './docxPage'
import type { FilledForm } from './forms'
import { formPitch, linePitch, type, wordsWidth } from './page'
import { formWords } from './texts'

const margin = 25 // mm above and below
const rowPitch = 24 // pt, of what is printed in a row
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
  line(form.unit, AlignmentType.LEFT, type.three, linePitch, 6),
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: full, type: WidthType.DXA },
    columnWidths: [labelWidth, full - labelWidth],
    rows: [
      row(0, [label(formWords.source), words(form.sources)]),
      row(204, [label(formWords.problem), words(form.problem, form.problemSize)]),
      row(
        form.suggestionHeight,
        [label(formWords.suggestion), words(form.suggestion, form.suggestionSize)],
        form.suggestionSize === type.four,
      ),
      row(0, [signatures(form.date)], true),
    ],
  }),
  paragraph({
    spacing: { ...lines(20), before: twips(6) },
    children: [run(formWords.remark, fonts.words, type.four)],
  }),
]

const coverOf = ({ title: words, unit, summary, columns, rows }: FormCover) => [
  title(words, 8),
  line(unit),
  paragraph({ spacing: { ...lines(), after: twips(8) }, indent: firstLine, children: [run(summary)] }),
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

const coverWidths = [737, 2041, full - 737 - 2041 - 1587 - 1701, 1587, 1701]

const coverCell = (text: string, place: number, isHead = false) =>
  new TableCell({
    width: { size: coverWidths[place] ?? full, type: WidthType.DXA },
    margins: around(4),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      paragraph({
        alignment: isHead || place === 0 || place === 3 ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: lines(16),
        children: [run(text, isHead ? fonts.heading : fonts.words, 11)],
      }),
    ],
  })

const line = (
  text: string,
  alignment: 'left' | 'center' = 'left',
  size: number = type.three,
  pitch?: number,
  after = 0,
) =>
  paragraph({
    alignment,
    spacing: { ...lines(pitch), after: twips(after) },
    children: [run(text, fonts.words, size)],
  })

const title = (text: string, after = 0) =>
  paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...wideLines(36), after: twips(after) },
    children: [run(text, fonts.title, type.two)],
  })

const row = (height: number, children: TableCell[], cantSplit = false) =>
  new TableRow({ cantSplit, height: { value: twips(height), rule: HeightRule.ATLEAST }, children })

const around = (points: number) => {
  const space = twips(points)
  return { top: space, bottom: space, left: space, right: space }
}

const label = (text: string) =>
  new TableCell({
    width: { size: labelWidth, type: WidthType.DXA },
    margins: around(6),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [line(text, AlignmentType.CENTER, type.three, rowPitch)],
  })

// What somebody wrote stands in its own size; without one it is a line of the form.
const words = (text: string, size?: number) =>
  new TableCell({
    width: { size: full - labelWidth, type: WidthType.DXA },
    margins: around(6),
    verticalAlign: size ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: text.split('\n').map((one) =>
      paragraph({
        spacing: lines(size ? Math.round(size * formPitch) : rowPitch),
        indent: size ? { firstLine: twips(2 * size) } : undefined,
        children: [run(one, fonts.words, size ?? 12)],
      }),
    ),
  })

const signatures = (date: string) =>
  new TableCell({
    columnSpan: 2,
    width: { size: full, type: WidthType.DXA },
    margins: around(6),
    children: [
      paragraph({
        spacing: lines(rowPitch),
        tabStops: [
          { type: TabStopType.LEFT, position: Math.round(full * 0.34) },
          { type: TabStopType.RIGHT, position: full - twips(14) },
        ],
        children: [run(`${formWords.reviewed}\t${formWords.drawnUp}\t${date}`)],
      }),
    ],
  })
