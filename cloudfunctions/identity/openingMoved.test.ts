import { cityStage } from '../_checks/fixture/city'
import { openingSteps } from '../_checks/fixture/openings'
import { agencyIds, officeIds } from '../_checks/fixture/places'
import { reportIn, words } from '../_checks/fixture/reports'

// Two people let the bureau look that had the report. When it is another's, nothing of that is left.

const city = cityStage()
const { rowOf, ask, decide } = openingSteps(city)
const county = { handler: 'liuxiHandler', reviewer: 'liuxiReviewer', leader: 'liuxiLeader' }
const open = (requestId: string) => city.as('liuxiHandler').code('identity.openIdentity', { requestId })
const linesOf = async (who: string, requestId: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter((line) => line.link?.endsWith(requestId))

const stages = ['requested', 'custodianApproved', 'granted', 'opened'] as const

/** A request of the county about its sealed report that names no agency yet, so far. */
const askedIn = async (stage: (typeof stages)[number]) => {
  const ticketId = await reportIn(city, 'accepted', { agencyId: undefined, confidentiality: 'sealed' }, county)
  const asked = await ask('liuxiHandler', {}, ticketId)
  if (stage !== 'requested') await decide('custodian', asked.requestId)
  if (stage === 'granted' || stage === 'opened') await decide('liuxiLeader', asked.requestId)
  if (stage === 'opened') await open(asked.requestId)
  expect((await rowOf(asked.requestId)).state).toBe(stage)
  return asked
}
const transfer = (ticketId: string) =>
  city.as('liuxiHandler').step('ticket.transfer', ticketId, words['ticket.transfer'])
const nameTheCitys = (ticketId: string) =>
  city.as('liuxiHandler').step('ticket.assign', ticketId, { ...words['ticket.assign'], agencyId: agencyIds.market })

describe.each([
  ['passed on to an office of another county', transfer],
  ['assigned to an agency of the city', nameTheCitys],
] as const)('a report %s', (_how, move) => {
  test.each(stages)('is opened to nobody by what was %s before', async (stage) => {
    const { requestId, ticketId } = await askedIn(stage)
    await move(ticketId)
    expect(await open(requestId)).toBe('WRONG_STATE')
    for (const who of ['custodian', 'liuxiLeader'])
      expect([who, await decide(who, requestId)]).toEqual([who, 'WRONG_STATE'])
    expect((await rowOf(requestId)).state).toBe('moved')
    expect(await city.as('liuxiHandler').call('identity.accessShow', { requestId })).toMatchObject({
      state: 'moved',
      clock: null,
      actions: [],
    })
  })

  test('leaves on record why it ended, tells whoever asked, and no timer touches it any more', async () => {
    const { requestId, ticketId } = await askedIn('granted')
    await move(ticketId)
    const records = await city.db.selectFrom('auditEvent').select('facts').where('subjectId', '=', requestId).execute()
    expect(records.map(({ facts }) => facts)).toContainEqual(
      expect.objectContaining({
        event: 'moveReport',
        from: 'granted',
        to: 'moved',
        reason: '反映已转由别的司法局办理',
      }),
    )
    expect((await linesOf('liuxiHandler', requestId)).map(({ title }) => title)).toContain('查看密封身份的申请已作废')
    city.advance({ days: 20 })
    await city.tick()
    await city.drain()
    expect((await rowOf(requestId)).state).toBe('moved')
    expect((await linesOf('liuxiHandler', requestId)).map(({ title }) => title)).not.toContain(
      '查看密封身份的申请已过期',
    )
  })
})

test('the bureau that has it now asks anew, of its own leader', async () => {
  const { requestId, ticketId } = await askedIn('granted')
  await nameTheCitys(ticketId)
  expect(
    await city.as('liuxiHandler').code('ticket.requestIdentity', { ticketId, reason: '想当面再核实一次情况' }),
  ).toBe('NOT_FOUND')
  const anew = await ask('cityHandler', {}, ticketId)
  expect(await city.as('cityHandler').code('identity.openIdentity', { requestId })).toBe('NOT_FOUND')
  for (const who of ['custodian', 'cityLeader']) expect(await decide(who, anew.requestId)).toBe('OK')
  expect(await city.as('cityHandler').code('identity.openIdentity', { requestId: anew.requestId })).toBe('OK')
})

test('what stays with its bureau stays open, whichever office reads it, and what had ended stays as it ended', async () => {
  const ticketId = await reportIn(city, 'accepted', { confidentiality: 'sealed' })
  const denied = await ask('cityReviewer', {}, ticketId)
  await decide('custodian', denied.requestId, { decision: 'deny', reason: '可以通过回执联系' })
  const { requestId } = await ask('cityHandler', {}, ticketId)
  await city.as('cityHandler').step('ticket.transfer', ticketId, words['ticket.transfer'])
  await city.as('fang').step('ticket.receiveAccept', ticketId)
  expect((await rowOf(requestId)).state).toBe('requested')
  expect((await rowOf(denied.requestId)).state).toBe('denied')
})

test('a superior that gives it to another county ends it as well', async () => {
  const { requestId, ticketId } = await askedIn('opened')
  await city.base.ownerDb.updateTable('ticket').set({ transferCount: 2 }).where('ticketId', '=', ticketId).execute()
  await city.as('liuxiHandler').step('ticket.raiseDispute', ticketId, words['ticket.raiseDispute'])
  expect((await rowOf(requestId)).state).toBe('opened')
  const decision = { toOfficeId: officeIds.dongqiao, reason: '店铺在东桥，由东桥办理' }
  await city.as('cityReviewer').step('ticket.decideDispute', ticketId, decision)
  expect((await rowOf(requestId)).state).toBe('moved')
})
