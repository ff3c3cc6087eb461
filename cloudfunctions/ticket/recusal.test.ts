import { cityStage } from '../_checks/fixture/city'
import { enterpriseIds, personIdOf } from '../_checks/fixture/people'
import { agencyIds } from '../_checks/fixture/places'
import { reportIn, submit, words } from '../_checks/fixture/reports'
import { secondRoles } from '../_checks/fixture/secondRoles'

const city = cityStage()
const reason = '反映人是我的亲属'
const bind = secondRoles(city)
const show = (who: string, ticketId: string) => city.as(who).call('ticket.officeShow', { ticketId })

describe('whoever declared a stake', () => {
  test('can no longer act, while his colleague can', async () => {
    const ticketId = await submit(city)
    await city.as('lin').call('ticket.recuse', { ticketId, reason })
    expect(await city.as('lin').stepCode('ticket.accept', ticketId)).toBe('RECUSED')
    expect(await city.as('lin').stepCode('ticket.addNote', ticketId, { text: '看了一下' })).toBe('RECUSED')
    expect(await city.as('zhao').stepCode('ticket.accept', ticketId)).toBe('OK')
  })

  test('may still read it, is offered nothing, and everybody inside sees that he keeps out', async () => {
    const ticketId = await submit(city)
    expect(await show('lin', ticketId)).toMatchObject({ mayRecuse: true, isRecused: false, recusals: [] })
    await city.as('lin').call('ticket.recuse', { ticketId, reason })
    expect(await show('lin', ticketId)).toMatchObject({ isRecused: true, mayRecuse: false, actions: [] })
    const colleague = await show('zhao', ticketId)
    expect(colleague).toMatchObject({ isRecused: false, recusals: [{ reason }] })
    expect(colleague.actions.length).toBeGreaterThan(0)
  })

  test('the reporter reads nothing of it', async () => {
    const ticketId = await submit(city)
    await city.as('lin').call('ticket.recuse', { ticketId, reason })
    const seen = await city.as('zhou').call('ticket.show', { ticketId })
    expect(JSON.stringify(seen)).not.toContain(reason)
  })

  test('stands in the ticket’s chain as a digest, and twice is once', async () => {
    const ticketId = await submit(city)
    await city.as('lin').call('ticket.recuse', { ticketId, reason })
    await city.as('lin').call('ticket.recuse', { ticketId, reason })
    expect((await show('zhao', ticketId)).recusals).toHaveLength(1)
    const records = await city.db
      .selectFrom('auditEvent')
      .selectAll()
      .where('subjectId', '=', ticketId)
      .where('kind', '=', 'ticket.recused')
      .execute()
    expect(records.length).toBeGreaterThan(0)
    expect(JSON.stringify(records)).not.toContain(reason)
  })

  test('keeps out at every later step too', async () => {
    const ticketId = await reportIn(city, 'assigned')
    await city.as('cityHandler').call('ticket.recuse', { ticketId, reason })
    const name = 'ticket.requestExplanation'
    expect(await city.as('cityHandler').stepCode(name, ticketId, words[name])).toBe('RECUSED')
  })
})

test('who cannot see a ticket cannot recuse himself from it, and a bureau above only reads', async () => {
  const ticketId = await submit(city, 'zhou', { agencyId: undefined })
  expect(await city.as('fang').code('ticket.recuse', { ticketId, reason })).toBe('NOT_FOUND')
  expect(await city.as('cityHandler').code('ticket.recuse', { ticketId, reason })).toBe('FORBIDDEN')
})

describe('without a word of his own is refused', () => {
  test('who is bound to the enterprise that reports', async () => {
    const ticketId = await submit(city)
    const role = await bind('lin', { role: 'liaisonPointUser', enterpriseId: enterpriseIds.noodles })
    expect(await city.as('lin').stepCode('ticket.accept', ticketId)).toBe('RECUSED')
    expect(await show('lin', ticketId)).toMatchObject({ isRecused: true, actions: [] })
    await role.end()
    expect(await city.as('lin').stepCode('ticket.accept', ticketId)).toBe('OK')
    await role.remove()
  })

  test('who is bound to the agency, and only there', async () => {
    const about = await submit(city)
    const other = await submit(city, 'zhou', { agencyId: agencyIds.fire })
    const role = await bind('lin', { role: 'agencyHandler', agencyId: agencyIds.market })
    expect(await city.as('lin').stepCode('ticket.accept', about)).toBe('RECUSED')
    // What his agency must not know he does not read by his other role either.
    for (const confidentiality of ['hiddenFromAgency', 'sealed'] as const) {
      const ticketId = await submit(city, 'zhou', { confidentiality })
      expect(await city.as('lin').code('ticket.officeShow', { ticketId })).toBe('RECUSED')
      expect(await city.as('lin').code('ticket.feedbackForm', { ticketId, format: 'pdf' })).toBe('RECUSED')
      expect(await city.as('zhao').code('ticket.officeShow', { ticketId })).toBe('OK')
    }
    expect(await city.as('lin').stepCode('ticket.accept', other)).toBe('OK')
    await role.remove()
    const handler = await bind('cityHandler', { role: 'inspector', agencyId: agencyIds.market })
    const ticketId = await submit(city, 'zhou', { confidentiality: 'sealed' })
    const input = { ticketId, reason: '当面核实情况，需要联系本人' }
    expect(await city.as('cityHandler').code('ticket.requestIdentity', input)).toBe('RECUSED')
    await handler.remove()
  })

  test('who reported it himself; under seal the journal does not say why', async () => {
    const { ownerDb } = city.base
    await ownerDb
      .updateTable('ticket')
      .set({ reporterId: personIdOf('lin') })
      .where('ticketId', '=', await submit(city))
      .execute()
    const own = await ownerDb
      .selectFrom('ticket')
      .select('ticketId')
      .where('reporterId', '=', personIdOf('lin'))
      .executeTakeFirstOrThrow()
    expect(await city.as('lin').stepCode('ticket.accept', own.ticketId)).toBe('RECUSED')
    await ownerDb
      .updateTable('ticket')
      .set({ confidentiality: 'sealed' })
      .where('ticketId', '=', own.ticketId)
      .execute()
    expect(await city.as('lin').stepCode('ticket.accept', own.ticketId)).toBe('FORBIDDEN')
  })
})
