/** Hands words over to be kept elsewhere: as a file among the browser's downloads. */
export async function keepText(name: string, words: string): Promise<'saved' | 'copied' | 'failed'> {
  // NB: without the mark in front a PC takes Chinese for another encoding.
  const url = URL.createObjectURL(new Blob(['\uFEFF', words], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.txt`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return 'saved'
}
