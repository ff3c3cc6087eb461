import pg from 'pg'
import type { Log } from '../log'

/** A connection whose statements need not wait for each other's answers: those issued in one go travel in one packet,
 *  and a statement with parameters is prepared once instead of being parsed and planned at every call. */
export class PipelinedClient extends pg.Client {
  #isCorked = false

  // The driver's many overloads are passed through untouched; only the (text, values) form is named.
  override query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
    this.#gather()
    const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0
    const send = super.query as (...all: unknown[]) => unknown
    return isPlain
      ? send.call(this, { text, values, name: nameOf(text) }, ...rest)
      : send.call(this, text, values, ...rest)
  }) as pg.Client['query']

  // Each packet is a costly system call: what is issued until the running code waits for something goes out together.
  #gather() {
    const { stream } = (this as unknown as { connection: { stream: Stream } }).connection
    if (this.#isCorked || !stream.cork) return
    this.#isCorked = true
    stream.cork()
    process.nextTick(() => {
      this.#isCorked = false
      stream.uncork()
    })
  }
}

type Stream = { cork(): void; uncork(): void }

const mostPrepared = 400
const names = new Map<string, string>()

// What is common and what is rare is found by different plans: a search is planned anew for its words.
const isSearch = (text: string) => text.includes(' like ')

const nameOf = (text: string) => {
  if (isSearch(text)) return undefined
  const known = names.get(text)
  if (known || names.size >= mostPrepared) return known
  const name = `p${names.size}`
  names.set(text, name)
  return name
}

/** A pool of such connections. A connection may break at any time, idle or between two statements of a transaction;
 *  without listeners on the pool and on each connection that would end the process. */
export const openPool = (config: pg.PoolConfig, log?: Log): pg.Pool => {
  const pool = new pg.Pool({ ...config, Client: PipelinedClient, pipeline: true } as pg.PoolConfig)
  const note = (error: Error) => {
    // Connections that are being closed may hear of the server's own end first.
    if (!pool.ending) log?.warn({ code: (error as { code?: string }).code }, 'database connection lost')
  }
  pool.on('error', note)
  pool.on('connect', (client) => client.on('error', note))
  return pool
}
