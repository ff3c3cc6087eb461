import { createCity } from '../../cloudfunctions/_checks/fixture/city'
import { createRandom } from '../../cloudfunctions/_checks/properties/random'
import { faultsOf } from '../../cloudfunctions/_checks/walks/faults'
import { createWalk } from '../../cloudfunctions/_checks/walks/walk'
import { startTestPostgres } from '../../cloudfunctions/_host/postgres/testServer'
import type { Check, Run } from './check'
import { createPace, judge } from './pace'

const walks = { smoke: 20, full: 10_000 } as const
const length = 40
/** Walks in one city: what time does to a ticket it does to its neighbours. */
const together = 50
const citiesAtOnce = 2

/** Walks of random people over the whole table of states; after each city's walks every promise is looked at. */
export const randomWalks = async ({ scale, minutes, from }: Run): Promise<Check[]> => {
  if (from > walks[scale]) throw new Error(`there are only ${walks[scale]} walks`)
  const postgres = await startTestPostgres()
  try {
    process.env.TEST_OWNER_URL = postgres.ownerUrl
    const pace = createPace('walks', 'walks', { target: walks[scale] - from + 1, minutes })
    const faults: string[] = []
    const outcomes = new Map<string, number>()
    const states = new Set<string>()
    let tickets = 0
    const walkCities = async () => {
      for (let number = pace.next(); number !== null; number = pace.next()) {
        const city = createCity()
        await city.open()
        city.begin()
        const owners = new Map<string, string>()
        const last = number + together - 1
        for (let seed: number | null = number; seed !== null && seed <= last; seed = seed < last ? pace.next() : null) {
          const walk = createWalk(city, createRandom(from - 1 + seed), { timeShare: 0.02, fewest: 2 })
          for (let step = 0; step < length; step += 1) await walk.step()
          for (const [ticketId, owner] of walk.owners) owners.set(ticketId, owner)
          for (const [code, count] of walk.outcomes) outcomes.set(code, (outcomes.get(code) ?? 0) + count)
          faults.push(...walk.faults)
        }
        await city.drain()
        faults.push(...(await faultsOf(city, owners)))
        tickets += owners.size
        for (const { toState } of await city.db.selectFrom('ticketStep').select('toState').distinct().execute())
          states.add(toState)
        await city.base.close()
      }
    }
    await Promise.all(Array.from({ length: citiesAtOnce }, walkCities))
    pace.close()
    const spread = [...outcomes].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code}×${count}`)
    const shown = faults.slice(0, 5).map((fault) => `\n      ${fault}`)
    const numbers = from > 1 ? ` (${from} to ${from - 1 + pace.done()})` : ''
    const counts = `${pace.done()} walks${numbers} of ${length} steps over ${tickets} tickets reached ${states.size} states (${spread.join(' ')}), ${faults.length} broken promises${shown.join('')}`
    return [judge('walks break no promise', faults.length > 0, from - 1 + pace.done(), walks[scale], counts)]
  } finally {
    await postgres.stop()
  }
}
