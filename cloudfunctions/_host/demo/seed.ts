import type { Environment } from '../../_platform/environment'
import { demoKey } from '../../_platform/runtime'
import { systemClock } from '../../_shared/clock'
import { connect } from '../../_shared/database/connect'
import { createIds } from '../../_shared/ids'
import { createSecrets } from '../../_shared/secrets'
import { noteFact } from '../installation/store'
import { loadCity } from './load'

/** Fills an empty database with the demo city. Only after the last step is it marked as complete: a database whose
 *  seeding was interrupted is emptied and filled anew. */
export const seedDemo = async (environment: Environment, ownerUrl: string, now: Date, say: (line: string) => void) => {
  const secrets = createSecrets(environment.dataKey ?? demoKey)
  const db = connect({ url: ownerUrl, schema: environment.schema, max: 2, statementTimeout: 0 })
  try {
    say('第一次启动：正在建立演示城市“云汀市”')
    await loadCity({ db, secrets, ids: createIds(systemClock), now, onProgress: say })
    await noteFact(db, 'demoComplete', now.toISOString())
  } finally {
    await db.destroy()
  }
}
