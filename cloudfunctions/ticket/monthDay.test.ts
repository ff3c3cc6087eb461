import { cityStage, type OutputOf } from '../_checks/fixture/city'
import { submit } from '../_checks/fixture/reports'

const city = cityStage()
const provisional = '这个日期是暂定的：那一年的放假安排还没有公布。'
const coverOf = async (month: string) => {
  const file: OutputOf<'ticket.monthlyFormsFile'> = await city
    .as('lin')
    .call('ticket.monthlyFormsFile', { month, format: 'pdf' })
  return JSON.parse(Buffer.from(file.base64, 'base64').toString('utf8')).cover.summary as string
}
const seenBy = async (month: string) => [
  await city.as('lin').call('ticket.monthlyForms', { month }),
  await city.as('cityHandler').call('ticket.monthlyHandIns', { month }),
]

describe('until when a month’s forms are due', () => {
  test('is certain in a year whose holidays are published', async () => {
    city.setTime('2026-11-20 10:00')
    await submit(city)
    for (const seen of await seenBy('2026-11'))
      expect(seen).toMatchObject({ dueOn: '2026-12-07', isProvisional: false })
    expect(await coverOf('2026-11')).not.toContain('暂定')
  })

  test('is provisional in one whose holidays are not, on the page and on paper, with reports and without', async () => {
    city.setTime('2026-12-10 10:00')
    for (const seen of await seenBy('2026-12')) expect(seen).toMatchObject({ isProvisional: true })
    expect(await coverOf('2026-12')).toMatch(new RegExp(`^本月没有收到建议意见。.*${provisional}$`))
    await submit(city)
    expect(await coverOf('2026-12')).toMatch(new RegExp(`^本月共1件.*${provisional}$`))
  })

  test('is unknown to the calendar in years before it, and then not called provisional', async () => {
    for (const seen of await seenBy('2021-03'))
      expect(seen).toMatchObject({ dueOn: '2021-04-05', isProvisional: false })
  })
})
