import { cityStage } from '../_checks/fixture/city'
import { register } from '../_checks/fixture/leads'
import { agencyIds, bureauIds, officeIds } from '../_checks/fixture/places'
import { drive, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { verifyJournal } from '../_shared/journal/verify'

const city = cityStage()
const stateOf = async (ticketId: string) => (await ticketRow(city, ticketId)).state
// NB: read to its end: here all of it came in one moment, and more than one page.
const heardOf = async (who: string, id: string, cursor?: string): Promise<string[]> => {
  const { items, nextCursor } = await city.as(who).call('notice.inbox', { limit: 50, cursor })
  const titles = items.filter(({ link }) => link?.endsWith(id)).map(({ title }) => title)
  return nextCursor ? [...titles, ...(await heardOf(who, id, nextCursor))] : titles
}
const merge = (ticketId: string, intoTicketId: string, who = 'lin') =>
  city.as(who).step('ticket.markDuplicate', ticketId, { intoTicketId })
const mergeCode = (ticketId: string, intoTicketId: string, who = 'lin') =>
  city.as(who).stepCode('ticket.markDuplicate', ticketId, { intoTicketId })

describe('several voices on one matter', () => {
  test('are merged by the office or the bureau that has both, and by nobody else', async () => {
    const [one, other] = [await submit(city), await submit(city, 'bao')]
    for (const who of ['zhou', 'cityReviewer', 'cityLeader', 'marketHandler', 'discipline'])
      expect([who, await mergeCode(other, one, who)]).toEqual([who, 'FORBIDDEN'])
    expect(await mergeCode(other, one, 'fang')).toBe('NOT_FOUND')
    expect(await mergeCode(other, other)).toBe('BAD_INPUT')
    await merge(other, one)
    expect(await ticketRow(city, other)).toMatchObject({ state: 'mergedInto', mergedIntoId: one, queueKind: 'parent' })
  })

  test('each keep their receipt and hear of it; one counts as one issue with several voices', async () => {
    const one = await submit(city)
    const others = [
      await submit(city, 'bao'),
      await submit(city, 'ye', { confidentiality: 'sealed' }),
      await submit(city, 'wu'),
    ]
    const before = await Promise.all(others.map((ticketId) => ticketRow(city, ticketId)))
    for (const other of others) await merge(other, one)
    const { merged } = await city.as('cityHandler').call('ticket.officeShow', { ticketId: one })
    expect(merged.map(({ ticketId }) => ticketId).sort()).toEqual([...others].sort())
    for (const [place, who] of ['bao', 'ye', 'wu'].entries()) {
      const ticketId = others[place] ?? ''
      const shown = await city.as(who).call('ticket.show', { ticketId })
      expect(shown.receipt.number).toBe(before[place]?.receiptNumber)
      expect(await heardOf(who, ticketId)).toContain('你的反映和别人反映的是同一件事')
      // Nobody learns who else reported.
      expect(JSON.stringify(shown)).not.toContain(one)
    }
    // Nor whoever was first: of the two who did not speak under seal he hears, and of nobody's name.
    expect((await heardOf('zhou', one)).filter((title) => title === '还有人反映了同一件事')).toHaveLength(2)
  })

  test('get the reply of the one that was worked on, each to confirm or reopen for himself', async () => {
    const one = await reportIn(city, 'verifying')
    const other = await submit(city, 'bao')
    await merge(other, one)
    await city.as('cityReviewer').step('ticket.correctOnSpot', one, words['ticket.correctOnSpot'])
    await city.drain()
    expect(await ticketRow(city, other)).toMatchObject({ state: 'replied', mergedIntoId: null })
    const shown = await city.as('bao').call('ticket.show', { ticketId: other })
    expect(shown.reply?.text).toBe('经核查属实，已经要求合并检查。\n当场改正：当天取消了第二次检查')
    expect(await heardOf('bao', other)).toContain('你有一条新回复')
    await city.as('bao').step('ticket.reopen', other, words['ticket.reopen'])
    expect([await stateOf(other), await stateOf(one)]).toEqual(['accepted', 'replied'])
    expect((await verifyJournal(city.db)).faults).toEqual([])
  })

  test('go on by themselves when one of them was judged: that somebody went to court is nobody else’s', async () => {
    const [one, other] = [await reportIn(city, 'verifying'), await submit(city, 'bao')]
    await merge(other, one)
    for (const step of ['ticket.suspendByLitigation', 'ticket.closeByJudgment'] as const)
      await city.as('cityReviewer').step(step, one, words[step])
    await city.drain()
    expect([await stateOf(one), await stateOf(other)]).toEqual(['closed', 'accepted'])
    expect((await city.as('bao').call('ticket.show', { ticketId: other })).reply).toBeNull()
  })

  test('of another office get it in the name of the bureau: an office’s name would say where the other reported', async () => {
    const one = await reportIn(city, 'accepted', { kind: 'opinion' })
    const [near, far] = [await submit(city, 'bao'), await submit(city, 'bao')]
    await merge(near, one)
    await merge(far, one)
    await city.db.updateTable('ticket').set({ officeId: officeIds.dongqiao }).where('ticketId', '=', far).execute()
    await city.as('lin').step('ticket.answerDirectly', one, words['ticket.answerDirectly'])
    await city.drain()
    const by = async (who: string, ticketId: string) => (await city.as(who).call('ticket.show', { ticketId })).reply?.by
    const ofOffice = await by('zhou', one)
    expect([await by('bao', near), await by('bao', far)]).toEqual([ofOffice, '云汀市司法局'])
    expect(ofOffice).not.toBe('云汀市司法局')
  })

  const moved = (ticketId: string, to: { officeId?: string; bureauId?: string }) =>
    city.db.updateTable('ticket').set(to).where('ticketId', '=', ticketId).execute()
  const signed = async (...read: readonly (readonly [who: string, ticketId: string])[]) =>
    Promise.all(read.map(async ([who, ticketId]) => (await city.as(who).call('ticket.show', { ticketId })).reply?.by))

  test('of another office read who replied where that says nothing of a place: discipline inspection, the bureau of both', async () => {
    const [referred, verified] = [await reportIn(city, 'accepted'), await reportIn(city, 'verifying')]
    const [one, other] = [await submit(city, 'bao'), await submit(city, 'bao')]
    await merge(one, referred)
    await merge(other, verified)
    await moved(one, { officeId: officeIds.dongqiao })
    await moved(other, { officeId: officeIds.dongqiao, bureauId: bureauIds.tingcheng })
    await city.as('cityLeader').step('ticket.referDiscipline', referred, words['ticket.referDiscipline'])
    await city.as('discipline').step('ticket.referralResult', referred, words['ticket.referralResult'])
    await city.as('cityReviewer').step('ticket.correctOnSpot', verified, words['ticket.correctOnSpot'])
    await city.drain()
    const [body, ofReferred, bureau, ofVerified] = await signed(
      ['zhou', referred],
      ['bao', one],
      ['zhou', verified],
      ['bao', other],
    )
    expect([ofReferred, ofVerified]).toEqual([body, bureau])
    expect(body).not.toBe(bureau)
  })

  test('of another county get it in the name of their own bureau, of the same office in that of whoever replied', async () => {
    const urban = { agencyId: agencyIds.urban }
    const crew = { handler: 'liuxiHandler', reviewer: 'liuxiReviewer', agency: 'urbanHandler' }
    const parent = await reportIn(city, 'verifying', urban, crew)
    const [near, far] = [await submit(city, 'bao', urban), await submit(city, 'bao', urban)]
    await merge(near, parent)
    await merge(far, parent)
    await moved(near, { bureauId: bureauIds.city })
    await moved(far, { officeId: officeIds.dongqiao, bureauId: bureauIds.tingcheng })
    await city.as('liuxiReviewer').step('ticket.correctOnSpot', parent, words['ticket.correctOnSpot'])
    await city.drain()
    const [by, ofNear, ofFar] = await signed(['zhou', parent], ['bao', near], ['bao', far])
    expect([ofNear, ofFar]).toEqual([by, '汀城区司法局'])
  })

  test('may not be named in the reply that all of them read, not even one who was open', async () => {
    const one = await reportIn(city, 'verifying', { confidentiality: 'open' })
    await merge(await submit(city, 'bao'), one)
    const { enterpriseId } = await ticketRow(city, one)
    const { name } = await city.db
      .selectFrom('enterprise')
      .select('name')
      .where('enterpriseId', '=', enterpriseId ?? '')
      .executeTakeFirstOrThrow()
    const text = `${name}反映的情况经核查属实，已经改正。`
    expect(
      await city
        .as('cityReviewer')
        .stepCode('ticket.correctOnSpot', one, { corrected: text, text: '经核查属实，已经改正。' }),
    ).toBe('BAD_INPUT')
    expect(await stateOf(one)).toBe('verifying')
  })

  test('read no number of anybody in it, however it is written: right and wrong ones are refused in the same words', async () => {
    const one = await reportIn(city, 'verifying')
    const { ticketId: other } = await register(city, 'lin', { originatorName: '钱慧', originatorPhone: '5550778' })
    await city.as('lin').step('ticket.accept', other)
    await merge(other, one)
    const refused = async (number: string) => {
      const { version } = await ticketRow(city, one)
      const input = { ticketId: one, version, corrected: '合并了检查', text: `经核查属实，有事打${number}。` }
      return JSON.stringify(await city.as('cityReviewer').refusal('ticket.correctOnSpot', input))
    }
    const right = await refused('5550778')
    expect(right).toContain('这里不能写电话号码和别的长号码')
    for (const way of ['555 0778', '555-0778', '（555）０７７８', '五五五〇七七八', '五五五-〇七七八', '5550778转8'])
      expect([way, await refused(way)]).toEqual([way, right])
    // Whoever tries numbers learns nothing.
    for (const wrong of ['5550779', '555 0231', '13900001111'])
      expect([wrong, await refused(wrong)]).toEqual([wrong, right])
    // Numbers that offices publish are nobody's.
    await city.as('cityReviewer').step('ticket.correctOnSpot', one, {
      corrected: '合并了检查',
      text: '经核查属实，有事打 555 0126，或者拨 12345。',
    })
  })

  test.each([
    ['rejected', 'reject', 'cityReviewer'],
    ['guidedToReview', 'guideToReview', 'cityReviewer'],
  ] as const)('go on by themselves when theirs ends as %s', async (state, event, who) => {
    const one = await reportIn(city, 'accepted')
    const other = await submit(city, 'bao')
    await merge(other, one)
    await city.as(who).step(`ticket.${event}`, one, words[`ticket.${event}`])
    await city.drain()
    expect([await stateOf(one), await stateOf(other)]).toEqual([state, 'accepted'])
    expect(await heardOf('bao', other)).toContain('你的反映改为单独办理')
  })

  test('are parted again by the reviewer', async () => {
    const other = await reportIn(city, 'mergedInto')
    expect(await city.as('lin').stepCode('ticket.unmerge', other, words['ticket.unmerge'])).toBe('FORBIDDEN')
    await city.as('cityReviewer').step('ticket.unmerge', other, words['ticket.unmerge'])
    expect(await ticketRow(city, other)).toMatchObject({ state: 'accepted', mergedIntoId: null })
  })

  test('parted again, neither of them reads why, since the reason may say what the other wrote; the office does', async () => {
    const one = await submit(city)
    const other = await submit(city, 'bao')
    await merge(other, one)
    await city.as('cityReviewer').step('ticket.unmerge', other, words['ticket.unmerge'])
    const { reason } = words['ticket.unmerge'] as { reason: string }
    const seen = await city.as('bao').call('ticket.show', { ticketId: other })
    expect(seen.timeline).toContainEqual(expect.objectContaining({ event: 'unmerge', note: null }))
    for (const view of [seen, await city.as('zhou').call('ticket.show', { ticketId: one })])
      expect(JSON.stringify(view)).not.toContain(reason)
    const { timeline } = await city.as('lin').call('ticket.officeShow', { ticketId: other })
    expect(timeline).toContainEqual(expect.objectContaining({ event: 'unmerge', note: reason }))
  })

  test.each([
    ['hiddenFromAgency', ['别人反映的那件改为单独办理', '还有人反映了同一件事']],
    ['sealed', []],
  ] as const)('parted again, whoever was told that they are one hears of it: %s', async (confidentiality, heard) => {
    const one = await submit(city)
    const other = await submit(city, 'bao', { confidentiality })
    await merge(other, one)
    await city.as('cityReviewer').step('ticket.unmerge', other, words['ticket.unmerge'])
    expect((await heardOf('zhou', one)).filter((title) => /别人|还有人/.test(title))).toEqual(heard)
  })

  test.each(['replied', 'awaitingConfirmation', 'closed', 'mergedInto', 'rejected'] as const)(
    'cannot be merged into one that is %s',
    async (state) => {
      expect(await mergeCode(await submit(city, 'bao'), await reportIn(city, state))).toBe('BAD_INPUT')
    },
  )

  test('cannot be merged one into the other and back, nor across bureaus', async () => {
    const [one, other] = [await submit(city), await submit(city, 'bao')]
    await merge(other, one)
    const third = await submit(city, 'ye')
    expect(await mergeCode(one, third)).toBe('WRONG_STATE')
    const countys = await submit(city, 'bao', { agencyId: agencyIds.urban })
    expect(await mergeCode(countys, third)).toBe('BAD_INPUT')
  })

  test('race: of two that are merged into each other at once, one wins', async () => {
    const [one, other] = [await submit(city), await submit(city, 'bao')]
    const codes = await Promise.all([mergeCode(one, other), mergeCode(other, one)])
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
    expect([await stateOf(one), await stateOf(other)].sort()).toEqual(['mergedInto', 'submitted'])
  })
})

describe('one report with two problems', () => {
  test('becomes two, the second with a number, receipt and clocks of its own, and the same reporter (附件5)', async () => {
    const ticketId = await reportIn(city, 'accepted')
    const answer = await city.as('lin').step('ticket.split', ticketId, words['ticket.split'])
    const { newTicketId, receipt } = answer as unknown as {
      newTicketId: string
      receipt: { number: string; digest: string }
    }
    const [first, second] = [await ticketRow(city, ticketId), await ticketRow(city, newTicketId)]
    expect(second).toMatchObject({
      state: 'submitted',
      category: 'arbitraryFine',
      splitFromId: ticketId,
      reporterId: first.reporterId,
      confidentiality: first.confidentiality,
      townshipCode: first.townshipCode,
    })
    expect(second.receiptNumber).not.toBe(first.receiptNumber)
    expect(await city.as(null).call('ticket.verifyReceipt', receipt)).toMatchObject({
      isGenuine: true,
      isChainIntact: true,
    })
    expect(await heardOf('zhou', newTicketId)).toContain('你反映的另一个问题单独立件了')
    expect((await city.as('zhou').call('ticket.mine', { limit: 50 })).items.map((item) => item.ticketId)).toContain(
      newTicketId,
    )
    expect((await city.as('lin').call('ticket.officeShow', { ticketId: newTicketId })).splitFrom?.ticketId).toBe(
      ticketId,
    )
    expect((await verifyJournal(city.db)).faults).toEqual([])
    await drive(city, newTicketId, 'closed')
  })

  test('stays sealed in both parts', async () => {
    const ticketId = await submit(city, 'ye', { confidentiality: 'sealed' })
    const answer = await city.as('lin').step('ticket.split', ticketId, words['ticket.split'])
    const { newTicketId } = answer as unknown as { newTicketId: string }
    expect(await ticketRow(city, newTicketId)).toMatchObject({ confidentiality: 'sealed', enterpriseId: null })
    expect((await city.as('lin').call('ticket.officeShow', { ticketId: newTicketId })).reporter).toBeNull()
    expect((await city.as('ye').call('ticket.show', { ticketId: newTicketId })).ticketId).toBe(newTicketId)
  })
})

test('16 people who merge, split, transfer and reject the same report at once have one winner of each version', async () => {
  const [ticketId, other] = [await submit(city), await submit(city, 'bao')]
  const { version } = await ticketRow(city, ticketId)
  const tries = Array.from({ length: 4 }, () => [
    city.as('lin').code('ticket.accept', { ticketId, version }),
    city.as('zhao').code('ticket.markDuplicate', { ticketId, version, intoTicketId: other }),
    city.as('cityReviewer').code('ticket.reject', { ticketId, version, ...words['ticket.reject'] }),
    city.as('cityHandler').code('ticket.transfer', { ticketId, version, ...words['ticket.transfer'] }),
  ]).flat()
  const codes = await Promise.all(tries)
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  expect(new Set(codes.filter((code) => code !== 'OK'))).toEqual(new Set(['STALE']))
})
