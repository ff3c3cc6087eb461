import { cityStage } from '../_checks/fixture/city'
import { reportIn, submit, ticketRow } from '../_checks/fixture/reports'

const city = cityStage()

const record = async (ticketId: string, who: string, fields: object) => {
  const { version } = await ticketRow(city, ticketId)
  const input = { kind: 'interview', heldOn: '2026-11-19', text: '约谈了分管负责人，要求马上纠正。', ...fields }
  return city.as(who).code('ticket.recordMeasure', { ticketId, version, ...input } as never)
}
const measuresOf = async (ticketId: string) =>
  (await city.as('cityHandler').call('ticket.officeShow', { ticketId })).measures

test('neither a judicial office, the agency, the reporter nor another bureau records a measure', async () => {
  const ticketId = await reportIn(city, 'verifying')
  for (const who of ['lin', 'cityHandler', 'marketHead', 'zhou', 'discipline', 'approver'])
    expect([who, await record(ticketId, who, {})]).toEqual([who, 'FORBIDDEN'])
  expect(await record(ticketId, 'liuxiLeader', {})).toBe('NOT_FOUND')
  expect(await measuresOf(ticketId)).toEqual([])
})

test('every measure that the Regulation names can be recorded (art 22, 31, 32)', async () => {
  const ticketId = await reportIn(city, 'verifying')
  for (const kind of ['selfCheck', 'siteVisit', 'hearing', 'fileReview', 'interview', 'circular', 'otherMeasure'])
    expect([kind, await record(ticketId, 'cityReviewer', { kind })]).toEqual([kind, 'OK'])
  expect((await measuresOf(ticketId)).map(({ kind }) => kind)).toHaveLength(7)
})

test('what everybody gets to see is recorded by the leader alone, and names nobody (art 31)', async () => {
  const ticketId = await submit(city, 'zhou', { confidentiality: 'hiddenFromAgency' })
  await city.as('lin').step('ticket.accept', ticketId, {})
  expect(await record(ticketId, 'cityReviewer', { kind: 'publication' })).toBe('BAD_INPUT')
  const { receiptNumber } = await ticketRow(city, ticketId)
  const naming = { kind: 'publication', text: `公布 ${receiptNumber} 的处理结果，要求各部门引以为戒。` }
  expect(await record(ticketId, 'cityLeader', naming)).toBe('BAD_INPUT')
  expect(await record(ticketId, 'cityLeader', { kind: 'publication', text: '在门户网站公布了处理结果。' })).toBe('OK')
})

test('whoever is open is named to an agency, and not to everybody (art 31)', async () => {
  const ticketId = await reportIn(city, 'verifying', { confidentiality: 'open' })
  const { receiptNumber } = await ticketRow(city, ticketId)
  const { reporter } = await city.as('cityHandler').call('ticket.officeShow', { ticketId })
  for (const naming of [receiptNumber, reporter?.name ?? receiptNumber]) {
    const text = `${naming} 反映的问题已经处理，请引以为戒。`
    expect([text, await record(ticketId, 'cityLeader', { kind: 'publication', text })]).toEqual([text, 'BAD_INPUT'])
    expect([text, await record(ticketId, 'cityLeader', { kind: 'circular', text })]).toEqual([text, 'OK'])
  }
  expect(await record(ticketId, 'cityLeader', { kind: 'publication', text: '在门户网站公布了处理结果。' })).toBe('OK')
})

test('what is told other agencies, or proposed about people, names nobody who did not choose it', async () => {
  const ticketId = await reportIn(city, 'verifying', { confidentiality: 'hiddenFromAgency' })
  const { receiptNumber } = await ticketRow(city, ticketId)
  const text = `${receiptNumber} 反映的问题已经处理，请引以为戒。`
  for (const more of [{ kind: 'circular' }, { kind: 'personnelProposal', personnel: 'criticism' }])
    expect([more, await record(ticketId, 'cityLeader', { ...more, text })]).toEqual([more, 'BAD_INPUT'])
})

test('what is proposed or done about people says which of the steps it is (art 32)', async () => {
  const ticketId = await reportIn(city, 'rectifying')
  expect(await record(ticketId, 'cityLeader', { kind: 'personnelProposal' })).toBe('BAD_INPUT')
  expect(await record(ticketId, 'cityLeader', { kind: 'interview', personnel: 'criticism' })).toBe('BAD_INPUT')
  expect(await record(ticketId, 'cityLeader', { kind: 'personnelProposal', personnel: 'disqualify' })).toBe('OK')
  expect(await record(ticketId, 'cityReviewer', { kind: 'personnelAction', personnel: 'offPost' })).toBe('OK')
  expect(await measuresOf(ticketId)).toMatchObject([
    { kind: 'personnelProposal', personnel: 'disqualify', amountYuan: null },
    { kind: 'personnelAction', personnel: 'offPost', amountYuan: null },
  ])
})

test('money that was given back stands there as a sum, and as nothing else', async () => {
  const ticketId = await reportIn(city, 'rectificationCheck')
  expect(await record(ticketId, 'cityReviewer', { kind: 'refund' })).toBe('BAD_INPUT')
  for (const amountYuan of [0, -5, 1.5, 10_000_001])
    expect(await record(ticketId, 'cityReviewer', { kind: 'refund', amountYuan })).toBe('BAD_INPUT')
  expect(await record(ticketId, 'cityReviewer', { kind: 'circular', amountYuan: 300 })).toBe('BAD_INPUT')
  expect(await record(ticketId, 'cityReviewer', { kind: 'refund', amountYuan: 1200 })).toBe('OK')
  expect(await measuresOf(ticketId)).toMatchObject([{ kind: 'refund', amountYuan: 1200, personnel: null }])
})
