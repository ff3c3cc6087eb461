import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Lets index.html ask for what every page needs together with the application, not after it has run. */
export function preloadShared(folder) {
  const shared = readdirSync(path.join(folder, 'js')).find((file) => /^shared\.\w+\.js$/.test(file))
  if (!shared) return
  const index = path.join(folder, 'index.html')
  const link = `<link rel="preload" as="script" href="/js/${shared}">`
  writeFileSync(index, readFileSync(index, 'utf8').replace('<script', `${link}<script`))
}
