import os from 'node:os'
import { benchSubmit } from './b1'
import { benchServe } from './b10'
import { measurePackageSize } from './packageSize'
import { describeRatio, type Ratio } from './pairs'

const only = process.argv.slice(2).filter((argument) => /^B\d+$/.test(argument))
const isWanted = (name: string) => only.length === 0 || only.includes(name)

const benches: Record<string, () => Promise<Ratio>> = {
  B1: () => benchSubmit(5, 5),
  B7: async () => {
    const { ours, helloWorld } = await measurePackageSize()
    return {
      name: 'B7',
      what: 'weapp main package ÷ Taro hello world, bytes',
      pairs: [{ a: ours, b: helloWorld }],
      bar: 1.6,
      stretch: 1.3,
      isHigherBetter: false,
    }
  },
  B10: () => benchServe(9),
}

/** `npm run bench [-- B1 B7 B10]`: ratios within this run, arms alternated, medians, raw pairs kept. */
const main = async () => {
  console.log(`${os.cpus().length} × ${os.cpus()[0]?.model ?? 'CPU'}, Node ${process.version}`)
  let isMet = true
  for (const [name, bench] of Object.entries(benches)) {
    if (!isWanted(name)) continue
    const described = describeRatio(await bench())
    console.log(described.line)
    isMet &&= described.isMet
  }
  if (!isMet) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
