import type { LetterSheet } from '../../_shared/ports'
import { type Referral, referralSheet, referrals } from '../../ticket/documents/referralSheet'
import { renderLetter } from './letter'
import { notDrawn, readDocx, readPdf, withoutGaps, withPoppler, wordsIn } from './paper.fixture'

const sheetOf = (event: Referral['event']) =>
  referralSheet(
    {
      receiptNumber: 'YT-2026-04417',
      category: 'corruption',
      bureauName: '云汀市司法局',
      confidentiality: 'sealed',
      isUnsigned: false,
    },
    {
      event,
      agencyName: '云汀市市场监督管理局',
      at: new Date('2026-11-20T02:00:00Z'),
      reason: '反映的情况涉嫌借检查收受礼金。\n已有情况说明可以相互印证。',
      summary: '有经营者反映，检查人员以检查相要挟。',
      attachments: [{ kind: 'photo' }],
      explanations: 1,
    },
  )
const said = ({ issuer, kindName, title, addressee, sections, date, printed }: LetterSheet) => [
  ...[issuer, kindName, title, addressee],
  ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
  ...[date, printed ?? ''],
]
const inOrder = (text: string, parts: readonly string[]) => {
  let from = 0
  for (const part of parts.map(withoutGaps)) {
    expect([part, text.indexOf(part, from)]).not.toEqual([part, -1])
    from = text.indexOf(part, from)
  }
}

test.each(referrals)(
  'the 移送函 of %s says everything in its order as Word, in characters that the font has',
  async (event) => {
    const sheet = sheetOf(event)
    inOrder(wordsIn(readDocx(await renderLetter('docx', sheet))['word/document.xml']), said(sheet))
    expect(notDrawn(said(sheet).join(''))).toEqual([])
  },
)

withPoppler('printed', () => {
  test.each(referrals)('the 移送函 of %s says the same, the seal beside the last words', async (event) => {
    const sheet = sheetOf(event)
    const { words, pages } = readPdf(await renderLetter('pdf', sheet))
    for (const part of said(sheet).map(withoutGaps)) expect(words).toContain(part)
    expect(pages.at(-1)).toMatch(/请勿追查.*（印章）/s)
  })
})
