import { fail } from '../_shared/errors'

/** Largest JSON body, in bytes; files go through upload. */
export const largestBody = 1_048_576
/** Largest upload with its multipart frame, in bytes. */
export const largestUploadBody = 10 * 1_048_576 + 65_536

/** The JSON of a request; an empty body is an empty input. Fails with TOO_LARGE, UNSUPPORTED_BODY or BAD_JSON. */
export const readJson = async (request: Request): Promise<unknown> => {
  const bytes = await readBytes(request, largestBody, () => fail('TOO_LARGE'))
  if (bytes.byteLength === 0) return {}
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/([\w.+-]*\+)?json\b/i.test(type)) throw fail('UNSUPPORTED_BODY')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw fail('BAD_JSON', { cause })
  }
}

/** The bytes of the one file in a form, its field `file`. Fails with FILE_TOO_LARGE, UNSUPPORTED_BODY, BAD_INPUT or, so
 *  that nobody believes a second picture to be sent, TOO_MANY_FILES. */
export const readUpload = async (request: Request): Promise<Uint8Array> => {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) throw fail('UNSUPPORTED_BODY', { message: '请用表单上传照片。' })
  const bytes = await readBytes(request, largestUploadBody, () => fail('FILE_TOO_LARGE'))
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
const readBytes = async (request: Request, most: number, tooLarge: () => Error): Promise<Uint8Array<ArrayBuffer>> => {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge()
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let total = 0
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    total += part.byteLength
    if (total > most) throw tooLarge()
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
