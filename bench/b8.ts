import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser } from 'playwright-core'
import { servePages } from '../cloudfunctions/_host/pages'
import { buildIfStale } from '../config/build-if-stale.mjs'
import { compress } from '../config/compress.mjs'
import { createClient } from './client'
import { paired, type Ratio } from './pairs'
import { freePort, startServerUnderTest } from './serverUnderTest'
import { launchBrowser, slowPhone } from './slowPhone'
import { withHelloWorld } from './withHelloWorld'

declare global {
  interface Window {
    /** When the awaited words were painted, milliseconds after the navigation began. */
    shownAt?: number
  }
}

/** B8: first screen of the scan landing (from the printed address to the shop's name on the screen) ÷ the same of Taro's
 *  hello world; both built for production, served by the same code, each time with an empty cache. */
export const benchFirstScreen = async (rounds: number): Promise<Ratio> => {
  if (!(await buildIfStale('h5'))) throw new Error('dist/h5 could not be built')
  const pairs = await withHelloWorld('h5', async (dist) => {
    compress(dist)
    const helloWorld = await serveFolder(dist)
    const server = await startServerUnderTest()
    const browser = await launchBrowser()
    try {
      const plate = await plateOf(server.url)
      const ours = () => firstScreen(browser, plate, '老周面馆')
      const theirs = () => firstScreen(browser, helloWorld.url, 'Hello world!')
      await ours()
      await theirs()
      return await paired(rounds, ours, theirs)
    } finally {
      await browser.close()
      await server.stop()
      helloWorld.close()
    }
  })
  return {
    name: 'B8',
    what: 'first screen of the scan landing ÷ Taro hello world, 4× slower CPU, slow 4G, ms',
    pairs,
    bar: 1.5,
    stretch: 1.2,
    isHigherBetter: false,
  }
}

const serveFolder = async (folder: string) => {
  const port = await freePort()
  const app = new Hono()
  servePages(app, folder, (c) => c.text('', 404))
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

const plateOf = async (url: string) => {
  const api = createClient(url, 1)
  const [owner] = await api.signIn(['zhou-jianping'])
  const { codeUrl } = (await api.send('registry.plate', {}, owner)).body
  api.close()
  return `${url}${new URL(String(codeUrl)).pathname}`
}

const firstScreen = async (browser: Browser, address: string, words: string) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    await slowPhone(page)
    await page.addInitScript((awaited) => {
      const look = () => {
        const isThere = document.getElementById('app')?.textContent?.includes(awaited)
        // The frame after next begins when the one with the words has been painted.
        requestAnimationFrame(isThere ? painted : look)
      }
      const painted = () => {
        window.shownAt = performance.now()
      }
      look()
    }, words)
    await page.goto(address, { waitUntil: 'commit' })
    const shown = await page.waitForFunction(() => window.shownAt, undefined, { timeout: 60_000 })
    return Number(await shown.jsonValue())
  } finally {
    await context.close()
  }
}
