import type { Call } from '../../_shared/call'
import { addCourtPapers, type CourtEvent, courtPapersOf } from '../court/store'
import { heldFiles, holdUploads } from './held'

/** Binds the papers that prove a step to it; the chain keeps their digests. They name who went to court: whoever is shown
 *  them is somebody inside, never the agency. */
export const addPapers = async (call: Call, ticketId: string, event: CourtEvent, attachmentIds: readonly string[]) => {
  const ids = [...new Set(attachmentIds)]
  if (ids.length === 0) return
  const papers = await holdUploads(call, ids)
  await addCourtPapers(
    call.tx,
    ids.map((attachmentId) => ({ attachmentId, ticketId, event })),
  )
  call.record('ticket', ticketId, { event, papers })
}

/** The papers of a ticket, each with a link for a reader who may have them. */
export const courtPapersFor = async (call: Call, ticketId: string) => {
  const papers = await courtPapersOf(call.tx, ticketId)
  const files = await heldFiles(
    call,
    papers.map(({ attachmentId }) => attachmentId),
  )
  return files.flatMap((file) =>
    papers.filter((paper) => paper.attachmentId === file.attachmentId).map(({ event }) => ({ ...file, event })),
  )
}
