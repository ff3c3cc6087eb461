import type { Database } from '../../_shared/database/connect'
import type { Ids } from '../../_shared/ids'
import type { Secrets } from '../../_shared/secrets'
import { buildCity, type City } from './city/build'
import { createChance } from './city/chance'
import * as store from './store'

/** The seed of the city that every newcomer meets. */
export const demoSeed = 'yunting'

/** What stands in the way of the demo city. */
export class NotEmpty extends Error {
  constructor(readonly tables: readonly string[]) {
    super(`the demo city goes into an empty database only; there are rows in ${tables.join(', ')}`)
    this.name = 'NotEmpty'
  }
}

/** Puts the demo city into an empty database, in one transaction, and marks the installation as a demo.
 *  Any other database is refused with `NotEmpty`. Returns the city as it was made, names in plain words. */
export const loadCity = async ({
  db,
  secrets,
  ids,
  now,
  seed = demoSeed,
  onProgress = () => {},
}: {
  db: Database
  secrets: Secrets
  ids: Pick<Ids, 'uuid'>
  now: Date
  seed?: string
  onProgress?: (message: string) => void
}): Promise<City> => {
  const city = buildCity({ chance: createChance(seed), uuid: () => ids.uuid(), now })
  await db.transaction().execute(async (tx) => {
    await store.lockLoading(tx)
    const used = await store.usedTables(tx)
    if ((await store.demoMark(tx)) !== null) used.push('installation')
    if (used.length > 0) throw new NotEmpty(used)
    await store.insertRegistry(tx, city)
    onProgress(`${city.enterprises.length} 家企业、${city.agencies.length} 个执法部门、${city.offices.length} 个司法所`)
    await store.insertPeople(tx, secrets, city)
    await store.setDemoMark(tx, now)
    onProgress(`${city.people.length} 个人物，其中 ${city.officers.length} 名执法人员`)
  })
  return city
}
