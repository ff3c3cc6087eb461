import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Every page that app.json of a build lists, sub-packages included. */
export function pagesOf(dist: string): string[] {
  const config = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
  }
  const inPackages = (config.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => path.posix.join(root, page)),
  )
  return [...config.pages, ...inPackages]
}
