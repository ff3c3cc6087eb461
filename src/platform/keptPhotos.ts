import Taro from '@tarojs/taro'
import type { Photo } from './photo'
import { storage } from './storage'

/** WeChat empties its folder for passing files, so a photo moves to the folder that lasts. */
const folder = () => `${Taro.env.USER_DATA_PATH}/`

type Place = { path: string; bytes: number }

/** Keeps a photo on this device until it was sent. False when the device would not keep it. */
export const keepPhoto = ({ key, bytes, source }: Photo): Promise<boolean> =>
  new Promise((resolve) => {
    const path = folder() + key
    Taro.getFileSystemManager().copyFile({
      srcPath: String(source),
      destPath: path,
      success: () => resolve(storage.set(`photo.${key}`, { path, bytes })),
      fail: () => resolve(false),
    })
  })

/** A kept photo; undefined when it is gone. */
export const keptPhoto = (key: string): Promise<Photo | undefined> =>
  new Promise((resolve) => {
    const place = storage.get<Place>(`photo.${key}`)
    if (!place) return resolve(undefined)
    Taro.getFileSystemManager().access({
      path: place.path,
      success: () => resolve({ key, url: place.path, bytes: place.bytes, source: place.path }),
      fail: () => resolve(undefined),
    })
  })

/** Forgets photos that were sent or removed. */
export async function forgetPhotos(keys: string[]): Promise<void> {
  for (const key of keys) {
    const place = storage.get<Place>(`photo.${key}`)
    if (place) Taro.getFileSystemManager().unlink({ filePath: place.path })
    storage.remove(`photo.${key}`)
  }
}
