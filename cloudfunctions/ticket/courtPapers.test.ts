import { cityStage } from '../_checks/fixture/city'
import { letterOf, reportIn, ticketRow, words } from '../_checks/fixture/reports'
import { uploads } from '../_checks/fixture/uploads'

const city = cityStage()
const upload = uploads(city)

const steps = [
  ['ticket.suspendByLitigation', 'verifying'],
  ['ticket.closeByJudgment', 'suspended'],
] as const
type Step = (typeof steps)[number][0]

const handIn = (step: Step, ticketId: string, attachmentIds: readonly string[], who = 'cityReviewer') =>
  city.as(who).step(step, ticketId, { ...words[step], attachmentIds })
const refused = async (step: Step, ticketId: string, attachmentIds: readonly string[] | undefined) => {
  const { version } = await ticketRow(city, ticketId)
  const input = { ticketId, version, ...words[step], attachmentIds } as never
  const { code, data } = await city.as('cityReviewer').refusal(step, input)
  return [code, ...(data as { issues: { path: string; message: string }[] }).issues.map(({ path }) => path)]
}
const papersFor = async (who: string, ticketId: string) =>
  (await city.as(who).call('ticket.officeShow', { ticketId })).courtPapers.map(({ attachmentId }) => attachmentId)

describe.each(steps)('%s', (step, state) => {
  test('takes papers from the reviewer alone, and only those that he uploaded himself', async () => {
    const ticketId = await reportIn(city, state)
    for (const who of ['zhou', 'lin', 'cityHandler', 'cityLeader', 'marketReviewer', 'discipline', 'auditor'])
      expect([who, await city.as(who).stepCode(step, ticketId, words[step])]).toEqual([who, 'FORBIDDEN'])
    expect(await refused(step, ticketId, [await upload('cityHandler')])).toEqual(['BAD_INPUT', 'attachmentIds'])
    expect(await refused(step, ticketId, [await upload('cityReviewer', 'voice')])).toEqual([
      'BAD_INPUT',
      'attachmentIds',
    ])
    expect((await ticketRow(city, ticketId)).state).toBe(state)
    await handIn(step, ticketId, [await upload('cityReviewer'), await upload('cityReviewer', 'document')])
  })

  test('is not done without any, and says which papers are wanted', async () => {
    const ticketId = await reportIn(city, state)
    for (const none of [undefined, []])
      expect(await refused(step, ticketId, none)).toEqual(['BAD_INPUT', 'attachmentIds'])
    const { version } = await ticketRow(city, ticketId)
    const { data } = await city
      .as('cityReviewer')
      .refusal(step, { ticketId, version, ...words[step], attachmentIds: [] } as never)
    expect(JSON.stringify(data)).toMatch(/请附上.*(受理通知书|判决书).*照片或者文件/)
    expect((await ticketRow(city, ticketId)).state).toBe(state)
  })
})

test.each(['open', 'hiddenFromAgency', 'sealed'] as const)(
  'papers of a report that is %s are read by office and bureau, never by agency, reporter or discipline inspection',
  async (confidentiality) => {
    const ticketId = await reportIn(city, 'rectifying', { confidentiality })
    const proof = await upload('cityReviewer', 'document')
    const judgment = await upload('cityReviewer')
    await handIn('ticket.suspendByLitigation', ticketId, [proof, proof])
    await handIn('ticket.closeByJudgment', ticketId, [judgment])
    const readers = confidentiality === 'sealed' ? [] : ['lin', 'zhao', 'cityHandler']
    for (const who of [...readers, 'cityReviewer', 'cityLeader'])
      expect([who, await papersFor(who, ticketId)]).toEqual([who, [proof, judgment]])
    const shown = await city.as('cityReviewer').call('ticket.officeShow', { ticketId })
    expect(shown.courtPapers[0]).toMatchObject({
      event: 'suspendByLitigation',
      kind: 'document',
      url: expect.stringMatching(new RegExp(`^/files/${proof}\\?e=\\d+&s=`)),
    })
    expect(shown.attachments).toEqual([])
    const { letterId } = await letterOf(city, ticketId)
    const seen = [
      await city.as('zhou').call('ticket.show', { ticketId }),
      await city.as('marketHead').call('ticket.agencyLetter', { letterId }),
      await city.as('marketReviewer').call('ticket.agencyInbox', { only: 'all', limit: 50 }),
      confidentiality === 'sealed' ? null : await city.as('discipline').call('ticket.streamShow', { ticketId }),
    ]
    for (const id of [proof, judgment]) expect(JSON.stringify(seen)).not.toContain(id)
  },
)

