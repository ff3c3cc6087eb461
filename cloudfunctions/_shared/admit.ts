import type { Caller, Credentials } from './caller'
import { onOneConnection } from './database/transaction'
import { fail } from './errors'
import type { Kernel } from './kernel'
import { limitAddress, limitCaller, limitKnown } from './limit'
import type { Procedure } from './procedures'

/** A call at the door. */
type Arrival = { credentials: Credentials; address: string; procedure: Procedure | null }

/** Lets a call in: limit the address → identify → limit the person. Who came with a token before is counted while he is
 *  identified, in one go; a token is known only from such an earlier call and is checked anew every time. */
export const createAdmit = (kernel: Kernel) => {
  const people = new Map<string, string>()
  const remember = (token: string, caller: Caller) => {
    if (people.size >= mostRemembered) people.clear()
    if (caller.kind === 'person') people.set(token, caller.personId)
    return caller
  }
  const admitKnown = (arrival: Arrival, { name }: Procedure, personId: string) =>
    onOneConnection(kernel.db, async (connection) => {
      const [limited, identified] = await Promise.allSettled([
        limitKnown(kernel, connection, arrival.address, personId, name),
        kernel.identify(arrival.credentials, connection),
      ])
      if (limited.status === 'rejected') throw limited.reason
      if (identified.status === 'rejected') throw identified.reason
      return identified.value
    })

  return async (arrival: Arrival): Promise<Caller> => {
    const { credentials, address, procedure } = arrival
    if (procedure?.line.isUnsigned) return admitUnsigned(kernel, arrival.address, procedure)
    const { token } = credentials
    const personId = token && !credentials.openid ? people.get(token) : undefined
    if (procedure && personId && kernel.limitScale > 0) return admitKnown(arrival, procedure, personId)
    await limitAddress(kernel, address)
    if (!procedure) throw fail('UNKNOWN_PROCEDURE')
    const caller = await kernel.identify(credentials)
    await limitCaller(kernel, caller, address, procedure.name)
    return token ? remember(token, caller) : caller
  }
}

// Who came is not even looked up: a token or a WeChat id that came along stands nowhere afterwards.
const admitUnsigned = async (kernel: Kernel, address: string, { name }: Procedure): Promise<Caller> => {
  await limitAddress(kernel, address)
  const caller: Caller = { kind: 'guest' }
  await limitCaller(kernel, caller, address, name)
  return caller
}

/** Past so many tokens all are forgotten and known again with their next call. */
const mostRemembered = 10_000
