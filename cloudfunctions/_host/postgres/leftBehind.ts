import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { doesRun } from './lock'

/** Ends what a dead server's own processes still do on its files: a new server beside them would spoil the data. Where
 *  the system does not show where they work (not Linux, or another account's processes to one who may not look), PostgreSQL
 *  itself refuses to start until they are gone. */
export async function endLeftBehind(cluster: string): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGQUIT', 2],
    ['SIGKILL', 5],
  ] as const) {
    const left = leftBehind(cluster)
    for (const pid of left) end(pid, signal)
    for (let waited = 0; left.some(doesRun) && waited < seconds * 1000; waited += 20) await sleep(20)
  }
}

// NB: only PostgreSQL's own, which name themselves so: somebody's shell may stand in the folder, too.
const leftBehind = (cluster: string): number[] =>
  process.platform === 'linux'
    ? readdirSync('/proc')
        .map(Number)
        .filter((pid) => pid > 0 && isPartOf(pid) && worksIn(pid, cluster) && doesRun(pid))
    : []

const isPartOf = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres:')
  } catch {
    return false
  }
}

/** Whether a process stands in this folder, by whatever way the folder is named: servers and their children do. */
export const worksIn = (pid: number, cluster: string): boolean => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return false
  }
}

const end = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal)
  } catch {
    // It had ended by itself.
  }
}
