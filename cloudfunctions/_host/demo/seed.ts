import type { Environment } from '../../_platform/environment'
import { createPorts } from '../../_platform/ports'
import { demoKey } from '../../_platform/runtime'
import { systemClock } from '../../_shared/clock'
import { appRole, connect } from '../../_shared/database/connect'
import { createIds } from '../../_shared/ids'
import { createLog } from '../../_shared/log'
import { createSecrets } from '../../_shared/secrets'
import { noteFact } from '../installation/store'
import { loadCity } from './load'
import { playYear } from './year/year'

/** Fills an empty database with the demo city and its past year. Only after the last step is it marked as complete: a
 *  database whose seeding was interrupted is emptied and filled anew. */
export const seedDemo = async (environment: Environment, ownerUrl: string, now: Date, say: (line: string) => void) => {
  const { schema, publicUrl, numberPrefix } = environment
  const secrets = createSecrets(environment.dataKey ?? demoKey)
  const owner = connect({ url: ownerUrl, schema, max: 2, statementTimeout: 0 })
  // The year is written by the application's own role, and nobody waits for its commits: what a crash would lose is
  // made anew.
  const db = connect({ url: ownerUrl, schema, role: appRole(schema), max: 4, isDurable: false })
  try {
    say('第一次启动：正在建立演示城市“云汀市”，大约半分钟')
    const city = await loadCity({ db: owner, secrets, ids: createIds(systemClock), now, onProgress: say })
    const { visits, reports, broken } = await playYear({
      db,
      secrets,
      ports: createPorts(environment),
      config: { publicUrl, isDemo: true, numberPrefix },
      log: createLog('error'),
      city,
      now,
      scale: process.env.DEMO_SCALE === 'small' ? 'small' : 'full',
      say,
    })
    say(`过去一年：检查 ${visits.length} 次，反映 ${reports.length} 件`)
    for (const { about, reason } of broken) say(`有一件没有演完：${about}（${reason}）`)
    await noteFact(owner, 'demoComplete', now.toISOString())
  } finally {
    await Promise.all([owner.destroy(), db.destroy()])
  }
}
