/** The kinds of recording we take: what WeChat's recorder and browsers make. */
export type VoiceKind = 'mp3' | 'aac' | 'mp4' | 'webm'

// Films and sounds; the same box with other brands holds pictures (HEIC, AVIF).
const soundBrands = /^(M4A |M4B |iso[m1-9]|mp4[12])/

/** What the first bytes say, whatever the file's name or declared type claims; null for all other kinds. */
export function voiceKind(bytes: Uint8Array): VoiceKind | null {
  const [first = 0, second = 0] = bytes
  if (textAt(bytes, 0, 3) === 'ID3') return 'mp3'
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'aac'
  if (first === 0xff && (second & 0xe6) === 0xe2) return 'mp3'
  if (first === 0x1a && second === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return 'webm'
  return textAt(bytes, 4, 8) === 'ftyp' && soundBrands.test(textAt(bytes, 8, 12)) ? 'mp4' : null
}

const textAt = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
