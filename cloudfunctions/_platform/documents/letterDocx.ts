import { AlignmentType, BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { LetterSheet } from '../../_shared/ports'
import { firstLine, fonts, gap, lines, pack, run, sheetOf, twips, wideLines } from './docxPage'
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
    children: [...headOf(letter), ...bodyOf(letter), ...endOf(letter), ...imprintOf(letter)],
  }
  return pack(`${letter.kindName} ${letter.number}`, [section], true)
}

const headOf = ({ issuer, kindName, number, signer, title, addressee, standing }: LetterSheet) => [
  ...(standing === null ? [] : [boxed(standing)]),
  centred([run(issuer, fonts.title, issuerSize(issuer), { color: red })], {
    before: twips((signer === null ? 99 : 57) - (standing === null ? 0 : linePitch)),
    line: 48,
  }),
  centred([run(kindName, fonts.title, 26, { color: red })], { line: 40 }),
  gap(),
  new Paragraph({
    alignment: signer === null ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { ...lines(), after: twips(2) },
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(twips(wordsWidth - 3 * type.three)) }],
    indent: signer === null ? undefined : { left: twips(type.three) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
    children: [run(signer === null ? number : `${number}\t${letterWords.signer(signer)}`)],
  }),
  gap(),
  centred([run(title, fonts.title, type.two)], { line: 36 }),
  gap(14),
  new Paragraph({ spacing: lines(), children: [run(addressee)] }),
]

const bodyOf = ({ sections }: LetterSheet) =>
  sections.flatMap(({ heading, paragraphs }) => [
    new Paragraph({ spacing: lines(), indent: firstLine, keepNext: true, children: [run(heading, fonts.heading)] }),
    ...paragraphs.map((words) => new Paragraph({ spacing: lines(), indent: firstLine, children: [run(words)] })),
  ])

const endOf = ({ issuer, date, note }: LetterSheet) => [
  gap(),
  signed(`${issuer}${letterWords.seal}`, true),
  signed(date, false),
  ...(note === null ? [] : [gap(), new Paragraph({ spacing: lines(), indent: firstLine, children: [run(note)] })]),
]

const imprintOf = ({ issuer, copyTo, printed }: LetterSheet) => {
  if (printed === null) return []
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 4 }
  const imprint = (words: string) =>
    new Paragraph({
      spacing: lines(24),
      indent: { left: twips(type.four), right: twips(type.four) },
      tabStops: [{ type: TabStopType.RIGHT, position: Math.round(twips(wordsWidth - type.four)) }],
      border: { top: line, bottom: line, between: line },
      keepLines: true,
      children: [run(words, fonts.words, type.four)],
    })
  return [gap(), ...(copyTo === null ? [] : [imprint(letterWords.copyTo(copyTo))]), imprint(`${issuer}\t${printed}`)]
}

const centred = (children: ReturnType<typeof run>[], { before, line }: { before?: number; line: number }) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { ...wideLines(line), before }, children })

// Stands in the empty space above the head.
const boxed = (words: string) => {
  const line = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 4 }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: lines(),
    border: { top: line, bottom: line, left: line, right: line },
    children: [run(words, fonts.heading)],
  })
}

// Four characters are left free on the right, for the seal.
const signed = (words: string, keepNext: boolean) =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: lines(),
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

const behind = (words: string) =>
  new Header({
    children: [
      new Paragraph({
        children: [new TextWatermark({ text: words, font: fonts.words, color: 'C8C8C8', width: 300 })],
      }),
    ],
  })
