import { clockOfState } from '../../src/contracts/ticket/states'
import { cityStage } from '../_checks/fixture/city'
import { createRandom } from '../_checks/properties/random'
import { faultsOf } from '../_checks/walks/faults'
import { createWalk } from '../_checks/walks/walk'

const city = cityStage()

const walks = 5
const length = 500

test(`after ${walks} walks of ${length} steps by anybody the record is whole: one queue, right clocks, right counters, an unbroken chain`, async () => {
  const owners = new Map<string, string>()
  const outcomes = new Map<string, number>()
  for (let number = 1; number <= walks; number += 1) {
    const walk = createWalk(city, createRandom(number))
    for (let step = 0; step < length; step += 1) {
      await walk.step()
      if (step % 100 === 0) expect(await faultsOf(city, walk.owners)).toEqual([])
    }
    await city.drain()
    for (const [ticketId, owner] of walk.owners) owners.set(ticketId, owner)
    for (const [code, count] of walk.outcomes) outcomes.set(code, (outcomes.get(code) ?? 0) + count)
    expect([...walk.faults, ...(await faultsOf(city, owners))]).toEqual([])
  }
  const waiting = await city.db
    .selectFrom('eventOutbox')
    .select(['code', 'lastError'])
    .where('attempts', '>', 0)
    .execute()
  expect(waiting).toEqual([])
  // The walks must have been worth walking.
  const reached = await city.db.selectFrom('ticketStep').select('toState').distinct().execute()
  expect(reached.map(({ toState }) => toState).sort()).toEqual(Object.keys(clockOfState).sort())
  expect(outcomes.get('OK') ?? 0).toBeGreaterThan(200)
  for (const code of ['WRONG_STATE', 'FORBIDDEN', 'NOT_FOUND', 'STALE'])
    expect([code, (outcomes.get(code) ?? 0) > 10]).toEqual([code, true])
}, 300_000)
