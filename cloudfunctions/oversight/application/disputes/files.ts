import type { Call } from '../../../_shared/call'
import { heldFiles, holdUploads } from '../../../ticket/public'
import * as store from '../../disputes/store'

/** Takes in what an agency hands in with its opinion; answers with the digests, which the journal keeps. */
export const handInFiles = async (
  call: Call,
  disputeId: string,
  side: 'first' | 'second',
  attachmentIds: readonly string[],
) => {
  const ids = [...new Set(attachmentIds)]
  const digests = await holdUploads(call, ids)
  await store.addFiles(
    call.tx,
    ids.map((attachmentId) => ({ attachmentId, disputeId, side })),
  )
  return digests
}

/** What either agency handed in, for whoever reads both opinions. */
export const filesOfBoth = async (call: Call, disputeId: string) => {
  const handedIn = await store.filesOf(call.tx, disputeId)
  const files = await heldFiles(
    call,
    handedIn.map(({ attachmentId }) => attachmentId),
  )
  const of = (side: 'first' | 'second') =>
    files.filter((file) => handedIn.some((one) => one.side === side && one.attachmentId === file.attachmentId))
  return { firstFiles: of('first'), secondFiles: of('second') }
}
