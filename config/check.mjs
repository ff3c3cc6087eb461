// npm run check: format and lint, types, laws, dead code. All run, all is shown, any finding is a failure.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { prepare } from './prepare.mjs'

const checks = [
  { title: '格式与写法', tool: ['@biomejs/biome', 'biome'], flags: ['check', '--error-on-warnings', '.'] },
  { title: '锁文件', script: 'config/lockfile.mjs', flags: [] },
  { title: '类型', tool: ['typescript', 'tsc'], flags: ['--noEmit', '--pretty', 'false'] },
  {
    title: '十条规矩',
    tool: ['dependency-cruiser', 'depcruise'],
    flags: ['--config', 'config/laws.cjs', 'src', 'cloudfunctions'],
    config: 'config/laws.cjs',
    isClean: (output) => !/\b[1-9]\d* warnings\b/.test(output),
  },
  {
    title: '没有用到的代码',
    tool: ['knip', 'knip'],
    flags: ['--config', 'config/knip.json'],
    config: 'config/knip.json',
  },
]

await prepare()
const results = await Promise.all(checks.filter(({ config }) => !config || existsSync(config)).map(run))
for (const { title, isGood, output, seconds } of results) {
  console.log(`${isGood ? '✓' : '✗'} ${title}（${seconds} 秒）`)
  if (!isGood) console.log(output.trim())
}
const bad = results.filter(({ isGood }) => !isGood).length
console.log(bad === 0 ? '全部检查通过' : `${bad} 项检查没有通过`)
process.exit(bad === 0 ? 0 : 1)

async function run({ title, script, tool, flags, isClean = () => true }) {
  const startedAt = Date.now()
  const child = spawn(process.execPath, [script ?? programOf(...tool), ...flags])
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const code = await new Promise((resolve) => child.on('close', resolve))
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  return { title, output, seconds, isGood: code === 0 && isClean(output) }
}

function programOf(name, program) {
  const folder = path.join('node_modules', name)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[program])
}
