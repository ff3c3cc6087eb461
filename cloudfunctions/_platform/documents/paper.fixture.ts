import { type ExecFileSyncOptionsWithStringEncoding, execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'

// NB: poppler complains about the tags of accessible PDF on standard error.
const quiet: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }

/** Poppler's programs read a PDF as a printer would. */
export const withPoppler = spawnSync('pdftoppm', ['-v']).error ? describe.skip : describe

/** What stands on the pages of a PDF, without gaps, and how many pages of which size there are. */
export const readPdf = (pdf: Uint8Array) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mashangdu-paper-'))
  try {
    const file = path.join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    const about = execFileSync('pdfinfo', [file], quiet)
    const words = execFileSync('pdftotext', ['-layout', file, '-'], quiet)
    return {
      words: withoutGaps(words),
      pages: words.split('\f').slice(0, -1).map(withoutGaps),
      size: /Page size:\s+(.+)/.exec(about)?.[1] ?? '',
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The parts of a DOCX by name, as Word would unpack them. */
export const readDocx = (docx: Uint8Array): Record<string, string> => {
  const zip = Buffer.from(docx)
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = zip.readUInt32LE(end + 16)
  const parts: Record<string, string> = {}
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const body = zip.subarray(from, from + packed)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    parts[name] = (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString('utf8')
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

/** The words of a part of a DOCX, without gaps. */
export const wordsIn = (part = '') =>
  withoutGaps([...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))

/** Words as they are compared: lines break where they must. */
export const withoutGaps = (words: string) => words.replace(/\s/g, '')

/** Characters of a text that the printed font cannot draw: format 12 of its table `cmap` names those it can. */
export const notDrawn = (text: string) => {
  const font = readFileSync(
    createRequire(__filename).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  )
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, place) => 12 + place * 16)
  const cmap = font.readUInt32BE((tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0) + 8)
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, place) => cmap + 4 + place * 8)
  const table = subtables.map((at) => cmap + font.readUInt32BE(at + 4)).find((at) => font.readUInt16BE(at) === 12) ?? 0
  const groups = Array.from({ length: font.readUInt32BE(table + 12) }, (_, place) => table + 16 + place * 12)
  const isDrawn = (point: number) =>
    groups.some((at) => point >= font.readUInt32BE(at) && point <= font.readUInt32BE(at + 4))
  return [...new Set(text.replace(/\s/g, ''))].filter((letter) => !isDrawn(letter.codePointAt(0) ?? 0))
}
