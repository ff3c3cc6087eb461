import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createLocalFiles } from './localFiles'

const key = 'Vb3kQ0n7xM2-_aR9tY5wEz1c'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mashangdu-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what was put is got back byte by byte, and nobody else on the machine can read it', async () => {
  const files = createLocalFiles(path.join(folder, 'files'))
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251)
  await files.put(key, bytes, 'image/jpeg')
  expect(Buffer.from(await files.get(key)).equals(bytes)).toBe(true)
  expect(statSync(path.join(folder, 'files', 'Vb', key)).mode & 0o077).toBe(0)
})

test('putting again replaces, and no half-written file is left', async () => {
  const files = createLocalFiles(folder)
  await Promise.all(['one', 'two', 'three'].map((word) => files.put(key, Buffer.from(word), 'image/png')))
  await files.put(key, Buffer.from('last'), 'image/png')
  expect(Buffer.from(await files.get(key)).toString()).toBe('last')
  expect(readdirSync(path.join(folder, 'Vb'))).toEqual([key])
})

test('a write that fails leaves the old file and no part of the new one', async () => {
  const files = createLocalFiles(folder)
  writeFileSync(path.join(folder, 'Vb'), 'a file where the shelf should be')
  await expect(files.put(key, Buffer.from('x'), 'image/png')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['Vb'])
})

test('a file that is not there is not found; removing it twice does no harm', async () => {
  const files = createLocalFiles(folder)
  await expect(files.get(key)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await files.put(key, Buffer.from('x'), 'image/png')
  await files.remove(key)
  await files.remove(key)
  await expect(files.get(key)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test.each(['../../etc/passwd', '..', '', 'short', 'with/slash/in/it/x', 'nul\0nul\0nul\0nul\0nul', `${key}.part`])(
  'the key %j names no file outside or beside',
  async (wrong) => {
    const files = createLocalFiles(folder)
    await expect(files.get(wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(files.put(wrong, Buffer.from('x'), 'image/png')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(files.remove(wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  },
)
