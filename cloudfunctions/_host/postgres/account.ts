import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fail } from '../../_shared/errors'

/** The system account that PostgreSQL runs as; null means the account of this very process. */
export type Account = { uid: number; gid: number } | null

const name = 'postgres'

/** Chooses who runs the cluster: PostgreSQL refuses root, so root lends it to the cluster's owner or to user postgres. */
export function chooseAccount(cluster: string): Account {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (process.getuid?.() !== 0) {
    if (owner && process.getuid && owner.uid !== process.getuid()) throw foreign(cluster)
    return null
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return lookUp() ?? create()
}

/** Whether the account reaches this folder through all folders above it. */
export function canEnter(folder: string, account: Account): boolean {
  return spawnSync('sh', ['-c', 'test -x "$0"', folder], { ...account, cwd: '/' }).status === 0
}

function lookUp(): Account {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return null
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function create(): Account {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', name], { stdio: 'pipe' })
  } catch (cause) {
    const message = `数据库不能用 root 运行，也没能建立系统账号 ${name}。请改用普通用户启动，或先建立这个账号。`
    throw fail('UNAVAILABLE', { message, cause })
  }
  return lookUp()
}

function foreign(cluster: string) {
  return fail('UNAVAILABLE', {
    message: `数据目录 ${cluster} 归另一个系统用户所有。请用原来的用户启动，或用 DATA_DIR 指定别的目录。`,
  })
}
