import type { RunningPostgres } from './start'

/** Stops the run's one server. */
export default async function tearDown(): Promise<void> {
  await (globalThis as { testPostgres?: RunningPostgres }).testPostgres?.stop()
}
