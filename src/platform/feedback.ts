import Taro from '@tarojs/taro'
import type { Choice, Choosing, Question } from './feedback.types'
import { texts } from './texts'

export type { Choice, Question } from './feedback.types'

const longestButton = 4
const confirmColor = '#1b4f9c'

/** Says that something is done; goes away by itself. */
export const toast = (words: string) => void Taro.showToast({ title: words, icon: 'none', duration: 2500 })

/** Asks before something happens; true when the person chose `yes`. */
export async function confirm({ title, text = '', yes, no = texts.cancel }: Question): Promise<boolean> {
  // WeChat's dialog has room for four characters on a button; longer verbs stand in its action sheet.
  if (yes.length > longestButton || no.length > longestButton) {
    const alertText = text ? `${title}\n${text}` : title
    const picked = await Taro.showActionSheet({ alertText, itemList: [yes] }).catch(() => undefined)
    return picked !== undefined
  }
  const { confirm: isYes } = await Taro.showModal({
    title,
    content: text,
    confirmText: yes,
    cancelText: no,
    confirmColor,
  })
  return isYes
}

/** Tells something that has to be read before going on. */
export const tell = (title: string, text = '') =>
  Taro.showModal({ title, content: text, showCancel: false, confirmText: texts.confirm, confirmColor })

/** Lets a person choose one of at most six; undefined when nothing was chosen. */
export async function choose(choices: Choice[], { title, current }: Choosing = {}): Promise<string | undefined> {
  const itemList = choices.map(({ key, text }) => (key === current ? texts.chosen(text) : text))
  const picked = await Taro.showActionSheet({ ...(title && { alertText: title }), itemList }).catch(() => undefined)
  return picked && choices[picked.tapIndex]?.key
}
