import { sql } from 'kysely'
import { agencyDisputeStateKeys } from '../../src/contracts/agencyDisputeLists'
import { cityStage } from '../_checks/fixture/city'
import { disputesOn } from './disputes.fixture'
import { disputeTable, procedureOf } from './workflow/disputes'

// The auditor reads every step of a dispute by its id; src/features/audit has plain words for each (disputeSteps.test.ts).

const city = cityStage()
const { raise, must, disputeIn } = disputesOn(city)
const procedures = async (disputeId: string) => {
  const subject = { subjectKind: 'agencyDispute', subjectId: disputeId }
  const { items } = await city.as('auditor').call('audit.trail', { ...subject, limit: 50 })
  return items.map(({ procedure }) => procedure)
}

test('an auditor finds a dispute by its id and verifies it; nobody else does', async () => {
  const disputeId = await disputeIn('decided')
  for (const who of ['cityLeader', 'marketHead', 'approver', 'admin', 'zhou'])
    expect([who, await city.as(who).code('audit.find', { word: disputeId })]).toEqual([who, 'FORBIDDEN'])
  const { subjects } = await city.as('auditor').call('audit.find', { word: disputeId })
  expect(subjects).toEqual([{ subjectKind: 'agencyDispute', subjectId: disputeId, events: 5 }])
  const subject = { subjectKind: 'agencyDispute', subjectId: disputeId }
  expect(await city.as('auditor').call('audit.verifySubject', subject)).toMatchObject({ events: 5, isIntact: true })
})

test('a dispute that was robbed of its whole chain is not intact; one that never was is not there', async () => {
  const disputeId = await disputeIn('raised')
  const owner = city.base.ownerDb
  await sql`alter table audit_event disable trigger user`.execute(owner)
  await owner.deleteFrom('auditEvent').where('subjectId', '=', disputeId).execute()
  await owner.deleteFrom('auditHead').where('subjectId', '=', disputeId).execute()
  await sql`alter table audit_event enable trigger user`.execute(owner)
  const verify = (subjectId: string) =>
    city.as('auditor').code('audit.verifySubject', { subjectKind: 'agencyDispute', subjectId })
  expect([await verify(disputeId), await verify(city.kernel.ids.uuid())]).toEqual(['OK', 'NOT_FOUND'])
  const subject = { subjectKind: 'agencyDispute', subjectId: disputeId }
  expect(await city.as('auditor').call('audit.verifySubject', subject)).toMatchObject({ isIntact: false })
})

test('the chain names every step of the table, papers that were printed, and what was told when nobody acted', async () => {
  const found = new Set<string>()
  const note = async (disputeId: string) => {
    for (const procedure of await procedures(disputeId)) found.add(procedure)
  }
  for (const state of agencyDisputeStateKeys) await note(await disputeIn(state))
  const refused = await disputeIn('confirming')
  await must('fireHead', 'refuseAgreement', refused)
  await must('cityHandler', 'draftHandling', refused)
  await must('cityLeader', 'returnHandling', refused)
  await note(refused)
  const late = await raise()
  city.advance({ days: 30 })
  await city.tick()
  await city.drain()
  await must('cityHandler', 'beginCoordination', late)
  await must('cityHandler', 'draftHandling', late)
  await city.as('cityHandler').call('oversight.agencyDisputeDocument', { disputeId: late, format: 'pdf' })
  await note(late)
  const steps = disputeTable.map(({ event }) => `oversight.${procedureOf(event)}`)
  expect([...found].sort()).toEqual(
    [...new Set([...steps, 'oversight.agencyDisputeDocument', 'system.oversight.onBreach'])].sort(),
  )
})
