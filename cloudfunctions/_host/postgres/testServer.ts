import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isLocked } from './lock'
import { clearOrphan } from './postmaster'
import { type RunningPostgres, startPostgres } from './start'

const prefix = 'mashangdu-test-'

/** One server for a whole test run: TEST_DATABASE_URL when set, else an embedded one in a temporary folder. */
export async function startTestPostgres(): Promise<RunningPostgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { ownerUrl: given, stop: async () => undefined }
  await sweepAbandoned()
  const dataDir = mkdtempSync(path.join(os.tmpdir(), prefix))
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  const server = await startPostgres({ dataDir, isDurable: false })
  const stop = async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ownerUrl: server.ownerUrl, stop }
}

// What a killed test run left behind would eat memory and disk.
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const dataDir = path.join(os.tmpdir(), name)
    const stat = statSync(dataDir, { throwIfNoEntry: false })
    const isOurs = stat?.uid === process.getuid?.()
    if (!stat || !isOurs || Date.now() - stat.mtimeMs < 60_000 || isLocked(dataDir)) continue
    await clearOrphan(path.join(dataDir, 'postgres'), () => undefined)
    rmSync(dataDir, { recursive: true, force: true })
  }
}
