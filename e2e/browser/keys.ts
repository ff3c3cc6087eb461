import type { Page } from 'playwright-core'

type Stop = { name: string; role: string; outline: number; isSeen: boolean }

/** Presses Tab until the focus stands on a control with this name; each stop on the way must show where it is. */
export const tabTo = async (page: Page, name: string | RegExp, back = false): Promise<void> => {
  const passed: string[] = []
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const stop = await stopOf(page)
    if (stop.name && (!stop.isSeen || stop.outline < 2)) throw new Error(`no visible focus on ${JSON.stringify(stop)}`)
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return
    passed.push(`${stop.role} ${stop.name}`)
  }
  throw new Error(`the keyboard never came to ${name}; it passed ${passed.slice(0, 40).join(' · ')}`)
}

/** Goes to a control and presses it. */
export const enter = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Goes into a field and types. */
export const type = async (page: Page, name: string | RegExp, words: string): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.insertText(words)
}

/** Goes to the first choice of a group and by arrow keys to the one at this place. */
export const choose = async (page: Page, group: string, place: number): Promise<void> => {
  await page.keyboard.press('Tab')
  for (let step = 0; step < 120 && !(await groupOf(page)).startsWith(group); step += 1) await page.keyboard.press('Tab')
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
}

const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return { name: '', role: '', outline: 0, isSeen: false }
    const widthOf = (each: Element | null) => {
      const { outlineStyle, outlineWidth } = each ? getComputedStyle(each) : { outlineStyle: 'none', outlineWidth: '0' }
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
    }
    // A field may show its focus on the row or the box around it.
    const around = [element, ...['.input-cell', '.day', '.search-box', '.field'].map((box) => element.closest(box))]
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      outline: Math.max(...around.map(widthOf)),
      isSeen: element.checkVisibility(),
    }
  })

const groupOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('[role=radiogroup]')?.getAttribute('aria-label') ?? '')
