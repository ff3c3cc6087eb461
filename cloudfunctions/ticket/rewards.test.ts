import { cityStage } from '../_checks/fixture/city'
import { reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { submitUnsigned } from '../_checks/fixture/unsigned'

const city = cityStage()
const reward = { amountYuan: 2000, paidOn: '2026-11-18', note: '现金，当面领取，凭证存保管人处' }

test('only the leader records a reward, only he and the identity custodian read of it', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
  for (const who of ['lin', 'cityHandler', 'cityReviewer', 'custodian', 'zhou', 'marketHead'])
    expect([who, await city.as(who).code('ticket.recordReward', { ticketId, ...reward })]).toEqual([who, 'FORBIDDEN'])
  await city.as('cityLeader').call('ticket.recordReward', { ticketId, ...reward })
  for (const who of ['cityLeader', 'custodian']) {
    const { items } = await city.as(who).call('ticket.rewards', { ticketId })
    expect([who, items.map(({ amountYuan, paidOn }) => [amountYuan, paidOn])]).toEqual([who, [[2000, '2026-11-18']]])
  }
  for (const who of ['lin', 'cityHandler', 'cityReviewer', 'discipline', 'zhou', 'marketHead', 'auditor'])
    expect([who, await city.as(who).code('ticket.rewards', {})]).toEqual([who, 'FORBIDDEN'])
})

test('nothing of it stands on the ticket, whoever opens it, nor in the journal in plain words', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
  const before = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
  await city.as('cityLeader').call('ticket.recordReward', { ticketId, ...reward })
  expect(await city.as('cityHandler').call('ticket.officeShow', { ticketId })).toEqual(before)
  const events = await city.db.selectFrom('auditEvent').selectAll().where('subjectId', '=', ticketId).execute()
  expect(JSON.stringify(events)).not.toContain(reward.note)
})

test('it is for those who risked something: sealed and insider reports, of the leader’s own bureau', async () => {
  const { ticketId: insider } = await submitUnsigned(city, { isInsider: true })
  expect(await city.as('cityLeader').code('ticket.recordReward', { ticketId: insider, ...reward })).toBe('OK')
  const plain = await submit(city)
  expect(await city.as('cityLeader').code('ticket.recordReward', { ticketId: plain, ...reward })).toBe('WRONG_STATE')
  expect(await city.as('liuxiLeader').code('ticket.recordReward', { ticketId: insider, ...reward })).toBe('NOT_FOUND')
  expect((await city.as('liuxiLeader').call('ticket.rewards', {})).items).toEqual([])
  expect(
    await city.as('cityLeader').code('ticket.recordReward', { ticketId: insider, ...reward, paidOn: '2027-01-01' }),
  ).toBe('BAD_INPUT')
})

describe('a lead that goes to the federation of industry and commerce', () => {
  const record = async (ticketId: string, fields: object) => {
    const { version } = await ticketRow(city, ticketId)
    const input = { ...(words['ticket.recordMeasure'] as { heldOn: string; text: string }), kind: 'federationReferral' }
    return city.as('cityReviewer').code('ticket.recordMeasure', { ticketId, version, ...input, ...fields } as never)
  }

  test('is recorded with its answer, and what is handed over names nobody', async () => {
    const ticketId = await reportIn(city, 'accepted')
    const { receiptNumber } = await ticketRow(city, ticketId)
    expect(await record(ticketId, { text: `函送工商联，编号 ${receiptNumber}，请了解情况。` })).toBe('BAD_INPUT')
    expect(await record(ticketId, { text: '函送市工商联，请了解同行业检查次数的情况。' })).toBe('OK')
    expect(await record(ticketId, { kind: 'federationReply', text: '市工商联回函：同行业三家有同样的情况。' })).toBe(
      'OK',
    )
    const { measures } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
    expect(measures.map(({ kind }) => kind)).toEqual(['federationReferral', 'federationReply'])
  })
})
