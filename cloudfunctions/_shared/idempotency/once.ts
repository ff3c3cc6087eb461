import type { Call } from '../call'
import { Failure, fail } from '../errors'
import type { Procedure } from '../procedures'
import type { Path } from '../serve'
import { earlierAnswer } from './store'

/** Under which key, with which input, the answer of this call is to be kept. */
export type Claim = { key: string; inputHash: string }

/** Runs a command once per (caller, procedure, client id): the same again gives the same answer, another input under
 *  the same id is a conflict. Reads and sign-in run every time. The answer is written under the claim when the call is
 *  closed; a second caller who came at the same moment fails there on the key and, tried again, finds the answer. */
export const once = async (
  call: Call,
  path: Path,
  procedure: Procedure,
  input: unknown,
  work: () => Promise<unknown>,
): Promise<{ output: unknown; claim: Claim | null }> => {
  if (procedure.line.kind !== 'command') return { output: await work(), claim: null }
  const claim = claimOf(call, path, procedure, input)
  const earlier = await answerTo(call, claim)
  if (earlier) return { output: earlier.output, claim: null }
  try {
    return { output: await work(), claim }
  } catch (error) {
    // While this call waited for a lock, its double may have done the work and changed what this one then found.
    const answered = error instanceof Failure ? await answerTo(call, claim) : null
    if (!answered) throw error
    return { output: answered.output, claim: null }
  }
}

const claimOf = ({ secrets }: Call, { caller, address }: Path, { name, line }: Procedure, input: unknown): Claim => {
  const { clientId } = input as { clientId: string }
  // Whoever does not sign in is known by the random id alone, also when his address changes on the way.
  const who = caller.kind === 'person' ? caller.personId : line.isUnsigned ? '' : address
  return {
    key: secrets.blindIndex('idempotency', `${who}\n${name}\n${clientId}`),
    // A parsed input has its schema's order of keys: the same input always gives the same text.
    inputHash: secrets.blindIndex('input', JSON.stringify(input)),
  }
}

const answerTo = async (call: Call, { key, inputHash }: Claim) => {
  const earlier = await earlierAnswer(call.tx, key)
  if (earlier && earlier.inputHash !== inputHash) throw fail('CLIENT_ID_REUSED')
  return earlier
}
