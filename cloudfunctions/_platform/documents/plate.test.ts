import { type ExecFileSyncOptionsWithStringEncoding, execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { renderPlate } from './plate'

const plate = {
  enterpriseName: '老周面馆',
  uscc: '92990104MA4K7TX269',
  address: '云汀市柳溪县河东街 18 号',
  codeUrl: 'https://mashangdu.example.cn/s/q3VZ0yR8bXk1TnW5uJm7cA9dLfEo2Hs4',
  plateNumber: '7Q4K 2MDX 9R3P',
  bureauName: '云汀市司法局',
  officeName: '柳溪司法所',
  officePhone: '555 0126',
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mashangdu-plate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the plate is one PDF of less than 1 MB', async () => {
  const pdf = Buffer.from(await renderPlate(plate))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeLessThan(1_000_000)
})

// NB: poppler complains about the tags of accessible PDF on standard error.
const quiet: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }

// Poppler's programs read the PDF as a printer would.
const withPoppler = spawnSync('pdftoppm', ['-v']).error ? describe.skip : describe

withPoppler('what the printer gets', () => {
  test.each([
    plate.codeUrl,
    'http://127.0.0.1:8080/s/x',
    `https://${'a'.repeat(60)}.example.gov.cn/s/${'Z'.repeat(43)}`,
  ])('has a QR code that leads to %s and nowhere else', async (codeUrl) => {
    const { page } = print(await renderPlate({ ...plate, codeUrl }))
    expect((await read(page))?.data).toBe(codeUrl)
  })

  test('is one A5 page with a quiet zone of four white modules around the code', async () => {
    const { page, pages, size } = print(await renderPlate(plate))
    expect([pages, size]).toEqual([1, '419.528 x 595.276 pts'])
    const { data, info } = await sharp(page).greyscale().raw().toBuffer({ resolveWithObject: true })
    const code = await read(page)
    const { topLeftCorner: corner, topRightCorner: right } = (code as NonNullable<typeof code>).location
    const module = (right.x - corner.x) / (17 + 4 * (code as NonNullable<typeof code>).version)
    for (let step = 0.5; step < 4; step += 0.5) {
      const [x, y] = [Math.round(corner.x - step * module), Math.round(corner.y + 3 * module)]
      expect([step, data[y * info.width + x]]).toEqual([step, 255])
    }
  })

  test('names the enterprise, its codes and address, bureau, office and phone, and the hotline', async () => {
    const { words } = print(await renderPlate(plate))
    const { codeUrl: _, ...printed } = plate
    for (const word of [...Object.values(printed), '12345']) {
      expect(words.replace(/\s/g, '')).toContain(word.replace(/\s/g, ''))
    }
  })

  test.each([
    '#read("/etc/passwd")',
    '#panic("x") *粗* _斜_ $1+1$ @ref <label>',
    '"); #image("/etc/hosts") //',
    '\\#{1+1} [x] `raw` = 标题 - 项 ~ #sys.version',
  ])('prints %s as the words they are', async (enterpriseName) => {
    const forged = { ...plate, enterpriseName, address: enterpriseName, plateNumber: enterpriseName.slice(0, 12) }
    const { words, pages } = print(await renderPlate(forged))
    expect(pages).toBe(1)
    expect(words.replace(/\s/g, '')).toContain(enterpriseName.replace(/\s/g, ''))
  })

  test('stays one page with the longest names, and with none', async () => {
    const long = {
      ...plate,
      enterpriseName: '长'.repeat(120),
      address: '址'.repeat(200),
      bureauName: '局'.repeat(40),
      officeName: '所'.repeat(40),
    }
    const full = print(await renderPlate(long))
    expect(full.pages).toBe(1)
    expect((await read(full.page))?.data).toBe(plate.codeUrl)
    expect(print(await renderPlate({ ...plate, address: '', enterpriseName: '' })).pages).toBe(1)
  })
})

function print(pdf: Uint8Array): { page: Buffer; words: string; pages: number; size: string } {
  const file = path.join(folder, 'plate.pdf')
  writeFileSync(file, pdf)
  execFileSync('pdftoppm', ['-r', '120', '-png', '-singlefile', file, path.join(folder, 'plate')], quiet)
  const about = execFileSync('pdfinfo', [file], quiet)
  return {
    page: readFileSync(path.join(folder, 'plate.png')),
    words: execFileSync('pdftotext', ['-layout', file, '-'], quiet),
    pages: Number(/Pages:\s+(\d+)/.exec(about)?.[1]),
    size: /Page size:\s+(.+)/.exec(about)?.[1] ?? '',
  }
}

async function read(page: Buffer) {
  const { data, info } = await sharp(page).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)
}
