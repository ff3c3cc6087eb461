import type { ZodMiniType } from 'zod/mini'
import { oddInput } from '../../cloudfunctions/_checks/properties/inputs'
import { createRandom } from '../../cloudfunctions/_checks/properties/random'
import { contract } from '../../src/contracts'
import { createClient } from '../client'
import { startServerUnderTest } from '../serverUnderTest'
import type { Check, Scale } from './check'

const inputs = { smoke: 3_000, full: 1_000_000 } as const
const atOnce = 8

/** Check 10: schema-guided odd inputs to every procedure, signed in as people of several roles, plus broken bodies; no
 *  answer of 500 and no crash. */
export const badInput = async (scale: Scale): Promise<Check[]> => {
  const server = await startServerUnderTest()
  try {
    const client = createClient(server.url, atOnce)
    const tokens = await client.signIn(['zhou-jianping', 'lin-xiao', 'chen-li', 'xu-jingwen'])
    const procedures = Object.entries(contract).flatMap(([feature, list]) =>
      Object.entries(list).map(([name, one]) => ({
        name: `${feature}.${name}`,
        schema: (one as unknown as { '~orpc': { inputSchema: ZodMiniType } })['~orpc'].inputSchema,
      })),
    )
    const faults = new Map<string, number>()
    const statuses = new Map<number, number>()
    let next = 0
    const work = async (worker: number) => {
      const random = createRandom(worker + 1)
      while (next < inputs[scale]) {
        const at = next
        next += 1
        const procedure = procedures[at % procedures.length]
        // Signing out or ending a role would take the caller away from the rest of the run.
        if (!procedure || /signOut|endRole/.test(procedure.name)) continue
        const body = at % 17 === 0 ? brokenBodies[at % brokenBodies.length] : bodyOf(oddInput(procedure.schema, random))
        const { status } = await client.send(procedure.name, body, tokens[at % tokens.length])
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status >= 500 || status === 0)
          faults.set(`${procedure.name} ${status}`, (faults.get(`${procedure.name} ${status}`) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, (_, worker) => work(worker)))
    client.close()
    const total = [...statuses.values()].reduce((sum, count) => sum + count, 0)
    const spread = [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${status}×${count}`)
      .join(' ')
    const named = [...faults].map(([name, count]) => `${name}×${count}`).join(', ')
    return [
      {
        name: '10 bad input is refused cleanly',
        isMet: faults.size === 0,
        counts: `${total} calls: ${spread}${named ? `; faults ${named}` : ''}`,
      },
    ]
  } finally {
    await server.stop()
  }
}

const brokenBodies = [
  '{',
  '[[[[',
  '"',
  'null',
  '{"clientId":',
  `${'['.repeat(50_000)}`,
  '{"__proto__":{"isAdmin":true}}',
  '\u0000',
]

const bodyOf = (input: unknown) => {
  try {
    return JSON.stringify(input) ?? 'null'
  } catch {
    return 'null'
  }
}
