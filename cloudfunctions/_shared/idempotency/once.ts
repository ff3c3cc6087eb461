import type { Call } from '../call'
import { fail } from '../errors'
import type { Procedure } from '../procedures'
import type { Path } from '../serve'
import { claim } from './store'

/** Runs a command once per (caller, procedure, client id): the same again gives the same answer, another input under
 *  the same id is a conflict. Reads and sign-in run every time. */
export const once = async (
  call: Call,
  path: Path,
  procedure: Procedure,
  input: unknown,
  work: () => Promise<unknown>,
) => {
  if (procedure.line.kind !== 'command') return { output: await work(), key: null }
  const { clientId } = input as { clientId: string }
  const who = path.caller.kind === 'person' ? path.caller.personId : path.address
  const key = call.secrets.blindIndex('idempotency', `${who}\n${procedure.name}\n${clientId}`)
  // A parsed input has its schema's order of keys: the same input always gives the same text.
  const inputHash = call.secrets.blindIndex('input', JSON.stringify(input))
  const earlier = await claim(call.tx, key, inputHash, call.now)
  if (earlier) {
    if (earlier.inputHash !== inputHash) throw fail('CLIENT_ID_REUSED')
    return { output: earlier.output, key: null }
  }
  // The answer is written under `key` when the call is closed.
  return { output: await work(), key }
}
