import { createHash } from 'node:crypto'
import { systemClock } from '../_shared/clock'
import { appRole, connect } from '../_shared/database/connect'
import { createIds } from '../_shared/ids'
import { createKernel, type Kernel } from '../_shared/kernel'
import { createLog } from '../_shared/log'
import { createSecrets } from '../_shared/secrets'
import { identifyCaller } from '../identity/public'
import type { Environment } from './environment'
import { createPorts } from './ports'

/** The key of the demo city: known to everybody, so it never protects a real person. */
export const demoKey = createHash('sha256').update('码上督演示城市').digest()

/** A kernel on a database, as the application's role. `max` connections: 1–2 in an event function. */
export const createRuntime = (
  environment: Environment,
  options: { databaseUrl: string; isDemo: boolean; max: number; wantedEvents?: ReadonlySet<string> },
): Kernel => {
  const { schema, publicUrl, numberPrefix, limitScale } = environment
  const dataKey = environment.dataKey ?? (options.isDemo ? demoKey : null)
  if (!dataKey) throw new Error('没有设置 DATA_KEY：请用环境变量给出 32 字节的数据密钥。')
  const log = createLog()
  const secrets = createSecrets(dataKey)
  const db = connect({ url: options.databaseUrl, schema, role: appRole(schema), max: options.max, log })
  return createKernel({
    db,
    clock: systemClock,
    ids: createIds(systemClock),
    secrets,
    log,
    ports: createPorts(environment),
    config: { publicUrl, isDemo: options.isDemo, numberPrefix },
    identify: (credentials, connection = db) => identifyCaller(connection, secrets, credentials, systemClock.now()),
    limitScale,
    ...(options.wantedEvents ? { wantedEvents: options.wantedEvents } : {}),
  })
}
