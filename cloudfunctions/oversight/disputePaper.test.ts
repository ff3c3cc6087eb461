import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { people } from '../_checks/fixture/people'
import { renderLetter } from '../_platform/documents/letter'
import { notDrawn, readDocx, readPdf, withoutGaps, withPoppler, wordsIn } from '../_platform/documents/paper.fixture'
import type { LetterSheet } from '../_shared/ports'
import { disputesOn, disputeWords, raisedWords } from './disputes.fixture'

const city = cityStage()
const { disputeIn, show, must, step } = disputesOn(city)
const ask = (who: string, disputeId: string, format = 'pdf') =>
  city.as(who).code('oversight.agencyDisputeDocument', { disputeId, format })
/** What a document of the test's ports holds: its words. */
const opened = ({ base64 }: OutputOf<'oversight.agencyDisputeDocument'>) =>
  JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as LetterSheet
const paperOf = async (disputeId: string, who = 'cityHandler') =>
  opened(await city.as(who).call('oversight.agencyDisputeDocument', { disputeId, format: 'pdf' }))
const { opinion: answer } = disputeWords['oversight.giveAgencyOpinion'] as { opinion: string }
const { handling } = disputeWords['oversight.draftHandling'] as { handling: string }
const { decision } = disputeWords['oversight.decideAgencyDispute'] as { decision: string }
const { agreement } = disputeWords['oversight.recordAgreement'] as { agreement: string }

test('no agency, no other bureau, no office and no government before it has it gets the paper', async () => {
  const disputeId = await disputeIn('drafted')
  for (const who of ['marketHead', 'fireHandler', 'lin', 'discipline', 'zhou', 'auditor'])
    expect([who, await ask(who, disputeId)]).toEqual([who, 'FORBIDDEN'])
  for (const who of ['urbanHead', 'liuxiHandler', 'tingReviewer', 'approver'])
    expect([who, await ask(who, disputeId)]).toEqual([who, 'NOT_FOUND'])
  for (const who of ['cityHandler', 'cityReviewer', 'cityLeader']) expect(await ask(who, disputeId)).toBe('OK')
  expect(await ask('cityHandler', disputeId, 'exe')).toBe('BAD_INPUT')
  await must('cityLeader', 'proposeHandling', disputeId)
  expect([await ask('approver', disputeId), await ask('approver', disputeId, 'docx')]).toEqual(['OK', 'OK'])
  // What it sent back is being written anew.
  await must('approver', 'returnAgencyDispute', disputeId)
  expect([await ask('approver', disputeId), await ask('cityHandler', disputeId)]).toEqual(['WRONG_STATE', 'OK'])
})

test.each(['raised', 'coordinating', 'confirming', 'agreed', 'withdrawn'] as const)(
  'in %s there is none, and the page offers none',
  async (state) => {
    const disputeId = await disputeIn(state)
    expect(await ask('cityHandler', disputeId)).toBe('WRONG_STATE')
    expect((await show('cityHandler', disputeId)).papers).not.toContain('handling')
  },
)

test('the page offers it to those who may have it', async () => {
  const disputeId = await disputeIn('decided')
  const offered = async (who: string) => (await show(who, disputeId)).papers
  expect([await offered('cityLeader'), await offered('approver'), await offered('marketHead')]).toEqual([
    ['handling', 'decision'],
    ['handling', 'decision'],
    ['decision'],
  ])
})

test('it goes from the bureau to its government, with facts, both opinions, what coordination came to and what is proposed', async () => {
  const paper = await paperOf(await disputeIn('proposed'))
  expect(paper).toMatchObject({
    issuer: '云汀市司法局',
    kindName: '行政执法争议处理意见',
    title: '关于“店外堆货由谁查处”争议的处理意见',
    addressee: '云汀市人民政府：',
    number: expect.stringMatching(/^云汀市司争议〔2026〕\d+号$/),
    // Whoever proposes upwards signs.
    signer: people.cityLeader?.name,
    date: '2026年11月20日',
    watermark: null,
  })
  const [facts, opinions, coordination, proposal] = paper.sections.map(({ paragraphs }) => paragraphs.join('\n'))
  expect(facts).toContain(raisedWords.facts)
  // In the words of a paper, not of the page.
  expect(facts).toContain('涉及案件管辖，')
  expect(opinions).toMatch(new RegExp(`市场监督管理局认为：${raisedWords.opinion}\\n.*消防救援大队认为：${answer}`))
  expect(coordination).toContain('双方没有取得一致意见')
  expect(proposal).toContain(handling)
  expect(paper.answer).toBeUndefined()
})

