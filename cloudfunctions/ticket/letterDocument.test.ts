import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { issueLetter, letterOf, letterWords, reportIn } from '../_checks/fixture/reports'

const city = cityStage()

/** What a document of the test's ports holds: its words. */
const opened = ({ base64 }: OutputOf<'ticket.letterDocument'>) =>
  JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))

const pdf = 'pdf' as const

const paperOf = async (letterId: string) =>
  opened(await city.as('cityLeader').call('ticket.letterDocument', { letterId, format: pdf }))

describe('letterDocument', () => {
  test('a judicial office, a reporter, another agency and another bureau get no letter', async () => {
    const ticketId = await reportIn(city, 'rectifying')
    const { letterId } = await letterOf(city, ticketId)
    for (const person of ['lin', 'zhao', 'zhou', 'discipline'])
      expect([person, await city.as(person).code('ticket.letterDocument', { letterId, format: pdf })]).toEqual([
        person,
        'FORBIDDEN',
      ])
    for (const person of ['fireHandler', 'urbanHandler', 'tingHandler', 'approver'])
      expect([person, await city.as(person).code('ticket.letterDocument', { letterId, format: pdf })]).toEqual([
        person,
        'NOT_FOUND',
      ])
  })

  test('its agency gets what was sent as PDF, never to edit, and neither drafts nor proposals', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const drafted = await city
      .as('cityHandler')
      .step('ticket.draftLetter', ticketId, { kind: 'opinion', ...letterWords })
    const { letterId } = drafted as unknown as { letterId: string }
    const ask = (person: string, format: 'pdf' | 'docx', id = letterId) =>
      city.as(person).code('ticket.letterDocument', { letterId: id, format })
    expect(await ask('marketHead', 'pdf')).toBe('NOT_FOUND')
    expect(await ask('marketHead', 'docx')).toBe('NOT_FOUND')
    await city.as('cityLeader').call('ticket.issueLetter', { letterId, version: 0 })
    for (const person of ['marketHandler', 'marketReviewer', 'marketHead']) {
      expect(await ask(person, 'pdf')).toBe('OK')
      expect(await ask(person, 'docx')).toBe('FORBIDDEN')
    }
    const other = await reportIn(city, 'proposeDecision')
    const proposalId = await issueLetter(city, other, 'decisionProposal')
    expect(await ask('marketHead', 'pdf', proposalId)).toBe('NOT_FOUND')
  })

  test('the government gets what was proposed to it with its letters, and afterwards its own decision', async () => {
    const ticketId = await reportIn(city, 'proposeDecision')
    const before = await letterOf(city, ticketId)
    const ask = (letterId: string) => city.as('approver').code('ticket.letterDocument', { letterId, format: pdf })
    expect(await ask(before.letterId)).toBe('NOT_FOUND')
    const proposalId = await issueLetter(city, ticketId, 'decisionProposal')
    expect([await ask(proposalId), await ask(before.letterId)]).toEqual(['OK', 'OK'])
    await city
      .as('approver')
      .step('ticket.governmentDecide', ticketId, { decision: '责令三十日内合并检查并书面报告。' })
    const decision = await letterOf(city, ticketId)
    expect(decision.kind).toBe('decision')
    expect(await ask(decision.letterId)).toBe('OK')
    const sheet = opened(
      await city.as('approver').call('ticket.letterDocument', { letterId: decision.letterId, format: pdf }),
    )
    expect(sheet).toMatchObject({ kindName: '行政执法监督决定书', copyTo: '云汀市司法局', issuer: decision.issuedBy })
    expect(sheet.sections[2]).toEqual({ heading: '三、决定内容', paragraphs: ['责令三十日内合并检查并书面报告。'] })
  })

  test('says who writes to whom, under which number and until when, in the letter’s own words', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const letterId = await issueLetter(city, ticketId, 'opinion')
    const file = await city.as('cityHandler').call('ticket.letterDocument', { letterId, format: 'docx' })
    const { number } = await letterOf(city, ticketId)
    expect(number).toMatch(/^云汀市司监意〔2026〕\d+号$/)
    expect(file).toMatchObject({ fileName: `${number} ${letterWords.title}.docx`, format: 'docx' })
    expect(opened(file)).toEqual({
      format: 'docx',
      issuer: '云汀市司法局',
      kindName: '行政执法监督意见书',
      number,
      signer: null,
      title: letterWords.title,
      addressee: '云汀市市场监督管理局：',
      sections: [
        { heading: '一、查明的事实', paragraphs: [letterWords.facts] },
        { heading: '二、依据', paragraphs: [letterWords.basis] },
        { heading: '三、监督意见', paragraphs: [letterWords.demands] },
      ],
      date: '2026年11月20日',
      // Thirty days end on a Sunday.
      note: '（请最迟于2026年12月21日整改完毕，并书面报告整改情况。有异议的，可以自收到之日起15日内书面提出。）',
      copyTo: null,
      printed: '2026年11月20日印发',
      watermark: null,
      standing: null,
    })
  })

  test('a draft has no number, no day and the mark of a draft; a withdrawn letter is marked as such', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const drafted = await city
      .as('cityHandler')
      .step('ticket.draftLetter', ticketId, { kind: 'urgeLetter', ...letterWords })
    const { letterId } = drafted as unknown as { letterId: string }
    const draft = await city.as('cityLeader').call('ticket.letterDocument', { letterId, format: pdf })
    expect(draft.fileName).toBe(`草稿 ${letterWords.title}.pdf`)
    expect(opened(draft)).toMatchObject({
      number: '云汀市司监督办〔2026〕　号',
      date: '2026年　月　日',
      watermark: '草稿',
      printed: null,
      note: '（整改期限30日，从发出的第二天算起，发出时写明最后一天。）',
    })
    const other = await reportIn(city, 'objectionReview')
    await city.as('cityLeader').step('ticket.decideObjection', other, {
      decision: 'withdraw',
      reason: '异议成立，撤回文书',
      text: '经审查，部门的检查依据不同，不属于重复检查。',
    })
    const withdrawn = await letterOf(city, other)
    const paper = await city
      .as('cityLeader')
      .call('ticket.letterDocument', { letterId: withdrawn.letterId, format: pdf })
    expect(opened(paper)).toMatchObject({ watermark: '已撤回', standing: '本件已撤回，不再执行。' })
  })

  test('a letter whose place a stronger one takes says so in print and on the pages, and the stronger one names it', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const softId = await issueLetter(city, ticketId, 'suggestion')
    const before = await paperOf(softId)
    const strongId = await issueLetter(city, ticketId, 'opinion')
    const [soft, strong] = (await city.as('cityLeader').call('ticket.officeShow', { ticketId })).letters
    expect(await paperOf(softId)).toEqual({
      ...before,
      watermark: '已被替代',
      standing: `本件已被${strong?.number}替代，不再执行。`,
    })
    expect(await paperOf(strongId)).toMatchObject({ watermark: null, standing: null })
    expect((await paperOf(strongId)).note).toMatch(new RegExp(`^（本文书替代${soft?.number}。请最迟于`))
    const agencySees = (letterId: string) => city.as('marketHead').call('ticket.agencyLetter', { letterId })
    expect((await agencySees(softId)).replacedBy).toEqual({ letterId: strongId, number: strong?.number })
    expect((await agencySees(strongId)).replaces).toEqual({ letterId: softId, number: soft?.number })
  })

  test('what was proposed and decided is no letter that was replaced', async () => {
    const ticketId = await reportIn(city, 'proposeDecision')
    const proposalId = await issueLetter(city, ticketId, 'decisionProposal')
    await city
      .as('approver')
      .step('ticket.governmentDecide', ticketId, { decision: '责令三十日内合并检查并书面报告。' })
    expect(await paperOf(proposalId)).toMatchObject({ watermark: null, standing: null })
  })

  test('a day that was counted before its year’s holidays were published is provisional on the paper, then and later', async () => {
    const official = (isProvisional: boolean) =>
      city.base.ownerDb.updateTable('calendarYear').set({ isProvisional }).where('year', '=', 2027).execute()
    const provisional = '这个日期是暂定的：那一年的放假安排还没有公布'
    const inTime = await issueLetter(city, await reportIn(city, 'verifying'), 'opinion')
    expect((await paperOf(inTime)).note).not.toContain('暂定')
    city.advance({ days: 20 })
    const letterId = await issueLetter(city, await reportIn(city, 'verifying'), 'opinion')
    const paper = await paperOf(letterId)
    expect(paper.note).toContain('2027年1月11日')
    expect(paper.note).toContain(provisional)
    await official(false)
    city.kernel.refresh()
    expect(await paperOf(letterId)).toEqual(paper)
    const known = await issueLetter(city, await reportIn(city, 'verifying'), 'opinion')
    await official(true)
    city.kernel.refresh()
    expect((await paperOf(known)).note).not.toContain('暂定')
  })

  test('what was typed in lines is printed in paragraphs, without the gaps that were typed before and between', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const facts = '　　第一段，两次检查。\r\n\r\n  第二段，没有计划。\n　第三段。\u2028第四段。'
    await city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind: 'opinion', ...letterWords, facts })
    const { letterId } = await letterOf(city, ticketId)
    expect((await paperOf(letterId)).sections[0].paragraphs).toEqual([
      '第一段，两次检查。',
      '第二段，没有计划。',
      '第三段。',
      '第四段。',
    ])
  })

  test('only what goes up to the government names who signed it, and an 督办函 bears the name of the law (art 27)', async () => {
    const ticketId = await reportIn(city, 'proposeDecision')
    const proposalId = await issueLetter(city, ticketId, 'decisionProposal')
    const paper = async (letterId: string) =>
      opened(await city.as('cityLeader').call('ticket.letterDocument', { letterId, format: pdf }))
    const { signedBy } = await letterOf(city, ticketId)
    expect((await paper(proposalId)).signer).toBe(signedBy)
    expect(signedBy).toMatch(/./)
    const urged = await issueLetter(city, await reportIn(city, 'verifying'), 'urgeLetter')
    expect(await paper(urged)).toMatchObject({ kindName: '行政执法监督督办函', signer: null })
  })

  test('a name that no file may have becomes one that it may', async () => {
    const ticketId = await reportIn(city, 'verifying')
    const title = '关于“检查/复查”:是否\\合并<的>意见'
    const drafted = await city
      .as('cityHandler')
      .step('ticket.draftLetter', ticketId, { kind: 'opinion', ...letterWords, title })
    const { letterId } = drafted as unknown as { letterId: string }
    const { fileName } = await city.as('cityHandler').call('ticket.letterDocument', { letterId, format: pdf })
    expect(fileName).toBe('草稿 关于“检查 复查” 是否 合并 的 意见.pdf')
  })

  test('every paper that was made stands in the chain of its ticket', async () => {
    const ticketId = await reportIn(city, 'rectifying')
    const { letterId } = await letterOf(city, ticketId)
    await city.as('marketHead').call('ticket.letterDocument', { letterId, format: pdf })
    await city.as('lin').call('ticket.feedbackForm', { ticketId, format: pdf })
    const kinds = await city.db.selectFrom('auditEvent').select('kind').where('subjectId', '=', ticketId).execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['letterPrinted', 'feedbackFormPrinted']))
  })
})
