import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

/** pgbench's TPC-B-like transactions per second on a server: the yardstick of B1. */
export const createTpcb = (ownerUrl: string, clients: number) => {
  const pgbench = findPgbench()
  const url = new URL(ownerUrl)
  const connection = ['-h', url.hostname, '-p', url.port, '-U', decodeURIComponent(url.username)]
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(url.password), PGDATABASE: database }
  return {
    prepare() {
      execFileSync(
        pgbench.replace(/pgbench$/, 'psql'),
        [...connection, '-d', 'postgres', '-qc', `create database ${database}`],
        { env, stdio: 'pipe' },
      )
      // Scale at least as large as the number of clients, as pgbench's manual asks.
      execFileSync(pgbench, [...connection, '-i', '-q', '-s', String(clients), database], { env, stdio: 'pipe' })
    },
    run(seconds: number) {
      const output = execFileSync(
        pgbench,
        [...connection, '-n', '-c', String(clients), '-j', '2', '-T', String(seconds), database],
        { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      )
      return Number(/tps = ([\d.]+)/.exec(output)?.[1] ?? Number.NaN)
    },
  }
}

const database = 'tpcb'
const root = '/usr/lib/postgresql'

const findPgbench = () => {
  const versions = existsSync(root) ? readdirSync(root).sort().reverse() : []
  const found = versions.map((version) => `${root}/${version}/bin/pgbench`).find(existsSync)
  if (!found) throw new Error('pgbench is missing: install Debian’s postgresql package to measure B1')
  return found
}
