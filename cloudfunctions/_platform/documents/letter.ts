import type { RenderLetter } from '../../_shared/ports'
import { compilePdf } from './compiler'
import { letterTemplate } from './letterTemplate'
import { issuerSize, withoutPictures } from './page'
import { letterWords } from './texts'

/** A letter as PDF to print and stamp, or as DOCX to edit. */
export const renderLetter: RenderLetter = async (format, sheet) => {
  const letter = withoutPictures(sheet)
  if (format === 'docx') return (await import('./letterDocx')).letterDocx(letter)
  const signer = letter.signer === null ? null : letterWords.signer(letter.signer)
  const copyTo = letter.copyTo === null ? null : letterWords.copyTo(letter.copyTo)
  const printed = { ...letter, seal: letterWords.seal, signer, copyTo, issuerSize: issuerSize(letter.issuer) }
  return compilePdf(letterTemplate, { sheet: JSON.stringify(printed) })
}
