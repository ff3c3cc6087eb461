import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chooseAccount } from './account'
import { provideBinaries } from './binaries'
import { createCluster, keepPassword, superuser } from './cluster'
import { chooseHome, clusterName, openDataDir, recordedHome } from './home'
import { isLocked, takeLock } from './lock'
import { clearOrphan, readPostmaster } from './postmaster'
import { askToEnd, hasEnded, type Launch, launch, type Server, shutDown } from './server'
import { stopWithProcess } from './stop'

/** A running database: the owner's connection string and how to stop it. */
export type RunningPostgres = { ownerUrl: string; stop(): Promise<void> }

/**
 * Starts the embedded PostgreSQL on this data folder and keeps it running: one that is killed comes back on the same
 * port. Throws UNAVAILABLE with a sentence for people when another process owns the folder or it cannot be used.
 */
export async function startPostgres(options: {
  dataDir: string
  onProgress?: (line: string) => void
  isDurable?: boolean
}): Promise<RunningPostgres> {
  const { onProgress = () => undefined, isDurable = true } = options
  const dataDir = path.resolve(options.dataDir)
  openDataDir(dataDir)
  const account = chooseAccount(path.join(recordedHome(dataDir) ?? dataDir, clusterName))
  const home = chooseHome(dataDir, account)
  if (home !== dataDir) onProgress(`数据库账号进不了 ${dataDir}，数据库放在 ${home}`)
  const lock = await takeLock(home)
  try {
    const cluster = path.join(home, clusterName)
    const binaries = provideBinaries(home, account, onProgress)
    const isNew = !existsSync(path.join(cluster, 'PG_VERSION'))
    const password = keepPassword(dataDir, !isNew)
    if (isNew) {
      onProgress('正在建立数据库')
      await createCluster({ binaries, account, cluster, password, isDurable })
    }
    await clearOrphan(cluster, onProgress)
    const how = { binaries, account, cluster, isDurable }
    const server = await launch(how)
    const keeper = keepRunning(server, how, onProgress)
    const stop = stopWithProcess(() => keeper.stop().finally(lock.release), keeper.askToEnd)
    return { ownerUrl: urlOf(password, server.port), stop }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The owner's connection string of a server that another living process runs on this data folder, or null. */
export function runningPostgres(dataDir: string): string | null {
  const whole = path.resolve(dataDir)
  const home = recordedHome(whole) ?? whole
  const postmaster = readPostmaster(path.join(home, clusterName))
  return postmaster?.isReady && isLocked(home) ? urlOf(keepPassword(whole, true), postmaster.port) : null
}

function urlOf(password: string, port: number): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`
}

function keepRunning(first: Server, how: Launch, onProgress: (line: string) => void) {
  let server = first
  let isStopping = false
  let reviving = Promise.resolve()
  const watch = () => {
    const onExit = () => {
      if (!isStopping) reviving = revive()
    }
    if (hasEnded(server)) onExit()
    else server.child.once('exit', onExit)
  }
  const revive = async () => {
    onProgress('数据库意外停止，正在恢复')
    for (let wait = 100; !isStopping; wait = Math.min(wait * 2, 5000)) {
      try {
        server = await launch(how, first.port)
        onProgress('数据库已恢复')
        return watch()
      } catch {
        await sleep(wait)
      }
    }
  }
  watch()
  return {
    askToEnd: () => askToEnd(server, how),
    stop: async () => {
      isStopping = true
      await reviving
      await shutDown(server, how)
    },
  }
}
