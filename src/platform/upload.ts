import Taro from '@tarojs/taro'
import { errorFrom, offlineError } from './apiError'
import { newClientId } from './clientId'
import { checkPhoto, type OnProgress, type Photo, type Uploaded } from './photo'
import { uploadHeaders } from './uploadHeaders'

export type { OnProgress, Photo, Uploaded } from './photo'

/** Lets a person take or pick photos; none when the window was closed. */
export async function pickPhotos(count: number): Promise<Photo[]> {
  const picked = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] }).catch(
    () => undefined,
  )
  return (picked?.tempFiles ?? []).map(({ tempFilePath, size }) => ({
    key: newClientId(),
    url: tempFilePath,
    bytes: size,
    source: tempFilePath,
  }))
}

/** Sends one photo; the server removes place, time and device from it. With a receipt's code no session goes with it.
 *  Throws an ApiError. */
export async function upload(photo: Photo, onProgress?: OnProgress, code?: string): Promise<Uploaded> {
  checkPhoto(photo.bytes)
  const task = Taro.uploadFile({
    url: `${process.env.TARO_APP_API_BASE}/upload`,
    filePath: String(photo.source),
    name: 'file',
    header: uploadHeaders(code),
  })
  task.onProgressUpdate?.(({ progress }) => onProgress?.(progress))
  const { statusCode, data } = await task.catch(() => {
    throw offlineError()
  })
  const body = parsed(data)
  if (statusCode !== 200) throw errorFrom(statusCode, body)
  return body as Uploaded
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
