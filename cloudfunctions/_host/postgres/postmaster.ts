import { execFileSync } from 'node:child_process'
import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { worksIn } from './leftBehind'
import { doesRun } from './lock'

// Above every number that a system gives to a process.
const nobody = 2 ** 30

/** What a running server writes about itself into postmaster.pid. */
export type Postmaster = { pid: number; port: number; isReady: boolean }

/** Reads postmaster.pid, the way pg_ctl does: line 1 process, line 4 port, line 8 state. */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(fileOf(cluster), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' } : null
  } catch {
    return null
  }
}

/** Stops a server whose owner was killed, and clears the way when its number now belongs to a stranger. */
export async function clearOrphan(cluster: string, onProgress: (line: string) => void): Promise<void> {
  const orphan = readPostmaster(cluster)
  if (!orphan || !isTaken(orphan.pid)) return
  if (!doesRun(orphan.pid) || !isServerOf(orphan.pid, cluster)) {
    return disown(fileOf(cluster))
  }
  onProgress('上次没有正常关闭，正在接管留下的数据库进程')
  // Fast shutdown keeps everything; SIGQUIT leaves it to crash recovery.
  for (const [signal, seconds] of [
    ['SIGINT', 8],
    ['SIGQUIT', 4],
    ['SIGKILL', 4],
  ] as const) {
    if (await endProcess(orphan.pid, signal, seconds)) return
  }
}

// PostgreSQL would take the number for a living server. NB: the file must stay, for it also names the memory by which
// PostgreSQL knows that children of the dead server still write.
function disown(file: string): void {
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  const { uid, gid, mode } = statSync(file)
  const next = `${file}.next`
  writeFileSync(next, [nobody, ...rest].join('\n'), { mode })
  chownSync(next, uid, gid)
  renameSync(next, file)
}

async function endProcess(pid: number, signal: NodeJS.Signals, seconds: number): Promise<boolean> {
  try {
    process.kill(pid, signal)
  } catch {
    return true
  }
  for (let waited = 0; waited < seconds * 1000; waited += 50) {
    if (!doesRun(pid)) return true
    await sleep(50)
  }
  return !doesRun(pid)
}

function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// NB: numbers are given again; a stranger must never be stopped.
function isServerOf(pid: number, cluster: string): boolean {
  if (process.platform === 'win32') return true
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes('postgres') && (command.includes(` -D ${cluster} `) || worksIn(pid, cluster))
  } catch {
    return false
  }
}

function fileOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid')
}
