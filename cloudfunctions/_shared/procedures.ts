import type { ZodMiniType } from 'zod/mini'
import { contract } from '../../src/contracts'
import { type PolicyLine, type ProcedureName, policy } from '../../src/contracts/policy'
import type { Call } from './call'
import type { Features } from './handlers'

/** One procedure with all that its path needs, found once. */
export type Procedure = {
  name: ProcedureName
  line: PolicyLine
  input: ZodMiniType
  output: ZodMiniType
  handle(input: unknown, call: Call): Promise<unknown>
}

/** Procedures of the given features by name; own properties only, so `constructor` is no procedure. */
export const proceduresOf = (features: Features): ReadonlyMap<string, Procedure> => {
  const found = new Map<string, Procedure>()
  for (const [feature, handlers] of Object.entries(features))
    for (const [key, handle] of Object.entries(handlers as Record<string, Procedure['handle']>)) {
      const name = `${feature}.${key}` as ProcedureName
      const definition = schemasOf(feature, key)
      found.set(name, { name, line: policy[name], ...definition, handle })
    }
  return found
}

const schemasOf = (feature: string, key: string) => {
  const definition = (contract as unknown as Record<string, Record<string, ContractProcedure>>)[feature]?.[key]?.[
    '~orpc'
  ]
  if (!definition) throw new Error(`the contract has no ${feature}.${key}`)
  return { input: definition.inputSchema, output: definition.outputSchema }
}

type ContractProcedure = { '~orpc': { inputSchema: ZodMiniType; outputSchema: ZodMiniType } }
