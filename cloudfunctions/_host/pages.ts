import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Env, Hono } from 'hono'

/** Serves the built H5 pages: their files, and the application for every address without an extension. A file that is
 *  not there is `missing`, never the application. */
export const servePages = <Bindings extends Env>(
  app: Hono<Bindings>,
  folder: string,
  missing: (c: Context<Bindings>) => Response,
) => {
  app.use('*', async (c, next) => {
    await next()
    if (!c.res.ok) return
    const isNamedByContent = /^\/(js|css|static)\//.test(c.req.path)
    c.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.get('*', serveStatic({ root: path.relative(process.cwd(), folder) || '.', precompressed: true }))
  app.get('*', (c) => {
    if (isFile(c.req.path)) return missing(c)
    const page = indexPage(folder)
    return page ? c.html(page) : c.html(buildingPage, 503)
  })
}

const isFile = (address: string) => /\.[^./]+$/.test(address)

let cached: { page: string; at: number } | null = null

const indexPage = (folder: string) => {
  try {
    const file = path.join(folder, 'index.html')
    const at = statSync(file).mtimeMs
    if (cached?.at !== at) cached = { page: readFileSync(file, 'utf8'), at }
    return cached.page
  } catch {
    return null
  }
}

const buildingPage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5"><title>码上督</title><p>页面正在构建，大约一分钟，好了会自动打开。</p></html>`
