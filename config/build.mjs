// Builds the front end with Taro: node config/build.mjs h5|weapp → dist/h5 or dist/weapp (TARO_OUTPUT: elsewhere).
import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { compress } from './compress.mjs'

/** The file that stands in a finished build, by target. */
const products = { h5: 'index.html', weapp: 'app.json' }

const target = process.argv[2] ?? ''
if (!Object.hasOwn(products, target)) {
  console.error('用法：node config/build.mjs h5|weapp')
  process.exit(1)
}

const output = process.env.TARO_OUTPUT ?? path.join('dist', target)
const product = path.join(output, products[target])
const startedAt = Date.now()
const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} 秒`

console.log(`正在构建 ${target} → ${output}`)
rmSync(output, { recursive: true, force: true })
const ticker = setInterval(() => console.log(`  构建 ${target}，已用 ${seconds()}`), 10_000)
const { code, log } = await runTaro()
clearInterval(ticker)

// NB: Taro answers 0 after some webpack errors and still writes files, so its words are looked at too.
const hasError = /✖ Errors|Module not found|Module build failed|ERROR in|Cannot find module/.test(log)
if (code !== 0 || hasError || !existsSync(product)) {
  // The words before the last mark are progress bars.
  console.error(log.slice(Math.max(0, log.lastIndexOf('✖ Errors'))).trim())
  console.error(`构建 ${target} 失败（退出码 ${code}），原因见上。`)
  process.exit(1)
}
if (target === 'h5') compress(output)
console.log(`构建 ${target} 完成，用了 ${seconds()}`)

/** Runs Taro's own command line without its look-ups in the network; its words are kept for a failure. */
function runTaro() {
  const env = { ...process.env, NODE_ENV: 'production', TARO_ENV: target, BROWSERSLIST_IGNORE_OLD_DATA: '1' }
  const taro = path.resolve('node_modules/@tarojs/cli/bin/taro')
  const child = spawn(process.execPath, [taro, 'build', '--type', target, '--disable-global-config', '--no-check'], {
    env,
  })
  let log = ''
  const keep = (chunk) => {
    log += chunk
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ code: exitCode ?? 1, log })))
}
