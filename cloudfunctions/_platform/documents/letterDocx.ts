import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  OverlapType,
  PageNumber,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { LetterSheet } from '../../_shared/ports'
import { firstLine, fonts, gap, lines, pack, paragraph, run, sheetOf, twips, wideLines } from './docxPage'
import { issuerSize, linePitch, type, wordsWidth } from './page'
import { letterWords } from './texts'

const red = 'D7000F'

/** A letter to edit in Word, laid out as the PDF is. */
export const letterDocx = (letter: LetterSheet): Promise<Uint8Array> => {
  const section = {
    properties: { page: sheetOf() },
    headers:
      letter.watermark === null ? undefined : { default: behind(letter.watermark), even: behind(letter.watermark) },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: [...headOf(letter), ...bodyOf(letter), ...endOf(letter), ...answerOf(letter), ...imprintOf(letter)],
  }
  return pack(`${letter.kindName} ${letter.number}`, [section], true)
}

const headOf = ({ issuer, kindName, number, signer, title, addressee, standing }: LetterSheet) => [
  ...(standing === null ? [] : [boxed(standing)]),
  centred([run(issuer, fonts.title, issuerSize(issuer), { color: red })], {
    before: twips((signer === null ? 99 : 57) - (standing === null ? 0 : linePitch + 2 * boxSpace)),
    line: 48,
  }),
  centred([run(kindName, fonts.title, 26, { color: red })], { line: 40 }),
  gap(),
  paragraph({
    alignment: signer === null ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { ...lines(), after: twips(2) },
    // NB: no indent, which would shorten the red line as well.
    tabStops: [
      { type: TabStopType.LEFT, position: twips(type.three) },
      { type: TabStopType.RIGHT, position: Math.round(twips(wordsWidth - 3 * type.three)) },
    ],
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
    children: [run(signer === null ? number : `\t${number}\t${letterWords.signer(signer)}`)],
  }),
  gap(),
  centred([run(title, fonts.title, type.two)], { line: 36 }),
  gap(6),
  paragraph({ spacing: lines(), children: [run(addressee)] }),
]

const bodyOf = ({ sections }: Pick<LetterSheet, 'sections'>) =>
  sections.flatMap(({ heading, paragraphs }, place) => [
    paragraph({ spacing: lines(), indent: firstLine, keepNext: true, children: [run(heading, fonts.heading)] }),
    // No page holds nothing but the seal.
    ...paragraphs.map((words, line) => {
      const keepNext = place + 1 === sections.length && line + 1 === paragraphs.length
      return paragraph({ spacing: lines(), indent: firstLine, keepNext, children: [run(words)] })
    }),
  ])

const endOf = ({ issuer, date, note, parties = [] }: LetterSheet) => [
  ...parties.flatMap((party) => [signed(`${party.name}${letterWords.seal}`, true), signed(party.date, false, true)]),
  signed(`${issuer}${letterWords.seal}`, true),
  signed(date, false),
  ...(note === null
    ? []
    : [
        paragraph({
          spacing: { ...lines(), before: twips(linePitch / 2) },
          indent: firstLine,
          children: [run(note)],
        }),
      ]),
]

const answerOf = ({ answer }: LetterSheet) =>
  answer ? [gap(), ...bodyOf({ sections: [answer] }), signed(answer.by, true), signed(answer.date, false)] : []

// As wide as the words, at the foot of the last page, never parted (GB/T 9704 7.4).
const imprintOf = ({ issuer, copyTo, printed }: LetterSheet) => {
  if (printed === null) return []
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })
  const rows = [...(copyTo === null ? [] : [letterWords.copyTo(copyTo)]), `${issuer}\t${printed}`]
  const width = Math.round(twips(wordsWidth))
  const imprint = (words: string, place: number) =>
    paragraph({
      spacing: lines(24),
      tabStops: [{ type: TabStopType.RIGHT, position: width - twips(2 * type.four) }],
      keepNext: place + 1 < rows.length,
      children: [run(words, fonts.words, type.four)],
    })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    borders: { top: line(8), bottom: line(8), insideHorizontal: line(6), left: none, right: none },
    margins: { left: twips(type.four), right: twips(type.four) },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows: rows.map(
      (words, place) =>
        new TableRow({ cantSplit: true, children: [new TableCell({ children: [imprint(words, place)] })] }),
    ),
  })
  // What floats is bound to the paragraph behind it. Programs that let nothing float set it below the words.
  return [gap(), table, gap(1)]
}

const centred = (children: ReturnType<typeof run>[], { before, line }: { before?: number; line: number }) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { ...wideLines(line), before }, children })

const boxSpace = 4 // pt between the words and their box

// Stands in the empty space above the head, no wider than its words.
const boxed = (words: string) => {
  const line = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: boxSpace }
  const digits = words.match(/[\x20-\x7e]/g)?.length ?? 0
  const free = wordsWidth - (words.length - digits / 2 + 1) * type.three
  const side = twips(Math.max(0, Math.floor(free / 2)))
  return paragraph({
    alignment: AlignmentType.CENTER,
    spacing: lines(),
    indent: { left: side, right: side },
    border: { top: line, bottom: line, left: line, right: line },
    children: [run(words, fonts.heading)],
  })
}

// Four characters are left free on the right, for the seal.
const signed = (words: string, isFirst: boolean, keepNext = isFirst) =>
  paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { ...lines(), before: isFirst ? twips(1.5 * linePitch) : 0 },
    indent: { right: twips(4 * type.three) },
    keepNext,
    children: [run(words)],
  })

const pageNumber = (alignment: 'left' | 'right') =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: twips(type.four), right: twips(type.four) },
        children: [run('', '宋体', type.four, { children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

const behind = (words: string) => {
  const size = words.length > 3 ? 115 : 150
  const mark = { text: words, font: fonts.words, color: 'C8C8C8', width: size * words.length, height: size }
  return new Header({ children: [new Paragraph({ children: [new TextWatermark(mark)] })] })
}