test('what ended the case at court may come with its resumption, and stands by itself', async () => {
  const ticketId = await reportIn(city, 'suspended')
  const withdrawal = await upload('cityReviewer', 'document')
  const resume = { ...words['ticket.resume'], attachmentIds: [withdrawal] }
  expect(await city.as('cityHandler').stepCode('ticket.resume', ticketId, resume)).toBe('FORBIDDEN')
  await city.as('cityReviewer').step('ticket.resume', ticketId, resume)
  const { courtPapers } = await city.as('lin').call('ticket.officeShow', { ticketId })
  expect(courtPapers.map(({ attachmentId, event }) => [event, attachmentId])).toContainEqual(['resume', withdrawal])
  const other = await reportIn(city, 'suspended')
  await city.as('cityReviewer').step('ticket.resume', other, words['ticket.resume'])
})

test('a paper is not passed on to the agency, not even when the case goes on', async () => {
  const ticketId = await reportIn(city, 'assigned', { confidentiality: 'open' })
  const proof = await upload('cityReviewer')
  await handIn('ticket.suspendByLitigation', ticketId, [proof])
  await city.as('cityReviewer').step('ticket.resume', ticketId, words['ticket.resume'])
  await city.as('cityHandler').step('ticket.assign', ticketId, words['ticket.assign'])
  const asked = { ...words['ticket.requestExplanation'], passedIds: [proof] }
  expect(await city.as('cityHandler').stepCode('ticket.requestExplanation', ticketId, asked)).toBe('BAD_INPUT')
  expect(await papersFor('cityHandler', ticketId)).toEqual([proof])
})

test('under seal only the reviewer and the leader read who went to court', async () => {
  const ticketId = await reportIn(city, 'accepted', { confidentiality: 'sealed' })
  await handIn('ticket.suspendByLitigation', ticketId, [await upload('cityReviewer')])
  await city.as('cityReviewer').step('ticket.resume', ticketId, words['ticket.resume'])
  const { proof } = words['ticket.suspendByLitigation'] as { proof: string }
  const { reason } = words['ticket.resume'] as { reason: string }
  for (const [who, isRead] of [
    ['lin', false],
    ['cityHandler', false],
    ['cityReviewer', true],
    ['cityLeader', true],
  ] as const) {
    const view = await city.as(who).call('ticket.officeShow', { ticketId })
    expect([who, view.courtPapers.length, view.litigation]).toEqual([who, isRead ? 1 : 0, isRead ? proof : null])
    for (const known of [proof, reason]) expect([who, JSON.stringify(view).includes(known)]).toEqual([who, isRead])
  }
})

test('of what was handed to discipline inspection nobody below the leader reads them any more', async () => {
  const ticketId = await reportIn(city, 'accepted')
  const proof = await upload('cityReviewer')
  await handIn('ticket.suspendByLitigation', ticketId, [proof])
  await city.as('cityReviewer').step('ticket.resume', ticketId, words['ticket.resume'])
  await city.as('cityLeader').step('ticket.referDiscipline', ticketId, words['ticket.referDiscipline'])
  for (const who of ['lin', 'cityHandler', 'cityReviewer'])
    expect([who, await papersFor(who, ticketId)]).toEqual([who, []])
  expect(await papersFor('cityLeader', ticketId)).toEqual([proof])
})

test('a paper is no orphan, goes along once, and its digest stands in the chain of the case', async () => {
  const ticketId = await reportIn(city, 'verifying')
  const proof = await upload('cityReviewer')
  await handIn('ticket.suspendByLitigation', ticketId, [proof])
  city.advance({ days: 3 })
  await city.tick()
  expect(await papersFor('lin', ticketId)).toEqual([proof])
  expect(await refused('ticket.closeByJudgment', ticketId, [proof])).toEqual(['BAD_INPUT', 'attachmentIds'])
  const chain = await city.db.selectFrom('auditEvent').selectAll().where('subjectId', '=', ticketId).execute()
  expect(JSON.stringify(chain)).toContain(`"papers":["${'a'.repeat(64)}"]`)
})
