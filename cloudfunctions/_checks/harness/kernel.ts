import type { Caller } from '../../_shared/caller'
import { SettableClock } from '../../_shared/clock'
import type { Database } from '../../_shared/database/connect'
import { fail } from '../../_shared/errors'
import { createIds } from '../../_shared/ids'
import { createKernel, type Kernel } from '../../_shared/kernel'
import { silentLog } from '../../_shared/log'
import { createSecrets } from '../../_shared/secrets'
import { type TestPorts, testPorts } from './ports'

/** Friday 2026-11-20, 10:00 in Shanghai: the moment at which test kernels start. */
export const testNow = new Date('2026-11-20T02:00:00Z')

/** A kernel whose time stands still until a test moves it. */
export type TestKernel = Kernel & { clock: SettableClock; ports: TestPorts }

/** A kernel on a test database. `callers` says who holds which token; any other token is NOT_SIGNED_IN, none at all a
 *  guest. Limits are off unless `limitScale` is given. */
export const testKernel = ({
  db,
  clock = new SettableClock(testNow),
  callers = {},
  ...parts
}: {
  db: Database
  clock?: SettableClock
  callers?: Readonly<Record<string, Caller>>
} & Partial<Omit<Kernel, 'db' | 'clock' | 'ports' | 'reference' | 'cached' | 'refresh'>>): TestKernel => {
  const ports = testPorts()
  const kernel = createKernel({
    db,
    clock,
    ids: createIds(clock),
    secrets: createSecrets(Buffer.alloc(32, 7)),
    log: silentLog,
    ports,
    config: { publicUrl: 'https://example.test', isDemo: false, numberPrefix: 'YT' },
    identify: async ({ token }) => {
      if (!token) return { kind: 'guest' }
      const caller = Object.hasOwn(callers, token) ? callers[token] : undefined
      if (!caller) throw fail('NOT_SIGNED_IN')
      return caller
    },
    limitScale: 0,
    keptFor: 0,
    ...parts,
  })
  return { ...kernel, clock, ports }
}
