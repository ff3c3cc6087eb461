// `npm ci` refuses a lock file that lacks an optional package of another platform, and npm leaves one out when the
// registry at hand does not have it. node config/lockfile.mjs names what is missing; with --write it is put in.
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['android', 'darwin', 'freebsd', 'openbsd', 'netbsd', 'linux', 'win32', 'sunos', 'aix', 'openharmony']
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32', 'mips64el']
const file = 'package-lock.json'

const { overrides = {} } = JSON.parse(readFileSync('package.json', 'utf8'))
const overridden = new Set(Object.values(overrides).flatMap((value) => Object.keys(value)))
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = Object.keys(lock.packages).flatMap(missingOf)

if (missing.length > 0 && process.argv[2] === '--write') {
  for (const [place, entry] of missing) lock.packages[place] = entry
  const sorted = Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en'))
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
  console.log(`${file} 补上了 ${missing.length} 个其他平台的包`)
} else if (missing.length > 0) {
  for (const [place, { version }] of missing) console.log(`${file} 缺 ${place}@${version}`)
  console.log('npm ci 会因此失败。请运行 node config/lockfile.mjs --write')
  process.exitCode = 1
}

function missingOf(owner) {
  const { optionalDependencies = {}, dev } = lock.packages[owner]
  return Object.entries(optionalDependencies).flatMap(([name, version]) => {
    const found = nearest(owner, name)
    const isFixed = /^\d/.test(version) && !overridden.has(name)
    if (!isFixed || lock.packages[found]?.version === version) return []
    return [[`${found ? `${owner}/` : ''}node_modules/${name}`, entryOf(name, version, dev)]]
  })
}

// Where Node would find the package when its owner asks for it.
function nearest(owner, name) {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`
    if (lock.packages[place]) return place
    if (!folder) return null
  }
}

// Platform packages say in their name what they are for.
function entryOf(name, version, dev) {
  const words = name.split('/').pop().split('-')
  const isArm = words.some((word) => /^arm$|^armv7|eabi/.test(word))
  const processor = processors.find((word) => words.includes(word)) ?? (isArm ? 'arm' : undefined)
  const system = systems.find((word) => words.includes(word))
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  const isLinked = system === 'linux' && words.some((word) => /^(musl|gnu)/.test(word))
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev }),
    ...(isLinked && { libc: [libc] }),
    optional: true,
    ...(system && { os: [system] }),
  }
}
