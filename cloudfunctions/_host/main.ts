import path from 'node:path'
import { readEnvironment } from '../_platform/environment'
import { describeError } from '../_shared/log'
import { createApp } from './app'
import { addressOf, listen } from './listen'
import { type Services, startServices } from './services'

const say = (line: string) => console.log(`   ${line}`)

/** One process that serves everything: procedures, pages, uploads, the timer, and by default its own database. */
const main = async () => {
  const environment = readEnvironment()
  let services: Services | null = null
  const app = createApp({
    running: () => services,
    pages: path.resolve('dist/h5'),
    isProxyTrusted: environment.isProxyTrusted,
    isWechatHosting: environment.isWechatHosting,
  })
  // The port comes first: a taken one is said before anything else is started.
  const server = await listen(app, environment.host, environment.port)
  let isStopping = false
  const stop = async (code: number) => {
    if (isStopping) return
    isStopping = true
    await server.close()
    await services?.stop()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
  // Started by `npm start`: when that is gone, so are we.
  process.on('disconnect', () => void stop(0))
  try {
    services = await startServices(environment, say)
  } catch (error) {
    console.error(`启动不了：${(error as Error).message}`)
    if (process.env.LOG_LEVEL === 'debug') console.error(describeError(error))
    return stop(1)
  }
  const address = addressOf(environment.host, server.port)
  say(`服务在 ${address}${services.kernel.config.isDemo ? '（演示城市）' : ''}`)
  process.send?.({ address })
}

main().catch((error: unknown) => {
  console.error(`启动不了：${(error as Error).message}`)
  process.exit(1)
})
