import type { Environment } from '../_platform/environment'
import { demoKey } from '../_platform/runtime'
import { loadCalendarYears } from '../_shared/calendar/install'
import { connect } from '../_shared/database/connect'
import { migrate } from '../_shared/database/store'
import { createSecrets } from '../_shared/secrets'
import { dropSchema, installationFacts, isEmpty, noteFact } from './installation/store'
import { migrationFiles } from './migrationFiles'

/** What a prepared database is. */
export type Prepared = { isDemo: boolean; mustSeed: boolean }

/** Migrates, loads the calendar up to next year, and finds out whether this is the demo city. */
export const prepareDatabase = async (
  environment: Environment,
  ownerUrl: string,
  say: (line: string) => void,
): Promise<Prepared> => {
  const ran = await migrate(ownerUrl, environment.schema, migrationFiles())
  if (ran.length > 0) say(`数据库已升级：${ran.join('、')}`)
  const db = connect({ url: ownerUrl, schema: environment.schema, max: 2 })
  try {
    await loadCalendarYears(db)
    const facts = await installationFacts(db)
    const mayDemo = isDemoAllowed(environment)
    if (mayDemo && facts.has('demo') && !facts.has('demoComplete')) {
      say('上次建立演示城市没有做完，重新建立')
      await dropSchema(db, environment.schema)
      return await prepareDatabase(environment, ownerUrl, say)
    }
    const mustSeed = mayDemo && !facts.has('demo') && (await isEmpty(db))
    const isDemo = mayDemo && (facts.has('demo') || mustSeed)
    await checkKey(environment, isDemo, facts.get('keyCheck'), (value) => noteFact(db, 'keyCheck', value))
    return { isDemo, mustSeed }
  } finally {
    await db.destroy()
  }
}

/** Demo sign-in needs all of: not production, a loopback binding, and with a database of one's own, through whichever
 *  login it is reached, also DEMO=1. */
export const isDemoAllowed = ({ isProduction, host, databaseUrl, ownerDatabaseUrl, isDemoAsked }: Environment) =>
  !isProduction &&
  ['127.0.0.1', 'localhost', '::1'].includes(host) &&
  ((databaseUrl === null && ownerDatabaseUrl === null) || isDemoAsked)

// Another key would open nothing that is sealed here: better to stop than to write under two keys.
const checkKey = async (
  environment: Environment,
  isDemo: boolean,
  known: string | undefined,
  note: (value: string) => Promise<unknown>,
) => {
  const key = environment.dataKey ?? (isDemo ? demoKey : null)
  if (!key) throw new Error('没有设置 DATA_KEY：这不是演示数据库，请用环境变量 DATA_KEY 给出 32 字节的数据密钥。')
  const check = createSecrets(key).blindIndex('keyCheck', 'mashangdu')
  if (known === undefined) await note(check)
  else if (known !== check) throw new Error('DATA_KEY 与这个数据库用的密钥不一样，请换回原来的密钥。')
}
