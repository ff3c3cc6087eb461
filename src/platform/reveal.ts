import Taro from '@tarojs/taro'

/** Scrolls to the element with this id and, in browsers, puts the focus there: on its first field, or on the words
 *  themselves where there is nothing to fill in. */
export function reveal(id: string): void {
  if (process.env.TARO_ENV !== 'h5') return void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80 })
  const element = document.getElementById(id)
  element?.scrollIntoView({ block: 'center' })
  // A word that can be explained is no field.
  const field = 'button:not(.term, [aria-disabled]), input, textarea'
  const target = element?.matches(field) ? element : element?.querySelector<HTMLElement>(field)
  if (element && !target) element.tabIndex = -1
  ;(target ?? element)?.focus({ preventScroll: true })
}

/** The same for what is only about to appear. */
export const revealSoon = (id: string) => void setTimeout(() => reveal(id), 50)
