import { type Call, personOf } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { sha256Of } from '../../_shared/hash'
import { insertAttachment } from '../attachments/store'
import { ownerKeyOf } from './submit'

/** Largest picture that is taken, in bytes. */
export const largestUpload = 10 * 1024 * 1024

/** Takes an uploaded picture in: cleaned of everything that could betray who took it, under a name of its own. The raw
 *  upload is removed whatever comes of it. `uploadKey` was given by the host that stored the raw bytes. */
export const attach = async (call: Call, { uploadKey }: { uploadKey: string }) => {
  const raw = await call.ports.files.get(rawKey(uploadKey))
  try {
    if (raw.byteLength > largestUpload) throw fail('FILE_TOO_LARGE')
    const cleaned = await call.ports.cleanImage(raw)
    const attachmentId = call.ids.uuid()
    const fileKey = `picture-${call.ids.token()}`
    await call.ports.files.put(fileKey, cleaned.bytes, cleaned.mime)
    await insertAttachment(call.tx, {
      attachmentId,
      ownerKey: ownerKeyOf(call, personOf(call)),
      fileKey,
      mime: cleaned.mime,
      bytes: cleaned.bytes.byteLength,
      sha256: sha256Of(cleaned.bytes),
      createdAt: call.now,
    })
    return { attachmentId, bytes: cleaned.bytes.byteLength, mime: cleaned.mime }
  } finally {
    await call.ports.files.remove(rawKey(uploadKey))
  }
}

// Only what a host stored as an upload may be named: a key from outside never reaches another file.
const rawKey = (uploadKey: string) => {
  if (!/^upload-[A-Za-z0-9_-]{32,64}$/.test(uploadKey)) throw fail('NOT_FOUND')
  return uploadKey
}
