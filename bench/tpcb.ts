import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Transactions per second that pgbench reaches with these options. */
export const runPgbench = (ownerUrl: string, options: readonly string[], env: Record<string, string>) => {
  const output = call(ownerUrl, 'pgbench', ['-n', ...options], env)
  return Number(/tps = ([\d.]+)/.exec(output)?.[1] ?? Number.NaN)
}

/** pgbench's TPC-B-like transactions per second on a server: the yardstick of B1. */
export const createTpcb = (ownerUrl: string, clients: number) => ({
  prepare() {
    call(ownerUrl, 'psql', ['-d', 'postgres', '-qc', `create database ${database}`])
    // Scale at least as large as the number of clients, as pgbench's manual asks.
    call(ownerUrl, 'pgbench', ['-i', '-q', '-s', String(clients), database])
  },
  run: (seconds: number) =>
    runPgbench(ownerUrl, ['-c', String(clients), '-j', '2', '-T', String(seconds)], { PGDATABASE: database }),
})

const call = (ownerUrl: string, program: string, options: readonly string[], env: Record<string, string> = {}) => {
  const url = new URL(ownerUrl)
  const connection = ['-h', url.hostname, '-p', url.port, '-U', decodeURIComponent(url.username)]
  return execFileSync(path.join(findPrograms(), program), [...connection, ...options], {
    env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password), ...env },
    encoding: 'utf8',
    stdio: 'pipe',
  })
}

const database = 'tpcb'
const root = '/usr/lib/postgresql'

const findPrograms = () => {
  const versions = existsSync(root) ? readdirSync(root).sort().reverse() : []
  const found = versions.map((version) => path.join(root, version, 'bin')).find((bin) => existsSync(`${bin}/pgbench`))
  if (!found) throw new Error('pgbench is missing: install Debian’s postgresql package to measure B1 and B2')
  return found
}
