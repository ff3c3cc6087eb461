import { databaseAnswers } from '../_shared/database/probe/store'
import type { Kernel } from '../_shared/kernel'

/** True when the database answers within two seconds. */
export const isAlive = async (kernel: Kernel): Promise<boolean> => {
  const timeout = new Promise<false>((resolve) => setTimeout(resolve, 2_000, false).unref())
  return Promise.race([databaseAnswers(kernel.db), timeout])
}
