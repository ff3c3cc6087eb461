import { execFileSync } from 'node:child_process'
import { createClient } from './client'
import { paired, type Ratio } from './pairs'
import { startServerUnderTest } from './serverUnderTest'
import { clients, submitFor } from './submitFor'

const plain = 'dist/tools/plainServer/index.cjs'

/** B5: submissions a second with the hash chain ÷ with a plain audit insert, eight clients each, on servers of their own. */
export const benchChain = async (rounds: number, seconds: number): Promise<Ratio> => {
  execFileSync(process.execPath, ['bench/plainServer.mjs'], { stdio: 'inherit' })
  const arms = await Promise.all([openArm(), openArm(plain)])
  const [chained, unchained] = arms
  try {
    for (const arm of arms) await arm.submit(2)
    const pairs = await paired(
      rounds,
      () => chained.submit(seconds),
      () => unchained.submit(seconds),
    )
    const what = 'ticket.submit/s with the hash chain ÷ with a plain audit insert'
    return { name: 'B5', what, pairs, bar: 0.8, stretch: 0.95, isHigherBetter: true }
  } finally {
    await Promise.all(arms.map(({ close }) => close()))
  }
}

const openArm = async (bundle?: string) => {
  const server = await startServerUnderTest({}, bundle)
  const client = createClient(server.url, clients)
  const tokens = await client.signIn(await client.peopleWith('enterpriseUser'))
  return {
    submit: (seconds: number) => submitFor(client, tokens, seconds),
    async close() {
      client.close()
      await server.stop()
    },
  }
}
