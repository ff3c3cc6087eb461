// Says whether what was built is still what would be built: a hash of the inputs is kept beside the result.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const frontEnd = ['src', 'config', 'babel.config.js', 'tsconfig.json', 'package-lock.json']
const inputs = { h5: frontEnd, weapp: [...frontEnd, 'project.config.json'] }
const settings = ['TARO_APP_API_BASE', 'TARO_APP_CLOUD_ENV', 'TARO_APP_GALLERY']

/** Whether dist/<target> was built from these very sources. */
export function isFresh(target) {
  const file = stampOf(`dist/${target}`)
  return existsSync(file) && readFileSync(file, 'utf8') === inputHash(target)
}

/** The hash of everything that dist/<target> is made of. */
export function inputHash(target) {
  const hash = createHash('sha256')
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\0`)
  for (const file of inputs[target].flatMap(filesUnder))
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Marks a built folder; the hash must be taken before building, so that a change meanwhile is not missed. */
export function markFresh(folder, hash) {
  writeFileSync(stampOf(folder), hash)
}

function stampOf(folder) {
  return path.join(folder, '.stamp')
}

function filesUnder(entry) {
  if (!existsSync(entry)) return []
  if (statSync(entry).isFile()) return /\.test\.tsx?$/.test(entry) ? [] : [entry]
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)))
}
