import os from 'node:os'
import { benchSubmit } from './b1'
import { benchFirstScreen } from './b8'
import { benchServe } from './b10'
import { measurePackageSize } from './packageSize'
import { describeRatio } from './pairs'
import { measureResponses } from './responses'

const only = process.argv.slice(2).filter((argument) => /^(B\d+|INP)$/.test(argument))
const isWanted = (name: string) => only.length === 0 || only.includes(name)

const benches: Record<string, () => Promise<{ line: string; isMet: boolean }>> = {
  B1: async () => describeRatio(await benchSubmit(5, 5)),
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

/** `npm run bench [-- B1 B7 B8 B10 INP]`: ratios within this run, arms alternated, medians, raw pairs kept; INP is in milliseconds. */
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

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
