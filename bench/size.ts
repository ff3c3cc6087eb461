import { measurePackageSize } from './packageSize'

// node config/run.mjs bench/size.ts: prints both main packages and fails above the budget B7.
const budget = 1.6
measurePackageSize().then(({ ours, helloWorld, ratio, parts }) => {
  for (const [file, bytes] of parts.slice(0, 10)) console.log(`${String(bytes).padStart(9)}  ${file}`)
  console.log(`主包 ${ours} 字节，Taro hello world ${helloWorld} 字节，比值 ${ratio.toFixed(3)}（上限 ${budget}）`)
  if (ratio > budget) process.exitCode = 1
})
