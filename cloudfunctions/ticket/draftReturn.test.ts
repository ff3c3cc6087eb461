import { cityStage } from '../_checks/fixture/city'
import { letterOf, letterWords, reportIn } from '../_checks/fixture/reports'
import { faultsOf } from '../_checks/walks/faults'

const city = cityStage()
const reason = '第二条要求没有写明改到什么程度'

const draftOn = async (ticketId: string, kind = 'opinion') => {
  await city.as('cityHandler').step('ticket.draftLetter', ticketId, { kind, ...letterWords })
  return letterOf(city, ticketId)
}
const sendBack = async (ticketId: string) => {
  const { letterId, version } = await letterOf(city, ticketId)
  return city.as('cityLeader').call('ticket.returnDraft', { letterId, version, reason })
}
const amend = async (ticketId: string, who = 'cityHandler') => {
  const { letterId, version, kind } = await letterOf(city, ticketId)
  const draft = { kind, ...letterWords, demands: '六十日内合并检查安排，一年一次。', letterId, letterVersion: version }
  await city.as(who).step('ticket.draftLetter', ticketId, draft)
}
const rowIn = async (who: string, ticketId: string) =>
  (await city.as(who).call('ticket.queue', { only: 'waiting', limit: 50 })).items.find(
    (row) => row.ticketId === ticketId,
  )
const offered = async (who: string, ticketId: string) =>
  (await city.as(who).call('ticket.officeShow', { ticketId })).actions.map(({ event }) => event)
const titlesOf = async (who: string, ticketId: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items
    .filter(({ link }) => link?.endsWith(ticketId))
    .map(({ title }) => title)

afterEach(async () => expect(await faultsOf(city, new Map())).toEqual([]))

test('a draft is sent back by nobody but the leader of its bureau', async () => {
  const ticketId = await reportIn(city, 'verifying')
  const { letterId, version } = await draftOn(ticketId)
  for (const who of ['lin', 'zhao', 'cityHandler', 'cityReviewer', 'approver', 'marketHead', 'zhou', 'discipline'])
    expect([who, await city.as(who).code('ticket.returnDraft', { letterId, version, reason })]).toEqual([
      who,
      'FORBIDDEN',
    ])
  expect(await city.as('liuxiLeader').code('ticket.returnDraft', { letterId, version, reason })).toBe('NOT_FOUND')
  expect(await offered('cityReviewer', ticketId)).not.toContain('returnDraft')
  expect(await offered('cityLeader', ticketId)).toContain('returnDraft')
})

describe.each([
  ['verifying', 'opinion'],
  ['awaitingAgency', 'urgeLetter'],
  ['rectifying', 'opinion'],
  ['proposeDecision', 'decisionProposal'],
] as const)('a draft of %s that is sent back', (state, kind) => {
  test('leaves the leader’s list and lies in the handler’s, who is told and reads why', async () => {
    const ticketId = await reportIn(city, state)
    await draftOn(ticketId, kind)
    expect(await rowIn('cityLeader', ticketId)).toMatchObject({ waitsFor: 'letter' })
    await sendBack(ticketId)
    expect(await rowIn('cityLeader', ticketId)).toBeUndefined()
    expect(await rowIn('cityHandler', ticketId)).toMatchObject({ state, waitsFor: 'returnedLetter' })
    await city.tick()
    expect(await titlesOf('cityHandler', ticketId)).toContain('局领导退回了一份文书草稿')
    const { letters } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
    expect(letters.at(-1)).toMatchObject({ state: 'draft', returned: { reason, isOpen: true } })
  })

  test('is not issued as it is; amended it comes to the leader once more', async () => {
    const ticketId = await reportIn(city, state)
    await draftOn(ticketId, kind)
    await sendBack(ticketId)
    const { letterId, version } = await letterOf(city, ticketId)
    expect(await offered('cityLeader', ticketId)).not.toEqual(expect.arrayContaining(['issueLetter']))
    expect(await city.as('cityLeader').code('ticket.issueLetter', { letterId, version })).toBe('WRONG_STATE')
    expect(await city.as('cityLeader').code('ticket.returnDraft', { letterId, version, reason })).toBe('WRONG_STATE')
    await amend(ticketId)
    expect(await rowIn('cityLeader', ticketId)).toMatchObject({ waitsFor: 'letter' })
    const { letters } = await city.as('cityLeader').call('ticket.officeShow', { ticketId })
    expect(letters.at(-1)).toMatchObject({ returned: { reason, isOpen: false } })
    await city.as('cityLeader').call('ticket.issueLetter', { letterId, version: version + 1 })
    expect((await letterOf(city, ticketId)).state).toBe(kind === 'decisionProposal' ? 'proposed' : 'issued')
  })
})

test('what a leader says of a draft reaches neither the agency nor the reporter, before or after its issue', async () => {
  const ticketId = await reportIn(city, 'verifying')
  const { letterId } = await draftOn(ticketId)
  await sendBack(ticketId)
  await amend(ticketId)
  const { version } = await letterOf(city, ticketId)
  await city.as('cityLeader').call('ticket.issueLetter', { letterId, version })
  await city.tick()
  const seen = [
    await city.as('marketHead').call('ticket.agencyLetter', { letterId }),
    await city.as('zhou').call('ticket.show', { ticketId }),
    await city.as('zhou').call('notice.inbox', { limit: 50 }),
    await city.as('marketHead').call('notice.inbox', { limit: 50 }),
  ]
  expect(JSON.stringify(seen)).not.toContain(reason)
})

test('stands in the chain with the digest of its reason', async () => {
  const ticketId = await reportIn(city, 'verifying')
  const { letterId } = await draftOn(ticketId)
  await sendBack(ticketId)
  const rows = await city.db.selectFrom('auditEvent').select('facts').where('subjectId', '=', ticketId).execute()
  expect(rows.map(({ facts }) => facts)).toContainEqual(
    expect.objectContaining({ event: 'returnDraft', letterId, writtenDigest: expect.any(String) as string }),
  )
})

test('thrown away after it was sent back it waits for nobody', async () => {
  const ticketId = await reportIn(city, 'awaitingAgency')
  await draftOn(ticketId, 'urgeLetter')
  await sendBack(ticketId)
  const { letterId, version } = await letterOf(city, ticketId)
  await city.as('cityHandler').call('ticket.discardLetter', { letterId, version })
  for (const who of ['cityHandler', 'cityLeader']) expect(await rowIn(who, ticketId)).toBeUndefined()
})
