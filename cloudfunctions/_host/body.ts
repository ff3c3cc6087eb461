import { fail } from '../_shared/errors'

/** Largest JSON body, in bytes; files go through upload. */
export const largestBody = 1_048_576
/** Largest upload with its multipart frame, in bytes. */
export const largestUploadBody = 10 * 1_048_576 + 65_536

/** A request's body as it comes in. */
export type Arriving = { header(name: string): string | undefined; parts: AsyncIterable<Uint8Array> | null }

/** The JSON of a request; an empty body is an empty input. Fails with TOO_LARGE, UNSUPPORTED_BODY or BAD_JSON. */
export const readJson = async (body: Arriving): Promise<unknown> => {
  const bytes = await readBytes(body, largestBody, () => fail('TOO_LARGE'))
  if (bytes.byteLength === 0) return {}
  const type = body.header('content-type') ?? ''
  if (!/^application\/([\w.+-]*\+)?json\b/i.test(type)) throw fail('UNSUPPORTED_BODY')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw fail('BAD_JSON', { cause })
  }
}

/** The bytes of the one file in a form, its field `file`. Fails with FILE_TOO_LARGE, UNSUPPORTED_BODY, BAD_INPUT or, so
 *  that nobody believes a second picture to be sent, TOO_MANY_FILES. */
export const readUpload = async (body: Arriving): Promise<Uint8Array> => {
  const type = body.header('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) throw fail('UNSUPPORTED_BODY', { message: '请用表单上传照片。' })
  const bytes = await readBytes(body, largestUploadBody, () => fail('FILE_TOO_LARGE'))
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch((cause: unknown) => {
    throw fail('FILE_BROKEN', { message: '照片没有传完整，请再试一次。', cause })
  })
  const files = [...form.values()].filter((part) => typeof part !== 'string')
  if (files.length > 1 || form.getAll('file').length > 1) throw fail('TOO_MANY_FILES')
  const file = form.get('file')
  if (!file || typeof file === 'string')
    throw fail('BAD_INPUT', { data: { issues: [{ path: 'file', message: '请选择一张照片' }] } })
  return new Uint8Array(await file.arrayBuffer())
}

// Counted while it streams in: a body that lies about its length is cut off all the same.
const readBytes = async (body: Arriving, most: number, tooLarge: () => Error): Promise<Buffer<ArrayBuffer>> => {
  if (Number(body.header('content-length') ?? 0) > most) throw tooLarge()
  const parts: Uint8Array[] = []
  let total = 0
  for await (const part of body.parts ?? []) {
    total += part.byteLength
    if (total > most) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
