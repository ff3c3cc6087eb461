import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import type { Stage } from '../browser/stage'
import type { Stop } from '../walk'
import { type PageLook, photograph } from './photograph'

const target = 'docs/screenshots'
const largest = 120_000 // bytes
/** What README and the documents show: the file's name, who, which page, in which look. */
const chosen: [file: string, role: string, page: string, look: PageLook][] = [
  ['signin', 'guest', 'pages/signIn/index', 'light'],
  ['home-enterprise', 'enterpriseUser', 'pages/home/index', 'light'],
  ['inspection', 'enterpriseUser', 'pkg-reporter/inspection/index', 'light'],
  ['rating', 'enterpriseUser', 'pkg-reporter/rating/index', 'light'],
  ['report', 'enterpriseUser', 'pkg-reporter/report/index', 'light'],
  ['ticket', 'enterpriseUser', 'pkg-reporter/ticket/index', 'light'],
  ['me', 'enterpriseUser', 'pages/me/index', 'light'],
  ['home-office', 'judicialOfficeClerk', 'pages/home/index', 'light'],
  ['queue', 'judicialOfficeClerk', 'pages/records/index', 'light'],
  ['office-ticket', 'judicialOfficeClerk', 'pkg-office/ticket/index', 'light'],
  ['bureau-1280', 'bureauHandler', 'pkg-office/ticket/index', 'wide'],
  ['home-agency', 'agencyHandler', 'pages/home/index', 'light'],
  ['ticket-dark', 'enterpriseUser', 'pkg-reporter/ticket/index', 'dark'],
  ['landing-large', 'enterpriseUser', 'pages/landing/index', 'large'],
]

/** Writes the chosen pictures with a palette of few colours, each at most 120 kB. */
export const writeDocs = async (stage: Stage, stops: Stop[]) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mashangdu-pictures-'))
  try {
    for (const [name, role, page, look] of chosen) {
      const stop = stops.find((one) => one.role === role && one.page === page)
      if (!stop) throw new Error(`nobody stands at ${page} as ${role}`)
      const [taken] = await photograph(stage, [stop], look, folder)
      const file = path.join(target, `${name}.png`)
      await sharp(path.join(folder, String(taken)))
        .png({ palette: true, colours: 64, effort: 10 })
        .toFile(file)
      const { size } = statSync(file)
      if (size > largest) throw new Error(`${file} has ${size} bytes`)
      console.log(`${file} ${size}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
