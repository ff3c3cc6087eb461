import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { createClient } from '../../bench/client'
import { type ServerUnderTest, startServerUnderTest } from '../../bench/serverUnderTest'
import { filmCode } from './camera'

/** A server with a demo city of its own, and a browser whose camera looks at the plate of 老周面馆 and whose microphone
 *  hears a beep. */
export type Stage = {
  server: ServerUnderTest
  api: ReturnType<typeof createClient>
  /** A phone (390 × 844) of its own for a demo person, signed in; its faults are collected. */
  phoneOf(person: string | null, look?: Look): Promise<Phone>
  /** The same in the window of a PC (1280 × 800). */
  pcOf(person: string, look?: Look): Promise<Phone>
  /** Whatever a page should not have done: errors, foreign requests. */
  faults: string[]
  close(): Promise<void>
}

/** The role somebody acts in, when not his first, and what is other than a light phone. */
export type Look = { role?: string; screen?: BrowserContextOptions }

export type Phone = { page: Page; context: BrowserContext; open(route: string): Promise<void> }

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts server and browser; the film of the plate is made before, since the browser reads it at its start. */
export const openStage = async (): Promise<Stage> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mashangdu-e2e-'))
  const server = await startServerUnderTest()
  const api = createClient(server.url, 4)
  const film = path.join(folder, 'plate.y4m')
  filmCode(await plateUrl(api), film)
  const camera = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: [...quiet, ...camera],
  })
  const faults: string[] = []
  return {
    server,
    api,
    faults,
    phoneOf: (person, look = {}) => openPhone(browser, server.url, api, person, faults, look),
    pcOf: async (person, look = {}) => {
      const pc = await openPhone(browser, server.url, api, person, faults, look)
      await pc.page.setViewportSize({ width: 1280, height: 800 })
      return pc
    },
    async close() {
      api.close()
      await browser.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const plateUrl = async (api: ReturnType<typeof createClient>) => {
  const [owner] = await api.signIn(['zhou-jianping'])
  return String((await api.send('registry.plate', {}, owner)).body.codeUrl)
}

const openPhone = async (
  browser: Browser,
  url: string,
  api: ReturnType<typeof createClient>,
  person: string | null,
  faults: string[],
  { role, screen }: Look,
): Promise<Phone> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['camera', 'microphone'],
    ...screen,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`${person}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${person}: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      faults.push(`${person}: foreign request ${request.url()}`)
  })
  const open = async (route: string) => {
    await page.goto(`${url}/#/${route}`)
  }
  if (person) await keepSession(page, url, api, person, role)
  return { page, context, open }
}

// Signed in as the app keeps it, so that a test begins where it wants to.
const keepSession = async (
  page: Page,
  url: string,
  api: ReturnType<typeof createClient>,
  person: string,
  role?: string,
) => {
  const { body } = await api.send('identity.demoSignIn', { person })
  const token = String(body.token)
  if (role) await switchRole(api, token, role)
  const { active } = (await api.send('identity.me', {}, token)).body
  // Taro wraps what it keeps in { data }; the app keeps JSON.
  const session = JSON.stringify({ data: JSON.stringify({ ...body, active }) })
  await page.addInitScript(
    ([origin, value]) => {
      if (location.origin === origin && !localStorage.getItem('mashangdu.session'))
        localStorage.setItem('mashangdu.session', value ?? '')
    },
    [url, session],
  )
}

const switchRole = async (api: ReturnType<typeof createClient>, token: string, role: string) => {
  const { assignments, active } = (await api.send('identity.me', {}, token)).body as {
    assignments: { assignmentId: string; role: string }[]
    active: { role: string } | null
  }
  const wanted = assignments.find((one) => one.role === role)
  if (wanted && active?.role !== role)
    await api.send('identity.switchRole', { assignmentId: wanted.assignmentId }, token)
}
