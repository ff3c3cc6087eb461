import { dayLength } from '../_shared/calendar/days'
import { createSum } from '../_shared/hash'
import { addRoot, lastRoot } from '../_shared/journal/store'
import { verifyJournal } from '../_shared/journal/verify'
import type { Kernel } from '../_shared/kernel'

/** Once a day: verifies the journal, signs a root over all heads and keeps and exports it, so that even the owner of
 *  the database cannot cut a tail unseen. */
export const signRoot = async (kernel: Kernel) => {
  const now = kernel.clock.now()
  const last = await lastRoot(kernel.db)
  if (last && now.getTime() - last.at.getTime() < dayLength) return
  const sum = createSum()
  const { chains, events, faults } = await verifyJournal(kernel.db, (head) => {
    sum.add(`${head.subjectKind} ${head.subjectId} ${head.seq} ${head.hash}\n`)
  })
  if (faults.length > 0) {
    kernel.log.error({ faults: faults.length }, 'the journal is not what was written')
    return
  }
  const root = sum.digest()
  const signature = kernel.secrets.sign(`root ${now.toISOString()} ${chains} ${events} ${root}`)
  await addRoot(kernel.db, { auditRootId: kernel.ids.uuid(), at: now, chains, events, root, signature })
  // The log leaves the machine: the export that the database's owner cannot reach.
  kernel.log.info({ at: now.toISOString(), chains, events, root, signature }, 'journal root')
}
