import { cityStage } from '../_checks/fixture/city'
import { submit } from '../_checks/fixture/reports'

const city = cityStage()

// One test only: a clock that went back between two would look like records put in afterwards, which roots are there
// to find.
test('a day’s root over the whole journal is signed once a day, and never over a journal that was changed', async () => {
  const roots = () => city.db.selectFrom('auditRoot').selectAll().orderBy('at').execute()
  city.setTime('2027-03-01 10:00')
  await submit(city)
  await city.tick()
  const before = await roots()
  const newest = before.at(-1)
  // Five minutes are left for calls that were still on their way.
  expect(newest?.at.toISOString()).toBe('2027-03-01T01:55:00.000Z')
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
