import { agencyDisputeStateKeys } from '../../src/contracts/agencyDisputeLists'
import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { secondRoles } from '../_checks/fixture/secondRoles'
import { renderLetter } from '../_platform/documents/letter'
import { notDrawn, readDocx, readPdf, withoutGaps, withPoppler, wordsIn } from '../_platform/documents/paper.fixture'
import type { LetterSheet } from '../_shared/ports'
import { disputesOn, disputeWords, raisedWords } from './disputes.fixture'

// What came of a dispute on paper (行政执法监督条例第十三条): for both agencies, the bureau and the government alike.

const city = cityStage()
const { rowOf, must, disputeIn, show } = disputesOn(city)
const bind = secondRoles(city)
const outcomes = [
  ['agreement', 'agreed'],
  ['decision', 'decided'],
] as const
type Paper = (typeof outcomes)[number][0]

const ask = (who: string, disputeId: string, paper: Paper, format = 'pdf') =>
  city.as(who).code('oversight.agencyDisputeDocument', { disputeId, paper, format })
const opened = ({ base64 }: OutputOf<'oversight.agencyDisputeDocument'>) =>
  JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as LetterSheet
const paperOf = async (disputeId: string, paper: Paper, who = 'marketHead') =>
  opened(await city.as(who).call('oversight.agencyDisputeDocument', { disputeId, paper, format: 'pdf' }))
const said = (procedure: string) => Object.values(disputeWords[procedure] ?? {}).join()
const agreement = said('oversight.recordAgreement')
const decision = said('oversight.decideAgencyDispute')
/** What the agencies must not read, nor what came to nothing in between. */
const kept = ['draftHandling', 'returnHandling', 'returnAgencyDispute', 'refuseAgreement'].map((event) =>
  said(`oversight.${event}`),
)

describe.each(outcomes)('the %s of a dispute that is %s', (paper, ended) => {
  test('is not for another agency or bureau, an office, an enterprise or an auditor', async () => {
    const disputeId = await disputeIn(ended)
    for (const who of ['lin', 'discipline', 'zhou', 'auditor'])
      expect([who, await ask(who, disputeId, paper)]).toEqual([who, 'FORBIDDEN'])
    for (const who of ['urbanHead', 'liuxiHandler', 'tingReviewer'])
      expect([who, await ask(who, disputeId, paper)]).toEqual([who, 'NOT_FOUND'])
    // What never was before a government is nothing to it.
    expect(await ask('approver', disputeId, paper)).toBe(paper === 'decision' ? 'OK' : 'NOT_FOUND')
  })

  test.each(['cityHandler', 'cityLeader', 'approver'])('is not for %s who also belongs to an agency', async (who) => {
    const disputeId = await disputeIn(ended)
    for (const agencyId of [agencyIds.market, agencyIds.fire]) {
      const role = await bind(who, { role: 'agencyHandler', agencyId })
      // Of what never was before his government he does not even hear that.
      const isUnknown = who === 'approver' && paper === 'agreement'
      expect(await ask(who, disputeId, paper)).toBe(isUnknown ? 'NOT_FOUND' : 'RECUSED')
      await role.remove()
    }
  })

  test.each(agencyDisputeStateKeys.filter((state) => state !== ended))('is not there while it is %s', async (state) => {
    const disputeId = await disputeIn(state)
    for (const who of ['marketHead', 'fireHandler', 'cityHandler']) {
      expect([who, await ask(who, disputeId, paper)]).toEqual([who, 'WRONG_STATE'])
      expect((await show(who, disputeId)).papers).not.toContain(paper)
    }
  })

  test('is for both agencies and the bureau in both formats, the same for each', async () => {
    const disputeId = await disputeIn(ended)
    const first = await paperOf(disputeId, paper)
    for (const who of ['marketHandler', 'marketReviewer', 'fireHead', 'fireHandler', 'cityReviewer']) {
      expect((await show(who, disputeId)).papers).toContain(paper)
      expect(await ask(who, disputeId, paper, 'docx')).toBe('OK')
      expect(await paperOf(disputeId, paper, who)).toEqual(first)
    }
    expect(await ask('marketHead', disputeId, paper, 'exe')).toBe('BAD_INPUT')
    const { fileName } = await city
      .as('fireHead')
      .call('oversight.agencyDisputeDocument', { disputeId, paper, format: 'docx' })
    expect(fileName).toBe(`${first.kindName} ${raisedWords.title}.docx`)
  })

  test('says nothing that was drafted, sent back or refused on the way', async () => {
    const disputeId = await disputeIn('proposed')
    await must('approver', 'returnAgencyDispute', disputeId)
    await must('cityHandler', 'recordAgreement', disputeId)
    await must('fireHead', 'refuseAgreement', disputeId)
    await must('cityHandler', 'draftHandling', disputeId)
    await must('cityLeader', 'returnHandling', disputeId)
    if (paper === 'agreement') {
      await must('cityHandler', 'recordAgreement', disputeId)
      await must('marketHead', 'confirmAgreement', disputeId)
      await must('fireHead', 'confirmAgreement', disputeId)
    } else {
      await must('cityHandler', 'draftHandling', disputeId)
      await must('cityLeader', 'proposeHandling', disputeId)
      await must('approver', 'decideAgencyDispute', disputeId)
    }
    const words = JSON.stringify(await paperOf(disputeId, paper))
    for (const one of [...kept, ...(paper === 'decision' ? [agreement] : [])]) expect(words).not.toContain(one)
    // A government that had it before it reads also that both agreed after all.
    expect(await ask('approver', disputeId, paper)).toBe('OK')
  })

  test('stands in the journal with what was printed', async () => {
    const disputeId = await disputeIn(ended)
    await paperOf(disputeId, paper)
    const { facts } = await city.db
      .selectFrom('auditEvent')
      .select('facts')
      .where('subjectId', '=', disputeId)
      .where('procedure', '=', 'oversight.agencyDisputeDocument')
      .executeTakeFirstOrThrow()
    expect(facts).toMatchObject({ paper, format: 'pdf' })
  })
})

