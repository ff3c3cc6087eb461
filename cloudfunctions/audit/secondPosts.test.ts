import { sql } from 'kysely'
import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { submit, ticketRow } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'
import { testId } from '../_checks/harness/callers'

const city = cityStage()
const auditor = () => city.as('auditor')
const subjectOf = (subjectId: string) => ({ subjectKind: 'ticket', subjectId })

test.each(['sealed', 'hiddenFromAgency', 'open'] as const)(
  'the trail of a report says that a reporter sent it, and not of which kind he is: %s',
  async (confidentiality) => {
    for (const who of ['zhou', 'ye', 'wu']) {
      const trail = await auditor().call('audit.trail', subjectOf(await submit(city, who, { confidentiality })))
      expect(trail.items[0]).toMatchObject({ procedure: 'ticket.submit', actorRole: 'reporter' })
    }
  },
)

test('an auditor who also belongs to the reported agency finds what is hidden from it as little as what is not there', async () => {
  const bind = secondRoles(city)
  const role = await bind('auditor', { role: 'inspector', agencyId: agencyIds.market })
  const strip = ({ code, status, message }: { code: string; status: number; message: string }) => [
    code,
    status,
    message,
  ]
  const outcome = async (subjectId: string) => [
    strip(await auditor().refusal('audit.trail', subjectOf(subjectId))),
    strip(await auditor().refusal('audit.verifySubject', subjectOf(subjectId))),
    (await auditor().call('audit.find', { word: subjectId })).subjects,
  ]
  const unknown = await outcome(testId('no such report'))
  for (const confidentiality of ['sealed', 'hiddenFromAgency'] as const) {
    const ticketId = await submit(city, 'zhou', { confidentiality })
    const { receiptNumber } = await ticketRow(city, ticketId)
    expect(await outcome(ticketId)).toEqual(unknown)
    expect((await auditor().call('audit.find', { word: receiptNumber })).subjects).toEqual([])
  }
  const open = await submit(city, 'zhou', { confidentiality: 'open' })
  const elsewhere = await submit(city, 'zhou', { agencyId: agencyIds.fire })
  for (const ticketId of [open, elsewhere]) {
    expect((await auditor().call('audit.find', { word: ticketId })).subjects).toHaveLength(1)
    expect((await auditor().call('audit.trail', subjectOf(ticketId))).items).toHaveLength(1)
    expect(await auditor().call('audit.verifySubject', subjectOf(ticketId))).toMatchObject({ isIntact: true })
  }
  await role.remove()
})

test('a report whose row was taken away is still found by its chain: that is what an audit looks for', async () => {
  const ticketId = await submit(city)
  const owner = city.base.ownerDb
  await sql`set session_replication_role = replica`.execute(owner)
  await owner.deleteFrom('ticket').where('ticketId', '=', ticketId).execute()
  await sql`set session_replication_role = origin`.execute(owner)
  expect((await auditor().call('audit.find', { word: ticketId })).subjects).toHaveLength(1)
  expect((await auditor().call('audit.trail', subjectOf(ticketId))).items).toHaveLength(1)
  expect(await auditor().call('audit.verifySubject', subjectOf(ticketId))).toMatchObject({ events: 1 })
})
