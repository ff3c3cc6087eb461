import { cityStage } from '../_checks/fixture/city'
import { submit } from '../_checks/fixture/reports'

const city = cityStage()

test('a day’s root over the whole journal is signed once a day, and never over a journal that was changed', async () => {
  const roots = () => city.db.selectFrom('auditRoot').selectAll().orderBy('at').execute()
  city.setTime('2027-03-01 10:00')
  await submit(city)
  await city.tick()
  const before = await roots()
  const newest = before.at(-1)
  expect(newest?.at).toEqual(city.kernel.clock.now())
  expect(
    city.kernel.secrets.isSigned(
      `root ${newest?.at.toISOString()} ${newest?.chains} ${newest?.events} ${newest?.root}`,
      newest?.signature ?? '',
    ),
  ).toBe(true)
  city.advance({ hours: 23 })
  await city.tick()
  expect(await roots()).toHaveLength(before.length)
  await city.base.ownerDb.updateTable('auditHead').set({ seq: 77 }).where('subjectKind', '=', 'ticket').execute()
  city.advance({ hours: 2 })
  await city.tick()
  expect(await roots()).toHaveLength(before.length)
})
