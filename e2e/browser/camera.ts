import { writeFileSync } from 'node:fs'
import { encode } from 'uqr'

const width = 640
const height = 480
const module_ = 9 // pixels
const quiet = 4 // modules
const dark = 16
const light = 235

/** Writes a still film (Y4M) of a printed code for Chromium's fake camera. */
export const filmCode = (text: string, file: string) => {
  const { data, size } = encode(text, { ecc: 'Q' })
  const luma = Buffer.alloc(width * height, light)
  const left = Math.floor((width - size * module_) / 2)
  const top = Math.floor((height - size * module_) / 2)
  if (top < quiet * module_) throw new Error('the code is too large for the film')
  for (let row = 0; row < size * module_; row += 1)
    for (let column = 0; column < size * module_; column += 1)
      if (data[Math.floor(row / module_)]?.[Math.floor(column / module_)])
        luma[(top + row) * width + left + column] = dark
  const chroma = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: 5 }, () => frame)]))
}
