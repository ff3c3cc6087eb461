import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale } from '../../config/build-if-stale.mjs'
import { openStage, type Stage } from '../browser/stage'
import { everyStop, type Stop } from '../walk'
import { contactSheets } from './contactSheets'
import { writeDocs } from './docs'
import { looks, looksOf, nameOf, photograph } from './photograph'

const folder = path.join('dist', 'pictures')

/** `npm run pictures`: every page as everybody who can open it, in every look, into dist/pictures with an index and
 *  contact sheets (`-- dark inspector`: only that look and role); `-- --docs`: only the chosen ones, small, into docs/screenshots. */
const main = async () => {
  execFileSync(process.execPath, ['config/bundle.mjs', 'server'])
  if (!(await buildIfStale('h5'))) throw new Error('dist/h5 could not be built')
  const stage = await openStage()
  try {
    const stops = await everyStop(stage.api)
    if (process.argv.includes('--docs')) await writeDocs(stage, stops)
    else await writeAll(stage, stops)
  } finally {
    await stage.close()
  }
}

const writeAll = async (stage: Stage, stops: Stop[]) => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files: string[] = []
  for (const look of wanted(looks)) {
    for (const role of wanted([...new Set(stops.map((stop) => stop.role))])) {
      const own = stops.filter((stop) => stop.role === role && looksOf(stop).includes(look))
      files.push(...(await photograph(stage, own, look, folder)))
    }
    console.log(`${look}：${files.length}`)
  }
  writeFileSync(path.join(folder, 'index.html'), index(stops, files))
  const sheets = await contactSheets(folder, files)
  console.log(`${files.length} 张图片，${sheets} 张总览 → ${folder}/index.html`)
  if (stage.faults.length > 0) throw new Error(stage.faults.join('\n'))
}

// All of them, or those that the command names.
const wanted = <Word extends string>(words: readonly Word[]) => {
  const named = words.filter((word) => process.argv.includes(word))
  return named.length > 0 ? named : words
}

const index = (stops: Stop[], files: string[]) => {
  const rows = stops.map((stop) => {
    const names = looks.map((look) => nameOf(stop, look)).filter((name) => files.includes(name))
    return `<h2>${stop.role} ${stop.page}</h2>${names.map((name) => `<img loading="lazy" width="260" src="${name}" alt="${name}">`).join('\n')}`
  })
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>码上督</title>${rows.join('\n')}</html>`
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
