import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterName, recordedHome } from '../cloudfunctions/_host/postgres/home'
import { readPostmaster } from '../cloudfunctions/_host/postgres/postmaster'
import { runningPostgres } from '../cloudfunctions/_host/postgres/start'

/** A real server process on a demo city of its own. */
export type ServerUnderTest = {
  url: string
  dataDir: string
  /** The owner's connection string of its embedded database. */
  ownerUrl(): string
  /** Sends SIGKILL to the server, and to its database too when asked. */
  kill(withDatabase: boolean): Promise<void>
  /** Starts it again on the same data and waits until it answers; returns the milliseconds that took. */
  restart(): Promise<number>
  stop(): Promise<void>
}

const patience = 180_000

/** Starts dist/server, or another build of it, on a fresh data folder with limits out of the way, as one waits for
 *  `npm start`. */
export const startServerUnderTest = async (
  more: Record<string, string> = {},
  bundle = 'dist/server/index.cjs',
): Promise<ServerUnderTest> => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mashangdu-bench-'))
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const launch = () => launchServer(bundle, dataDir, port, more)
  let child = launch()
  await untilHealthy(url, child)
  return {
    url,
    dataDir,
    ownerUrl: () => runningPostgres(dataDir) ?? '',
    async kill(withDatabase) {
      const database = withDatabase ? postmasterOf(dataDir) : null
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      if (database) killQuietly(database)
      await gone
    },
    async restart() {
      const started = performance.now()
      child = launch()
      await untilHealthy(url, child)
      return performance.now() - started
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit')
        child.kill('SIGTERM')
        await gone
      }
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const launchServer = (bundle: string, dataDir: string, port: number, more: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [bundle], {
    stdio: ['ignore', 'ignore', process.env.BENCH_VERBOSE ? 'inherit' : 'ignore'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      DEMO_SCALE: 'small',
      RATE_LIMIT_SCALE: '1000000',
      LOG_LEVEL: 'error',
      ...more,
    },
  })

const untilHealthy = async (url: string, child: ChildProcess) => {
  for (let waited = 0; waited < patience; waited += 50) {
    if (child.exitCode !== null) throw new Error('the server ended while it was starting; try BENCH_VERBOSE=1')
    if (await isHealthy(url)) return
    await sleep(50)
  }
  throw new Error('the server did not become healthy')
}

const isHealthy = async (url: string) => {
  try {
    return (await fetch(`${url}/healthz`)).ok
  } catch {
    return false
  }
}

const postmasterOf = (dataDir: string) =>
  readPostmaster(path.join(recordedHome(dataDir) ?? dataDir, clusterName))?.pid ?? null

const killQuietly = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
}

/** A port that nobody listens on now. */
export const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}
