import type { FinishedDocument } from './document.types'

/** Hands the PDF to the browser's own downloads. */
export async function openDocument({ fileName, pdfBase64 }: FinishedDocument): Promise<void> {
  const bytes = Uint8Array.from(atob(pdfBase64), (letter) => letter.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
