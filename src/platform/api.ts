import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
// NB: types only; the contract's zod schemas must not enter the client.
import type { contract } from '@/contracts'
import { cloud } from './cloud'
import { http } from './http'
import { createLink } from './link'
import { session } from './session'

export type { Inputs, Outputs } from '@/contracts'
export { ApiError, toApiError } from './apiError'

/** All procedures, typed by the contract: `api.ticket.submit({...})`. Every failure is an ApiError. */
export const api: ContractRouterClient<typeof contract> = createORPCClient(
  createLink({
    transport: process.env.TARO_APP_CLOUD_ENV ? cloud : http,
    token: () => session.get()?.token,
    onSignedOut: () => session.clear(),
  }),
)
