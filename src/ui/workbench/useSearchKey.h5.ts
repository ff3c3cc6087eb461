import { useEffect } from 'react'

// Somebody pressed `/` where no list is: the list that opens next begins at its search.
let isWished = false

/** `/` on a page without a list opens the list at its search; whoever types keeps the key. */
export function useSearchKey(isActive: boolean, openList: () => void): void {
  useEffect(() => {
    if (!isActive) return
    const press = (event: KeyboardEvent) => {
      const isTyping = document.activeElement?.matches('input, textarea, [contenteditable="true"]')
      if (event.key !== '/' || isTyping || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      isWished = true
      openList()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isActive, openList])
}

/** Whether the search was asked for; the answer is given once. */
export function takeSearchWish(): boolean {
  const was = isWished
  isWished = false
  return was
}
