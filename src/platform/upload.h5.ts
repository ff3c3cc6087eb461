import { errorFrom, offlineError } from './apiError'
import { newClientId } from './clientId'
import { checkPhoto, checkTaken, type OnProgress, type Photo, type Uploaded } from './photo'
import { pickFiles } from './pickFiles.h5'
import { uploadHeaders } from './uploadHeaders'

export type { OnProgress, Photo, Uploaded } from './photo'

/** Lets a person take or pick photos; none when the window was closed. */
export async function pickPhotos(count: number): Promise<Photo[]> {
  const files = await pickFiles({ most: count })
  return files.map((file) => ({
    key: newClientId(),
    url: URL.createObjectURL(file),
    bytes: file.size,
    source: file,
    name: file.name,
    isPicture: true,
  }))
}

/** Sends one photo; the server removes place, time and device from it. With a receipt's code no session goes with it.
 *  Throws an ApiError. */
export async function upload(photo: Photo, onProgress?: OnProgress, code?: string): Promise<Uploaded> {
  const file = photo.source as File
  checkPhoto(file.size, file.type)
  const form = new FormData()
  // The file's own name stays at home: it can tell who took the photo.
  form.append('file', file, 'photo')
  const { status, body } = await send(form, uploadHeaders(code), onProgress)
  if (status !== 200) throw errorFrom(status, body)
  return checkTaken(photo, body as Uploaded)
}

/** NB: XMLHttpRequest, because fetch tells nothing about the way up. */
function send(
  form: FormData,
  headers: Record<string, string>,
  onProgress?: OnProgress,
): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${process.env.TARO_APP_API_BASE ?? ''}/upload`)
    request.responseType = 'json'
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(Math.round((loaded / total) * 100))
    request.onload = () => resolve({ status: request.status, body: request.response ?? undefined })
    request.onerror = () => reject(offlineError())
    request.send(form)
  })
}
