import { type Call, personOf } from '../../_shared/call'
import { failAt } from '../../_shared/errors'
import { attachmentsByIds, holdAttachments } from '../attachments/store'
import { fieldIssues } from '../texts'
import { fileUrl } from './files'
import { takeUploads } from './uploads'

/** Binds the caller's loose photos and documents to a record of another feature, within the limits of a report; answers with
 *  their digests. */
export const holdUploads = async (call: Call, attachmentIds: readonly string[]) => {
  const uploads = await takeUploads(call, personOf(call), attachmentIds)
  if (uploads.some(({ kind }) => kind === 'voice')) throw failAt('attachmentIds', fieldIssues.noVoiceAsProof)
  await holdAttachments(call.tx, attachmentIds)
  return uploads.map(({ sha256 }) => sha256)
}

/** Files of these ids, each with a link for the reader: whether he may read what holds them, its feature knows. */
export const heldFiles = async (call: Call, attachmentIds: readonly string[]) =>
  (await attachmentsByIds(call.tx, attachmentIds)).map((file) => ({ ...file, url: fileUrl(call, file) }))
