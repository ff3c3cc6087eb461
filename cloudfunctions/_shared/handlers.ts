import type { contract, Feature, Parsed, Presented } from '../../src/contracts'
import type { Call } from './call'

type Contract = typeof contract

/** The use cases of one feature: for each procedure of its contract a function of the parsed input and the call. */
export type Handlers<Name extends Feature> = {
  [Procedure in keyof Contract[Name]]: (
    input: Parsed<Contract[Name][Procedure]>,
    call: Call,
  ) => Promise<Presented<Contract[Name][Procedure]>>
}

/** The use cases that one host serves: all of them, or those of one cloud function. */
export type Features = { [Name in Feature]?: Handlers<Name> }
