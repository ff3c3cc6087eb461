const heading = '.title'
/** A record's heading is waited for so long, milliseconds. */
const patience = 3_000
const pace = 50

// The row that opens draws the next page itself, so the page that comes cannot know how it was opened.
let isByKey = false

/** Whether the row that is opened now is opened with the keyboard; the answer is given once. */
export const keyOpening = {
  note: (isKey: boolean) => {
    isByKey = isKey
  },
  take: () => {
    const was = isByKey
    isByKey = false
    return was
  },
}

/**
 * Whoever opened a record with the keyboard goes on at its heading, as soon as there is one. Whatever he does meanwhile
 * wins: the focus is led only from where it was when it began, and from the document that lost it.
 */
export function leadToHeading(detail: HTMLElement): void {
  const end = Date.now() + patience
  let led: Element | null = document.activeElement
  const follow = () => {
    const focused = document.activeElement
    if (Date.now() > end || (focused && focused !== document.body && focused !== led)) return
    const target = detail.querySelector<HTMLElement>(heading) ?? detail
    if (focused !== target) {
      target.tabIndex = -1
      target.focus({ preventScroll: true })
      led = document.activeElement
    }
    setTimeout(follow, pace)
  }
  // The choice is drawn first: the heading that still stands is the former record's.
  setTimeout(follow)
}
