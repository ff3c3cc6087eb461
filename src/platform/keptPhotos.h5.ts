import type { Photo } from './photo'

const storeName = 'photos'

/** Keeps a photo on this device until it was sent. False when the device would not keep it. */
export const keepPhoto = ({ key, source }: Photo): Promise<boolean> =>
  run('readwrite', (store) => store.put(source, key)).then(
    () => true,
    () => false,
  )

/** A kept photo; undefined when it is gone. */
export async function keptPhoto(key: string): Promise<Photo | undefined> {
  const file = await run<Blob | undefined>('readonly', (store) => store.get(key)).catch(() => undefined)
  return file && { key, url: URL.createObjectURL(file), bytes: file.size, source: file }
}

/** Forgets photos that were sent or removed. */
export const forgetPhotos = (keys: string[]): Promise<void> =>
  Promise.all(keys.map((key) => run('readwrite', (store) => store.delete(key)))).then(
    () => undefined,
    () => undefined,
  )

function run<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<Result> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('mashangdu', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const request = act(database.transaction(storeName, mode).objectStore(storeName))
      request.onsuccess = () => resolve(request.result as Result)
      request.onerror = () => reject(request.error)
      request.transaction?.addEventListener('complete', () => database.close())
    }
  })
}
