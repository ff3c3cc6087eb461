import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Hono, type Context as HonoContext } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { policy } from '../../src/contracts/policy'
import { credentialsOfHttp } from '../_platform/identity/http'
import type { Credentials } from '../_shared/caller'
import { bodyOf, fail, failureOf } from '../_shared/errors'
import type { Kernel } from '../_shared/kernel'
import { describeError } from '../_shared/log'
import type { Answer, createServe } from '../_shared/serve'
import { attachmentBehind } from '../ticket/public'
import { type Arriving, readJson, readUpload } from './body'
import { isAlive } from './health'
import { openApiDocument } from './openApi'
import { servePages } from './pages'

/** What the HTTP host stands on; `running` is null while the database is still starting. */
export type HostParts = {
  running(): { kernel: Kernel; serve: ReturnType<typeof createServe> } | null
  pages: string
  isProxyTrusted: boolean
  isWechatHosting: boolean
}

type Bindings = {
  Bindings: { incoming?: Pick<IncomingMessage, 'socket'> & Partial<Pick<IncomingMessage, 'iterator'>> }
}

/** All of HTTP: procedures, uploads, pictures, printed codes, health, and the H5 pages. */
export const createApp = (parts: HostParts) => {
  const app = new Hono<Bindings>()

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // Taro's components write style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      crossOriginEmbedderPolicy: false,
      permissionsPolicy: { camera: ['self'], geolocation: [], microphone: ['self'] },
    }),
  )

  app.get('/healthz', async (c) => {
    const current = parts.running()
    const alive = current !== null && (await isAlive(current.kernel))
    return alive ? c.json({ status: 'ok' }) : c.json({ status: 'starting' }, 503)
  })

  app.get('/api/openapi.json', async (c) => c.json(await openApiDocument()))

  app.all('/api/:feature/:procedure', async (c) => {
    const procedure = `${c.req.param('feature')}.${c.req.param('procedure')}`
    if (c.req.method !== 'POST')
      return refuse(c, fail(Object.hasOwn(policy, procedure) ? 'METHOD_NOT_ALLOWED' : 'UNKNOWN_PROCEDURE'))
    const current = parts.running()
    if (!current) return refuse(c, fail('UNAVAILABLE', { message: '系统正在启动，请稍等几秒再试。' }))
    const header = (name: string) => c.req.header(name)
    const answer = await current.serve({
      procedure,
      input: () => readJson(arriving(c)),
      credentials: credentialsOfHttp(header, parts.isWechatHosting),
      address: addressOf(c, parts.isProxyTrusted),
    })
    return reply(c, answer)
  })
  app.all('/api/*', (c) => refuse(c, fail('UNKNOWN_PROCEDURE')))

  app.post('/upload', async (c) => {
    const current = parts.running()
    if (!current) return refuse(c, fail('UNAVAILABLE'))
    const { files } = current.kernel.ports
    const uploadKey = `upload-${current.kernel.ids.token()}`
    const credentials = credentialsOfHttp((name) => c.req.header(name), parts.isWechatHosting)
    // Who does not sign in is counted by his address before a byte is read; the code says whose file it will be.
    const code = c.req.header('x-receipt-code')
    const input = async () => {
      // Nobody else who is not signed in makes us read ten megabytes.
      if (!code && !credentials.token && !credentials.openid) throw fail('NOT_SIGNED_IN')
      const bytes = await readUpload(arriving(c))
      await files.put(uploadKey, bytes, 'application/octet-stream')
      return code ? { code, uploadKey } : { clientId: randomUUID(), uploadKey }
    }
    const answer = await current.serve({
      procedure: code ? 'ticket.attachUnsigned' : 'ticket.attach',
      input,
      credentials,
      address: addressOf(c, parts.isProxyTrusted),
    })
    await files.remove(uploadKey).catch(() => undefined)
    return reply(c, answer)
  })

  app.get('/files/:id', async (c) => {
    const current = parts.running()
    if (!current) return refuse(c, fail('UNAVAILABLE'))
    const { db, secrets, clock, ports, identify } = current.kernel
    const link = { attachmentId: c.req.param('id'), expires: c.req.query('e') ?? '', signature: c.req.query('s') ?? '' }
    const credentials = credentialsOfHttp((name) => c.req.header(name), parts.isWechatHosting)
    const file = await attachmentBehind(db, secrets, clock.now(), link, () => readerOf(identify, credentials))
    const bytes = await ports.files.get(file.fileKey)
    const caching = file.kind === 'voice' ? 'no-store' : 'private, max-age=600'
    // A document is saved and opened elsewhere, under a name that says nothing of whoever sent it.
    if (file.kind === 'document') c.header('content-disposition', 'attachment')
    return c.body(new Uint8Array(bytes), 200, { 'content-type': file.mime, 'cache-control': caching })
  })

  // What is printed on plates: any browser is led to the page that tells what the code is.
  app.get('/s/:code', (c) => c.redirect(`/#/pages/landing/index?code=${encodeURIComponent(c.req.param('code'))}`, 302))

  servePages(app, parts.pages, (c) => refuse(c, fail('NOT_FOUND')))
  app.all('*', (c) => refuse(c, fail('METHOD_NOT_ALLOWED')))

  app.onError((error, c) => {
    const failure = failureOf(error)
    const answer = refuse(c, failure)
    const correlationId = answer.headers.get('x-correlation-id')
    if (failure.status >= 500)
      parts.running()?.kernel.log.error({ correlationId, ...describeError(failure.cause) }, 'request failed')
    return answer
  })
  return app
}

// Straight from Node's own stream: as a web stream each body would cost more than all that is done with it.
const arriving = (c: HonoContext<Bindings>): Arriving => ({
  header: (name) => c.req.header(name),
  parts: (c.env.incoming?.iterator?.({ destroyOnReturn: false }) ?? c.req.raw.body) as AsyncIterable<Uint8Array> | null,
})

type Context = { json(body: unknown, status: never): Response; header(name: string, value: string): void }

const reply = (c: Context, answer: Answer) => {
  c.header('x-correlation-id', answer.correlationId)
  c.header('cache-control', 'no-store')
  if ('output' in answer) return c.json(answer.output, 200 as never)
  const retry = (answer.error.data as { retryAfterSeconds?: number } | undefined)?.retryAfterSeconds
  if (retry) c.header('retry-after', String(retry))
  return c.json(answer.error, answer.error.status as never)
}

// For what never became a call: it has a correlation id all the same.
const refuse = (c: Context, failure: ReturnType<typeof fail>) => {
  const correlationId = randomUUID()
  const error = failure.status >= 500 ? { ...bodyOf(failure), data: { correlationId } } : bodyOf(failure)
  return reply(c, { correlationId, error })
}

// Whose session has ended reads nothing, and learns nothing by asking.
const readerOf = async (identify: Kernel['identify'], credentials: Credentials): Promise<string | null> => {
  try {
    const caller = await identify(credentials)
    return caller.kind === 'person' ? (caller.assignment?.assignmentId ?? null) : null
  } catch (error) {
    if (failureOf(error).code === 'NOT_SIGNED_IN') return null
    throw error
  }
}

const addressOf = (
  c: { env: Bindings['Bindings']; req: { header(name: string): string | undefined } },
  isProxyTrusted: boolean,
) => {
  const forwarded = isProxyTrusted ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? c.env.incoming?.socket.remoteAddress ?? 'unknown'
}
