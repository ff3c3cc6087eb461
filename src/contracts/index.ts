import type {
  ContractProcedure,
  InferContractRouterInputs,
  InferContractRouterOutputs,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract'
import { audit } from './audit'
import { identity } from './identity'
import { inspection } from './inspection'
import { notice } from './notice'
import { oversight } from './oversight'
import { rating } from './rating'
import { registry } from './registry'
import { ticket } from './ticket'

/** Everything a client may call: feature → procedure. */
export const contract = { identity, registry, inspection, rating, ticket, oversight, notice, audit }

/** A feature word. */
export type Feature = keyof typeof contract
/** Inputs by feature and procedure, as a client writes them. */
export type Inputs = InferContractRouterInputs<typeof contract>
/** Outputs by feature and procedure. */
export type Outputs = InferContractRouterOutputs<typeof contract>

/** An input after its schema parsed it, and an output before its schema presents it: what a handler takes and gives. */
export type Parsed<Procedure> =
  Procedure extends ContractProcedure<infer Input, infer _Output, infer _Errors, infer _Meta>
    ? InferSchemaOutput<Input>
    : never
export type Presented<Procedure> =
  Procedure extends ContractProcedure<infer _Input, infer Output, infer _Errors, infer _Meta>
    ? InferSchemaInput<Output>
    : never
