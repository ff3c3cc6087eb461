import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fail } from '../../_shared/errors'
import { type Account, canEnter } from './account'

/** Name of the cluster's folder inside its home. */
export const clusterName = 'postgres'

// Stable places first: the temporary ones are swept on some systems.
const outside = ['/var/lib', '/var/tmp', os.tmpdir()]

/**
 * The folder that holds cluster, lock and log: the data folder, or one outside it when the account cannot enter the
 * data folder (a clone under a 0700 home). The choice is written down, so that later starts find the same data.
 */
export function chooseHome(dataDir: string, account: Account): string {
  if (!account || canEnter(dataDir, account)) return dataDir
  if (existsSync(path.join(dataDir, clusterName, 'PG_VERSION'))) {
    const message = `数据目录 ${dataDir} 里已有数据，但运行数据库的系统账号进不去。请放开上级文件夹的进入权限，或用 DATA_DIR 指定新位置。`
    throw fail('UNAVAILABLE', { message })
  }
  return recordedHome(dataDir) ?? newHome(dataDir, account)
}

/** Makes the data folder; a folder we make ourselves can be passed through by the database's account, not listed. */
export function openDataDir(dataDir: string): void {
  try {
    const isNew = mkdirSync(dataDir, { recursive: true, mode: 0o755 }) !== undefined
    if (isNew) chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  } catch (cause) {
    const message = `不能建立或写入数据目录 ${dataDir}。请检查它的权限，或用 DATA_DIR 指定别的目录。`
    throw fail('UNAVAILABLE', { message, cause })
  }
}

/** The home outside the data folder that an earlier start wrote down. */
export function recordedHome(dataDir: string): string | null {
  const record = recordOf(dataDir)
  const home = existsSync(record) ? readFileSync(record, 'utf8').trim() : ''
  return home && existsSync(home) ? home : null
}

function newHome(dataDir: string, account: Account): string {
  for (const base of outside) {
    const home = attempt(() => mkdtempSync(path.join(base, 'mashangdu-')))
    if (!home) continue
    chmodSync(home, 0o711)
    if (!canEnter(home, account)) continue
    writeFileSync(recordOf(dataDir), `${home}\n`)
    return home
  }
  throw fail('UNAVAILABLE', {
    message: '找不到数据库账号能进入的文件夹。请用 DATA_DIR 指定一个，例如 /srv/mashangdu。',
  })
}

function recordOf(dataDir: string): string {
  return path.join(dataDir, 'postgres.location')
}

function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
