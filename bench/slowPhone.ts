import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../config/chromium.mjs'

const slowdown = 4 // times
/** What Chromium's own tools call slow 4G. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }

/** A headless browser for measurements. */
export const launchBrowser = (): Promise<Browser> => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium: set CHROMIUM_PATH')
  return chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] })
}

/** Makes a page's processor four times slower. */
export const slowProcessor = async (page: Page) => {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return tools
}

/** Makes a page a cheap phone on a weak network, with nothing kept from before. */
export const slowPhone = async (page: Page) => {
  const tools = await slowProcessor(page)
  await tools.send('Network.enable')
  await tools.send('Network.emulateNetworkConditions', slow4g)
}
