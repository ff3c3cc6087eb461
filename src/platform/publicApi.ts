import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '@/contracts'
import { cloud } from './cloud'
import { http } from './http'
import { createLink } from './link'

/** The same procedures for whoever wants nobody to know who he is: no session ever travels with a call. */
export const publicApi: ContractRouterClient<typeof contract> = createORPCClient(
  createLink({
    transport: process.env.TARO_APP_CLOUD_ENV ? cloud : http,
    token: () => undefined,
    onSignedOut: () => undefined,
  }),
)
