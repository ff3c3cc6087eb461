import type { RunningPostgres } from './start'
import { startTestPostgres } from './testServer'

const kept = globalThis as { testPostgres?: RunningPostgres }

/** Starts the run's one server; the workers find it in TEST_OWNER_URL. */
export default async function setUp(): Promise<void> {
  kept.testPostgres = await startTestPostgres()
  process.env.TEST_OWNER_URL = kept.testPostgres.ownerUrl
}
