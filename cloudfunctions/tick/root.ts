import { isRootTrue, rootText } from '../_shared/journal/root'
import { addRoot, lastRoot } from '../_shared/journal/store'
import { verifyJournal } from '../_shared/journal/verify'
import type { Kernel } from '../_shared/kernel'

const every = 86_400_000
// A call's record bears the time at which the call began; after this long it has been committed or never will be.
const settled = 300_000

/** Once a day: verifies the journal and the root before, signs a root over the ends of all chains and keeps and exports
 *  it, so that even the owner of the database cannot cut a tail unseen. */
export const signRoot = async (kernel: Kernel) => {
  const at = new Date(kernel.clock.now().getTime() - settled)
  const last = await lastRoot(kernel.db)
  if (last && at.getTime() - last.at.getTime() < every) return
  const { faults, sums } = await verifyJournal(kernel.db, last ? [at, last.at] : [at])
  const [sum, before] = sums
  // A new root over a journal that no longer gives the old one would make the change look right.
  if (!sum || faults.length > 0 || (last && !isRootTrue(kernel.secrets, last, before))) {
    kernel.log.error({ faults: faults.length }, 'the journal is not what was written')
    return
  }
  const signature = kernel.secrets.sign(rootText({ at, ...sum }))
  await addRoot(kernel.db, { auditRootId: kernel.ids.uuid(), at, ...sum, signature })
  // The log leaves the machine: the export that the database's owner cannot reach.
  kernel.log.info({ at: at.toISOString(), ...sum, signature }, 'journal root')
}
