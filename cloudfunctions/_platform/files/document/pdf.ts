import { inflateSync } from 'node:zlib'
import type { PDFDict, PDFObject, PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { fail } from '../../../_shared/errors'
import { withoutMarks } from './jpegMarks'
import { sentences } from './texts'

const mostPages = 300
// A picture in a document; a small stream that unpacks into gigabytes is broken.
const largestPicture = 64 * 1024 * 1024

/** What makes up a page that can be read and printed; notes, forms, scripts and every program's own data are not. */
const pageKeys = ['Type', 'Parent', 'Resources', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Contents', 'Group']
/** What tells of the author, his programs and his times, wherever it hangs. */
const traces = ['Metadata', 'PieceInfo', 'LastModified', 'AF', 'StructParent', 'StructParents', 'OPI', 'Name', 'OC']

/** The pages of a PDF moved into a new one: neither document information, XMP, notes and their authors, attachments,
 *  scripts, forms, outlines, earlier versions nor unused objects come along. */
export const cleanPdf = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const pdf = await import('@cantoo/pdf-lib')
  const source = await pdf.PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
  if (source.isEncrypted || source.context.trailerInfo.Encrypt)
    throw fail('FILE_TYPE', { message: sentences.encrypted })
  if (source.getPageCount() > mostPages) throw fail('FILE_TOO_LARGE', { message: sentences.tooManyPages(mostPages) })
  for (const page of source.getPages()) keepOnly(page, pageKeys)
  const clean = await pdf.PDFDocument.create({ updateMetadata: false })
  for (const page of await clean.copyPages(source, source.getPageIndices())) clean.addPage(page)
  for (const [, object] of clean.context.enumerateIndirectObjects()) scrub(pdf, object)
  clean.context.trailerInfo.Info = undefined
  return clean.save({ addDefaultPage: false, updateFieldAppearances: false })
}

type Library = typeof import('@cantoo/pdf-lib')

const keepOnly = ({ node }: PDFPage, keys: readonly string[]) => {
  for (const key of node.keys()) if (!keys.includes(key.decodeText())) node.delete(key)
}

const scrub = (pdf: Library, object: PDFObject): void => {
  if (object instanceof pdf.PDFArray) for (const item of object.asArray()) scrub(pdf, item)
  const dict = object instanceof pdf.PDFDict ? object : object instanceof pdf.PDFStream ? object.dict : null
  if (!dict) return
  for (const key of traces) dict.delete(pdf.PDFName.of(key))
  for (const [, value] of dict.entries()) scrub(pdf, value)
  if (object instanceof pdf.PDFRawStream) scrubPicture(pdf, object)
}

// A photo in a document carries its own place and camera.
const scrubPicture = (pdf: Library, stream: PDFRawStream) => {
  const filters = filtersOf(pdf, stream.dict)
  // JPEG 2000 keeps place and maker in boxes of its own, which nothing here takes out.
  if (filters.includes('JPXDecode')) throw fail('FILE_TYPE', { message: sentences.oddPicture })
  if (filters.at(-1) !== 'DCTDecode') return
  if (filters.length === 2 && filters[0] === 'FlateDecode')
    stream.updateContents(inflateSync(stream.getContents(), { maxOutputLength: largestPicture }))
  else if (filters.length !== 1) throw fail('FILE_TYPE', { message: sentences.oddPicture })
  stream.updateContents(withoutMarks(stream.getContents()))
  stream.dict.set(pdf.PDFName.of('Filter'), pdf.PDFName.of('DCTDecode'))
  stream.dict.delete(pdf.PDFName.of('DecodeParms'))
}

const filtersOf = (pdf: Library, dict: PDFDict): string[] => {
  const filter = dict.lookup(pdf.PDFName.of('Filter'))
  if (filter instanceof pdf.PDFName) return [filter.decodeText()]
  return filter instanceof pdf.PDFArray ? filter.asArray().map((name) => String(name).slice(1)) : []
}
