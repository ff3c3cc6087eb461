// Builds what is stale and runs the server; the pages are built while the database starts.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { buildIfStale } from './build-if-stale.mjs'
import { bundleServer } from './bundle.mjs'
import { isFresh } from './stamp.mjs'

const children = new Set()
const patience = 20_000 // ms for the server to finish its calls and stop the database
const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
let isStopping = false

/** Runs until the server ends or somebody stops it; its exit code becomes ours. */
export async function serve() {
  const arePagesFresh = isFresh('h5')
  for (const signal of Object.keys(codes)) process.on(signal, () => leave(signal, codes[signal]))
  console.log('① 依赖已就绪')
  await bundleServer()
  console.log('② 服务端已打包')
  console.log(arePagesFresh ? '③ 页面已是最新' : '③ 开始构建页面，约需 1 分钟；同时启动数据库和服务')
  if (!existsSync('dist/h5/index.html')) putWaitingPage()
  const server = runServer()
  const address = new Promise((resolve) => server.once('message', (message) => resolve(message.address)))
  if (!arePagesFresh && !(await buildPages())) return
  console.log(`⑤ 全部就绪，请在浏览器打开 ${await address}（Ctrl-C 停止）`)
}

// Whoever opens the address before the first build is done sees this; it gives way by itself.
function putWaitingPage() {
  mkdirSync('dist/h5', { recursive: true })
  const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="3">'
  const look = '<meta name="viewport" content="width=device-width"><title>码上督</title>'
  writeFileSync('dist/h5/index.html', `${head}${look}<p>页面正在准备，约需 1 分钟，好了会自动打开。</p></html>`)
}

function runServer() {
  console.log('④ 启动服务')
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/index.cjs'], {
    // The channel tells us when it is ready, and lets it notice when we are killed. Ctrl-C comes through us, once.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  children.add(server)
  server.on('exit', (code) => {
    process.exitCode = code ?? 1
    leave('SIGTERM')
  })
  return server
}

async function buildPages() {
  const say = (text) => console.log(text.replace(/^/gm, '   [页面] '))
  const isBuilt = await buildIfStale('h5', say, (child) => children.add(child))
  if (isStopping) return false
  if (!isBuilt) {
    console.error('页面没有构建成功，原因见上。')
    await leave('SIGTERM', 1)
  }
  return isBuilt
}

// Stops all of it once, then ends with the server's own code when it had one.
async function leave(signal, code) {
  if (isStopping) return
  isStopping = true
  const running = [...children].filter((child) => child.exitCode === null && child.signalCode === null)
  const ends = running.map((child) => new Promise((resolve) => child.once('exit', resolve)))
  for (const child of running) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  setTimeout(() => running.forEach((child) => void child.kill('SIGKILL')), patience).unref()
  await Promise.all(ends)
  process.exit(process.exitCode ?? code)
}
