import { cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { drive, submit, ticketRow, words } from '../_checks/fixture/reports'
import { verifyJournal } from '../_shared/journal/verify'

const city = cityStage()
const leadOf = async (ticketId: string) =>
  (await city.db.selectFrom('ticket').select('ticketId').where('splitFromId', '=', ticketId).execute())[0]?.ticketId ??
  ''
const told = async (who: string, ticketId: string) =>
  (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter(
    ({ title, link }) => title === '反映人撤回了一件违法线索' && link?.endsWith(ticketId),
  )
const withdraw = async (ticketId: string) => {
  await city.as('zhou').step('ticket.withdraw', ticketId, words['ticket.withdraw'])
  await city.drain()
}
const crime = { kind: 'violationLead' } as const

describe.each(['sealed', 'hiddenFromAgency', 'open'] as const)(
  'a lead of a crime that is withdrawn: %s',
  (confidentiality) => {
    const withdrawn = async (extra: Parameters<typeof submit>[2] = crime) => {
      const ticketId = await submit(city, 'zhou', { ...extra, confidentiality })
      await withdraw(ticketId)
      expect((await ticketRow(city, ticketId)).state).toBe('withdrawn')
      return { ticketId, leadId: await leadOf(ticketId) }
    }

    test.each([crime, { category: 'corruption' }] as const)(
      'stays open as the software’s own, before the office and bureau that had it (E4)',
      async (extra) => {
        const { ticketId, leadId } = await withdrawn(extra)
        const [before, lead] = [await ticketRow(city, ticketId), await ticketRow(city, leadId)]
        const same = ['kind', 'category', 'content', 'agencyId', 'officeId', 'bureauId', 'confidentiality'] as const
        for (const key of same) expect([key, lead[key]]).toEqual([key, before[key]])
        expect(lead).toMatchObject({ state: 'submitted', source: 'system', enterpriseId: null, isUnsigned: true })
        for (const who of ['cityHandler', 'cityReviewer']) expect(await told(who, leadId)).toHaveLength(1)
        for (const who of ['lin', 'marketHead', 'zhou']) expect(await told(who, leadId)).toEqual([])
        expect(JSON.stringify(await told('cityHandler', leadId))).not.toMatch(/一个月里来了三次|密封/)
        await drive(city, leadId, 'awaitingConfirmation')
        expect((await verifyJournal(city.db)).faults).toEqual([])
      },
    )

    test('is neither shown to whoever withdrew it nor his, and says to nobody who he was', async () => {
      const { ticketId, leadId } = await withdrawn()
      expect(await city.as('zhou').code('ticket.show', { ticketId: leadId })).toBe('NOT_FOUND')
      expect((await city.as('zhou').call('ticket.mine', { limit: 50 })).items.map((one) => one.ticketId)).not.toContain(
        leadId,
      )
      expect((await ticketRow(city, leadId)).reporterId).not.toBe((await ticketRow(city, ticketId)).reporterId)
      const shown = await city.as('cityHandler').call('ticket.officeShow', { ticketId: leadId })
      expect(shown.reporter).toBeNull()
      expect(shown.timeline.map(({ actor }) => actor)).not.toContain('反映人')
      const watches = city.db.selectFrom('retaliationWatch').select('watchId').where('ticketId', '=', leadId)
      expect(await watches.execute()).toEqual([])
    })

    test('still keeps his name, and under cover his words, from the agency', async () => {
      const { leadId } = await withdrawn()
      await drive(city, leadId, 'assigned')
      const { version } = await ticketRow(city, leadId)
      const ask = (redactedSummary: string) =>
        city.as('cityHandler').code('ticket.requestExplanation', {
          ticketId: leadId,
          version,
          ...words['ticket.requestExplanation'],
          redactedSummary,
        } as never)
      // Under seal nobody knows it.
      if (confidentiality !== 'sealed')
        expect(await ask('鸮金丝zhou反映，你单位执法人员多次上门检查，请说明。')).toBe('BAD_INPUT')
      const own = await ask('请说明：一个月里来了三次，查的内容一样，没有说明为什么再查。')
      expect(own).toBe(confidentiality === 'open' ? 'OK' : 'BAD_INPUT')
    })
  },
)

test('any other report that is withdrawn is simply over', async () => {
  const ticketId = await submit(city)
  await withdraw(ticketId)
  expect(await leadOf(ticketId)).toBe('')
})

test('whoever withdrew it and works for the office still keeps out of it', async () => {
  const ticketId = await submit(city, 'zhou', crime)
  await withdraw(ticketId)
  const leadId = await leadOf(ticketId)
  const reporterId = personIdOf('lin')
  await city.db.updateTable('ticket').set({ reporterId }).where('ticketId', '=', ticketId).execute()
  expect(await city.as('lin').stepCode('ticket.accept', leadId, words['ticket.accept'] ?? {})).toBe('RECUSED')
  expect(await city.as('zhao').stepCode('ticket.accept', leadId, words['ticket.accept'] ?? {})).toBe('OK')
})
