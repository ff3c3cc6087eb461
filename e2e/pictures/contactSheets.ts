import path from 'node:path'
import sharp from 'sharp'

const tile = { width: 300, height: 650 } // px
const wideTile = { width: 620, height: 390 } // px
const gap = 8
const columns = 6
const rows = 2

/** Lays the pictures on sheets of twelve (wide ones: six), to be looked at together; returns how many sheets. */
export const contactSheets = async (folder: string, files: readonly string[]) => {
  const wide = files.filter((file) => file.endsWith('-wide.png'))
  const phones = files.filter((file) => !file.endsWith('-wide.png'))
  const first = await layOut(folder, phones, tile, columns, 'sheet')
  return first + (await layOut(folder, wide, wideTile, columns / 2, 'sheet-wide'))
}

const layOut = async (
  folder: string,
  files: readonly string[],
  { width, height }: { width: number; height: number },
  across: number,
  name: string,
) => {
  const each = across * rows
  const count = Math.ceil(files.length / each)
  for (let sheet = 0; sheet < count; sheet += 1) {
    const parts = await Promise.all(
      files.slice(sheet * each, (sheet + 1) * each).map(async (file, place) => ({
        input: await sharp(path.join(folder, file))
          .resize(width, height, { fit: 'contain', position: 'top', background: '#888' })
          .toBuffer(),
        left: (place % across) * (width + gap),
        top: Math.floor(place / across) * (height + gap),
      })),
    )
    await sharp({
      create: { width: across * (width + gap), height: rows * (height + gap), channels: 3, background: '#888' },
    })
      .composite(parts)
      .png({ palette: true })
      .toFile(path.join(folder, `${name}-${String(sheet).padStart(2, '0')}.png`))
  }
  return count
}
