import type { Call } from '../../_shared/call'
import { failAt } from '../../_shared/errors'
import { looseAttachments } from '../attachments/store'
import { numberOf, ticketNumbers } from '../clocks'
import { fieldIssues } from '../texts'

/** Under which key loose uploads stand: a keyed hash of the person or of the receipt code, never these themselves. */
export const ownerKeyOf = (call: Call, owner: string) => call.secrets.blindIndex('attachment', owner)

/** Somebody's loose uploads of these ids, locked. One that is not his looks like one that is missing. */
export const takeUploads = async (call: Call, owner: string, attachmentIds: readonly string[]) => {
  const uploads = await looseAttachments(call.tx, attachmentIds, ownerKeyOf(call, owner))
  if (uploads.length !== new Set(attachmentIds).size) throw failAt('attachmentIds', fieldIssues.attachment)
  const voices = uploads.filter(({ kind }) => kind === 'voice').length
  const documents = uploads.filter(({ kind }) => kind === 'document').length
  const documentsMax = numberOf(call, ticketNumbers.documentsMax)
  if (documents > documentsMax) throw failAt('attachmentIds', fieldIssues.tooManyDocuments(documentsMax))
  const photosMax = numberOf(call, ticketNumbers.photosMax)
  if (uploads.length - voices - documents > photosMax)
    throw failAt('attachmentIds', fieldIssues.tooManyPhotos(photosMax))
  const voicesMax = numberOf(call, ticketNumbers.voicesMax)
  if (voices > voicesMax) throw failAt('attachmentIds', fieldIssues.tooManyVoices(voicesMax))
  return uploads
}
