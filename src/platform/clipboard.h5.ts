/** Puts words where they can be pasted; false when the browser would not. */
export const copyText = async (words: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}
