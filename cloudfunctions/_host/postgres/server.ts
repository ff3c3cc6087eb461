import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account'
import type { Binaries } from './binaries'
import { childEnvironment } from './environment'
import { endLeftBehind } from './leftBehind'
import { readPostmaster } from './postmaster'

/** One running postgres process. */
export type Server = { child: ChildProcess; port: number }

/** All that is needed to start it again. */
export type Launch = { binaries: Binaries; account: Account; cluster: string; isDurable: boolean }

const readyWithin = 300_000 // ms; crash recovery after much writing may take a while
const logLimit = 5_000_000 // bytes, then the log starts anew beside its predecessor
// What passes by itself: the port was snatched, or the processes of a killed server are still ending.
const passing = /could not bind|could not create any TCP|already in use|shared memory block|already exists/i

/** Starts postgres on loopback and resolves when it accepts connections; no other server may run on the cluster. */
export async function launch(options: Launch, wishedPort?: number): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    await endLeftBehind(options.cluster)
    const port = wishedPort ?? (await freePort())
    const start = sizeOf(logOf(options.cluster))
    const child = spawnServer(options, port)
    if (await isReady(child, options.cluster)) return { child, port }
    const said = readFileSync(logOf(options.cluster), 'utf8').slice(start)
    if (attempt >= 20 || !passing.test(said)) throw new Error(`postgres did not start: ${said.slice(-2000)}`)
    await sleep(500)
  }
}

/** Ends the server so that nothing needs recovery. */
export async function shutDown(server: Server, options: Launch): Promise<void> {
  if (hasEnded(server)) return
  const ended = once(server.child, 'exit')
  askToEnd(server, options)
  const timer = setTimeout(() => server.child.kill('SIGQUIT'), 20_000)
  await ended
  clearTimeout(timer)
}

/** Whether the process is gone, for whatever reason. */
export function hasEnded({ child }: { child: ChildProcess }): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

/** Asks for a fast shutdown without waiting for it; safe while this process is exiting. */
export function askToEnd(server: Server, options: Launch): void {
  // NB: on Windows a signal would be a kill.
  if (process.platform === 'win32') spawnSync(options.binaries.pgCtl, ['stop', '-D', options.cluster, '-m', 'fast'])
  else server.child.kill('SIGINT')
}

function spawnServer({ binaries, account, cluster, isDurable }: Launch, port: number): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Values of rows stay out of the log: they may be personal.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(isDurable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(logOf(cluster))
  const child = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...flags], {
    ...account,
    cwd: path.dirname(cluster),
    env: childEnvironment(),
    stdio: ['ignore', log, log],
    detached: true, // Ctrl-C reaches our process only; it stops the database after its last call.
  })
  closeSync(log)
  child.on('error', () => undefined)
  return child
}

async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  for (let waited = 0; waited < readyWithin; waited += 20) {
    if (hasEnded({ child })) return false
    const postmaster = readPostmaster(cluster)
    if (postmaster?.isReady && postmaster.pid === child.pid) return true
    await sleep(20)
  }
  child.kill('SIGQUIT')
  return false
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

function openLog(file: string): number {
  if (sizeOf(file) > logLimit) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function logOf(cluster: string): string {
  return `${cluster}.log`
}
