import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import sharp from 'sharp'
import { cleanDocument } from './cleanDocument'

const canary = 'CANARY-reporter-5550126'
const most = { bytes: 10 * 1024 * 1024 }
const clean = (bytes: Uint8Array) => cleanDocument(bytes, most)
const holds = (bytes: Uint8Array | undefined) =>
  Buffer.from(bytes ?? []).includes(canary) || Buffer.from(bytes ?? []).includes(Buffer.from(canary, 'utf16le'))

const photo = () =>
  sharp({ create: { width: 20, height: 20, channels: 3, background: '#1b4f9c' } })
    .withExif({ IFD0: { Artist: canary } })
    .jpeg()
    .toBuffer()

const spyPdf = async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([300, 200])
  page.drawText('the fine was 500 yuan')
  page.drawImage(await pdf.embedJpg(await photo()), { x: 10, y: 10, width: 20, height: 20 })
  for (const set of ['setTitle', 'setAuthor', 'setSubject', 'setCreator', 'setProducer'] as const) pdf[set](canary)
  pdf.setKeywords([canary])
  const metadata = pdf.context.stream(`<x:xmpmeta><dc:creator>${canary}</dc:creator></x:xmpmeta>`)
  const note = pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], T: PDFString.of(canary) })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadata))
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'JavaScript', JS: PDFHexString.fromText(canary) }))
  page.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(note)]))
  page.node.set(PDFName.of('PieceInfo'), pdf.context.obj({ Word: { Private: PDFString.of(canary) } }))
  page.node.set(PDFName.of('Metadata'), pdf.context.register(pdf.context.stream(canary)))
  await pdf.attach(strToU8(canary), `${canary}.txt`)
  return pdf.save({ useObjectStreams: false })
}