test('numbered without gaps by bureau and year when it goes out: a draft has no number, what goes out again a new one', async () => {
  const numberOf = async (disputeId: string) => Number(/〔(\d+)〕(\d+)号/.exec((await paperOf(disputeId)).number)?.[2])
  const first = await numberOf(await disputeIn('proposed'))
  const draft = await disputeIn('drafted')
  expect(await paperOf(draft)).toMatchObject({ number: '云汀市司争议〔2026〕　号', signer: '' })
  const second = await disputeIn('proposed')
  expect(await numberOf(second)).toBe(first + 1)
  await must('cityLeader', 'proposeHandling', draft)
  expect(await numberOf(draft)).toBe(first + 2)
  await must('approver', 'returnAgencyDispute', second)
  // As long as it is not written anew it is the paper that was sent.
  expect(await numberOf(second)).toBe(first + 1)
  await must('cityHandler', 'draftHandling', second)
  expect(await paperOf(second)).toMatchObject({ number: '云汀市司争议〔2026〕　号', signer: '' })
  await must('cityLeader', 'proposeHandling', second)
  expect(await numberOf(second)).toBe(first + 3)
  // Number and name are between the bureau and its government.
  const said = async (who: string) => JSON.stringify(await show(who, second))
  for (const who of ['cityHandler', 'approver']) expect(await said(who)).toContain(`〔2026〕${first + 3}号`)
  for (const who of ['marketHead', 'fireHandler']) {
    expect(await said(who)).not.toContain('〔2026〕')
    expect(await said(who)).not.toContain(people.cityLeader?.name)
  }
})

test('who said nothing is said to have said nothing, and what was recorded and not agreed stands there', async () => {
  const disputeId = await disputeIn('confirming')
  await must('fireHead', 'refuseAgreement', disputeId)
  await must('cityHandler', 'draftHandling', disputeId)
  const recorded = (await paperOf(disputeId)).sections[2]?.paragraphs
  expect(recorded).toEqual([expect.stringContaining('没有得到双方同意'), agreement])
  const silent = await disputeIn('raised')
  city.advance({ days: 20 })
  await must('cityHandler', 'beginCoordination', silent)
  await must('cityHandler', 'draftHandling', silent)
  expect((await paperOf(silent)).sections[1]?.paragraphs.at(-1)).toMatch(/消防救援大队没有在期限内提出书面意见。$/)
})

test('a draft is marked as one and has no day yet; what was sent back is marked; a new draft is a draft again', async () => {
  const disputeId = await disputeIn('drafted')
  expect(await paperOf(disputeId)).toMatchObject({ watermark: '草稿', date: '2026年　月　日' })
  await must('cityLeader', 'proposeHandling', disputeId)
  await must('approver', 'returnAgencyDispute', disputeId)
  expect(await paperOf(disputeId)).toMatchObject({ watermark: '已退回', date: '2026年11月20日' })
  await must('cityHandler', 'draftHandling', disputeId)
  expect(await paperOf(disputeId)).toMatchObject({ watermark: '草稿', date: '2026年　月　日' })
})

test('after the decision it carries the decision, whose it is and of which day', async () => {
  const disputeId = await disputeIn('proposed')
  city.advance({ days: 6 })
  expect(await step('approver', 'oversight.decideAgencyDispute', disputeId)).toBe('OK')
  for (const who of ['cityHandler', 'approver']) {
    const paper = await paperOf(disputeId, who)
    expect(paper.date).toBe('2026年11月20日')
    expect(paper.answer).toMatchObject({ paragraphs: [decision], date: '2026年11月26日' })
    expect(paper.answer?.heading).toBe(`附：${paper.answer?.by}的决定`)
  }
})

describe('on paper', () => {
  const long = (words: string, times: number) => Array.from({ length: times }, () => words.repeat(6)).join('\n')
  const sheetOf = async (): Promise<LetterSheet> => {
    const sheet = await paperOf(await disputeIn('decided'))
    return {
      ...sheet,
      sections: sheet.sections.map(({ heading, paragraphs }) => ({
        heading,
        paragraphs: [...paragraphs, long('双方对同一件事的说法不一样，都有依据。', 1)],
      })),
    }
  }
  const saidOn = ({ answer: decided, ...sheet }: LetterSheet) => [
    sheet.title,
    ...sheet.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    sheet.date,
    decided?.heading ?? '',
    ...(decided?.paragraphs ?? []),
    decided?.by ?? '',
    decided?.date ?? '',
  ]

  test('as Word, it says everything in its order, and every sign can be printed', async () => {
    const sheet = await sheetOf()
    const words = wordsIn(readDocx(await renderLetter('docx', sheet))['word/document.xml'])
    let from = 0
    for (const part of saidOn(sheet).map(withoutGaps)) {
      expect([part, words.indexOf(part, from)]).not.toEqual([part, -1])
      from = words.indexOf(part, from)
    }
    expect(notDrawn(saidOn(sheet).join(''))).toEqual([])
  })

  withPoppler('as PDF', () => {
    test('it says the same, and the decision never parts from whose it is', async () => {
      const sheet = await sheetOf()
      for (let more = 0; more < 8; more += 1) {
        const { answer: decided } = sheet
        if (!decided) throw new Error('no decision')
        const paragraphs = [...decided.paragraphs, ...Array(more).fill('双方应当配合。')]
        const { words, pages } = readPdf(await renderLetter('pdf', { ...sheet, answer: { ...decided, paragraphs } }))
        for (const part of saidOn(sheet)) expect(words).toContain(withoutGaps(part))
        const last = pages.find((page) => page.includes(withoutGaps(`${decided.by}${decided.date}`)))
        expect(last).toContain(withoutGaps(paragraphs.at(-1) ?? ''))
      }
    })
  })
})
