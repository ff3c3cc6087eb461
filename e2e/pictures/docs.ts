import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { tap, write } from '../browser/actions'
import type { Stage } from '../browser/stage'
import type { Stop } from '../walk'
import { type PageLook, photograph } from './photograph'

const target = 'docs/screenshots'
const largest = 120_000 // bytes

/** What README and the documents show: the file's name, who, which page, in which look; which record, what is done first. */
type Picture = {
  file: string
  role: string
  page: string
  look?: PageLook
  find?: (stage: Stage, person: string) => Promise<unknown>
  act?: (page: Page) => Promise<void>
}

/** Writes the chosen pictures with a palette of few colours, each at most 120 kB. */
export const writeDocs = async (stage: Stage, stops: Stop[]) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mashangdu-pictures-'))
  await arrive(stage)
  try {
    for (const { file, role, page, look = 'light', find, act } of pictures) {
      const stop = stops.find((one) => one.role === role && one.page === page)
      if (!stop) throw new Error(`nobody stands at ${page} as ${role}`)
      const route = find ? `${page}?id=${await find(stage, stop.person)}` : stop.route
      const [taken] = await photograph(stage, [{ ...stop, route }], look, folder, {
        scale: look === 'wide' ? 1 : 2,
        act,
      })
      const written = path.join(target, `${file}.png`)
      await sharp(path.join(folder, String(taken)))
        .png({ palette: true, colours: 64, effort: 10 })
        .toFile(written)
      const { size } = statSync(written)
      if (size > largest) throw new Error(`${written} has ${size} bytes`)
      console.log(`${written} ${size}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Two officers stand in 老周面馆 and wait for its word: what the product is for is seen at once.
const arrive = async ({ api }: Stage) => {
  const [first, second] = await api.signIn(['chen-li', 'he-xiaowen'])
  const { plans } = (await api.send('inspection.options', { code }, first)).body as { plans: Plan[] }
  const plan = plans.find(({ itemName, hindrance }) => hindrance === null && itemName.includes('日常检查')) ?? plans[0]
  await api.send('inspection.checkIn', { clientId: randomUUID(), code, planId: plan?.planId }, first)
  await api.send('inspection.checkIn', { clientId: randomUUID(), code }, second)
}

type Plan = { planId: string; itemName: string; hindrance: string | null }
const code = '7Q4K 2MDX 9R3P'

const present = async ({ api }: Stage, person: string) => {
  const [token] = await api.signIn([person])
  const { inspections } = (await api.send('inspection.current', {}, token)).body as { inspections: Found[] }
  return inspections[0]?.inspectionId
}

const replied = async ({ api }: Stage, person: string) => {
  const [token] = await api.signIn([person])
  const { items } = (await api.send('ticket.mine', {}, token)).body as { items: Found[] }
  return (items.find(({ state }) => state === 'awaitingConfirmation') ?? items[0])?.ticketId
}

const ownFirst = async ({ api }: Stage, person: string) => {
  const [token] = await api.signIn([person])
  const { items } = (await api.send('ticket.queue', { isOwnFirst: true }, token)).body as { items: Found[] }
  return items[0]?.ticketId
}

type Found = { inspectionId?: string; ticketId?: string; state?: string }

const rate = async (page: Page) => {
  const answer = (question: RegExp, word: string) =>
    page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: word, exact: true }).click()
  for (const question of [/执法证件/, /两名以上/, /查什么/, /事项/]) await answer(question, '是')
  await answer(/材料/, '否')
  await answer(/收钱收物/, '没有')
  await toTop(page)
}

const tell = async (page: Page) => {
  await tap(page, '检查太频繁')
  await write(page, '说说经过', '一个月里来了三次，每次都查灭火器和通道。上次说没有问题，这次又查同样的内容。')
  await toTop(page)
}

const toTop = (page: Page) =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    for (const element of document.querySelectorAll('*')) element.scrollTop = 0
    window.scrollTo(0, 0)
  })

const pictures: readonly Picture[] = [
  { file: 'signin', role: 'guest', page: 'pages/signIn/index' },
  { file: 'home-enterprise', role: 'enterpriseUser', page: 'pages/home/index' },
  { file: 'inspection', role: 'enterpriseUser', page: 'pkg-reporter/inspection/index', find: present },
  { file: 'rating', role: 'enterpriseUser', page: 'pkg-reporter/rating/index', act: rate },
  { file: 'report', role: 'enterpriseUser', page: 'pkg-reporter/report/index', act: tell },
  { file: 'ticket', role: 'enterpriseUser', page: 'pkg-reporter/ticket/index', find: replied },
  { file: 'me', role: 'enterpriseUser', page: 'pages/me/index' },
  { file: 'home-office', role: 'judicialOfficeClerk', page: 'pages/home/index' },
  { file: 'queue', role: 'judicialOfficeClerk', page: 'pages/records/index' },
  { file: 'office-ticket', role: 'judicialOfficeClerk', page: 'pkg-office/ticket/index' },
  { file: 'bureau-1280', role: 'bureauHandler', page: 'pkg-office/ticket/index', look: 'wide', find: ownFirst },
  { file: 'home-agency', role: 'agencyHandler', page: 'pages/home/index' },
  { file: 'ticket-dark', role: 'enterpriseUser', page: 'pkg-reporter/ticket/index', look: 'dark', find: replied },
  { file: 'landing-large', role: 'enterpriseUser', page: 'pages/landing/index', look: 'large' },
]
