import type { Choice, Choosing, Question } from './feedback.types'
import { fontSize } from './fontSize'
import { openLayer } from './layers'
import { texts } from './texts'
import { theme } from './theme'

export type { Choice, Question } from './feedback.types'

/** Says that something is done; goes away by itself. */
export function toast(words: string) {
  const box = element('div', `tokens ${look()} toast`, words)
  box.setAttribute('role', 'status')
  document.body.append(box)
  setTimeout(() => box.remove(), 2500)
}

/** Asks before something happens; true when the person chose `yes`. */
export async function confirm({ title, text, yes, no = texts.cancel }: Question): Promise<boolean> {
  const answers = [
    { key: 'no', text: no },
    { key: 'yes', text: yes },
  ]
  return (await ask(title, text, answers)) === 'yes'
}

/** Tells something that has to be read before going on. */
export const tell = (title: string, text?: string) => ask(title, text, [{ key: 'yes', text: texts.confirm }])

/** Lets a person choose one; undefined when nothing was chosen. */
export const choose = (choices: Choice[], { title = '', current }: Choosing = {}) =>
  // As in WeChat's list, the last way is the way out: nobody has to know of Escape.
  ask(title, undefined, [...choices, { key: '', text: texts.cancel }], { isStacked: true, current })

type Layout = { isStacked?: boolean; current?: string }

/** The browser's own dialog keeps the focus inside and closes on Escape; going back closes it unanswered. */
function ask(
  title: string,
  text: string | undefined,
  answers: Choice[],
  { isStacked = false, current }: Layout = {},
): Promise<string | undefined> {
  const dialog = element('dialog', `tokens ${look()} dialog`)
  if (title) {
    const body = element('div', 'dialog-body')
    body.append(element('h2', 'strong', title))
    if (text) body.append(element('p', 'dialog-text', text))
    dialog.append(body)
    dialog.setAttribute('aria-label', title)
  }
  const buttons = element('div', `dialog-buttons ${isStacked ? 'stacked' : ''}`)
  for (const [index, { key, text: words }] of answers.entries()) {
    const isMain = !isStacked && index === answers.length - 1
    const button = element('button', `press button ${isMain ? 'primary' : ''}`, words)
    if (key === current) {
      button.setAttribute('aria-current', 'true')
      button.append(element('i', 'i i-check'))
    }
    button.addEventListener('click', () => dialog.close(key))
    buttons.append(button)
  }
  dialog.append(buttons)
  document.body.append(dialog)
  dialog.showModal()
  const closed = openLayer(() => dialog.close(), true)
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      closed()
      dialog.remove()
      resolve(dialog.returnValue || undefined)
    })
  })
}

/** Dialogs stand outside the page's frame and take its look by hand. */
const look = () => `${theme.get()} ${fontSize.isLarge() ? 'large' : ''}`

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, words?: string) {
  const made = document.createElement(tag)
  made.className = className
  if (words !== undefined) made.textContent = words
  return made
}
