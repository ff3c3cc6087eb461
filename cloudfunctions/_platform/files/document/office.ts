import { strToU8, zipSync } from 'fflate'
import { fail } from '../../../_shared/errors'
import { cleanImage } from '../cleanImage'
import { pictureKind } from '../pictureKind'
import { isKept, withoutLinks, withoutPeople, withoutTypes } from './parts'
import { sentences } from './texts'
import { unzip } from './unzip'

const mostParts = 2_000
/** What a document may unpack into, bytes. */
const mostUnpacked = 80 * 1024 * 1024

const mimes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A Word or Excel document put together anew from the parts that carry its content, each without who, when and where. */
export const cleanOffice = async (bytes: Uint8Array) => {
  const all = unzip(bytes, { parts: mostParts, bytes: mostUnpacked, tooLarge })
  const types = xmlOf(all.get('[Content_Types].xml') ?? new Uint8Array())
  const kind = kindOf(types)
  if (!kind) throw fail('FILE_TYPE', { message: sentences.unknown })
  if (/macroEnabled|vbaProject/i.test(types) || [...all.keys()].some((name) => /vbaProject|vbaData/i.test(name)))
    throw fail('FILE_TYPE', { message: sentences.macros })
  const names = new Set([...all.keys()].filter(isKept))
  const clean: Record<string, [Uint8Array, { mtime: Date }]> = {}
  for (const [name, part] of all) if (names.has(name)) clean[name] = [await cleanPart(name, part, names), { mtime }]
  return { bytes: zipSync(clean, { level: 6 }), mime: mimes[kind] }
}

// The first moment that a zip can tell.
const mtime = new Date(1980, 0, 1)

const tooLarge = () => fail('FILE_TOO_LARGE', { message: sentences.tooLarge })

const kindOf = (types: string) => {
  if (types.includes('wordprocessingml.document.main+xml')) return 'docx'
  return types.includes('spreadsheetml.sheet.main+xml') ? 'xlsx' : null
}

const cleanPart = async (name: string, bytes: Uint8Array, names: ReadonlySet<string>): Promise<Uint8Array> => {
  if (/\/media\//.test(name)) return pictureKind(bytes) ? (await cleanImage(bytes)).bytes : nothing
  const xml = xmlOf(bytes)
  if (name === '[Content_Types].xml') return strToU8(withoutTypes(xml, names))
  if (name.endsWith('.rels')) return strToU8(withoutLinks(xml, name.replace(/_rels\/([^/]*)\.rels$/, '$1'), names))
  return strToU8(withoutPeople(xml))
}

// In whatever it was written, it goes on in UTF-8. A document type could make a few words into gigabytes.
const xmlOf = (bytes: Uint8Array) => {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  const xml = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || xml.includes('\u0000')) throw new Error('no plain XML')
  return xml.replace(/^(<\?xml\b[^>]*?)\sencoding=["'][^"']*["']/, '$1')
}

// A picture of a kind that cannot be cleaned gives way to a dot that nobody sees.
const nothing = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)
