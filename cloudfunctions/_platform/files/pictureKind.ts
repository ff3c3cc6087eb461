/** The kinds of picture we take. */
export type PictureKind = 'jpeg' | 'png' | 'webp'

/** What the first bytes say, whatever the file's name or declared type claims; null for all other kinds. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  const isRiff = startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46])
  return isRiff && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50]) ? 'webp' : null
}

function startsWith(bytes: Uint8Array, from: number, wanted: number[]): boolean {
  return wanted.every((byte, index) => bytes[from + index] === byte)
}
