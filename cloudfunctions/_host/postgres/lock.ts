import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail } from '../../_shared/errors'

/** A held lock. */
export type Lock = { release(): void }

/** Makes this process the only owner of a home, or throws; the lock of a process that died is taken over. */
export async function takeLock(home: string): Promise<Lock> {
  const file = lockOf(home)
  const content = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) })
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (createExclusive(file, content)) return { release: () => releaseOwn(file, content) }
    const seen = await readWhole(file)
    if (isAlive(seen)) break
    discard(file, seen)
  }
  const message = '数据目录正在被另一个进程使用。请先停掉那个进程，或用 DATA_DIR 指定别的目录。'
  throw fail('UNAVAILABLE', { message, data: { reason: 'DATA_DIR_IN_USE' } })
}

/** Whether a living process owns this home. */
export function isLocked(home: string): boolean {
  return isAlive(read(lockOf(home)))
}

/** What tells this process from a later one with the same number; empty when the system does not say. */
export function birthOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      return `${boot}:${statFields(pid)?.[19]}`
    }
    if (process.platform === 'win32') return ''
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** Whether a process with this number runs, whoever owns it; one that died unnoticed by its parent does not. */
export function doesRun(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return statFields(pid)?.[0] !== 'Z'
}

// State first, start time twentieth; the name before them may hold spaces and brackets.
function statFields(pid: number): string[] | null {
  const stat = process.platform === 'linux' ? read(`/proc/${pid}/stat`) : ''
  return stat ? stat.slice(stat.lastIndexOf(')') + 2).split(' ') : null
}

function isAlive(content: string): boolean {
  try {
    const { pid, birth } = JSON.parse(content) as { pid: number; birth: string }
    return doesRun(pid) && birthOf(pid) === birth
  } catch {
    return false
  }
}

function createExclusive(file: string, content: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, content)
    closeSync(handle)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

// Another process may be between creating the file and writing its line.
async function readWhole(file: string): Promise<string> {
  const first = read(file)
  if (first) return first
  await sleep(100)
  return read(file)
}

// Two processes may find the same dead lock: only the file that was seen may go.
function discard(file: string, seen: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside) !== seen) renameSync(aside, file)
  else rmSync(aside)
}

function releaseOwn(file: string, content: string): void {
  if (read(file) === content) rmSync(file, { force: true })
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function lockOf(home: string): string {
  return path.join(home, 'server.lock')
}
