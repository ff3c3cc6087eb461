import { spawn } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { inputHash, isFresh, markFresh } from './stamp.mjs'

/**
 * Builds dist/h5 or dist/weapp unless it is up to date. It is built aside and put in place as a whole, so that a
 * running server never serves half of it. Resolves to true when dist/<target> is good.
 */
export async function buildIfStale(target, say = console.log, onChild = () => undefined) {
  if (isFresh(target)) return true
  const hash = inputHash(target)
  const aside = `dist/${target}.next`
  const child = spawn(process.execPath, ['config/build.mjs', target], {
    env: { ...process.env, TARO_OUTPUT: aside },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onChild(child)
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => say(text.trimEnd()))
  }
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) return false
  markFresh(aside, hash)
  rmSync(`dist/${target}`, { recursive: true, force: true })
  renameSync(aside, `dist/${target}`)
  return true
}
