import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fail } from '../../_shared/errors'
import type { FileStore } from '../../_shared/ports'

// Keys are random and made by the server; anything else could name a path.
const keyPattern = /^[A-Za-z0-9_-]{16,128}$/

/** Files in a folder of this machine. A file is there whole or not at all, also after a power cut. */
export function createLocalFiles(folder: string): FileStore {
  const placeOf = (key: string) => {
    if (!keyPattern.test(key)) throw fail('NOT_FOUND')
    return path.join(folder, key.slice(0, 2), key)
  }
  return {
    async put(key, bytes) {
      const place = placeOf(key)
      const shelf = path.dirname(place)
      await mkdir(shelf, { recursive: true, mode: 0o700 })
      const half = `${place}.${randomBytes(6).toString('hex')}.part`
      try {
        await writeThrough(half, bytes)
        await rename(half, place)
      } catch (error) {
        await rm(half, { force: true })
        throw error
      }
      await keepNames(shelf)
      await keepNames(folder)
    },
    async get(key) {
      try {
        return await readFile(placeOf(key))
      } catch (error) {
        throw isMissing(error) ? fail('NOT_FOUND', { cause: error }) : error
      }
    },
    async remove(key) {
      await rm(placeOf(key), { force: true })
    },
  }
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

// A new name survives a power cut only when its folder was written too. Windows cannot open folders.
async function keepNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
