import { parseArgs } from 'node:util'
import { badInput } from './reliability/badInput'
import type { Check, Run } from './reliability/check'
import { exactlyOnce } from './reliability/exactlyOnce'
import { killedMidway } from './reliability/killedMidway'
import { oneWinner } from './reliability/oneWinner'
import { stopPaces } from './reliability/pace'
import { tickOnce } from './reliability/tickOnce'
import { ticks } from './reliability/ticks'
import { randomWalks } from './reliability/walks'

/** Checks of the quality table by number. 1, 2 and 3 share their kills, so they run as one. */
const checks: { numbers: string[]; run: (run: Run) => Promise<Check[]> }[] = [
  { numbers: ['1', '2', '3'], run: killedMidway },
  { numbers: ['4'], run: exactlyOnce },
  { numbers: ['5'], run: oneWinner },
  { numbers: ['10'], run: badInput },
  { numbers: ['17'], run: ticks },
  { numbers: ['walks'], run: randomWalks },
]

/** `npm run reliability -- --scale smoke|full [--check 4 walks …] [--minutes 30] [--from 5001]`: prints the counts that really
 *  ran. A check that had to stop before its bar is neither passed nor failed: it is counted as skipped. */
const main = async () => {
  const { scale, minutes, from, check: only } = readArguments()
  const totals = { ok: 0, FAIL: 0, short: 0 }
  for (const { numbers, run } of checks) {
    if (only.length > 0 && !numbers.some((number) => only.includes(number))) continue
    for (const { name, verdict, counts } of await orBroken(numbers.join(', '), run({ scale, minutes, from }))) {
      console.log(`${verdict.padEnd(6)}${name}: ${counts}`)
      totals[verdict] += 1
    }
  }
  console.log(`scale ${scale}${Number.isFinite(minutes) ? `, at most ${minutes} minutes a check` : ''}`)
  console.log(`${totals.ok} passed, ${totals.FAIL} failed${totals.short > 0 ? `, ${totals.short} skipped` : ''}`)
  if (totals.FAIL > 0) process.exitCode = 1
}

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      scale: { type: 'string', default: 'smoke' },
      minutes: { type: 'string', default: 'Infinity' },
      from: { type: 'string', default: '1' },
      check: { type: 'string', multiple: true, default: [] },
    },
  })
  const { scale, check } = values
  const minutes = Number(values.minutes)
  const from = Number(values.from)
  const known = checks.flatMap(({ numbers }) => numbers)
  if (scale !== 'smoke' && scale !== 'full') throw new Error('--scale is smoke or full')
  if (!(minutes > 0)) throw new Error('--minutes is a number above 0')
  if (!(Number.isInteger(from) && from > 0)) throw new Error('--from is the number of a walk')
  if (check.some((number) => !known.includes(number))) throw new Error(`--check is one of ${known.join(', ')}`)
  return { scale, minutes, from, check } as const
}

// One check that cannot go on must not keep the others from being run.
const orBroken = (name: string, running: Promise<Check[]>): Promise<Check[]> =>
  running.catch((error: Error) => [{ name, verdict: 'FAIL' as const, counts: error.message }])

// NB: the servers under test are stopped by the checks themselves; with `once` nobody would be listening any more when the
// database looks whether it has to end the process.
process.on('SIGTERM', stopPaces)

// `tick` is the one timer of check 17, in a process that can be killed.
const [command, timer] = process.argv.slice(2)
const running = command === 'tick' ? tickOnce(JSON.parse(timer ?? '')) : main()
running.catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
