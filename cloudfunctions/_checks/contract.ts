import type { ZodMiniType } from 'zod/mini'
import { contract } from '../../src/contracts'
import { type PolicyLine, policy } from '../../src/contracts/policy'

/** One procedure of the contract with its policy line, which a broken table may lack. */
export type ListedProcedure = {
  name: string
  feature: string
  key: string
  input: ZodMiniType | undefined
  output: ZodMiniType | undefined
  line: PolicyLine | undefined
}

type Definition = { '~orpc': { inputSchema?: ZodMiniType; outputSchema?: ZodMiniType } }

/** Every procedure that the contract names. */
export const allProcedures: ListedProcedure[] = Object.entries(
  contract as unknown as Record<string, Record<string, Definition>>,
).flatMap(([feature, procedures]) =>
  Object.entries(procedures).map(([key, { '~orpc': definition }]) => ({
    name: `${feature}.${key}`,
    feature,
    key,
    input: definition.inputSchema,
    output: definition.outputSchema,
    line: (policy as Record<string, PolicyLine>)[`${feature}.${key}`],
  })),
)
