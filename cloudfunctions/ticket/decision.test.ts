import { cityStage } from '../_checks/fixture/city'
import { letterOf, letterSteps, letterWords, reportIn } from '../_checks/fixture/reports'

const city = cityStage()
const { walk } = letterSteps(city)

describe('what the government decided (art 29, 30)', () => {
  const decided = async () => {
    const ticketId = await reportIn(city, 'proposeDecision')
    await walk(ticketId, 'letter decisionProposal', 'decide')
    return { ticketId, letter: await letterOf(city, ticketId) }
  }

  test('is not objected to: the agency is not offered it, and is refused', async () => {
    const { letter } = await decided()
    const { letterId, version } = letter
    for (const who of ['marketReviewer', 'marketHead']) {
      const seen = await city.as(who).call('ticket.agencyLetter', { letterId })
      expect(seen.actions.map(({ event }) => event)).not.toContain('agencyObject')
      expect(seen.objectUntil).toBeNull()
      expect(
        await city.as(who).code('ticket.agencyObject', { letterId, version, reason: '两次检查依据不同，不属于重复。' }),
      ).toBe('WRONG_STATE')
    }
  })

  test('is neither changed, withdrawn nor replaced by the bureau, also where an objection was taken before this rule', async () => {
    const { ticketId, letter } = await decided()
    for (const who of ['cityHandler', 'cityReviewer', 'cityLeader']) {
      const { actions } = await city.as(who).call('ticket.officeShow', { ticketId })
      expect(actions.map(({ event }) => event)).not.toContain('draftLetter')
      for (const kind of ['opinion', 'urgeLetter'])
        expect(await city.as(who).stepCode('ticket.draftLetter', ticketId, { kind, ...letterWords })).toBe(
          'WRONG_STATE',
        )
    }
    await city.db.updateTable('ticket').set({ state: 'objectionReview' }).where('ticketId', '=', ticketId).execute()
    await city.db
      .updateTable('supervisionLetter')
      .set({ state: 'objected' })
      .where('letterId', '=', letter.letterId)
      .execute()
    const reason = '理由写在这里'
    for (const extra of [
      { decision: 'modify', demands: '改成别的要求' },
      { decision: 'withdraw', text: '经审查，部门的异议成立，撤回。' },
    ])
      expect(await city.as('cityLeader').stepCode('ticket.decideObjection', ticketId, { reason, ...extra })).toBe(
        'WRONG_STATE',
      )
    await city.as('cityLeader').step('ticket.decideObjection', ticketId, { decision: 'uphold', reason })
    expect(await letterOf(city, ticketId)).toMatchObject({ kind: 'decision', state: 'issued', demands: letter.demands })
  })

  test('comes from the government, and each hears what is his to do', async () => {
    const { ticketId, letter } = await decided()
    const seen = await city.as('marketHead').call('ticket.agencyLetter', { letterId: letter.letterId })
    expect(seen.issuerName).toBe(letter.issuedBy)
    expect(seen.issuerName).not.toContain('司法局')
    const rows = (await city.as('marketHead').call('ticket.agencyLetters', { limit: 50 })).items
    expect(rows.find(({ letterId }) => letterId === letter.letterId)?.issuerName).toBe(letter.issuedBy)
    const lines = async (who: string, id: string) =>
      (await city.as(who).call('notice.inbox', { limit: 50 })).items
        .filter(({ link, title }) => link?.endsWith(id) && title === '政府作出了监督决定')
        .map(({ body }) => body)
    expect(await lines('marketHead', letter.letterId)).toEqual([`${letter.number}。请按决定整改并报告。`])
    expect(await lines('cityLeader', ticketId)).toEqual([expect.stringContaining('请跟踪整改，收到报告后核查。')])
    expect(await lines('zhou', ticketId)).toEqual(['要求部门改正，点开看进展。'])
  })
})
