import { randomBytes } from 'node:crypto'
import type { Environment } from '../_platform/environment'
import { createRuntime } from '../_platform/runtime'
import { checkReachable } from '../_shared/database/reachable'
import { admitLogin, createLogin } from '../_shared/database/store'
import type { Kernel } from '../_shared/kernel'
import { describeError } from '../_shared/log'
import { dispatchEvents } from '../_shared/outbox/dispatch'
import { createServe } from '../_shared/serve'
import { runTick } from '../tick/application'
import { seedDemo } from './demo/seed'
import { allFeatures, allReactions } from './features'
import { startPostgres } from './postgres/start'
import { prepareDatabase } from './prepareDatabase'

/** What runs behind the HTTP host. */
export type Services = { kernel: Kernel; serve: ReturnType<typeof createServe>; stop(): Promise<void> }

/** Starts database, migrations, demo city, use cases and timer, in this order. */
export const startServices = async (environment: Environment, say: (line: string) => void): Promise<Services> => {
  const postgres = environment.databaseUrl
    ? null
    : await startPostgres({ dataDir: environment.dataDir, onProgress: say })
  try {
    const ownerUrl = environment.ownerDatabaseUrl ?? environment.databaseUrl ?? postgres?.ownerUrl ?? ''
    await checkReachable(ownerUrl)
    const prepared = await prepareDatabase(environment, ownerUrl, say)
    if (prepared.mustSeed) await seedDemo(environment, ownerUrl, new Date(), say)
    const databaseUrl = await appUrlOf(environment, ownerUrl)
    const kernel = createRuntime(environment, {
      databaseUrl,
      isDemo: prepared.isDemo,
      max: 10,
      wantedEvents: new Set(allReactions.flatMap(({ codes }) => codes)),
    })
    const timer = startTimer(kernel, environment.tickSeconds)
    const stop = async () => {
      await timer.stop()
      await kernel.db.destroy()
      await postgres?.stop()
    }
    return { kernel, serve: createServe(kernel, allFeatures, timer.hurry), stop }
  } catch (error) {
    await postgres?.stop()
    throw error
  }
}

// The application never works as the owner where it can be helped: the embedded database gets a login for it, and with a
// database of one's own OWNER_DATABASE_URL keeps the owner apart.
const appUrlOf = async (environment: Environment, ownerUrl: string) => {
  if (!environment.databaseUrl) return createLogin(ownerUrl, environment.schema, randomBytes(24).toString('base64url'))
  if (environment.ownerDatabaseUrl) await admitLogin(ownerUrl, environment.schema, environment.databaseUrl)
  return environment.databaseUrl
}

/** Milliseconds in which changes are gathered before their events are handed on. */
const gathering = 100

// One tick at a time; after each change the events are handed on soon instead of at the next tick.
const startTimer = (kernel: Kernel, seconds: number) => {
  let running: Promise<unknown> = Promise.resolve()
  let hurried: NodeJS.Timeout | null = null
  const queue = (work: () => Promise<unknown>) => {
    running = running.then(work).catch((error: unknown) => kernel.log.error(describeError(error), 'the timer failed'))
  }
  const interval = setInterval(() => queue(() => runTick(kernel, allReactions)), seconds * 1_000)
  return {
    hurry() {
      if (hurried) return
      hurried = setTimeout(() => {
        hurried = null
        queue(() => dispatchEvents(kernel, allReactions))
      }, gathering)
    },
    stop() {
      clearInterval(interval)
      if (hurried) clearTimeout(hurried)
      return running
    },
  }
}