test('what both agreed to goes to both, sealed by both on the day of their yes and by the bureau', async () => {
  const disputeId = await disputeIn('confirming')
  await must('fireHead', 'confirmAgreement', disputeId)
  city.advance({ days: 2 })
  await must('marketReviewer', 'confirmAgreement', disputeId)
  const { endedAt } = await rowOf(disputeId)
  city.advance({ days: 9 })
  const paper = await paperOf(disputeId, 'agreement')
  expect(paper).toMatchObject({
    issuer: '云汀市司法局',
    kindName: '行政执法争议协调一致意见',
    number: '云汀市司协调〔2026〕　号',
    signer: null,
    title: '关于“店外堆货由谁查处”争议的协调一致意见',
    watermark: null,
  })
  const [first, second] = paper.parties ?? []
  expect(paper.addressee).toBe(`${first?.name}、${second?.name}：`)
  expect([first?.name, second?.name]).toEqual([
    expect.stringMatching(/市场监督管理局$/),
    expect.stringMatching(/消防救援大队$/),
  ])
  const day = (at: Date | null) => `${at?.getFullYear()}年${(at?.getMonth() ?? 0) + 1}月${at?.getDate()}日`
  expect([first?.date, paper.date]).toEqual([day(endedAt), day(endedAt)])
  expect(second?.date).not.toBe(paper.date)
  const sections = paper.sections.map(({ paragraphs }) => paragraphs.join('\n'))
  expect(sections[0]).toContain(raisedWords.facts)
  expect(sections[1]).toContain(raisedWords.opinion)
  expect(sections[2]).toMatch(new RegExp(`^${agreement}\\n.*第十三条.*都已同意`))
  expect(paper.answer).toBeUndefined()
})

test('what the government decided is its own paper to both', async () => {
  const disputeId = await disputeIn('proposed')
  city.advance({ days: 3 })
  await must('approver', 'decideAgencyDispute', disputeId)
  const paper = await paperOf(disputeId, 'decision', 'fireHead')
  expect(paper).toMatchObject({
    kindName: '行政执法争议决定',
    signer: null,
    title: '关于“店外堆货由谁查处”争议的决定',
    watermark: null,
  })
  const decider = (await show('fireHead', disputeId)).timeline[0]?.actor
  expect([paper.issuer, paper.number]).toEqual([decider, `${decider}争议〔2026〕　号`])
  const words = paper.sections.at(-1)?.paragraphs
  expect(words).toEqual([expect.stringContaining('经云汀市司法局协调，双方没有取得一致意见'), decision])
  expect([paper.parties, paper.answer]).toEqual([undefined, undefined])
})

describe.each(outcomes)('on paper, the %s', (paper, ended) => {
  const saidOn = ({ parties = [], ...sheet }: LetterSheet) => [
    sheet.title,
    sheet.addressee,
    ...sheet.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    ...parties.flatMap(({ name, date }) => [`${name}（印章）`, date]),
    `${sheet.issuer}（印章）`,
    sheet.date,
  ]

  test('as Word says everything in its order, and every sign can be printed', async () => {
    const sheet = await paperOf(await disputeIn(ended), paper)
    const words = wordsIn(readDocx(await renderLetter('docx', sheet))['word/document.xml'])
    let from = 0
    for (const part of saidOn(sheet).map(withoutGaps)) {
      expect([part, words.indexOf(part, from)]).not.toEqual([part, -1])
      from = words.indexOf(part, from) + part.length
    }
    expect(notDrawn(saidOn(sheet).join(''))).toEqual([])
  })

  withPoppler('as PDF', () => {
    test('says the same, and no seal stands on a page without the last words', async () => {
      const sheet = await paperOf(await disputeIn(ended), paper)
      for (let more = 0; more < 14; more += 1) {
        const [last, ...before] = [...sheet.sections].reverse()
        if (!last) throw new Error('no section')
        const paragraphs = [...Array(more).fill('双方应当配合。'), ...last.paragraphs]
        const longer = { ...sheet, sections: [...before.reverse(), { ...last, paragraphs }] }
        const { words, pages } = readPdf(await renderLetter('pdf', longer))
        for (const part of saidOn(longer)) expect(words).toContain(withoutGaps(part))
        const sealed = pages.filter((page) => page.includes('（印章）'))
        expect([more, sealed.length]).toEqual([more, 1])
        expect(sealed[0]).toContain(withoutGaps(paragraphs.at(-1) ?? '').slice(-8))
      }
    })
  })
})
