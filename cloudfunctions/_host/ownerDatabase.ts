import type { Environment } from '../_platform/environment'
import { checkReachable } from '../_shared/database/reachable'
import { runningPostgres, startPostgres } from './postgres/start'

/** The owner's connection for a tool: DATABASE_URL, the embedded database of a running server, or one started for the
 *  length of the work. */
export const withOwnerUrl = async <Result>(environment: Environment, work: (ownerUrl: string) => Promise<Result>) => {
  const given = environment.ownerDatabaseUrl ?? environment.databaseUrl ?? runningPostgres(environment.dataDir)
  if (given) {
    await checkReachable(given)
    return work(given)
  }
  const postgres = await startPostgres({ dataDir: environment.dataDir })
  try {
    return await work(postgres.ownerUrl)
  } finally {
    await postgres.stop()
  }
}

/** Runs a command-line tool: one sentence and exit code 1 when it fails. */
export const runTool = (work: () => Promise<boolean>) =>
  work().then(
    (isGood) => {
      process.exitCode = isGood ? 0 : 1
    },
    (error: unknown) => {
      console.error(`没有做成：${(error as Error).message}`)
      process.exitCode = 1
    },
  )
