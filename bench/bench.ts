import os from 'node:os'
import { benchSubmit } from './b1'
import { benchLifecycle } from './b2'
import { benchDepth, benchScale, closeCities } from './b3'
import { benchChain } from './b5'
import { benchFirstScreen } from './b8'
import { benchServe } from './b10'
import { measurePackageSize } from './packageSize'
import { describeRatio } from './pairs'
import { measureResponses } from './responses'

const only = process.argv.slice(2).filter((argument) => /^(B\d+|INP)$/.test(argument))
/** Tickets of the large city; ten million take about an hour to load. */
const scale = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 1_000_000)
const isWanted = (name: string) => only.length === 0 || only.includes(name)

const benches: Record<string, () => Promise<{ line: string; isMet: boolean }>> = {
  B1: async () => describeRatio(await benchSubmit(5, 5)),
  B2: async () => describeRatio(await benchLifecycle(5, 5)),
  B3: async () => together((await benchScale(scale)).map(describeRatio)),
  B4: async () => describeRatio(await benchDepth(scale)),
  B5: async () => describeRatio(await benchChain(5, 5)),
  B7: async () => {
    const { ours, helloWorld } = await measurePackageSize()
    return describeRatio({
      name: 'B7',
      what: 'weapp main package ÷ Taro hello world, bytes',
      pairs: [{ a: ours, b: helloWorld }],
      bar: 1.6,
      stretch: 1.3,
      isHigherBetter: false,
    })
  },
  B8: async () => describeRatio(await benchFirstScreen(5)),
  B10: async () => describeRatio(await benchServe(9)),
  INP: measureResponses,
}

const together = (described: readonly { line: string; isMet: boolean }[]) => ({
  line: described.map(({ line }) => line).join('\n'),
  isMet: described.every(({ isMet }) => isMet),
})

/** `npm run bench [-- B1 B3 … INP] [10000000]`: ratios within this run, arms alternated, medians, raw pairs kept; INP is in milliseconds. */
const main = async () => {
  console.log(`${os.cpus().length} × ${os.cpus()[0]?.model ?? 'CPU'}, Node ${process.version}`)
  let isMet = true
  for (const [name, bench] of Object.entries(benches)) {
    if (!isWanted(name)) continue
    const described = await bench()
    console.log(described.line)
    isMet &&= described.isMet
  }
  if (!isMet) process.exitCode = 1
}

main()
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(closeCities)
