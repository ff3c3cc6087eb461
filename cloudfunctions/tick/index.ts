import { readEnvironment } from '../_platform/environment'
import { createRuntime } from '../_platform/runtime'
import type { Kernel } from '../_shared/kernel'
import { identityReactions } from '../identity/reactions'
import { inspectionReactions } from '../inspection/reactions'
import { ticketReactions } from '../ticket/reactions'
import { runTick } from './application'

let kernel: Kernel | null = null

/** The timer's cloud function. A person who calls it by hand only makes due work happen now. */
export const main = async () => {
  const environment = readEnvironment()
  if (!environment.databaseUrl) return { error: 'DATABASE_URL' }
  kernel ??= createRuntime(environment, { databaseUrl: environment.databaseUrl, isDemo: false, max: 2 })
  return runTick(kernel, [...identityReactions, ...inspectionReactions, ...ticketReactions])
}
