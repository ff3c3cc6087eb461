/** What the first bytes say a file is, whatever its name claims; `text` when it is readable words and nothing else. */
export type DocumentKind = 'pdf' | 'zip' | 'oldOffice' | 'text'

/** The kind of a document, null when it is none: a photo, a recording, a page, a program. */
export const documentKind = (bytes: Uint8Array): DocumentKind | null => {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'zip'
  // The box of Word and Excel before 2007, which is also the box of every encrypted new one.
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return 'oldOffice'
  return wordsIn(bytes) === null ? null : 'text'
}

/** The words of a plain text in UTF-8 or, as Chinese Windows writes them, in GB 18030; null when it is no plain text. */
export const wordsIn = (bytes: Uint8Array): string | null => {
  if (bytes.byteLength === 0) return null
  const words = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  return words === null || programs.test(words) || signs.test(words) ? null : words
}

const decoded = (bytes: Uint8Array, encoding: string) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// Pages, drawings, scripts, rich text and the marks of pictures and sounds are read by programs, not by people.
const programs = /^\s*(<|\{\\rtf|#!|%!|GIF8|RIFF|OggS|fLaC|ID3)/
// Controls but tab and line ends, and private or unassigned signs that a wrong decoding makes.
const signs = /[^\P{Cc}\t\n\r\f]|\p{Co}|\p{Cn}|\ufffd/u
