import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

const patience = 10_000

/** Listens, or fails with one sentence when the port is taken or forbidden. */
export const listen = async (
  app: { fetch: Parameters<typeof createAdaptorServer>[0]['fetch'] },
  host: string,
  port: number,
) => {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  // Longer than the usual minute of proxies in front: an idle connection is never closed under a call on its way.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error as NodeJS.ErrnoException, host, port)))
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    /** Takes no new calls and waits for those that run, at most ten seconds. */
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), patience).unref()
      }),
  }
}

/** The address to open in a browser on this machine. */
export const addressOf = (host: string, port: number) => {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

const explain = (error: NodeJS.ErrnoException, host: string, port: number) => {
  if (error.code === 'EADDRINUSE')
    return new Error(`端口 ${port} 已被占用。请关掉占用它的程序，或用环境变量 PORT 换一个端口。`)
  if (error.code === 'EACCES') return new Error(`没有权限使用端口 ${port}，请用环境变量 PORT 换一个 1024 以上的端口。`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`本机没有地址 ${host}，请检查环境变量 HOST。`)
  return error
}
