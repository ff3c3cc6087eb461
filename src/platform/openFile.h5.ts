/** Fetches a file and hands it to the browser's own downloads. False when it could not be had. */
export async function openFile(url: string, kind: string): Promise<boolean> {
  const answer = await fetch(url, { credentials: 'omit' }).catch(() => undefined)
  if (!answer?.ok) return false
  const place = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = place
  link.download = `document.${kind}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(place), 60_000)
  return true
}
