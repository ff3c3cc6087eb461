import type { Call } from '../../_shared/call'
import type { Secrets } from '../../_shared/secrets'

const validFor = 600_000

/** A link to a picture that works for ten minutes, for whoever was allowed to see the record. */
export const fileUrl = (call: Pick<Call, 'now' | 'secrets'>, attachmentId: string) => {
  const expires = call.now.getTime() + validFor
  return `/files/${attachmentId}?e=${expires}&s=${call.secrets.sign(`file ${attachmentId} ${expires}`)}`
}

/** True while a link made by `fileUrl` is whole and fresh. */
export const isFileUrl = (secrets: Secrets, now: Date, attachmentId: string, expires: string, signature: string) =>
  /^\d{1,16}$/.test(expires) &&
  Number(expires) >= now.getTime() &&
  secrets.isSigned(`file ${attachmentId} ${expires}`, signature)
