import { badInput } from './reliability/badInput'
import type { Check, Scale } from './reliability/check'
import { exactlyOnce } from './reliability/exactlyOnce'
import { killedMidway } from './reliability/killedMidway'
import { oneWinner } from './reliability/oneWinner'

/** Checks of the quality table by number. 1 and 3 share their kills, so they run as one. */
const checks: Record<string, (scale: Scale) => Promise<Check[]>> = {
  '1': killedMidway,
  '4': exactlyOnce,
  '5': oneWinner,
  '10': badInput,
}

/** `npm run reliability -- --scale smoke|full [1 4 5 10]`: prints the counts that really ran. */
const main = async () => {
  const arguments_ = process.argv.slice(2)
  const scale: Scale = arguments_[arguments_.indexOf('--scale') + 1] === 'full' ? 'full' : 'smoke'
  const only = arguments_.filter((argument) => /^\d+$/.test(argument))
  let passed = 0
  let failed = 0
  for (const [number, check] of Object.entries(checks)) {
    if (only.length > 0 && !only.includes(number)) continue
    for (const { name, isMet, counts } of await check(scale)) {
      console.log(`${isMet ? 'ok  ' : 'FAIL'} ${name}: ${counts}`)
      if (isMet) passed += 1
      else failed += 1
    }
  }
  console.log(`scale ${scale}`)
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
