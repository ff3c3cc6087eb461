import { sql } from 'kysely'
import { cityStage } from '../_checks/fixture/city'
import { submit } from '../_checks/fixture/reports'
import { testId } from '../_checks/harness/callers'

const city = cityStage()

test('a record that is not there cannot be verified, and looks the same as one that is not yours', async () => {
  const own = await submit(city)
  const strip = ({ code, status, message }: { code: string; status: number; message: string }) => [
    code,
    status,
    message,
  ]
  const ask = async (who: string, subjectKind: string, subjectId: string) =>
    strip(await city.as(who).refusal('audit.verifySubject', { subjectKind, subjectId }))
  const unknown = testId('no such record')
  for (const kind of ['ticket', 'inspection', 'person', 'nothing'])
    for (const who of ['auditor', 'zhou', 'lin']) expect((await ask(who, kind, unknown))[0]).toBe('NOT_FOUND')
  expect(await ask('bao', 'ticket', own)).toEqual(await ask('bao', 'ticket', unknown))
})

test('a record that lost its whole chain, head and all, is not intact', async () => {
  const ticketId = await submit(city)
  const owner = city.base.ownerDb
  await sql`alter table audit_event disable trigger user`.execute(owner)
  await owner.deleteFrom('auditEvent').where('subjectId', '=', ticketId).execute()
  await owner.deleteFrom('auditHead').where('subjectId', '=', ticketId).execute()
  await sql`alter table audit_event enable trigger user`.execute(owner)
  for (const who of ['auditor', 'zhou'])
    expect(await city.as(who).call('audit.verifySubject', { subjectKind: 'ticket', subjectId: ticketId })).toEqual({
      events: 0,
      isIntact: false,
      headHash: null,
    })
})
