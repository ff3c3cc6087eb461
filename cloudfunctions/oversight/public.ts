import type { Call } from '../_shared/call'
import { disputeById } from './disputes/store'

/** Whether there is such a dispute between agencies, for whoever may know of all. */
export const doesDisputeExist = async (call: Pick<Call, 'tx'>, disputeId: string) =>
  (await disputeById(call.tx, disputeId)) !== undefined
