// Runs jest's suites one after the other and ends with one line that sums them up.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildIfStale } from './build-if-stale.mjs'
import { bundleFunctions, bundleServer } from './bundle.mjs'
import { findChromium } from './chromium.mjs'

const jest = 'node_modules/jest/bin/jest.js'
const reports = 'dist/tests'
const suites = [
  { name: 'server', title: '规则、服务端和数据库', needs: ['functions', 'server'] },
  { name: 'ui', title: '界面', needs: [] },
  { name: 'weapp', title: '小程序包', needs: ['weapp'] },
  { name: 'e2e', title: '浏览器', needs: ['h5', 'server'] },
  { name: 'start', title: '启动', needs: ['h5', 'server'] },
]
const builders = {
  functions: bundleFunctions,
  server: bundleServer,
  h5: () => buildIfStale('h5'),
  weapp: () => buildIfStale('weapp'),
}
const built = new Map()

/** Runs every suite, or one (`--suite ui`), or what matches patterns; prints `N passed, N failed` last. */
export async function runSuites(words) {
  const only = words[0] === '--suite' ? words[1] : undefined
  const patterns = only ? words.slice(2) : words
  mkdirSync(reports, { recursive: true })
  const results = []
  for (const suite of suites) {
    if (only && suite.name !== only) continue
    if (existsSync(configOf(suite)) && hasTests(suite, patterns))
      results.push({ suite, ...(await run(suite, patterns)) })
  }
  if (results.length === 0) results.push({ suite: { title: '没有找到测试' }, ...failedBefore('') })
  console.log('')
  for (const { suite, ...counts } of results) console.log(`${suite.title}：${sentence(counts)}`)
  const total = results.reduce(add, { passed: 0, failed: 0, skipped: 0 })
  console.log(sentence(total))
  process.exit(total.failed > 0 ? 1 : 0)
}

async function run(suite, patterns) {
  console.log(`\n── ${suite.title} ──`)
  const chromium = findChromium()
  if (suite.name === 'e2e' && !chromium) return withoutChromium()
  for (const need of suite.needs) {
    if (!(await isBuilt(need))) return failedBefore(`${need} 没有构建成功，这一组测试没有运行`)
  }
  const report = `${reports}/${suite.name}.json`
  rmSync(report, { force: true })
  const code = await runJest(['--config', configOf(suite), '--json', '--outputFile', report, ...patterns], report, {
    ...process.env,
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  })
  return existsSync(report) ? countsOf(report, code) : failedBefore(`jest 没有给出结果（退出码 ${code}）`)
}

function withoutChromium() {
  const problem = '没有找到 Chromium，浏览器测试没有运行。请安装 Chromium，或用 CHROMIUM_PATH 指出它的位置。'
  if (process.env.CI === 'true') return failedBefore(problem)
  console.warn(`\n!!! ${problem} !!!\n`)
  return { passed: 0, failed: 0, skipped: 0 }
}

async function isBuilt(need) {
  if (!built.has(need)) built.set(need, attempt(builders[need]))
  return built.get(need)
}

async function attempt(build) {
  try {
    return (await build()) !== false
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

// NB: jest's JSON would also go to standard output; the reporter's lines go to standard error.
function runJest(flags, report, env) {
  const child = spawn(process.execPath, [jest, ...flags], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = (signal) => {
    child.once('close', () => process.exit(130))
    child.kill(signal)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const watch = setInterval(() => existsSync(report) && endSoon(child, watch), 1000)
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch)
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve(code ?? 0)
    })
  })
}

// All results are in; a forgotten timer or connection must not keep everybody waiting.
function endSoon(child, watch) {
  clearInterval(watch)
  const timer = setTimeout(() => {
    console.warn('测试已全部结束，但有连接或定时器没有关闭，现在强行结束。')
    child.kill('SIGKILL')
  }, 10_000)
  child.on('close', () => clearTimeout(timer))
}

function hasTests(suite, patterns) {
  if (patterns.length === 0) return true
  const flags = [jest, '--config', configOf(suite), '--listTests', ...patterns]
  return spawnSync(process.execPath, flags, { encoding: 'utf8' }).stdout.trim() !== ''
}

function countsOf(report, code) {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  const passed = result.numPassedTests
  const skipped = result.numPendingTests + result.numTodoTests
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  if (passed + failed + skipped === 0) return failedBefore('一个测试也没有运行')
  const again = result.testResults.flatMap((file) => file.assertionResults.filter((test) => test.invocations > 1))
  for (const test of again) console.warn(`第二次才有结果（${test.status}）：${test.fullName}`)
  // Something around the tests went wrong, for instance the teardown.
  return { passed, skipped, failed: failed === 0 && code !== 0 ? 1 : failed }
}

function failedBefore(problem) {
  if (problem) console.error(problem)
  return { passed: 0, failed: 1, skipped: 0 }
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function add(sum, { passed, failed, skipped }) {
  return { passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped }
}

function configOf(suite) {
  return `config/jest.${suite.name}.config.js`
}
