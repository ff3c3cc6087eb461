import { pages } from '../../../src/contracts/pages'
import type { Call } from '../../_shared/call'
import { reminderNotice } from '../texts'
import * as store from './store'

/** Tells the reporter at the first look, in words that say nothing; not where both agreed that the law forbids it. */
export const tellReporterOnce = async (call: Call, row: store.AccessRow) => {
  if (row.state !== 'granted' || (await isSilent(call, row))) return
  call.notify([row.pseudonym], { ...reminderNotice, link: pages.ticketOfReporter + row.ticketId })
}

/** Whether the law forbids telling the reporter: a ground was given and both who approved agreed to it. */
export const isSilent = async (call: Pick<Call, 'tx'>, row: store.AccessRow) => {
  if (row.legalGround === null) return false
  const decisions = await store.decisionsOf(call.tx, [row.requestId])
  return decisions.length === 2 && decisions.every(({ isSilenceApproved }) => isSilenceApproved)
}
