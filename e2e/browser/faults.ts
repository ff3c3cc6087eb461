import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

type Node = { target: string[]; html: string; failureSummary?: string }
type Axe = { run(options: object): Promise<{ violations: { id: string; nodes: Node[] }[] }> }

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/** What axe-core holds against the page as it shows now, a line for each place. */
export const violationsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  return page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary = '' }) =>
        [id, target.join(' '), html.slice(0, 160), failureSummary.split('\n')[1]?.trim()].join(' | '),
      ),
    )
  }, rules)
}

/** What our own measures hold against it: small targets, small words, things beyond the edge, motion. */
export const measuresOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: false }) && !element.closest('.vh')
    const name = (element: Element) =>
      `${element.className} 「${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 20)}」`
    for (const element of document.querySelectorAll('main *, .foot *, .nav *'))
      if (isSeen(element) && element.getBoundingClientRect().right > window.innerWidth + 1)
        found.push(`scrolls sideways: ${name(element)}`)
    for (const target of document.querySelectorAll('button, a, input, textarea, [role=button]')) {
      if (!isSeen(target) || target.closest('[aria-hidden=true]')) continue
      // A pseudo-element that reaches over the words belongs to the target.
      const { width, height } = target.getBoundingClientRect()
      const reach = getComputedStyle(target, '::after')
      const isWider = reach.content !== 'none' && reach.position === 'absolute'
      const [wide, high] = isWider ? [parseFloat(reach.width), parseFloat(reach.height)] : [width, height]
      if (Math.max(width, wide) < 43.9 || Math.max(height, high) < 43.9)
        found.push(`target ${Math.round(width)}×${Math.round(height)}: ${name(target)}`)
    }
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (words.nextNode()) {
      const parent = words.currentNode.parentElement
      if (!words.currentNode.textContent?.trim() || !parent || /^(SCRIPT|STYLE|NOSCRIPT|OPTION)$/.test(parent.tagName))
        continue
      const size = parseFloat(getComputedStyle(parent).fontSize)
      const least = parent.closest('.tab, .count, .axis') ? 12 : 14
      if (isSeen(parent) && size < least) found.push(`words of ${size} px: ${name(parent)}`)
    }
    for (const element of document.querySelectorAll('#app *')) {
      const { transitionDuration, animationName } = getComputedStyle(element)
      if (isSeen(element) && (!/^(0s(, )?)+$/.test(transitionDuration) || animationName !== 'none'))
        found.push(`moves although less motion was asked for: ${name(element)}`)
    }
    return found
  })
