import type { ZodMiniType } from 'zod/mini'
import { oddInput } from '../../cloudfunctions/_checks/properties/inputs'
import { createRandom, type Random } from '../../cloudfunctions/_checks/properties/random'
import { contract } from '../../src/contracts'
import { createClient } from '../client'
import { startServerUnderTest } from '../serverUnderTest'
import type { Check, Run } from './check'
import { createPace, judge } from './pace'

const inputs = { smoke: 3_000, full: 1_000_000 } as const
const atOnce = 8
const people = ['zhou-jianping', 'lin-xiao', 'chen-li', 'xu-jingwen'] as const

/** Check 10: schema-guided odd inputs to every procedure, signed in as people of several roles, plus broken bodies; no
 *  answer of 500 and no crash. */
export const badInput = async ({ scale, minutes }: Run): Promise<Check[]> => {
  const server = await startServerUnderTest()
  try {
    const client = createClient(server.url, atOnce)
    const tokens = await client.signIn(people)
    const pace = createPace('10', 'inputs', { target: inputs[scale], minutes })
    const faults = new Map<string, number>()
    const statuses = new Map<number, number>()
    const work = async (worker: number) => {
      const random = createRandom(worker + 1)
      for (let at = pace.next(); at !== null; at = pace.next()) {
        const { name, schema } = random.oneOf(procedures)
        const body = at % 17 === 0 ? random.oneOf(brokenBodies)(random) : bodyOf(oddInput(schema, random))
        const { status } = await client.send(name, body, random.oneOf(tokens))
        count(statuses, status)
        if (status >= 500 || status === 0) count(faults, `${name} ${status}`)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, (_, worker) => work(worker)))
    pace.close()
    client.close()
    const spread = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}×${times}`)
    const named = [...faults].map(([name, times]) => `${name}×${times}`)
    const counts = `${pace.done()} calls: ${spread.join(' ')}${named.length > 0 ? `; faults ${named.join(', ')}` : ''}`
    return [judge('10 bad input is refused cleanly', faults.size > 0, pace.done(), inputs[scale], counts)]
  } finally {
    await server.stop()
  }
}

// Signing out or ending a role would take the caller away from the rest of the run.
const procedures = Object.entries(contract)
  .flatMap(([feature, list]) =>
    Object.entries(list).map(([name, one]) => ({
      name: `${feature}.${name}`,
      schema: (one as unknown as { '~orpc': { inputSchema: ZodMiniType } })['~orpc'].inputSchema,
    })),
  )
  .filter(({ name }) => !/signOut|endRole/.test(name))

const noise = (random: Random) => String.fromCharCode(...Array.from({ length: 300 }, () => random.whole(0, 0xffff)))

const brokenBodies: ((random: Random) => string)[] = [
  ...['{', '[[[[', '"', 'null', '{"clientId":', '[]', '0', '{"__proto__":{"isAdmin":true}}', '\u0000'].map(
    (text) => () => text,
  ),
  () => '['.repeat(50_000),
  () => `{"content":"${'a'.repeat(1_048_577)}"}`,
  noise,
  (random) => JSON.stringify(noise(random)),
]

const bodyOf = (input: unknown) => {
  try {
    return JSON.stringify(input) ?? 'null'
  } catch {
    return 'null'
  }
}

const count = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1)
