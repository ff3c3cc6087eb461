import { confirm } from './feedback'
import { network } from './network'
import { texts } from './texts'

type Route = { path: string; load: () => readonly unknown[] }

/** Pages whose code this visit has. */
const here = new Set<string>()

/** The page that was asked for last: who taps another meanwhile means the other. */
let wanted = ''

const pathOf = (url: string) => (url.split('?')[0] ?? '').replace(/^#?\//, '')

/** Loads the code of a page; a second time it is there at once. */
async function load(path: string): Promise<void> {
  // NB: Taro keeps the app's routes, each with the import of its page, at the window alone.
  const { routes = [] } = (window as { __taroAppConfig?: { routes?: Route[] } }).__taroAppConfig ?? {}
  await routes.find((route) => pathOf(route.path) === path)?.load()[0]
  here.add(path)
}

/** Opens a page once its code is here. When it cannot be loaded that is said, and the page and its address stay. */
export function withPageCode(url: string, open: () => Promise<unknown>): Promise<unknown> {
  const path = pathOf(url)
  wanted = url
  return here.has(path) || !hasRoutes() ? open() : openWhenLoaded(path, url, open)
}

const hasRoutes = () => '__taroAppConfig' in window

async function openWhenLoaded(path: string, url: string, open: () => Promise<unknown>): Promise<unknown> {
  const isLoaded = await isThere(path)
  if (wanted !== url) return undefined
  if (isLoaded) return open()
  const isAgain = await confirm({ title: texts.pageAway, text: texts.pageAwayText, yes: texts.again })
  return isAgain ? withPageCode(url, open) : undefined
}

const isThere = (path: string) =>
  load(path).then(
    () => true,
    () => false,
  )

/** Loads the code of pages that may be needed without a network, one after the other, when the browser is idle. */
export function fetchPages(pages: readonly string[]): void {
  const [next, ...rest] = pages.map(pathOf).filter((path) => !here.has(path))
  if (next === undefined || !network.isOnline()) return
  whenIdle(async () => {
    if (await isThere(next)) fetchPages(rest)
  })
}

// Safari has no such call.
const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(act) : setTimeout(act, 1000)

// The browser's own buttons and an address typed by hand do not ask before.
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason?.name !== 'ChunkLoadError' && event.reason?.code !== 'CSS_CHUNK_LOAD_FAILED') return
  event.preventDefault()
  // To the router it looks as if one came to this address just now.
  void withPageCode(window.location.hash, async () => window.dispatchEvent(new PopStateEvent('popstate')))
})
