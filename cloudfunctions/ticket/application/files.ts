import { assignmentOf, type Call } from '../../_shared/call'
import type { Secrets } from '../../_shared/secrets'
import type { AttachmentKind } from '../attachments/store'

const validFor = 600_000

/** A link to a file that works for ten minutes, for whoever was allowed to see the record. The link to a recording works
 *  in the hands of that reader alone: a voice identifies its speaker, so a link that was passed on opens nothing. */
export const fileUrl = (call: Call, { attachmentId, kind }: Signed) => {
  const expires = String(call.now.getTime() + validFor)
  // Whoever did not sign in is given no link to a recording.
  const reader = call.caller.kind === 'person' ? assignmentOf(call).assignmentId : nobody
  return `/files/${attachmentId}?e=${expires}&s=${call.secrets.sign(wordsOf({ attachmentId, kind }, expires, reader))}`
}

/** True while a link made by `fileUrl` is whole and fresh, for a recording also in its reader's hands. */
export const isFileUrl = (
  secrets: Secrets,
  now: Date,
  file: Signed,
  { expires, signature, reader }: { expires: string; signature: string; reader: string | null },
) =>
  /^\d{1,16}$/.test(expires) &&
  Number(expires) >= now.getTime() &&
  secrets.isSigned(wordsOf(file, expires, reader ?? ''), signature)

const nobody = 'nobody'

const wordsOf = ({ attachmentId, kind }: Signed, expires: string, reader: string) =>
  kind === 'voice' ? `voice ${attachmentId} ${expires} ${reader}` : `file ${attachmentId} ${expires}`

type Signed = { attachmentId: string; kind: AttachmentKind }
