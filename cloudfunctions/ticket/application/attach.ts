import type { Scope } from '../../../src/contracts/policy'
import { type Call, personOf } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { sha256Of } from '../../_shared/hash'
import { insertAttachment } from '../attachments/store'
import { numberOf, ticketNumbers } from '../clocks'
import { fieldIssues } from '../texts'
import { ownerKeyOf } from './uploads'

/** Largest file that is taken, in bytes; a recording has a limit of its own. */
export const largestUpload = 10 * 1024 * 1024

/** Takes an uploaded photo, recording or document in: cleaned of everything that could betray who made it, under a name of its
 *  own. The raw upload is removed whatever comes of it. `uploadKey` was given by the host that stored the raw bytes. */
export const attach = (call: Call, { uploadKey }: { uploadKey: string }) =>
  takeIn(call, {
    uploadKey,
    owner: personOf(call),
    // Only reporters tell something by voice; an agency proves with photos and documents.
    voiceIssue: voiceIssues[call.scope ?? 'own'] ?? null,
  })

/** The same for whoever may claim it later: a person, or the holder of a code. `voiceIssue` says why no voice is taken. */
export const takeIn = async (
  call: Call,
  { uploadKey, owner, voiceIssue }: { uploadKey: string; owner: string; voiceIssue: string | null },
) => {
  const raw = await call.ports.files.get(rawKey(uploadKey))
  try {
    if (raw.byteLength > largestUpload) throw fail('FILE_TOO_LARGE')
    const { bytes, mime, kind, seconds } = await cleaned(call, raw)
    if (kind === 'voice' && voiceIssue) throw fail('FILE_TYPE', { message: voiceIssue })
    const attachmentId = call.ids.uuid()
    const fileKey = `${names[kind]}-${call.ids.token()}`
    await call.ports.files.put(fileKey, bytes, mime)
    await insertAttachment(call.tx, {
      attachmentId,
      ownerKey: ownerKeyOf(call, owner),
      fileKey,
      mime,
      bytes: bytes.byteLength,
      sha256: sha256Of(bytes),
      kind,
      seconds,
      createdAt: call.now,
    })
    return { attachmentId, bytes: bytes.byteLength, mime, kind, seconds }
  } finally {
    await call.ports.files.remove(rawKey(uploadKey))
  }
}

// A recording of somebody who called would let his voice be known; his words are written down instead.
const voiceIssues: Readonly<Partial<Record<Scope, string>>> = {
  ownAgency: fieldIssues.noVoiceAsProof,
  ownOffice: fieldIssues.noVoiceOfLead,
  region: fieldIssues.noVoiceOfLead,
}

const names = { voice: 'voice', photo: 'picture', document: 'document' } as const

// What it is, its own first bytes say; whatever is neither recording nor document must be a photo.
const cleaned = async (call: Call, raw: Uint8Array) => {
  const most = { bytes: numberOf(call, ticketNumbers.voiceBytes), seconds: numberOf(call, ticketNumbers.voiceSeconds) }
  const voice = await call.ports.cleanVoice(raw, most)
  if (voice) return { ...voice, kind: 'voice' as const }
  const document = await call.ports.cleanDocument(raw, { bytes: numberOf(call, ticketNumbers.documentBytes) })
  if (document) return { ...document, kind: 'document' as const, seconds: null }
  return { ...(await call.ports.cleanImage(raw)), kind: 'photo' as const, seconds: null }
}

// Only what a host stored as an upload may be named: a key from outside never reaches another file.
const rawKey = (uploadKey: string) => {
  if (!/^upload-[A-Za-z0-9_-]{32,64}$/.test(uploadKey)) throw fail('NOT_FOUND')
  return uploadKey
}
