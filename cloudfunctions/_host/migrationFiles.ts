import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SqlFiles } from '../_shared/database/store'

/** The numbered SQL files: beside the bundled server, or in the source tree. */
export const migrationFiles = (): SqlFiles => {
  const folder = [path.join(__dirname, 'migrations'), path.resolve('cloudfunctions/_shared/migrations')].find(isFolder)
  if (!folder) throw new Error('the migrations are missing')
  const names = readdirSync(folder).filter((name) => /^\d{4}_\w+\.sql$/.test(name))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

const isFolder = (folder: string) => {
  try {
    return readdirSync(folder).length > 0
  } catch {
    return false
  }
}
