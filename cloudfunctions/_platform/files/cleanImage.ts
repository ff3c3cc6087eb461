import type { Sharp } from 'sharp'
import { Failure, fail } from '../../_shared/errors'
import type { CleanImage } from '../../_shared/ports'
import { type PictureKind, pictureKind } from './pictureKind'

const maxEdge = 2560 // px
// A 50-megapixel phone photo passes; a small file that unpacks into gigabytes does not.
const maxPixels = 64_000_000
const timeLimit = 20 // s

const encoders: Record<PictureKind, { mime: string; encode: (image: Sharp) => Sharp }> = {
  jpeg: { mime: 'image/jpeg', encode: (image) => image.jpeg({ quality: 84 }) },
  png: { mime: 'image/png', encode: (image) => image.png({ compressionLevel: 8 }) },
  webp: { mime: 'image/webp', encode: (image) => image.webp({ quality: 84 }) },
}

/**
 * The picture drawn anew: upright, at most 2560 px, in plain sRGB. Nothing but its pixels comes through, neither
 * EXIF, XMP, IPTC, colour profile, comment, thumbnail, further frames, nor bytes after its end.
 */
export const cleanImage: CleanImage = async (bytes) => {
  const kind = pictureKind(bytes)
  if (!kind) throw fail('FILE_TYPE')
  // Only functions that take pictures have sharp installed.
  const { default: sharp } = await import('sharp')
  try {
    const options = { failOn: 'error', limitInputPixels: maxPixels, sequentialRead: true } as const
    const { format, width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    if (format !== kind) throw fail('FILE_TYPE')
    if (width * height > maxPixels) throw fail('FILE_TOO_LARGE', { message: tooManyPixels })
    const { mime, encode } = encoders[kind]
    const upright = sharp(bytes, options).timeout({ seconds: timeLimit }).autoOrient()
    const small = upright.resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    const { data, info } = await encode(small.toColourspace('srgb')).toBuffer({ resolveWithObject: true })
    return { bytes: data, mime, width: info.width, height: info.height }
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw fail('FILE_BROKEN', { cause })
  }
}

const tooManyPixels = '这张照片的尺寸太大，处理不了。请把它缩小，或截图后再传。'