const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`)
const types = (main: string, extra = '') =>
  xml(
    `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main.startsWith('word') ? 'word/document' : 'xl/workbook'}.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/><Override PartName="/docProps/core.xml" ContentType="core"/>${extra}</Types>`,
  )
const word = 'wordprocessingml.document.main+xml'
const sheet = 'spreadsheetml.sheet.main+xml'

const spyWord = async (extra: Zippable = {}) =>
  zipSync({
    '[Content_Types].xml': types(word),
    '_rels/.rels': xml(
      '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="x/core" Target="docProps/core.xml"/></Relationships>',
    ),
    'docProps/core.xml': xml(`<cp:coreProperties><dc:creator>${canary}</dc:creator></cp:coreProperties>`),
    'docProps/app.xml': xml(`<Properties><Company>${canary}</Company></Properties>`),
    'docProps/custom.xml': xml(`<Properties><vt>${canary}</vt></Properties>`),
    'word/document.xml': xml(
      `<w:document><!-- ${canary} --><w:p w:rsidR="${canary}"><w:ins w:author="${canary}" w:date="2026-11-20T02:00:00Z" w:id="1"><w:t>罚了五百元</w:t></w:ins><wp:docPr id="1" name="${canary}.jpg" descr="C:\\Users\\${canary}\\a.jpg"/></w:p></w:document>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships><Relationship Id="r1" Type="x/image" Target="media/image1.jpeg"/><Relationship Id="r2" Type="x/people" Target="people.xml"/><Relationship Id="r3" Type="x/attachedTemplate" Target="file:///C:/Users/${canary}/a.dotm" TargetMode="External"/><Relationship Id="r4" Type="x/hyperlink" Target="https://www.gov.cn/" TargetMode="External"/></Relationships>`,
    ),
    'word/comments.xml': xml(
      `<w:comments><w:comment w:author='${canary}' w:initials="${canary}" w:id="0"><w:t>批注</w:t></w:comment></w:comments>`,
    ),
    'word/people.xml': xml(`<w15:people><w15:person w15:author="${canary}"/></w15:people>`),
    'word/settings.xml': Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(
        `<w:settings><w:rsids><w:rsid w:val="${canary}"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="${canary}"/></w:docVars></w:settings>`,
        'utf16le',
      ),
    ]),
    'word/media/image1.jpeg': await photo(),
    'word/media/image2.emf': strToU8(canary),
    'customXml/item1.xml': xml(`<a>${canary}</a>`),
    ...extra,
  })

const spySheet = () =>
  zipSync({
    '[Content_Types].xml': types(sheet),
    'docProps/core.xml': xml(`<a>${canary}</a>`),
    'xl/workbook.xml': xml(
      `<workbook><fileSharing userName="${canary}"/><mc:AlternateContent><mc:Choice><x15ac:absPath url="C:\\Users\\${canary}\\"/></mc:Choice></mc:AlternateContent><sheets><sheet name="收费" sheetId="1"/></sheets></workbook>`,
    ),
    'xl/sharedStrings.xml': xml('<sst><si><t>服务费 500</t></si></sst>'),
    'xl/comments1.xml': xml(`<comments><authors><author>${canary}</author></authors></comments>`),
    'xl/persons/person.xml': xml(`<person displayName="${canary}"/>`),
    'xl/printerSettings/printerSettings1.bin': strToU8(canary),
  })

const partsOf = (bytes: Uint8Array | undefined) => unzipSync(bytes ?? new Uint8Array())
const wordsOf = (bytes: Uint8Array | undefined, part: string) => strFromU8(partsOf(bytes)[part] ?? new Uint8Array())

describe('who wrote a document, when and where does not come through', () => {
  test('of a PDF: its information, XMP, notes, scripts, attachments and the photos in it', async () => {
    const spy = await spyPdf()
    const cleaned = await clean(spy)
    expect(cleaned?.mime).toBe('application/pdf')
    expect(await textTraces(cleaned?.bytes)).toEqual([])
    const again = await PDFDocument.load(cleaned?.bytes ?? '', { updateMetadata: false })
    expect(again.getPageCount()).toBe(1)
    for (const get of ['getTitle', 'getAuthor', 'getProducer', 'getCreator', 'getCreationDate'] as const)
      expect([get, again[get]()]).toEqual([get, undefined])
    // What the reader sees is there still.
    expect(again.getPage(0).getSize()).toEqual({ width: 300, height: 200 })
    expect(String(again.getPage(0).node.Contents())).not.toBe('undefined')
  })

  test('of a Word document: properties, authors of changes and comments, machines, versions, photos', async () => {
    const spy = await spyWord()
    const cleaned = await clean(spy)
    expect(cleaned?.mime).toContain('wordprocessingml')
    const parts = partsOf(cleaned?.bytes)
    for (const [name, part] of Object.entries(parts)) expect([name, holds(part)]).toEqual([name, false])
    expect(Object.keys(parts).filter((name) => /docProps|customXml|people/.test(name))).toEqual([])
    expect(wordsOf(cleaned?.bytes, 'word/document.xml')).toContain('罚了五百元')
    expect(wordsOf(cleaned?.bytes, 'word/comments.xml')).toContain('批注')
    // No link leads to what is gone, and a page on the web may still be reached.
    const links = wordsOf(cleaned?.bytes, 'word/_rels/document.xml.rels')
    expect([...links.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target)).toEqual([
      'media/image1.jpeg',
      'about:blank',
      'https://www.gov.cn/',
    ])
    expect(wordsOf(cleaned?.bytes, '_rels/.rels')).not.toContain('docProps')
    expect(wordsOf(cleaned?.bytes, '[Content_Types].xml')).not.toContain('docProps')
  })

  test('of an Excel document: properties, paths, comment authors, persons, printers', async () => {
    const cleaned = await clean(spySheet())
    for (const [name, part] of Object.entries(partsOf(cleaned?.bytes)))
      expect([name, holds(part)]).toEqual([name, false])
    expect(wordsOf(cleaned?.bytes, 'xl/sharedStrings.xml')).toContain('服务费 500')
    expect(wordsOf(cleaned?.bytes, 'xl/workbook.xml')).toContain('收费')
  })

  test('cleaning what is clean changes no word', async () => {
    const once = await clean(await spyWord())
    const twice = await clean(once?.bytes ?? new Uint8Array())
    expect(wordsOf(twice?.bytes, 'word/document.xml')).toBe(wordsOf(once?.bytes, 'word/document.xml'))
  })
})

// Streams are packed: they are looked into one by one.
const textTraces = async (bytes: Uint8Array | undefined) => {
  const pdf = await PDFDocument.load(bytes ?? '', { updateMetadata: false })
  const { PDFRawStream, decodePDFRawStream } = await import('@cantoo/pdf-lib')
  return pdf.context.enumerateIndirectObjects().filter(([, object]) => {
    if (holds(Buffer.from(String(object)))) return true
    if (!(object instanceof PDFRawStream)) return false
    const isPicture = String(object.dict.get(PDFName.of('Filter'))).includes('DCT')
    return holds(isPicture ? object.getContents() : decodePDFRawStream(object).decode())
  })
}

const sentence = (words: string) => ({ message: expect.stringContaining(words) })

test('what is refused is told in words', async () => {
  const encrypted = await PDFDocument.create()
  encrypted.addPage()
  encrypted.encrypt({ userPassword: 'a', ownerPassword: 'b' })
  await expect(clean(await encrypted.save())).rejects.toMatchObject({ code: 'FILE_TYPE', ...sentence('有密码') })
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  await expect(clean(old)).rejects.toMatchObject({ code: 'FILE_TYPE', ...sentence('旧格式') })
  const macros = await spyWord({ 'word/vbaProject.bin': strToU8('x') })
  await expect(clean(macros)).rejects.toMatchObject({ code: 'FILE_TYPE', ...sentence('宏') })
  await expect(clean(zipSync({ 'a.txt': strToU8('x') }))).rejects.toMatchObject({ code: 'FILE_TYPE' })
  await expect(clean((await spyWord()).subarray(0, 300))).rejects.toMatchObject({ code: 'FILE_BROKEN' })
  await expect(clean((await spyPdf()).subarray(0, 300))).rejects.toMatchObject({ code: 'FILE_BROKEN' })
  await expect(cleanDocument(await spyPdf(), { bytes: 100 })).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
  const doctype = await spyWord({ 'word/a.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') })
  await expect(clean(doctype)).rejects.toMatchObject({ code: 'FILE_BROKEN' })
})

test('a picture in JPEG 2000, whose traces nothing takes out, keeps the PDF out', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  const picture = pdf.context.stream(strToU8(`jp2 ${canary}`), { Subtype: 'Image', Filter: 'JPXDecode' })
  const pictures = pdf.context.obj({ X1: pdf.context.register(picture) })
  page.node.set(PDFName.of('Resources'), pdf.context.obj({ XObject: pictures }))
  const bytes = await pdf.save({ useObjectStreams: false })
  await expect(clean(bytes)).rejects.toMatchObject({ code: 'FILE_TYPE', ...sentence('认不出的图片') })
})

describe('a bomb', () => {
  test('that says how large it will be is refused before it is unpacked', async () => {
    const bomb = await spyWord({ 'word/a.xml': [new Uint8Array(90 * 1024 * 1024), { level: 9 }] })
    expect(bomb.byteLength).toBeLessThan(200_000)
    await expect(clean(bomb)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
  })

  test('that lies about it unpacks into no more than it said', async () => {
    const lie = Buffer.from(zipSync({ '[Content_Types].xml': types(word), 'word/a.xml': xml('ä'.repeat(2_000_000)) }))
    // The size in the directory at the end is what counts.
    const entry = lie.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    lie.writeUInt32LE(10, entry + 24)
    const stopped = { code: 'ERR_BUFFER_TOO_LARGE' }
    await expect(clean(lie)).rejects.toMatchObject({ code: 'FILE_BROKEN', cause: stopped })
  })

  test('with two parts of one name is refused: readers would disagree which counts', async () => {
    const twice = Buffer.from(await spyWord({ 'word/x1.xml': xml('<a/>'), 'word/x2.xml': xml('<a/>') }))
    const doubled = Buffer.from(twice.toString('latin1').replaceAll('word/x2.xml', 'word/x1.xml'), 'latin1')
    await expect(clean(doubled)).rejects.toMatchObject({ code: 'FILE_BROKEN' })
  })
})

test.each([
  ['UTF-8', Buffer.from('罚了五百元，没有票据。\n')],
  ['GB 18030', Buffer.from('b7a3c1cbcee5b0d9d4aaa3acc3bbd3d0c6b1bedda1a30a', 'hex')],
])('plain text in %s is taken as it can be read', async (_name, bytes) => {
  const cleaned = await clean(bytes)
  expect(cleaned?.mime).toBe('text/plain; charset=utf-8')
  expect(Buffer.from(cleaned?.bytes ?? []).toString('utf8')).toBe('罚了五百元，没有票据。\n')
})

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html><script>1</script>'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['rich text', '{\\rtf1 x}'],
  ['a script', '#!/bin/sh'],
  ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['a program', 'MZ\x90\0\x03\0\0\0'],
  ['a packed stream', deflateSync('hello').toString('latin1')],
])('%s is no document', async (_what, text) => {
  expect(await clean(Buffer.from(text, 'latin1'))).toBeNull()
})
