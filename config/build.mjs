// Builds the front end with Taro: node config/build.mjs h5|weapp → dist/h5 or dist/weapp.
import { spawn } from 'node:child_process'
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'

const targets = { h5: 'index.html', weapp: 'app.json' }

const target = process.argv[2]
if (!Object.hasOwn(targets, target ?? '')) {
  console.error('用法：node config/build.mjs h5|weapp')
  process.exit(1)
}

const output = process.env.TARO_OUTPUT ?? path.join('dist', target)
const startedAt = Date.now()
const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(0)} 秒`

console.log(`正在构建 ${target} → ${output}`)
await rm(output, { recursive: true, force: true })
const isTerminal = process.stdout.isTTY
const ticker = setInterval(() => console.log(`  构建 ${target}，已用 ${seconds()}`), 10_000)
const { code, log } = await run()
clearInterval(ticker)

// NB: Taro answers 0 after some webpack errors, so the log and the product are looked at too.
const isWritten = await stat(path.join(output, targets[target])).then(
  () => true,
  () => false,
)
if (code !== 0 || !isWritten || /\[31m.*(error|✖)|Module not found|Error: /i.test(log)) {
  if (!isTerminal) console.error(log)
  console.error(`构建 ${target} 失败（退出码 ${code}），原因见上。`)
  process.exit(1)
}
console.log(`构建 ${target} 完成，用了 ${seconds()}`)

/** Runs Taro's own command line without asking the network for updates. */
function run() {
  const env = { ...process.env, NODE_ENV: 'production', TARO_ENV: target, BROWSERSLIST_IGNORE_OLD_DATA: '1' }
  const taro = path.resolve('node_modules/@tarojs/cli/bin/taro')
  const child = spawn(process.execPath, [taro, 'build', '--type', target, '--disable-global-config', '--no-check'], {
    env,
  })
  let log = ''
  const take = (chunk) => {
    log += chunk
    if (isTerminal) process.stdout.write(chunk)
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  process.once('SIGINT', () => child.kill('SIGINT'))
  process.once('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, log })))
}
