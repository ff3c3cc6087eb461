import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fail } from '../../_shared/errors'
import type { Account } from './account'
import type { Binaries } from './binaries'
import { childEnvironment } from './environment'

/** Name of the database superuser, which owns everything. */
export const superuser = 'postgres'

// NB: with LC_CTYPE=C, pg_trgm finds no trigrams in Chinese. The second is for systems without C.UTF-8.
const locales = ['C.UTF-8', 'en_US.UTF-8']

/** The superuser's password: made once, kept in the data folder, readable by its owner only. */
export function keepPassword(dataDir: string, hasCluster: boolean): string {
  const file = path.join(dataDir, 'postgres.password')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (hasCluster) {
    throw fail('UNAVAILABLE', { message: `找不到数据库口令文件 ${file}。请从备份里恢复它，再启动。` })
  }
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, password, { mode: 0o600 })
  return password
}

/** Makes an empty cluster; an interrupted attempt leaves nothing that looks finished. */
export async function createCluster(options: {
  binaries: Binaries
  account: Account
  cluster: string
  password: string
  isDurable: boolean
}): Promise<void> {
  const { account, cluster, isDurable } = options
  const half = `${cluster}.new`
  const passwordFile = `${cluster}.word`
  let problem = ''
  for (const locale of locales) {
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half, { mode: 0o700 })
    rmSync(passwordFile, { force: true })
    writeFileSync(passwordFile, options.password, { mode: 0o600 })
    if (account) for (const entry of [half, passwordFile]) chownSync(entry, account.uid, account.gid)
    problem = await initialise(options.binaries.initdb, half, passwordFile, locale, account, isDurable)
    rmSync(passwordFile, { force: true })
    if (problem.includes('invalid locale')) continue
    break
  }
  if (problem) throw new Error(`initdb failed: ${problem}`)
  renameSync(half, cluster)
  if (isDurable && process.platform !== 'win32') keepName(path.dirname(cluster))
}

// A renamed folder survives a power cut only when its parent was written too.
function keepName(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function initialise(
  initdb: string,
  folder: string,
  passwordFile: string,
  locale: string,
  account: Account,
  isDurable: boolean,
): Promise<string> {
  const flags = [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    `--locale=${locale}`,
    '--lc-messages=C',
    '--encoding=UTF8',
    '--auth=scram-sha-256',
    '--no-instructions',
    ...(isDurable ? [] : ['--no-sync']),
  ]
  return new Promise((resolve) => {
    const child = spawn(initdb, flags, { ...account, cwd: path.dirname(folder), env: childEnvironment() })
    let output = ''
    child.stdout.resume()
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? '' : output || `exit ${code}`))
  })
}
