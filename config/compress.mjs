import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const smallest = 1000 // bytes; below, the headers of an answer weigh more than what is saved

/** Lays .br and .gz beside every script and style of a folder, so that the host never compresses while somebody waits. */
export function compress(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => /\.(js|css)$/.test(file))
  for (const file of files.map((name) => path.join(folder, name))) {
    const bytes = readFileSync(file)
    if (bytes.length < smallest) continue
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}
