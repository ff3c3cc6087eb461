import { inflateRawSync } from 'node:zlib'

type Limits = { parts: number; bytes: number; tooLarge: () => Error }

/** The parts of a zip by name. What the list at its end says is counted before anything is unpacked, and no part unpacks
 *  into more than was said of it. NB: fflate goes on reading a part that lies about its size, for minutes. */
export const unzip = (zip: Uint8Array, { parts: most, bytes, tooLarge }: Limits): Map<string, Uint8Array> => {
  const entries = listed(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), most, tooLarge)
  if (entries.reduce((sum, { size }) => sum + size, 0) > bytes) throw tooLarge()
  const parts = new Map<string, Uint8Array>()
  for (const { name, isPacked, packed, size } of entries) {
    if (name.endsWith('/')) continue
    // Readers would disagree which of two counts, and where a part leads that climbs out of its folder.
    if (parts.has(name) || /(^|\/)\.\.(\/|$)|\\|^\//.test(name)) throw new Error('a part of a wrong name')
    const part = isPacked ? inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }) : packed
    if (part.byteLength !== size) throw new Error('a part of another size than was said')
    parts.set(name, part)
  }
  return parts
}

const listed = (zip: Buffer, most: number, tooLarge: () => Error) => {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0) throw new Error('no list of parts')
  const count = zip.readUInt16LE(end + 10)
  if (count > most) throw tooLarge()
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry in the list')
    const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)]
    const [packedSize, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place)) as Three
    const head = zip.readUInt32LE(at + 42)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    if ((flags & 1) === 1 || (method !== 0 && method !== 8)) throw new Error('a part that cannot be read')
    const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
    at += 46 + nameLength + extra + comment
    return { name, isPacked: method === 8, packed: zip.subarray(start, start + packedSize), size }
  })
}

type Three = [number, number, number]
