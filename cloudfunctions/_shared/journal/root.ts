import { createSum } from '../hash'
import type { Secrets } from '../secrets'

/** What a root says: how many chains and records there were up to a moment, and one hash over the ends of all chains. */
export type RootSum = { chains: number; events: number; root: string }

/** A root as it is kept and exported. */
export type SignedRoot = RootSum & { at: Date; signature: string }

type Written = { subjectKind: string; subjectId: string; seq: number; at: Date; hash: string }

/** Counts chain after chain, in the order of their keys, what was written up to a moment. Records that come later never
 *  change the sum, so that it can be computed again at any time. NB: a server's clock that was ahead and is put back
 *  looks like records that were put in afterwards, and cannot be told from them. */
export const createRootCounter = (moment: Date) => {
  const hash = createSum()
  let chains = 0
  let events = 0
  const count = (last: Written, written: number) => {
    chains += 1
    events += written
    hash.add(`${last.subjectKind} ${last.subjectId} ${last.seq} ${last.hash}\n`)
  }
  return {
    add(chain: readonly Written[]) {
      const written = chain.filter(({ at }) => at <= moment)
      const last = written.at(-1)
      if (last) count(last, written.length)
    },
    /** The same for a chain whose records are known to be without a gap: its last one up to the moment. */
    addEnd(last: Written) {
      count(last, last.seq)
    },
    sum: (): RootSum => ({ chains, events, root: hash.digest() }),
  }
}

/** What is signed of a root. */
export const rootText = ({ at, chains, events, root }: Omit<SignedRoot, 'signature'>) =>
  `root ${at.toISOString()} ${chains} ${events} ${root}`

/** True while the journal still gives the sum that was written down. */
export const isSameSum = (kept: RootSum, sum: RootSum | undefined) =>
  kept.root === sum?.root && kept.chains === sum.chains && kept.events === sum.events

/** True while the journal still gives the sum that was signed; a root that was forged has no signature. */
export const isRootTrue = (secrets: Pick<Secrets, 'isSigned'>, kept: SignedRoot, sum: RootSum | undefined) =>
  isSameSum(kept, sum) && secrets.isSigned(rootText(kept), kept.signature)
